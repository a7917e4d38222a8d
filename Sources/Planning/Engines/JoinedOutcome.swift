import LinearSolver

/// The outcomes of parts, put together to one of the whole.
struct JoinedOutcome {
  private let problem: AllocationProblem
  private let incumbent: Allocation?
  private var joined: Allocation
  private var bound: Double?
  private var isInfeasible = false
  private var isProven = true
  private var limit = Limit.gap
  private var work = 0

  /// No part yet; a part that finds nothing keeps its share of the incumbent.
  init(_ problem: AllocationProblem, incumbent: Allocation?) {
    self.problem = problem
    self.incumbent = incumbent
    joined = incumbent ?? Allocation(emptyFor: problem)
    bound = problem.constant
  }

  /// Adds the outcome of a part.
  mutating func add(_ outcome: AllocationOutcome, of part: ProblemPart) {
    work += outcome.work
    switch outcome.status {
    case .optimal(let allocation, _, let partBound):
      part.write(allocation, into: &joined)
      bound = bound.map { $0 + partBound }
    case .feasible(let allocation, _, let partBound, let stoppedBy):
      part.write(allocation, into: &joined)
      leaveUnproven(partBound, stoppedBy)
    case .infeasible:
      isInfeasible = true
    case .noAllocationFound(let partBound, let stoppedBy):
      leaveUnproven(partBound, stoppedBy)
    }
  }

  private mutating func leaveUnproven(_ partBound: Double?, _ stoppedBy: Limit) {
    isProven = false
    if stoppedBy != .gap { limit = stoppedBy }
    bound = partBound.flatMap { partBound in bound.map { $0 + partBound } }
  }

  /// The outcome of the whole.
  var outcome: AllocationOutcome { AllocationOutcome(status: status, work: work) }

  private var status: AllocationOutcome.Status {
    var best: (allocation: Allocation, objective: Double)?
    for allocation in [joined, incumbent].compactMap(\.self) {
      let value = problem.evaluate(allocation)
      if value.isFeasible, value.objective > best?.objective ?? -.infinity {
        best = (allocation, value.objective)
      }
    }
    guard !isInfeasible else {
      // An allocation that satisfies every row outweighs what rounding says of a part.
      return best.map {
        .feasible($0.allocation, objective: $0.objective, bound: nil, stoppedBy: .numerics)
      } ?? .infeasible
    }
    guard let best else { return .noAllocationFound(bound: bound, stoppedBy: limit) }
    // Each part's bound is rounded up; their sum is here.
    let proven = bound.map { max($0 + problem.lastDigits, best.objective) }
    let mostOpen = max(
      Tolerances.optimal * max(abs(best.objective), problem.mostOfOnePerson),
      2 * problem.lastDigits)
    if isProven, let proven, proven - best.objective <= mostOpen {
      return .optimal(best.allocation, objective: best.objective, bound: proven)
    }
    return .feasible(best.allocation, objective: best.objective, bound: proven, stoppedBy: limit)
  }
}
