public import Employment

extension Rule {
  /// Why people wait, said of several of them: "do not volunteer".
  ///
  /// Nil for a rule that keeps nobody from a job on its own.
  public var label: String? {
    switch self {
    case .notVolunteer: "do not volunteer"
    case .unemployedTooShort: "are not without work for long enough"
    case .residentTooShort: "do not live in the territory for long enough"
    case .territoryClosed: "live in a closed territory"
    case .excluded: "are excluded by a pin"
    case .noWholeSlot: "chose hours that hold no whole half-day"
    case .noCandidateActivity: "are eligible, but no activity is left for them"
    case .notChosen: "are eligible, and the plan holds no job for them"
    default: nil
    }
  }
}
