import Employment
import Testing

import Eligibility

/// What screening finds about pins, accepted pairs and deserted activities.
@Suite struct ScreeningFindingsTests {
  @Test func aRefusedPinIsNamedWithItsRule() {
    let dataset = TestDataset.make(
      people: [
        TestDataset.person(0), TestDataset.person(1, isVolunteer: false),
        TestDataset.person(2, restrictions: [0, 1]),
      ],
      activities: [
        TestDataset.activity(0, demands: [0]), TestDataset.activity(1, status: .pending),
        TestDataset.activity(2, demands: [1]),
      ],
      pins: [
        Pin(person: 0, decision: .hire, line: 2),
        Pin(person: 0, decision: .assign(activity: 0), line: 3),
        Pin(person: 0, decision: .assign(activity: 1), line: 4),
        Pin(person: 1, decision: .hire, line: 5),
        Pin(person: 1, decision: .forbid(activity: 0), line: 6),
        Pin(person: 2, decision: .hire, line: 7),
        Pin(person: 2, decision: .assign(activity: 0), line: 8),
      ])
    let pairs = CandidatePairs(screening: dataset)
    let conflicts = PinConflicts(of: dataset, screened: pairs).conflicts
    #expect(
      conflicts.map(\.sentence) == [
        "pins.csv:4 pin assign P10000 to A10001: A10001 is pending, not approved "
          + "[activity_not_approved]",
        "pins.csv:5 pin hire P10001: P10001 does not volunteer [not_volunteer]",
        "pins.csv:7 pin hire P10002: P10002 is eligible, but no activity is left after screening "
          + "[no_candidate_activity]",
        "pins.csv:8 pin assign P10002 to A10000: P10002 has restrictions that the activity "
          + "demands: R0 [restriction]",
      ])
    #expect(
      conflicts.map(\.rule)
        == [.activityNotApproved, .notVolunteer, .noCandidateActivity, .restriction])
    #expect(pairs.verdict(person: 1, activity: 0, in: dataset).reason == .notVolunteer)
    #expect(pairs.refusal(ofPerson: 0, in: dataset) == nil)
    #expect(pairs.refusal(ofPerson: 1, in: dataset) == .notVolunteer)
    #expect(pairs.refusal(ofPerson: 2, in: dataset) == .noCandidateActivity)
  }

  @Test func anAcceptedPairThatIsNoCandidateIsWarnedOf() {
    let accepted = PersonChoice(activity: 0, answer: .accepted, line: 3)
    let dataset = TestDataset.make(
      people: [
        TestDataset.person(0, restrictions: [0], choices: [accepted]),
        TestDataset.person(1, choices: [accepted]),
      ],
      activities: [TestDataset.activity(0, demands: [0])])
    let issues = ScreeningWarnings(
      of: dataset, screened: CandidatePairs(screening: dataset)
    ).issues
    #expect(issues.map(\.id) == [.choiceNotCandidate])
    #expect(
      issues.first?.location == .cell(file: .personChoices, line: 3, column: "choice"))
    #expect(
      issues.first?.problem
        == "has no effect for P10000 and A10000: P10000 has restrictions that the activity "
        + "demands: R0 [restriction]")
  }

  @Test func onlyAnActivityThatCouldOpenIsDeserted() {
    let dataset = TestDataset.make(
      people: [TestDataset.person(restrictions: [0])],
      activities: [
        TestDataset.activity(0, line: 2), TestDataset.activity(1, demands: [0], line: 3),
        TestDataset.activity(2, status: .pending, demands: [0], line: 4),
        TestDataset.activity(3, minPeople: 11, demands: [0], line: 5),
      ])
    let issues = ScreeningWarnings(
      of: dataset, screened: CandidatePairs(screening: dataset)
    ).issues
    #expect(issues.map(\.id) == [.activityNoCandidate])
    #expect(issues.first?.location == .cell(file: .activities, line: 3, column: "id"))
  }
}
