import Eligibility
public import Employment
import LinearSolver

extension PlanningSession {
  /// The dual prices of capacities in the relaxation of a dataset, all territories together, from the
  /// jobs that the session knows.
  ///
  /// - Parameters:
  ///   - dataset: What was planned last, or what to relax from nothing.
  ///   - observer: May stop it.
  /// - Returns: The prices; nil where limits or the observer ended the relaxation first, or the dataset
  ///   has no plan for what screening refuses.
  /// - Throws: `PlanningFault` where the solver broke down.
  public func capacityPrices(
    of dataset: Dataset, observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) -> CapacityPrices? {
    let pairs = CandidatePairs(screening: dataset, threads: parameters.threads)
    let stated = AllocationProblem(dataset, pairs)
    let factor = stated.normalisingFactor
    let problem = stated.scaled(by: factor)
    guard JobPricing.canPrice(problem) else { return nil }
    var limits = parameters.limits(cancellation: observer.cancellation)
    limits.relativeGap = 0
    var tree = JobTree(
      problem, memory: jobs(for: problem, of: dataset),
      limits: .init(
        search: limits, gap: 0, relativeGap: 1e-5, nodes: 1, isStrengthened: false))
    do { return try tree.rootPrices()?.scaled(by: 1 / factor) } catch { throw .solver(error) }
  }

  /// Jobs that are known, as far as the problem allows them.
  private func jobs(for problem: AllocationProblem, of dataset: Dataset) -> JobTree.Memory {
    var known = JobTree.Memory(problem)
    guard let memory, memory.isUsable(for: dataset) else { return known }
    let places = PlaceTranslation(from: memory.dataset, to: dataset)
    let old = memory.coupling
    let translation = ProblemTranslation(from: old.problem, to: problem, places)
    for (part, solver) in zip(old.parts, memory.solvers) {
      for job in solver.memory.pool.jobs {
        let whole = Job(
          slices: job.slices.map { (part.pairs[$0.pair], $0.slots) },
          seats: job.seats.map { part.seats[$0] })
        guard let new = translation.job(whole), let first = new.slices.first else { continue }
        _ = known.pool.add(new, of: problem.pairs[first.pair].person)
      }
    }
    return known
  }
}

extension JobTree {
  /// The prices of capacities at the root; nil where limits end the relaxation first.
  mutating func rootPrices() throws(SolverFault) -> CapacityPrices? {
    let outcome = try solve(improving: nil)
    guard outcome.root != nil, let lastSolution else { return nil }
    return CapacityPrices(lastSolution, master, bound: outcome.bound)
  }
}
