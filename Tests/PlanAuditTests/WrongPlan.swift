import Employment
import PlanAudit
import Testing

/// A plan that breaks rules of a programme, with every sentence that the audit must say.
struct WrongPlan: Sendable, CustomTestStringConvertible {
  /// The rule that the plan was made to break.
  let rule: Rule
  /// Every sentence, in order; the first ones are of the rule.
  let sentences: [String]
  let rows: ProgrammeRows
  let lines: PlanLines

  var testDescription: String { sentences.first ?? rule.rawValue }

  init(
    _ rule: Rule, _ sentences: String...,
    jobs: [(person: String, activity: String, slots: Int)] = [],
    trainings: [(person: String, course: String)] = [],
    in change: (inout ProgrammeRows) -> Void = { _ in }
  ) {
    self.rule = rule
    self.sentences = sentences
    var rows = ProgrammeRows()
    change(&rows)
    self.rows = rows
    lines = PlanLines(jobs: jobs, trainings: trainings)
  }
}

@Suite("Wrong plans")
struct WrongPlanTests {
  static let all = WrongPlan.screening + WrongPlan.rows + WrongPlan.pins + WrongPlan.lines

  @Test("A wrong plan is refused with exactly its sentences", arguments: all)
  func wrongPlanIsRefused(_ wrong: WrongPlan) throws {
    let audit = PlanAudit(try wrong.rows.dataset())
    let report = audit.report(on: wrong.lines.plan)
    #expect(report.violations.map(\.sentence) == wrong.sentences)
    #expect(report.violations.contains { $0.rule == wrong.rule })
    #expect(!report.isFeasible)
    let failure = #expect(throws: AuditFailure.self) { try audit.check(wrong.lines.plan) }
    #expect(failure?.violations == report.violations)
    #expect(failure?.description == wrong.sentences.joined(separator: "\n"))
  }

  @Test("Every rule that a plan can break has a wrong plan")
  func everyRuleHasAWrongPlan() {
    let unbreakable: [Rule: String] = [
      .noCandidateActivity: "It says why somebody waits and forbids nothing.",
      .notChosen: "It says why somebody waits and forbids nothing.",
      .open: "A plan holds no openings: an activity is open exactly when somebody works on it.",
      .territoryWithoutPlan: "It says why somebody waits and forbids nothing.",
      .supervision: "A plan holds no supervisors: as many as are needed are derived and paid.",
    ]
    let broken = Set(Self.all.map(\.rule))
    for rule in Rule.allCases {
      #expect(
        broken.contains(rule) != (unbreakable[rule] != nil),
        "\(rule.rawValue) needs a wrong plan or a reason why there is none, not both")
    }
  }
}
