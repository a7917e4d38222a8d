public import LinearSolver
import Synchronization

/// All rows of the model in GLPK's branch and cut, one tree for each part that nothing couples.
///
/// It proves optimality on small problems and gives a bound on large ones, where the root
/// relaxation alone takes what time there is.
public struct Compact: AllocationEngine {
  /// The engine's name in reports.
  public let name = "compact"

  /// Cuts and branching of GLPK.
  public var parameters: MixedIntegerSolver.Parameters

  /// The engine with settings that suit the model.
  ///
  /// Rounds of cuts do not look at the clock: only models whose rounds are short get them.
  public init() {
    parameters = MixedIntegerSolver.Parameters()
    parameters.intensiveUpToEntries = 20_000
  }

  /// What one part came to.
  private struct PartSearch: Sendable {
    let part: ProblemPart
    let limits: SearchLimits
    var incumbent: Allocation?
    var result: Result<AllocationOutcome, SolverFault>?
  }

  /// Solves each part under its share of the limits and puts the parts together.
  public func solve(
    _ problem: AllocationProblem, improving incumbent: Allocation?, until limits: SearchLimits,
    report: @escaping @Sendable (AllocationProgress) -> Void
  ) throws(SolverFault) -> AllocationOutcome {
    let parts = problem.coupledGroups(ignoringBudget: problem.isBudgetSlack).map {
      ProblemPart(of: problem, groups: $0)
    }.filter { !$0.problem.persons.isEmpty }
    let size = max(1, parts.reduce(0) { $0 + $1.problem.pairs.count })
    var searches = parts.map { part in
      var share = limits
      share.work = limits.work.map { max(1, $0 * part.problem.pairs.count / size) }
      return PartSearch(part: part, limits: share, incumbent: incumbent.map(part.share(of:)))
    }
    let reports = parts.count == 1
    let isWhole = parts.count == 1 && !problem.isBudgetSlack
    forEachConcurrently(&searches, threads: limits.threads) { search in
      var stated = search.part.problem
      if isWhole { stated.budget = problem.budget }
      let constant = problem.constant
      search.result = Result { () throws(SolverFault) in
        try solvePart(stated, improving: search.incumbent, until: search.limits) {
          guard reports else { return }
          report(
            AllocationProgress(
              incumbent: $0.incumbent.map { $0 + constant }, bound: $0.bound.map { $0 + constant }))
        }
      }
    }
    var joined = JoinedOutcome(problem, incumbent: incumbent)
    for search in searches {
      guard let result = search.result else { continue }
      joined.add(try result.get(), of: search.part)
    }
    return joined.outcome
  }

  private func solvePart(
    _ problem: AllocationProblem, improving incumbent: Allocation?, until limits: SearchLimits,
    report: @escaping @Sendable (AllocationProgress) -> Void
  ) throws(SolverFault) -> AllocationOutcome {
    var work = 0
    var stated = problem
    // The solver meets a budget within its own tolerance only. Where its answer oversteps the
    // true budget by a hair, the model is solved again with as much less to spend; the bound of
    // the first answer holds for the true budget.
    var firstBound: Double?
    for _ in 0..<3 {
      let compact = CompactModel(stated)
      var parameters = parameters
      if let incumbent, stated.evaluate(incumbent).isFeasible {
        parameters.startingSolution = compact.values(of: incumbent)
      }
      let rule = StopRule(
        seconds: limits.secondsLeft, work: limits.work.map { max(1, $0 - work) },
        relativeGap: limits.relativeGap, cancellation: limits.cancellation)
      let (outcome, effort) = try MixedIntegerSolver(parameters: parameters).solve(
        compact.model, until: rule
      ) { progress in
        report(AllocationProgress(incumbent: progress.incumbent, bound: progress.bound))
      }
      work += effort.work
      let status = status(of: outcome, in: compact, problem: problem, bound: firstBound)
      if let status { return AllocationOutcome(status: status, work: work) }
      firstBound = firstBound ?? outcome.bound ?? .infinity
      stated.tightenBudgets()
    }
    return AllocationOutcome(
      status: .noAllocationFound(
        bound: firstBound.flatMap { $0.isFinite ? $0 : nil }, stoppedBy: .numerics),
      work: work)
  }

  /// The outcome in terms of the problem, or nil where the point oversteps a budget by a hair.
  private func status(
    of outcome: MixedIntegerOutcome, in compact: CompactModel, problem: AllocationProblem,
    bound firstBound: Double?
  ) -> AllocationOutcome.Status? {
    switch outcome {
    case .optimal(let solution, let bound):
      let allocation = compact.allocation(of: solution)
      let value = problem.evaluate(allocation)
      guard value.isFeasible else { return nil }
      if let firstBound {
        let proven = firstBound.isFinite ? max(value.objective, firstBound) : nil
        return .feasible(
          allocation, objective: value.objective, bound: proven, stoppedBy: .gap)
      }
      return .optimal(
        allocation, objective: value.objective, bound: max(value.objective, bound))
    case .feasible(let solution, let bound, let limit):
      let allocation = compact.allocation(of: solution)
      let value = problem.evaluate(allocation)
      guard value.isFeasible else { return nil }
      let proven = (firstBound ?? bound).isFinite ? max(value.objective, firstBound ?? bound) : nil
      return .feasible(
        allocation, objective: value.objective, bound: proven, stoppedBy: limit)
    case .infeasible:
      guard let firstBound else { return .infeasible }
      return .noAllocationFound(bound: firstBound.isFinite ? firstBound : nil, stoppedBy: .numerics)
    case .unbounded:
      return .noAllocationFound(bound: nil, stoppedBy: .memory)
    case .noSolutionFound(let bound, let limit):
      let proven = firstBound ?? bound ?? .infinity
      return .noAllocationFound(bound: proven.isFinite ? proven : nil, stoppedBy: limit)
    }
  }
}

/// The outcomes of parts, put together.
struct JoinedOutcome {
  private let problem: AllocationProblem
  private let incumbent: Allocation?
  private var joined: Allocation
  private var bound: Double?
  private var isInfeasible = false
  private var lacksAllocation = false
  private var isProven = true
  private var limit = Limit.gap
  private var work = 0

  init(_ problem: AllocationProblem, incumbent: Allocation?) {
    self.problem = problem
    self.incumbent = incumbent
    joined = Allocation(emptyFor: problem)
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
      isProven = false
      if stoppedBy != .gap { limit = stoppedBy }
      bound = partBound.flatMap { partBound in bound.map { $0 + partBound } }
    case .infeasible:
      isInfeasible = true
    case .noAllocationFound(let partBound, let stoppedBy):
      lacksAllocation = true
      isProven = false
      if stoppedBy != .gap { limit = stoppedBy }
      bound = partBound.flatMap { partBound in bound.map { $0 + partBound } }
    }
  }

  /// The outcome of the whole.
  var outcome: AllocationOutcome {
    AllocationOutcome(status: status, work: work)
  }

  private var status: AllocationOutcome.Status {
    if isInfeasible { return .infeasible }
    var best: (Allocation, Double)?
    if !lacksAllocation {
      let value = problem.evaluate(joined)
      if value.isFeasible { best = (joined, value.objective) }
    }
    if let incumbent {
      let value = problem.evaluate(incumbent)
      if value.isFeasible, value.objective > best?.1 ?? -.infinity {
        best = (incumbent, value.objective)
      }
    }
    guard let best else { return .noAllocationFound(bound: bound, stoppedBy: limit) }
    if isProven, let bound {
      return .optimal(best.0, objective: best.1, bound: max(bound, best.1))
    }
    return .feasible(
      best.0, objective: best.1, bound: bound.map { max($0, best.1) }, stoppedBy: limit)
  }
}
