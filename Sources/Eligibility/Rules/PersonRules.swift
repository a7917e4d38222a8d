import Employment

/// The person volunteers.
public struct Volunteers: PersonRule {
  /// The rule.
  public init() {}

  /// Whether the person said yes to the programme.
  public func verdict(person: Int, in screening: Screening) -> Verdict {
    screening.dataset.people[person].isVolunteer ? .meets : .fails(because: .notVolunteer)
  }
}

/// The person is without work for long enough, or is treated as if.
public struct UnemployedLongEnough: PersonRule {
  /// The rule.
  public init() {}

  /// Compares whole months up to the planning date's month.
  public func verdict(person: Int, in screening: Screening) -> Verdict {
    if screening.dataset.people[person].hasEquivalentStatus { return .meets }
    let programme = screening.dataset.programme
    let months = screening.dataset.people[person].unemployedSince?
      .months(until: programme.planningDate.month)
    if let months, months >= programme.minUnemployedMonths { return .meets }
    return .fails(
      because: .unemployedTooShort(months: months, needed: programme.minUnemployedMonths))
  }
}

/// The person lives in the territory for long enough.
public struct ResidentLongEnough: PersonRule {
  /// The rule.
  public init() {}

  /// Compares whole months up to the planning date's month.
  public func verdict(person: Int, in screening: Screening) -> Verdict {
    let programme = screening.dataset.programme
    let months = screening.dataset.people[person].residentSince
      .months(until: programme.planningDate.month)
    if months >= programme.minResidentMonths { return .meets }
    return .fails(because: .residentTooShort(months: months, needed: programme.minResidentMonths))
  }
}

/// The person's territory takes part.
public struct LivesInOpenTerritory: PersonRule {
  /// The rule.
  public init() {}

  /// Whether the person's territory is open.
  public func verdict(person: Int, in screening: Screening) -> Verdict {
    let territory = screening.dataset.territories[screening.dataset.people[person].territory]
    if territory.isOpen { return .meets }
    return .fails(
      because: territory.isWithoutPlan
        ? .territoryWithoutPlan(territory.id) : .territoryClosed(territory.id))
  }
}

/// No pin excludes the person.
public struct NotExcluded: PersonRule {
  /// The rule.
  public init() {}

  /// Looks for a pin `exclude`.
  public func verdict(person: Int, in screening: Screening) -> Verdict {
    for pin in screening.pins(of: person) where pin.decision == .exclude {
      return .fails(because: .excluded(pinLine: pin.line))
    }
    return .meets
  }
}

/// The hours that the person chose hold a whole slot.
public struct ChoseWholeSlot: PersonRule {
  /// The rule.
  public init() {}

  /// Whether the person's window of slots has a slot.
  public func verdict(person: Int, in screening: Screening) -> Verdict {
    let programme = screening.dataset.programme
    let volunteer = screening.dataset.people[person]
    guard SlotWindow(chosenBy: volunteer, in: programme).isEmpty else { return .meets }
    return .fails(
      because: .noWholeSlot(
        least: volunteer.minHours, most: volunteer.maxHours,
        slot: WeeklyHours(programme.slotHours)))
  }
}
