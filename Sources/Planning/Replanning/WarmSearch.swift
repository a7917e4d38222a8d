import Eligibility
import Employment
import LinearSolver

/// The search of a planning session: by parts, from what the last one left.
struct WarmSearch: PlanSearch {
  let planner: Planner
  /// What the last search left, and then what this one leaves.
  private(set) var memory: SessionMemory?
  /// What planning other edits left, of use where only what joins territories differs.
  let prepared: [SessionMemory]
  let dataset: Dataset

  init(
    planner: Planner, memory: SessionMemory?, prepared: [SessionMemory] = [], dataset: Dataset
  ) {
    self.planner = planner
    self.memory = memory
    self.prepared = prepared
    self.dataset = dataset
  }

  mutating func solve(
    _ problem: AllocationProblem, screened pairs: CandidatePairs, until limits: SearchLimits,
    _ observer: PlanningObserver,
    _ timings: inout PhaseTimings
  ) throws(PlanningFault) -> AllocationOutcome {
    guard JobPricing.canPrice(problem) else {
      let cold = ColdSearch(planner: planner)
      return try cold.solve(problem, screened: pairs, until: limits, observer, &timings)
    }
    let factor = factor(for: problem)
    let problem = problem.scaled(by: factor)
    let limits = limits.scaled(by: factor)
    let observer = observer.scaled(by: 1 / factor)
    let report = planner.searchReport(observer)
    do {
      var coordinator = Coordinator(Coupling(problem), until: limits, report: report)
      if var memory = memory?.rescaled(to: factor), memory.isUsable(for: dataset) {
        if movesMoney(from: memory.coupling, to: coordinator.coupling) {
          for other in prepared { memory.learn(other) }
        }
        var start = WarmStart(memory, into: dataset, coordinator.coupling)
        if start.incumbent == nil {
          let first = try planner.construct(problem, until: limits, observer)
          if let outcome = first.proof { return outcome }
          start.incumbent = first.allocation
        }
        timings.end("construction")
        try coordinator.run(from: start)
      } else {
        let first = try planner.construct(problem, until: limits, observer)
        timings.end("construction")
        if let outcome = first.proof { return outcome }
        if let incumbent = first.allocation { coordinator.consider(incumbent) }
        if coordinator.coupling.parts.count > 1 { try coordinator.run() }
      }
      let outcome = try JobGeneration().close(coordinator, problem, limits, report)
        .found(by: .jobs)
      keep(coordinator, outcome, factor)
      timings.end("search")
      return outcome.scaled(by: 1 / factor)
    } catch {
      throw .solver(error)
    }
  }

  /// Whether prices will be others: where only what joins territories differs, or a territory that is
  /// gone or new leaves the others more money or less.
  private func movesMoney(from old: Coupling, to new: Coupling) -> Bool {
    guard !prepared.isEmpty else { return false }
    return old.parts.count != new.parts.count || old.hasSameParts(as: new)
  }

  /// The factor of points: the last one, as long as it does well enough, so that an edit leaves the
  /// numbers of what it does not touch as they are.
  private func factor(for problem: AllocationProblem) -> Double {
    let best = problem.normalisingFactor
    guard let last = memory?.factor, last <= 8 * best, best <= 8 * last else { return best }
    return last
  }

  private mutating func keep(
    _ coordinator: Coordinator, _ outcome: AllocationOutcome, _ factor: Double
  ) {
    switch outcome.status {
    case .optimal(let best, let objective, _), .feasible(let best, let objective, _, _):
      memory = SessionMemory(
        dataset: dataset, factor: factor, coupling: coordinator.coupling,
        solvers: coordinator.solvers,
        center: coordinator.center, lines: coordinator.lines, best: best,
        gap: max(0, coordinator.bound - objective))
    case .infeasible, .noAllocationFound:
      break
    }
  }
}
