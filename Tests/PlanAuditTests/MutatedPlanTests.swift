import Employment
import PlanAudit
import Testing

@Suite("Mutated plans")
struct MutatedPlanTests {
  static let seeds: Range<UInt64> = 0..<120
  static let mutantsOfOne = 15

  /// Rows that a plan breaks whenever it breaks one of the rules behind them: the audit says the
  /// reason once.
  static let impliedBy: [Rule: Set<Rule>] = [
    .chosenHours: [.noWholeSlot],
    .demand: [.activityWithoutDemand],
    .training: [.skillOutOfReach, .tooManyCourses, .coursePlace],
    .coursesPerJob: [.courseWithoutNeed],
    .slice: [
      .sliceTooSmall, .noWholeSlot, .activityWithoutDemand, .activityNotApproved, .activityExpired,
      .activityTerritoryClosed, .notVolunteer, .unemployedTooShort, .residentTooShort,
      .territoryClosed, .excluded, .otherTerritory, .choiceRefused, .pinForbid, .restriction,
      .tooFar, .skillOutOfReach, .tooManyCourses,
    ],
  ]

  @Test("The audit agrees with the model read literally", arguments: seeds)
  func auditAgreesWithTheLiteralModel(seed: UInt64) throws {
    var programme = RandomProgramme(seed: seed)
    try PlanAudit(try programme.rows.dataset()).check(programme.lines.plan)
    try compare(programme.rows, programme.lines)
    for _ in 0..<Self.mutantsOfOne {
      let mutant = programme.mutant()
      try compare(mutant.rows, mutant.lines)
    }
  }

  private func compare(_ rows: ProgrammeRows, _ lines: PlanLines) throws {
    let dataset = try rows.dataset()
    let report = PlanAudit(dataset).report(on: lines.plan)
    let literal = LiteralModel(rows, lines)
    let said = Set(report.violations.map(\.rule))
    let sentences = report.violations.map(\.sentence)
    #expect(said.isSubset(of: literal.broken), "\(sentences) but \(literal.broken)")
    for rule in literal.broken.subtracting(said) {
      let reasons = Self.impliedBy[rule] ?? []
      #expect(!reasons.isDisjoint(with: said), "\(rule) is missing in \(sentences)")
    }
    #expect(Set(sentences).count == sentences.count)

    #expect(isClose(report.objective.amount, literal.objective))
    #expect(isClose(report.programmeCost.amount, literal.quantities[.cost] ?? .nan))
    for goal in Goal.allCases {
      #expect(
        isClose(report.quantities[goal] ?? .nan, literal.quantities[goal] ?? .nan), "\(goal)")
    }
    for (territory, cost) in zip(dataset.territories, report.territoryCosts) {
      #expect(isClose(cost.amount, literal.territoryCosts[territory.id.text] ?? .nan))
    }
  }

  private func isClose(_ left: Double, _ right: Double) -> Bool {
    (left - right).magnitude <= 1e-9 * max(1, left.magnitude)
  }

  @Test("The mutants break every rule that a plan can break, and some break none")
  func mutantsBreakEveryRule() {
    var counts: [Rule: Int] = [:]
    var (feasible, jobs) = (0, 0)
    for seed in Self.seeds {
      var programme = RandomProgramme(seed: seed)
      jobs += programme.lines.jobs.count
      for _ in 0..<Self.mutantsOfOne {
        let mutant = programme.mutant()
        let broken = LiteralModel(mutant.rows, mutant.lines).broken
        if broken.isEmpty { feasible += 1 }
        for rule in broken { counts[rule, default: 0] += 1 }
      }
    }
    let unbreakable: Set<Rule> = [
      .noCandidateActivity, .notChosen, .open, .supervision, .territoryWithoutPlan,
    ]
    for rule in Rule.allCases where !unbreakable.contains(rule) {
      #expect(counts[rule, default: 0] > 0, "No mutant breaks \(rule.rawValue)")
    }
    #expect(feasible > 0)
    #expect(jobs > 2 * Self.seeds.count)
  }
}
