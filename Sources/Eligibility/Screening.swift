public import Employment

/// The rules of the model, applied to one person, one activity or one pair of a dataset at a time.
///
/// This is the readable meaning of screening and the source of every reason. `CandidatePairs`
/// judges all pairs with a core of its own, and tests hold the two to each other.
public struct Screening: Sendable {
  /// The rules about a person, in the model's order: the first that fails is the reason.
  public static let personRules: [any PersonRule] = [
    Volunteers(), UnemployedLongEnough(), ResidentLongEnough(), LivesInOpenTerritory(),
    NotExcluded(), ChoseWholeSlot(),
  ]

  /// The rules about an activity, in the model's order.
  public static let activityRules: [any ActivityRule] = [
    Approved(), ApprovalHolds(), InOpenTerritory(), DemandFits(),
  ]

  /// The rules about a pair, in the model's order.
  public static let pairRules: [any PairRule] = [
    SameTerritory(), NotRefused(), NotForbidden(), Unrestricted(), WithinReach(), SkillsInReach(),
    FewEnoughCourses(), SliceFits(),
  ]

  /// The dataset that is screened.
  public let dataset: Dataset
  /// What courses teach, by territory.
  package let taughtLevels: TaughtLevels

  /// The rules applied to a dataset.
  ///
  /// Complexity: linear in the number of courses.
  public init(of dataset: Dataset) {
    self.dataset = dataset
    taughtLevels = TaughtLevels(dataset)
  }

  /// Why a person is not eligible; nil where eligible.
  public func refusal(ofPerson person: Int) -> Reason? {
    for rule in Self.personRules {
      if case .fails(let reason) = rule.verdict(person: person, in: self) { return reason }
    }
    return nil
  }

  /// Every rule that a person fails, in the model's order; empty where the person is eligible.
  public func refusals(ofPerson person: Int) -> [Reason] {
    Self.personRules.compactMap { rule in
      if case .fails(let reason) = rule.verdict(person: person, in: self) { reason } else { nil }
    }
  }

  /// Every rule that refuses a pair: those that the activity fails, then those that both fail together; the
  /// rules about the person alone are left out.
  public func refusals(person: Int, activity: Int) -> [Reason] {
    let ofActivity = Self.activityRules.map { $0.verdict(activity: activity, in: self) }
    let ofPair = Self.pairRules.map { $0.verdict(person: person, activity: activity, in: self) }
    return (ofActivity + ofPair).compactMap { verdict in
      if case .fails(let reason) = verdict { reason } else { nil }
    }
  }

  /// The month from which on a rule that a person fails no longer stands in the way if nothing else
  /// changes; nil where time alone changes nothing, or the months are not known.
  public func end(of reason: Reason, forPerson person: Int) -> CalendarMonth? {
    let someone = dataset.people[person]
    return switch reason {
    case .unemployedTooShort(_, let needed): someone.unemployedSince?.later(by: needed)
    case .residentTooShort(_, let needed): someone.residentSince.later(by: needed)
    default: nil
    }
  }

  /// Why an activity cannot open; nil where it can.
  public func refusal(ofActivity activity: Int) -> Reason? {
    for rule in Self.activityRules {
      if case .fails(let reason) = rule.verdict(activity: activity, in: self) { return reason }
    }
    return nil
  }

  /// Whether a pair is a candidate, or the first rule in the model's order that it fails.
  public func verdict(person: Int, activity: Int) -> PairVerdict {
    if let reason = refusal(ofPerson: person) { return .personRefused(because: reason) }
    if let reason = refusal(ofActivity: activity) { return .activityRefused(because: reason) }
    for rule in Self.pairRules {
      if case .fails(let reason) = rule.verdict(person: person, activity: activity, in: self) {
        return .pairRefused(because: reason)
      }
    }
    return .candidate(lacking: lackingNeeds(person: person, activity: activity))
  }

  /// Places in the activity's `eachNeeds` of the skills that the person lacks, ascending.
  package func lackingNeeds(person: Int, activity: Int) -> [Int] {
    let needs = dataset.activities[activity].eachNeeds
    return needs.indices.filter { level(of: needs[$0].skill, heldBy: person) < needs[$0].level }
  }

  /// The level at which a person holds a skill; 0 where not at all.
  package func level(of skill: Int, heldBy person: Int) -> Int {
    dataset.people[person].skills.first { $0.skill == skill }?.level ?? 0
  }

  /// The pins of a person, in the dataset's order.
  package func pins(of person: Int) -> ArraySlice<Pin> {
    let pins = dataset.pins
    return pins[firstPin(notBefore: person)..<firstPin(notBefore: person + 1)]
  }

  /// The first pin of this person or a later one: pins are sorted by person.
  private func firstPin(notBefore person: Int) -> Int {
    var low = 0
    var high = dataset.pins.count
    while low < high {
      let middle = (low + high) / 2
      if dataset.pins[middle].person < person { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
