public import LinearSolver

/// Branch and price over designed jobs, with prices for what joins territories.
///
/// One territory, or a small problem, is searched by one tree (`JobTree`). Otherwise a `Coordinator`
/// exchanges prices with the territories; what it leaves open, one tree of the whole closes where
/// limits allow.
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
    guard JobPricing.canPrice(problem) else {
      return try Compact().solve(problem, improving: incumbent, until: limits, report: report)
    }
    let factor = problem.normalisingFactor
    let normalised = problem.scaled(by: factor)
    let limits = limits.scaled(by: factor)
    let report: @Sendable (AllocationProgress) -> Void = { report($0.scaled(by: 1 / factor)) }
    var coordinator = Coordinator(Coupling(normalised), until: limits, report: report)
    if let incumbent { coordinator.consider(incumbent) }
    if coordinator.coupling.parts.count > 1 { try coordinator.run() }
    return try close(coordinator, normalised, limits, report).scaled(by: 1 / factor)
      .found(by: .jobs)
  }

  /// What the coordinator leaves open, one tree of the whole closes.
  func close(
    _ coordinator: Coordinator, _ problem: AllocationProblem, _ limits: SearchLimits,
    _ report: @escaping @Sendable (AllocationProgress) -> Void
  ) throws(SolverFault) -> AllocationOutcome {
    var work = coordinator.work
    if coordinator.isInfeasible {
      return AllocationOutcome(status: .infeasible, work: work, in: coordinator.impossibleGroups)
    }
    var best = coordinator.best
    var objective = coordinator.objective
    var bound = coordinator.bound
    var isProven = coordinator.isClosed
    let isOutOfWork = limits.work.map { work >= $0 } ?? false
    if !isProven && !limits.isOver && !isOutOfWork {
      var memory = JobTree.Memory(problem)
      for (part, solver) in zip(coordinator.coupling.parts, coordinator.solvers) {
        memory.learn(solver.memory, of: part, in: problem)
      }
      let gap = best == nil ? limits.absoluteGap : limits.gap(at: objective)
      var tree = JobTree(
        problem, memory: memory,
        limits: .init(
          search: limits, gap: gap, relativeGap: limits.relativeGap,
          work: limits.work.map { $0 - work }, knownBound: bound))
      let outcome = try tree.solve(improving: best, report: report)
      work += outcome.iterations + outcome.nodes
      if outcome.isComplete && outcome.best == nil {
        let coupling = coordinator.coupling
        let isAlone = coupling.parts.count == 1 && coupling.budget == nil
        return AllocationOutcome(
          status: .infeasible, work: work, in: isAlone ? coupling.parts[0].groups : [])
      }
      best = outcome.best
      objective = outcome.objective
      bound = min(bound, outcome.bound)
      isProven =
        outcome.isComplete
        || (best != nil && bound - objective <= limits.gap(at: objective))
    }
    let isCancelled = limits.cancellation?.isCancelled ?? false
    let limit: Limit = isProven ? .gap : isCancelled ? .cancelled : limits.isOver ? .time : .work
    guard let best else {
      return AllocationOutcome(
        status: .noAllocationFound(bound: bound.isFinite ? bound : nil, stoppedBy: limit),
        work: work)
    }
    bound = max(bound, objective + problem.planRounding)
    if bound - objective <= coordinator.optimalGap(of: objective) {
      return AllocationOutcome(
        status: .optimal(best, objective: objective, bound: bound), work: work)
    }
    return AllocationOutcome(
      status: .feasible(
        best, objective: objective, bound: bound.isFinite ? bound : nil, stoppedBy: limit),
      work: work)
  }
}
