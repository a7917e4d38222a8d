import Eligibility
public import Employment
import LinearSolver
import PlanAudit

/// From a dataset to an audited plan: the main path.
public struct Planner: Sendable {
  /// How a plan is searched for, and when the search ends.
  public var parameters: PlanningParameters

  /// A planner with these parameters.
  public init(_ parameters: PlanningParameters = PlanningParameters()) {
    self.parameters = parameters
  }

  /// Screens, searches, and audits what was found.
  ///
  /// - Parameters:
  ///   - dataset: What to plan.
  ///   - observer: Hears news, and may stop the search; the best plan so far is kept.
  /// - Returns: The best plan that was found and the best bound that was proven.
  /// - Throws: `PlanningFault` where the solver broke down, or the audit refused a plan.
  public func plan(
    _ dataset: Dataset, observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) -> PlanningResult {
    if dataset.goals.areOrdered {
      let search = WarmSearch(planner: self, memory: nil, dataset: dataset)
      var ordered = OrderedSearch(search, dataset)
      return try plan(dataset, observer: observer, by: &ordered)
    }
    var search = ColdSearch(planner: self)
    return try plan(dataset, observer: observer, by: &search)
  }

  /// Screens, lets a search do its work, and audits what was found.
  func plan(
    _ dataset: Dataset, observer: PlanningObserver, by search: inout some PlanSearch
  ) throws(PlanningFault) -> PlanningResult {
    var timings = PhaseTimings()
    observer.report?(PlanningProgress(phase: .screening))
    let pairs = CandidatePairs(screening: dataset, threads: parameters.threads)  // all cores
    timings.end("screening")
    let conflicts = PinConflicts(of: dataset, screened: pairs).conflicts
    guard conflicts.isEmpty else {
      let people = Set(conflicts.map(\.pin.person))
      let refused = Set(people.map { dataset.people[$0].territory })
      let conflict = PlanningConflict(
        sentences: conflicts.map { $0.sentence + "." },
        territories: refused.sorted().map { dataset.territories[$0].id })
      return PlanningResult(.infeasible(conflict), pairs, timings, method: .screening)
    }
    let problem = AllocationProblem(dataset, pairs)  // integers and arrays, no domain rule left
    let limits = parameters.limits(cancellation: observer.cancellation)
    timings.end("formulation")
    let outcome = try search.solve(
      problem, screened: pairs, until: limits, observer, &timings)
    observer.report?(PlanningProgress(phase: .audit))
    // recomputed from the files' meaning
    let audited = try audit(outcome, search.bounds, of: problem, dataset)
    timings.end("audit")
    return PlanningResult(audited, pairs, timings, method: outcome.method ?? .construction)
  }

  func construct(
    _ problem: AllocationProblem, until limits: SearchLimits, _ observer: PlanningObserver
  ) throws(SolverFault) -> Construction {
    observer.report?(PlanningProgress(phase: .construction))
    var construction = ConstructiveSearch(seed: parameters.seed)
    if parameters.engine != .compact {
      // Job generation finds better plans than more rounds would.
      construction.constructions = 2
      construction.rounds = 0
    }
    return try construction.search(problem, until: limits) { _, points in
      observer.report?(PlanningProgress(phase: .construction, incumbent: points))
    }
  }

  func prove(
    _ problem: AllocationProblem, improving incumbent: Allocation?, until limits: SearchLimits,
    _ observer: PlanningObserver
  ) throws(PlanningFault) -> AllocationOutcome {
    let engine: any AllocationEngine =
      switch parameters.engine {
      case .auto, .jobs: JobGeneration()
      case .compact: Compact()
      }
    do {
      return try engine.solve(
        problem, improving: incumbent, until: limits, report: searchReport(observer))
    } catch {
      throw .solver(error)
    }
  }

  /// Tells an observer what a search says.
  func searchReport(
    _ observer: PlanningObserver
  ) -> @Sendable (AllocationProgress) -> Void {
    { progress in
      observer.report?(
        PlanningProgress(phase: .search, incumbent: progress.incumbent, bound: progress.bound))
    }
  }

  private func audit(
    _ outcome: AllocationOutcome, _ groupBounds: [GroupBound], of problem: AllocationProblem,
    _ dataset: Dataset
  ) throws(PlanningFault) -> PlanningOutcome {
    let method = outcome.method ?? .construction
    switch outcome.status {
    case .optimal(let allocation, let objective, let bound):
      // The audit adds up in another order, and points that cancel leave their last digits: these
      // are no gap, however small the sum is.
      let isTight = bound - objective <= problem.lastDigits
      let plan = try audited(
        allocation, bound: isTight ? -.infinity : bound, groupBounds, method, problem, dataset)
      return ended(plan, by: .work)
    case .feasible(let allocation, _, let bound, let limit):
      let plan = try audited(
        allocation, bound: bound, groupBounds, method, problem, dataset)
      return ended(plan, by: PlanningLimit(limit))
    case .infeasible:
      return .infeasible(
        PlanningConflict(
          sentences: [],
          territories: outcome.impossibleGroups.map { dataset.territories[$0].id }))
    case .noAllocationFound(let bound, let limit):
      return .noPlanFound(bound: bound.map { Points($0) }, stoppedBy: PlanningLimit(limit))
    }
  }

  /// What the gap says outweighs the limit that a part of the search ended with.
  private func ended(_ plan: AuditedPlan, by limit: PlanningLimit) -> PlanningOutcome {
    if plan.isOptimal { return .optimal(plan) }
    let isWithinGap = plan.openGap.map { $0 <= parameters.relativeGap } ?? false
    let isWithinPoints = plan.missing.map { $0 <= parameters.absoluteGap } ?? false
    if isWithinGap || isWithinPoints {
      return .feasible(plan, stoppedBy: .gap)
    }
    return .feasible(plan, stoppedBy: limit == .gap ? .work : limit)
  }

  /// The plan with what the audit says of it; no bound is below what the audit found.
  private func audited(
    _ allocation: Allocation, bound: Double?, _ groupBounds: [GroupBound],
    _ method: PlanningMethod, _ problem: AllocationProblem, _ dataset: Dataset
  ) throws(PlanningFault) -> AuditedPlan {
    let plan = Plan(reading: allocation, of: problem, dataset)
    do {
      let report = try PlanAudit(dataset).check(plan)
      let proven = bound.map { Points(max($0, report.objective.amount)) }
      let groups = zip(dataset.goals.groups, groupBounds).map { group, bound in
        ProvenGroup(group, value: group.value(of: report.quantities), bound: bound)
      }
      return AuditedPlan(
        plan: plan, report: report, bound: proven, method: method.rawValue, groups: groups,
        mostOfOnePerson: problem.mostOfOnePerson)
    } catch {
      throw .refusedByAudit(error)
    }
  }
}
