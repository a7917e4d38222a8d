import Employment

/// The activity is in the person's territory.
public struct SameTerritory: PairRule {
  /// The rule.
  public init() {}

  /// Compares the two territories.
  public func verdict(person: Int, activity: Int, in screening: Screening) -> Verdict {
    let home = screening.dataset.people[person].territory
    let place = screening.dataset.activities[activity].territory
    if home == place { return .meets }
    let territories = screening.dataset.territories
    return .fails(
      because: .otherTerritory(home: territories[home].id, activity: territories[place].id))
  }
}

/// The person did not refuse the activity.
public struct NotRefused: PairRule {
  /// The rule.
  public init() {}

  /// Looks for a choice `refused`.
  public func verdict(person: Int, activity: Int, in screening: Screening) -> Verdict {
    for choice in screening.dataset.people[person].choices
    where choice.activity == activity && choice.answer == .refused {
      return .fails(because: .choiceRefused(line: choice.line))
    }
    return .meets
  }
}

/// No pin forbids the pair.
public struct NotForbidden: PairRule {
  /// The rule.
  public init() {}

  /// Looks for a pin `forbid`.
  public func verdict(person: Int, activity: Int, in screening: Screening) -> Verdict {
    for pin in screening.pins(of: person) where pin.decision == .forbid(activity: activity) {
      return .fails(because: .pinForbid(line: pin.line))
    }
    return .meets
  }
}
