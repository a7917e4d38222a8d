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
    let report = planner.searchReport(observer)
    do {
      var coordinator = Coordinator(Coupling(problem), until: limits, report: report)
      if var memory, memory.isUsable(for: dataset) {
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
      keep(coordinator, outcome)
      timings.end("search")
      return outcome
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

  private mutating func keep(_ coordinator: Coordinator, _ outcome: AllocationOutcome) {
    switch outcome.status {
    case .optimal(let best, let objective, _), .feasible(let best, let objective, _, _):
      memory = SessionMemory(
        dataset: dataset, coupling: coordinator.coupling, solvers: coordinator.solvers,
        center: coordinator.center, lines: coordinator.lines, best: best,
        gap: max(0, coordinator.bound - objective))
    case .infeasible, .noAllocationFound:
      break
    }
  }
}
