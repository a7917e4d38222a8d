import Eligibility
import Employment
import Planning
import TestSupport
import Testing

/// The source of plans: feasible allocations only, and the same ones from the same seed.
struct ConstructiveSearchTests {
  @Test(arguments: 0..<UInt64(100)) func findsOnlyAllocationsNoBetterThanTheBest(
    seed: UInt64
  ) throws {
    let dataset = try RandomTinyDataset(seed: seed).dataset
    let problem = AllocationProblem(dataset, CandidatePairs(screening: dataset))
    let search = ConstructiveSearch(seed: seed)
    let construction = try search.search(problem, until: SearchLimits(), report: { _, _ in })
    guard let found = construction.allocation else { return }
    let value = problem.evaluate(found)
    #expect(value.isFeasible, "\(String(describing: value.broken))")
    let outcome = try BruteForce().solve(problem, improving: nil, until: SearchLimits()) { _ in }
    guard case .optimal(_, let objective, _) = outcome.status else {
      Issue.record("the search found an allocation of an infeasible problem")
      return
    }
    #expect(value.objective <= objective + 1e-9)
  }

  @Test(arguments: [1, 2, 5]) func dependsOnTheSeedAndNotOnTheThreads(threads: Int) throws {
    let dataset = try RandomSmallDataset(seed: 3).dataset
    let problem = AllocationProblem(dataset, CandidatePairs(screening: dataset))
    let search = ConstructiveSearch(seed: 7)
    let alone = try search.search(problem, until: SearchLimits(threads: 1)) { _, _ in }
    let shared = try search.search(problem, until: SearchLimits(threads: threads)) { _, _ in }
    #expect(alone.allocation == shared.allocation)
  }
}
