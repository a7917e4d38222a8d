public import Employment

/// Why a person, an activity or a pair is refused, with the facts that decide it.
///
/// Each case belongs to one `Rule`. The sentence lacks its subject, so that a report puts the
/// person or the activity in front: "P-0012 lives 12.4 km away and travels at most 8 km".
public enum Reason: Hashable, Sendable {
  // Said of a person.

  /// The person does not volunteer.
  case notVolunteer
  /// The person is without work for `months`, unknown where nil, and `needed` are needed.
  case unemployedTooShort(months: Int?, needed: Int)
  /// The person lives in the territory for `months`, and `needed` are needed.
  case residentTooShort(months: Int, needed: Int)
  /// The person's territory is closed.
  case territoryClosed(Territory.ID)
  /// The person's territory is proven to have no plan, and treated as closed.
  case territoryWithoutPlan(Territory.ID)
  /// A pin on this line of `pins.csv` (0 where there is none) excludes the person.
  case excluded(pinLine: Int)
  /// No whole number of slots of `slot` lies between `least` and `most`.
  case noWholeSlot(least: WeeklyHours, most: WeeklyHours, slot: WeeklyHours)

  // Said of an activity.

  /// The local committee did not approve the activity.
  case activityNotApproved(Activity.Status)
  /// The approval ended on `last`, before the planning date.
  case activityExpired(last: CalendarDay, planningDate: CalendarDay)
  /// The activity's territory is closed.
  case activityTerritoryClosed(Territory.ID)
  /// The activity needs at least `needed` slots and may have at most `allowed`.
  case activityWithoutDemand(needed: Int, allowed: Int)

  // Said of a person, with one activity in mind.

  /// The person lives in one territory and the activity is in another.
  case otherTerritory(home: Territory.ID, activity: Territory.ID)
  /// The person refused the activity on this line of `person_choices.csv`.
  case choiceRefused(line: Int)
  /// A pin on this line of `pins.csv` forbids the pair.
  case pinForbid(line: Int)
  /// The activity demands what the person cannot do, in the order of the vocabulary.
  case restriction([Restriction.ID])
  /// The activity is further away than the person travels.
  case tooFar(distance: Kilometres, limit: Kilometres)
  /// The person holds a skill at `held` (0: not at all), `needed` is needed, and courses in reach
  /// teach it to `taught` (0: none does).
  case skillOutOfReach(Skill.ID, held: Int, needed: Int, taught: Int)
  /// The person lacks more skills than the `limit` of courses in one job.
  case tooManyCourses(lacking: [Skill.ID], limit: Int)
  /// The person or the activity has fewer slots than the smallest slice of a job.
  case sliceTooSmall(person: Int, activity: Int, smallest: Int)

  // Said of an eligible person.

  /// Screening leaves the person without any activity.
  case noCandidateActivity

  /// Whether it is said of an activity alone.
  package var isOfActivity: Bool {
    switch self {
    case .activityNotApproved, .activityExpired, .activityTerritoryClosed, .activityWithoutDemand:
      true
    default: false
    }
  }

  /// The rule that the reason belongs to.
  public var rule: Rule {
    switch self {
    case .notVolunteer: .notVolunteer
    case .unemployedTooShort: .unemployedTooShort
    case .residentTooShort: .residentTooShort
    case .territoryClosed: .territoryClosed
    case .territoryWithoutPlan: .territoryWithoutPlan
    case .excluded: .excluded
    case .noWholeSlot: .noWholeSlot
    case .activityNotApproved: .activityNotApproved
    case .activityExpired: .activityExpired
    case .activityTerritoryClosed: .activityTerritoryClosed
    case .activityWithoutDemand: .activityWithoutDemand
    case .otherTerritory: .otherTerritory
    case .choiceRefused: .choiceRefused
    case .pinForbid: .pinForbid
    case .restriction: .restriction
    case .tooFar: .tooFar
    case .skillOutOfReach: .skillOutOfReach
    case .tooManyCourses: .tooManyCourses
    case .sliceTooSmall: .sliceTooSmall
    case .noCandidateActivity: .noCandidateActivity
    }
  }
}
