/// A quantity that a plan is judged by (`goals.csv`).
public enum Goal: String, CaseIterable, Sendable, Comparable {
  /// People hired.
  case hire
  /// Slots worked.
  case slots
  /// Slots worked times the person's interest in the activity's theme, 0 to 1.
  case interest
  /// Slots worked times how well the person's skills fit the activity, 0 to 1.
  case skill
  /// Slots worked times the activity's social value, 0 to 1.
  case need
  /// Net yearly cost; its weight is points per 1,000 EUR, counted against.
  case cost
  /// People with a row in the current plan whose set of activities changes, counted against.
  case change

  /// The order of the cases.
  public static func < (left: Goal, right: Goal) -> Bool { left.position < right.position }

  /// The place of the goal among all goals, from 0.
  public var position: Int { Goal.allCases.firstIndex(of: self) ?? 0 }
}

/// What one goal counts for.
public struct GoalWeight: Hashable, Sendable {
  /// The goal.
  public let goal: Goal
  /// Points per unit, at least 0.
  public let weight: Double
  /// The group in which the goal is optimised, 1 first; nil is the last group.
  public let priority: Int?
  /// How much of its group's value later groups may cost, relative.
  public let tolerance: Double

  /// A validated weight.
  package init(goal: Goal, weight: Double, priority: Int?, tolerance: Double) {
    self.goal = goal
    self.weight = weight
    self.priority = priority
    self.tolerance = tolerance
  }
}

/// All goals with their weights; one that is not listed weighs nothing.
public struct Goals: Sendable {
  /// The listed goals, in the order of `Goal`.
  public let listed: [GoalWeight]

  /// Validated goals, none twice.
  package init(_ listed: [GoalWeight]) {
    self.listed = listed.sorted { $0.goal < $1.goal }
  }

  /// Points per unit of a goal (per 1,000 EUR for the cost).
  public func weight(of goal: Goal) -> Double {
    listed.first { $0.goal == goal }?.weight ?? 0
  }

  /// The number of priority groups, an unnumbered last one included.
  public var priorityGroupCount: Int { Set(listed.map(\.priority)).count }
}
