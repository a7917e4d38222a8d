import Eligibility
import Employment
import Foundation
import LinearSolver
import PlanAudit
import Planning
import TestSupport
import Testing

/// Job generation against enumeration and against the compact model, at gap 0.
///
/// A sample here; all of 1,000 tiny and 200 small datasets with `MAILLAGE_VERIFY=full`.
struct JobGenerationAgreementTests {
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  @Test(arguments: 0..<10) func agreesWithEnumerationOnTinyDatasets(tenth: Int) throws {
    let count = Self.isFull ? 100 : 15
    var seeds = Array(UInt64(tenth * 100)..<UInt64(tenth * 100 + count))
    // In it a node has nothing left to decide, and prices that prove less than its only plan.
    if !Self.isFull, tenth == 6 { seeds.append(690) }
    for seed in seeds {
      let dataset = try RandomTinyDataset(seed: seed).dataset
      try compare(dataset, with: BruteForce(), "tiny dataset \(seed)")
    }
  }

  @Test(arguments: 0..<10) func agreesWithTheCompactModelOnSmallDatasets(tenth: Int) throws {
    let count = Self.isFull ? 20 : 3
    // In dataset 164 one round of GLPK's cuts takes minutes and does not look at the clock.
    for seed in UInt64(tenth * 20)..<UInt64(tenth * 20 + count) where seed != 164 {
      let dataset = try RandomSmallDataset(seed: seed).dataset
      try compare(dataset, with: Compact(), "small dataset \(seed)")
    }
  }

  @Test func theResultDoesNotDependOnThreads() throws {
    for seed in UInt64(0)..<(Self.isFull ? 50 : 8) {
      let dataset = try RandomSmallDataset(seed: seed).dataset
      let problem = AllocationProblem(dataset, CandidatePairs(screening: dataset))
      let outcomes = try [1, 2].map { threads in
        try JobGeneration().solve(
          problem, improving: nil,
          until: SearchLimits(work: 150, relativeGap: 0, threads: threads)
        ) { _ in }
      }
      #expect(outcomes[0].work == outcomes[1].work, "small dataset \(seed)")
      #expect(outcomes[0].allocation == outcomes[1].allocation, "small dataset \(seed)")
    }
  }

  private func compare(
    _ dataset: Dataset, with other: any AllocationEngine, _ name: String
  ) throws {
    let problem = AllocationProblem(dataset, CandidatePairs(screening: dataset))
    // A few datasets take the compact model minutes: then neither plan may exceed the other's bound.
    let patience = SearchLimits(deadline: .now + .seconds(20))
    let expected = try other.solve(problem, improving: nil, until: patience) { _ in }
    let outcome = try JobGeneration().solve(problem, improving: nil, until: SearchLimits()) { _ in }
    switch (expected.status, outcome.status) {
    case (.infeasible, .infeasible): return
    case (.optimal(_, let value, _), .optimal(let found, let objective, let bound)):
      let tolerance = 1e-6 * max(1, abs(value))
      #expect(abs(value - objective) <= tolerance, "\(name)")
      #expect(bound >= value - tolerance, "\(name)")
      let report = PlanAudit(dataset).report(on: Plan(reading: found, of: problem, dataset))
      #expect(report.violations.isEmpty, "\(name): \(report.violations)")
      #expect(abs(report.objective.amount - value) <= tolerance, "\(name)")
    case (.feasible(_, let value, let otherBound, _), .optimal(_, let objective, let bound)):
      let tolerance = 1e-6 * max(1, abs(value))
      #expect(objective <= (otherBound ?? .infinity) + tolerance, "\(name)")
      #expect(value <= bound + tolerance, "\(name)")
    default:
      Issue.record("\(name): \(expected.status) by \(other.name), \(outcome.status)")
    }
  }
}

extension AllocationOutcome {
  /// The allocation that was found, if any.
  fileprivate var allocation: Allocation? {
    switch status {
    case .optimal(let allocation, _, _), .feasible(let allocation, _, _, _): allocation
    case .infeasible, .noAllocationFound: nil
    }
  }
}
