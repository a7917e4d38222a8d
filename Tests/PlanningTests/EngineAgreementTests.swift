import Eligibility
import Employment
import LinearSolver
import PlanAudit
import Planning
import TestSupport
import Testing

/// Brute force and `Compact` on the same tiny datasets: one value, and plans that pass the audit.
struct EngineAgreementTests {
  @Test func compactAgreesWithBruteForceOnTinyDatasetsInWhichEveryRowBinds() throws {
    var tally = ModelRowTally()
    var infeasible = 0
    for seed in 0..<UInt64(200) {
      let dataset = try RandomTinyDataset(seed: seed).dataset
      let problem = AllocationProblem(dataset, CandidatePairs(screening: dataset))
      let exact = try BruteForce().solve(problem, improving: nil, until: SearchLimits()) { _ in }
      let compact = try Compact().solve(problem, improving: nil, until: SearchLimits()) { _ in }
      let model = CompactModel(problem, namedBy: dataset)
      switch (exact.status, compact.status) {
      case (.infeasible, .infeasible):
        infeasible += 1
        try tally.add(model, dataset, at: nil)
      case (.optimal(let best, let value, _), .optimal(let found, let objective, let bound)):
        #expect(abs(value - objective) <= 1e-6 * max(1, abs(value)), "seed \(seed)")
        #expect(bound >= value - 1e-6 * max(1, abs(value)), "seed \(seed)")
        for allocation in [best, found] {
          let plan = Plan(reading: allocation, of: problem, dataset)
          let report = PlanAudit(dataset).report(on: plan)
          #expect(report.violations.isEmpty, "seed \(seed): \(report.violations)")
          #expect(
            abs(report.objective.amount - value) <= 1e-6 * max(1, abs(value)), "seed \(seed)")
        }
        try tally.add(model, dataset, at: model.values(of: found))
      default:
        Issue.record("seed \(seed): \(exact.status) by hand, \(compact.status) by Compact")
      }
    }
    print("Rows of the model in 200 tiny datasets (\(infeasible) infeasible):")
    print(tally.table)
    #expect(tally.missing.isEmpty)
    #expect(infeasible > 0)
  }
}
