import Eligibility
import Employment
import LinearSolver
import Planning
import TestSupport
import Testing

/// Demands come first: where a plan exists, construction finds one, and it names no territory wrongly.
struct HardDemandsTests {
  @Test func constructionFindsAPlanWhereverThereIsOne() throws {
    var (feasible, infeasible, named) = (0, 0, 0)
    for seed in 0..<UInt64(300) {
      let problem = try pinned(seed: seed, RandomTinyDataset(seed: seed).dataset)
      let exact = try BruteForce().solve(problem, improving: nil, until: SearchLimits()) { _ in }
      let found = try construction(of: problem)
      if case .infeasible = exact.status {
        infeasible += 1
        #expect(found.allocation == nil, "seed \(seed)")
        if found.isImpossible { named += 1 }
      } else {
        feasible += 1
        #expect(found.allocation != nil, "seed \(seed)")
        #expect(!found.isImpossible, "seed \(seed)")
      }
    }
    #expect(feasible > 100 && infeasible > 20 && named > 0)
  }

  @Test func aFirstPlanNeedsNoWorkOfTheSearch() throws {
    var feasible = 0
    for seed in 0..<UInt64(120) {
      let problem = try pinned(seed: seed, RandomSmallDataset(seed: seed).dataset)
      let exact = try Compact().solve(
        problem, improving: nil, until: SearchLimits(work: 200_000, relativeGap: 1e9)
      ) { _ in }
      let found = try construction(of: problem)
      switch exact.status {
      case .optimal, .feasible:
        feasible += 1
        #expect(found.allocation != nil, "seed \(seed)")
      case .infeasible:
        #expect(found.allocation == nil, "seed \(seed)")
      case .noAllocationFound: break
      }
    }
    #expect(feasible > 25)
  }

  @Test func aGroupThatIsNamedHasNoPlanByItself() throws {
    for seed in 0..<UInt64(300) {
      let problem = try pinned(seed: seed, RandomTinyDataset(seed: seed).dataset)
      for group in try construction(of: problem).impossibleGroups {
        var alone = problem
        alone.budget = nil
        for person in alone.persons.indices where alone.persons[person].group != group {
          alone.persons[person].mustHire = false
          for pair in alone.persons[person].pairs { alone.pairs[pair].mustAssign = false }
        }
        let exact = try BruteForce().solve(alone, improving: nil, until: SearchLimits()) { _ in }
        guard case .infeasible = exact.status else {
          Issue.record("seed \(seed): group \(group) has a plan")
          continue
        }
      }
    }
  }

  private func construction(of problem: AllocationProblem) throws -> Construction {
    var search = ConstructiveSearch(seed: 0)
    search.constructions = 2
    search.rounds = 0
    let found = try search.search(problem, until: SearchLimits()) { _, _ in }
    if let allocation = found.allocation { #expect(problem.evaluate(allocation).isFeasible) }
    return found
  }

  /// A problem in which several people must be hired, or work on one of their activities.
  private func pinned(seed: UInt64, _ dataset: Dataset) throws -> AllocationProblem {
    var problem = AllocationProblem(dataset, CandidatePairs(screening: dataset))
    var random = SplitMix64(seed: 900 + seed)
    for person in problem.persons.indices where !problem.persons[person].pairs.isEmpty {
      guard Int.random(in: 0..<10, using: &random) < 4 else { continue }
      problem.persons[person].mustHire = true
      let pairs = problem.persons[person].pairs
      if Int.random(in: 0..<10, using: &random) < 6 {
        problem.pairs[Int.random(in: pairs, using: &random)].mustAssign = true
      }
    }
    return problem
  }
}
