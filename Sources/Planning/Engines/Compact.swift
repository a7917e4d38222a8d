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
  /// What every allocation must be worth by other weights.
  var floors: [PointFloor] = []

  /// The engine with settings that suit the model.
  ///
  /// Rounds of cuts, and Driebeck and Tomlin's choice of a branch among thousands of fractional
  /// variables, look neither at the clock nor at the work: only models in which they are short
  /// get them.
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
    guard floors.isEmpty else {
      return try solvePart(problem, improving: incumbent, until: limits, report: report)
        .found(by: .compact)
    }
    let factor = problem.normalisingFactor
    let problem = problem.scaled(by: factor)
    let limits = limits.scaled(by: factor)
    let report: @Sendable (AllocationProgress) -> Void = { report($0.scaled(by: 1 / factor)) }
    let parts = problem.coupledGroups(ignoringBudget: problem.isBudgetSlack).map {
      ProblemPart(of: problem, groups: $0)
    }.filter { !$0.problem.persons.isEmpty }
    let size = max(1, parts.reduce(0) { $0 + $1.problem.pairs.count })
    let gapFactor = gapFactor(of: parts, incumbent, problem)
    var searches = parts.map { part in
      var share = limits
      share.work = limits.work.map {
        max(1, Int(Double($0) * Double(part.problem.pairs.count) / Double(size)))
      }
      share.relativeGap = limits.relativeGap * gapFactor
      share.absoluteGap = limits.absoluteGap / Double(parts.count)
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
      switch search.result {
      case .success(let outcome): joined.add(outcome, of: search.part)
      case .failure(let fault):
        // Where a plan is known already, a part that breaks down costs the proof and not the plan.
        guard incumbent != nil else { throw fault }
        joined.add(
          AllocationOutcome(
            status: .noAllocationFound(bound: nil, stoppedBy: .numerics), work: 0),
          of: search.part)
      case nil: continue
      }
    }
    return joined.outcome.scaled(by: 1 / factor).found(by: .compact)
  }

  /// By how much the gap of each part may differ from that of the whole, so that all parts
  /// together keep the whole's: the points of the whole over those of the parts without signs.
  private func gapFactor(
    of parts: [ProblemPart], _ incumbent: Allocation?, _ problem: AllocationProblem
  ) -> Double {
    guard let incumbent, parts.count > 1 || problem.constant != 0 else { return 1 }
    let whole = abs(problem.evaluate(incumbent).objective)
    let sum = parts.reduce(0) {
      $0 + abs($1.problem.evaluate($1.share(of: incumbent)).objective)
    }
    return sum > 0 ? min(1, whole / sum) : 1
  }

  private func solvePart(
    _ problem: AllocationProblem, improving incumbent: Allocation?, until limits: SearchLimits,
    report: @escaping @Sendable (AllocationProgress) -> Void
  ) throws(SolverFault) -> AllocationOutcome {
    var work = 0
    var stated = problem
    var statedFloors = floors
    // The solver meets a budget within its own tolerance only. Where its answer oversteps the
    // true budget by a hair, the model is solved again with as much less to spend; the bound of
    // the first answer holds for the true budget.
    var firstBound: Double?
    var known = incumbent
    for _ in 0..<3 {
      let compact = CompactModel(stated, floors: statedFloors)
      var parameters = parameters
      if compact.model.entryCount > parameters.intensiveUpToEntries {
        parameters.branching = .mostFractional
      }
      if let start = known.map(compact.values(of:)), compact.model.violation(at: start) <= 1e-7 {
        parameters.startingSolution = start
      }
      let rule = StopRule(
        seconds: limits.secondsLeft, work: limits.work.map { max(1, $0 - work) },
        relativeGap: limits.relativeGap, absoluteGap: limits.absoluteGap,
        cancellation: limits.cancellation)
      let (outcome, effort) = try MixedIntegerSolver(parameters: parameters).solve(
        compact.model, until: rule
      ) { progress in
        report(AllocationProgress(incumbent: progress.incumbent, bound: progress.bound))
      }
      work += effort.work
      let status = status(of: outcome, in: compact, problem: problem, bound: firstBound)
      if let status {
        var proven = AllocationOutcome(status: status, work: work)
        try prove(&proven, of: compact, problem, limits)
        return proven
      }
      firstBound = firstBound ?? outcome.bound ?? .infinity
      known = better(known, than: repaired(outcome, in: compact, problem), problem)
      if limits.isOver || limits.work.map({ $0 <= work }) ?? false { break }
      stated.tightenBudgets()
      for place in statedFloors.indices { statedFloors[place].raise() }
    }
    let proven = firstBound.flatMap { $0.isFinite ? $0 : nil }
    guard let known else {
      return AllocationOutcome(
        status: .noAllocationFound(bound: proven, stoppedBy: .numerics), work: work)
    }
    let objective = problem.evaluate(known).objective
    return AllocationOutcome(
      status: .feasible(
        known, objective: objective,
        bound: proven.map { max($0, objective + problem.planRounding) },
        stoppedBy: limits.isOver ? .time : .numerics),
      work: work)
  }

  /// Makes the bound of an outcome one that holds: an optimum's is proven anew, as far as a small tree
  /// does; others are raised by what GLPK's tolerances may have taken.
  private func prove(
    _ outcome: inout AllocationOutcome, of compact: CompactModel, _ problem: AllocationProblem,
    _ limits: SearchLimits
  ) throws(SolverFault) {
    switch outcome.status {
    case .optimal(let allocation, let objective, let bound):
      let raised = max(objective, bound) + tolerance(of: compact, at: objective)
      let content = max(
        Tolerances.search * max(abs(objective), problem.mostOfOnePerson), problem.lastDigits)
      var proven = raised
      if raised - objective > content {
        let proof = try CompactProof(compact.model, enough: objective + content, until: limits)
        outcome.work += proof.work
        proven = min(raised, proof.bound + problem.lastDigits)
      }
      outcome.status = .optimal(
        allocation, objective: objective, bound: max(objective, proven))
    case .feasible(let allocation, let objective, let bound?, let limit):
      outcome.status = .feasible(
        allocation, objective: objective, bound: bound + tolerance(of: compact, at: objective),
        stoppedBy: limit)
    case .noAllocationFound(let bound?, let limit):
      outcome.status = .noAllocationFound(
        bound: bound + tolerance(of: compact, at: bound), stoppedBy: limit)
    case .feasible, .infeasible, .noAllocationFound: break
    }
  }

  /// By how much GLPK's tolerances may lower a bound: nodes end within a billionth of the best point,
  /// and reduced costs of the wrong sign count as nought.
  private func tolerance(of compact: CompactModel, at points: Double) -> Double {
    let model = compact.model
    return model.variables.reduce(1e-9 * (1 + abs(points))) { sum, variable in
      let bounds = model.bounds(of: variable)
      return sum + (1e-7 + 1e-10 * abs(model.objective(of: variable)))
        * (bounds.upper - bounds.lower)
    }
  }

  /// The point of an outcome, with less of it where it oversteps a budget.
  private func repaired(
    _ outcome: MixedIntegerOutcome, in compact: CompactModel, _ problem: AllocationProblem
  ) -> Allocation? {
    guard let solution = outcome.solution else { return nil }
    return FeasibilityRepair(problem, scale: PointScale(problem), euroPrice: 0)
      .repair(compact.allocation(of: solution))
  }

  private func better(
    _ left: Allocation?, than right: Allocation?, _ problem: AllocationProblem
  ) -> Allocation? {
    guard let left, let right else { return left ?? right }
    guard floors.allSatisfy({ $0.holds(for: right) }) else { return left }
    return problem.evaluate(left).objective >= problem.evaluate(right).objective ? left : right
  }

  private func isFeasible(_ allocation: Allocation, _ value: AllocationValue) -> Bool {
    value.isFeasible && floors.allSatisfy { $0.holds(for: allocation) }
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
      guard isFeasible(allocation, value) else { return nil }
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
      guard isFeasible(allocation, value) else { return nil }
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
