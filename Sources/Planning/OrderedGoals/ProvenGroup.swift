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

  /// The most points that one person can bring to the group.
  private let mostOfOnePerson: Double

  /// What the audit and the search say of a group; they add up in different orders, so that last digits
  /// between them are no gap.
  init(_ group: GoalGroup, value: Points, bound: GroupBound) {
    self.group = group
    self.value = value
    mostOfOnePerson = bound.mostOfOnePerson
    self.bound = bound.bound.map {
      $0 <= value.amount + bound.lastDigits ? value : Points($0)
    }
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
      max(
        0,
        $0.amount - value.amount - group.tolerance * abs($0.amount)
          - Tolerances.optimal * mostOfOnePerson) / max(1e-9, abs(value.amount))
    }
  }
}

/// What a search proved of one group.
struct GroupBound: Sendable {
  /// No plan that leaves earlier groups their value is worth more; nil where nothing was proven.
  var bound: Double?
  /// The most points that one person can bring to the group.
  var mostOfOnePerson: Double
  /// What no comparison of sums of the group's points can rest on.
  var lastDigits: Double
}
