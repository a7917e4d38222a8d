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

  /// The goals by priority, those that are optimised first at the head; one group where all goals have
  /// the same priority or none.
  public var groups: [GoalGroup] {
    let priorities = Set(listed.map(\.priority)).sorted { ($0 ?? .max) < ($1 ?? .max) }
    return priorities.map { priority in
      GoalGroup(priority: priority, weights: listed.filter { $0.priority == priority })
    }
  }

  /// Whether groups of goals are optimised in turn.
  public var areOrdered: Bool { groups.count > 1 }
}

/// Goals that are optimised together, before those of later groups.
public struct GoalGroup: Hashable, Sendable {
  /// 1 first; nil is the last group.
  public let priority: Int?
  /// The goals, in the order of `Goal`.
  public let weights: [GoalWeight]

  /// A group of goals.
  package init(priority: Int?, weights: [GoalWeight]) {
    self.priority = priority
    self.weights = weights
  }

  /// How much of the group's value later groups may cost, relative: the least that one of its goals
  /// bears.
  public var tolerance: Double { weights.map(\.tolerance).min() ?? 0 }

  /// The group's value: its weighted sum.
  ///
  /// - Parameter quantities: Unweighted, cost in EUR, as an audit reports them.
  /// - Returns: Points, what costs and changes counted against.
  public func value(of quantities: [Goal: Double]) -> Points {
    weights.reduce(Points.zero) { sum, weight in
      sum + weight.goal.points(for: quantities[weight.goal] ?? 0, weight: weight.weight)
    }
  }
}

extension Goal {
  /// Points for a quantity at a weight: the cost counts per 1,000 EUR, and cost and changes count
  /// against.
  public func points(for quantity: Double, weight: Double) -> Points {
    switch self {
    case .cost: Points(-weight * quantity / 1000)
    case .change: Points(-weight * quantity)
    case .hire, .slots, .interest, .skill, .need: Points(weight * quantity)
    }
  }
}
