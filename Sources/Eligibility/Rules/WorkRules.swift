import Employment

/// The activity demands nothing that the person cannot do.
public struct Unrestricted: PairRule {
  /// The rule.
  public init() {}

  /// Intersects the person's restrictions with the activity's demands.
  public func verdict(person: Int, activity: Int, in screening: Screening) -> Verdict {
    let demands = screening.dataset.activities[activity].demands
    let common = screening.dataset.people[person].restrictions.filter(demands.contains)
    if common.isEmpty { return .meets }
    return .fails(because: .restriction(common.map { screening.dataset.restrictions[$0] }))
  }
}

/// The activity is at most as far away as the person travels.
///
/// Without a limit, or where one of the two places is unknown, every activity is within reach.
public struct WithinReach: PairRule {
  /// The rule.
  public init() {}

  /// Compares the great-circle distance with the person's limit.
  public func verdict(person: Int, activity: Int, in screening: Screening) -> Verdict {
    guard let limit = screening.dataset.people[person].maxTravel,
      let home = screening.dataset.people[person].location,
      let work = screening.dataset.activities[activity].location
    else { return .meets }
    let distance = GreatCircle.distance(home, work)
    return distance <= limit ? .meets : .fails(because: .tooFar(distance: distance, limit: limit))
  }
}

/// Person and activity both have room for the smallest slice of a job.
public struct SliceFits: PairRule {
  /// The rule.
  public init() {}

  /// Compares the most slots of both with `min_slots_per_activity`.
  public func verdict(person: Int, activity: Int, in screening: Screening) -> Verdict {
    let programme = screening.dataset.programme
    let most = SlotWindow(chosenBy: screening.dataset.people[person], in: programme).highest
    let room = SlotWindow(demandedBy: screening.dataset.activities[activity], in: programme).highest
    if min(most, room) >= programme.minSlotsPerActivity { return .meets }
    return .fails(
      because: .sliceTooSmall(
        person: most, activity: room, smallest: programme.minSlotsPerActivity))
  }
}
