import Employment

/// The local committee approved the activity.
public struct Approved: ActivityRule {
  /// The rule.
  public init() {}

  /// Whether the status is `approved`.
  public func verdict(activity: Int, in screening: Screening) -> Verdict {
    let status = screening.dataset.activities[activity].status
    return status == .approved ? .meets : .fails(because: .activityNotApproved(status))
  }
}

/// The approval holds on the planning date, its last day included.
public struct ApprovalHolds: ActivityRule {
  /// The rule.
  public init() {}

  /// Compares the last day with the planning date.
  public func verdict(activity: Int, in screening: Screening) -> Verdict {
    let planningDate = screening.dataset.programme.planningDate
    guard let last = screening.dataset.activities[activity].approvedUntil, last < planningDate
    else { return .meets }
    return .fails(because: .activityExpired(last: last, planningDate: planningDate))
  }
}

/// The activity's territory takes part.
public struct InOpenTerritory: ActivityRule {
  /// The rule.
  public init() {}

  /// Whether the activity's territory is open.
  public func verdict(activity: Int, in screening: Screening) -> Verdict {
    let territory = screening.dataset.activities[activity].territory
    if screening.dataset.territories[territory].isOpen { return .meets }
    return .fails(because: .activityTerritoryClosed(screening.dataset.territories[territory].id))
  }
}

/// The activity may have at least the slots that it needs.
public struct DemandFits: ActivityRule {
  /// The rule.
  public init() {}

  /// Whether the activity's window of slots holds a number, 0 included.
  public func verdict(activity: Int, in screening: Screening) -> Verdict {
    let window = SlotWindow(
      demandedBy: screening.dataset.activities[activity], in: screening.dataset.programme)
    guard window.isEmpty else { return .meets }
    return .fails(
      because: .activityWithoutDemand(needed: window.lowest, allowed: window.highest))
  }
}
