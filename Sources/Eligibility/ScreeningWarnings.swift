public import Employment

/// What is odd about a valid dataset and shows only once everybody has been screened.
public struct ScreeningWarnings: Sendable {
  /// By file and line: accepted pairs that are no candidates, then activities that no one may do.
  public let issues: [DataIssue]

  /// Finds the warnings, given what screening let through.
  public init(of dataset: Dataset, screened pairs: CandidatePairs) {
    let screening = Screening(of: dataset)
    let choices = Self.uselessChoices(screening, pairs)
    issues = choices + Self.desertedActivities(dataset, pairs)
  }

  /// Activities that can open but that no one may do; validation warns of those that never can.
  private static func desertedActivities(
    _ dataset: Dataset, _ pairs: CandidatePairs
  ) -> [DataIssue] {
    var hasCandidate = Array(repeating: false, count: dataset.activities.count)
    for activity in pairs.activities { hasCandidate[Int(activity)] = true }
    let deserted = dataset.activities.indices.filter {
      !hasCandidate[$0] && pairs.activityRefusals[$0] == nil
        && crewFits(dataset.activities[$0], pairs.activitySlots[$0], dataset.programme)
    }
    return deserted.map { dataset.activities[$0] }.sorted { ($0.line, $0.id) < ($1.line, $1.id) }
      .map { activity in
        DataIssue(
          .activityNoCandidate,
          at: .cell(file: .activities, line: known(activity.line), column: "id"),
          value: activity.id.text, problem: "can open, but no one may do it",
          advice: "Check its demands, its place and its skills, or find a course that teaches them."
        )
      }
  }

  /// Whether the activity's most slots hold its fewest workers and its team.
  private static func crewFits(
    _ activity: Activity, _ window: SlotWindow, _ programme: Programme
  ) -> Bool {
    let workers = activity.teamNeeds.reduce(max(1, activity.minPeople)) { max($0, $1.people) }
    let (slots, overflow) = workers.multipliedReportingOverflow(by: programme.minSlotsPerActivity)
    return !overflow && slots <= window.highest
  }

  /// Accepted pairs that are no candidates: they have no effect.
  private static func uselessChoices(
    _ screening: Screening, _ pairs: CandidatePairs
  ) -> [DataIssue] {
    let dataset = screening.dataset
    var found: [(line: Int, issue: DataIssue)] = []
    for person in dataset.people.indices {
      for choice in dataset.people[person].choices
      where choice.answer == .accepted
        && pairs.pair(person: person, activity: choice.activity) == nil
      {
        let verdict = screening.verdict(person: person, activity: choice.activity)
        guard let reason = verdict.reason else { continue }
        let subject =
          if case .activityRefused = verdict {
            dataset.activities[choice.activity].id.text
          } else {
            dataset.people[person].id.text
          }
        let pair =
          "\(dataset.people[person].id) and \(dataset.activities[choice.activity].id)"
        let issue = DataIssue(
          .choiceNotCandidate,
          at: .cell(file: .personChoices, line: known(choice.line), column: "choice"),
          value: choice.answer.rawValue,
          problem: "has no effect for \(pair): \(subject) \(reason.sentence)"
            + " [\(reason.rule.rawValue)]",
          advice: "Remove the choice, or change what stands in its way.")
        found.append((choice.line, issue))
      }
    }
    // The order of the file; where no line is known, that of people and activities.
    return found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element.issue)
  }

  /// The line of a file, or what stands for one in rows that an edit wrote.
  private static func known(_ line: Int) -> Int? { line != 0 ? line : nil }
}
