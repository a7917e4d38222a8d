public import LinearSolver

/// Branch and price over designed jobs, with prices for what joins territories.
public struct JobGeneration: AllocationEngine {
  /// The engine's name in reports.
  public let name = "jobs"

  /// The engine.
  public init() {}

  /// Solves the problem; see `AllocationEngine`.
  public func solve(
    _ problem: AllocationProblem, improving incumbent: Allocation?, until limits: SearchLimits,
    report: @escaping @Sendable (AllocationProgress) -> Void
  ) throws(SolverFault) -> AllocationOutcome {
    if problem.groups.count > 1 {
      var coordinator = Coordinator(problem, until: limits)
      try coordinator.run()
      if let best = coordinator.best {
        return AllocationOutcome(status: .feasible(best, objective: coordinator.objective, bound: coordinator.bound, stoppedBy: .time), work: 0)
      }
    }
    var tree = JobTree(problem, memory: JobTree.Memory(problem), limits: .init(search: limits, gap: limits.relativeGap * (incumbent.map { abs(problem.evaluate($0).objective) } ?? 0), work: limits.work))
    let outcome = try tree.solve(improving: incumbent)
    print("nodes", outcome.nodes, "iter", outcome.iterations, "cols", outcome.columns, "root", outcome.rootBound)
    guard let best = outcome.best else {
      return AllocationOutcome(status: outcome.isComplete ? .infeasible : .noAllocationFound(bound: outcome.bound, stoppedBy: .time), work: outcome.iterations)
    }
    return AllocationOutcome(status: outcome.isComplete ? .optimal(best, objective: outcome.objective, bound: outcome.bound) : .feasible(best, objective: outcome.objective, bound: outcome.bound, stoppedBy: .time), work: outcome.iterations)
  }
}
