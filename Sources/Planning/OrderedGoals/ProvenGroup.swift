public import Employment

/// What a plan is worth to one group of ordered goals, and what is proven of it.
public struct ProvenGroup: Sendable {
  /// The goals.
  public let group: GoalGroup
  /// The plan's value, as the audit recomputed it.
  public let value: Points
  /// No plan that leaves earlier groups their value is worth more to this one; nil where nothing was
  /// proven.
  public let bound: Points?

  /// What the audit and the search say of a group; they add up in different orders, so that a last digit
  /// between them is no gap.
  init(_ group: GoalGroup, value: Points, bound: Double?) {
    self.group = group
    self.value = value
    let accuracy = 1e-9 * max(1, abs(value.amount))
    self.bound = bound.map { $0 <= value.amount + accuracy ? value : Points($0) }
  }

  /// (bound - value) / max(1e-9, |value|); nil where there is no bound. What the plan gives up for
  /// later groups is part of it.
  public var relativeGap: Double? {
    bound.map { ($0.amount - value.amount) / max(1e-9, abs(value.amount)) }
  }

  /// The part of the gap that the group's tolerance does not explain: what later groups were not
  /// allowed to take; nil where there is no bound.
  public var openGap: Double? {
    bound.map {
      max(0, $0.amount - value.amount - group.tolerance * abs($0.amount) - 1e-9)
        / max(1e-9, abs(value.amount))
    }
  }
}
