import Eligibility
import LinearSolver

/// From a problem to a plan and a bound, between screening and audit.
protocol PlanSearch {
  /// By group of ordered goals, the bound that the last search proved; empty where goals are not
  /// ordered.
  var bounds: [Double?] { get }

  /// Searches, and ends the phases `construction` and `search`.
  mutating func solve(
    _ problem: AllocationProblem, screened pairs: CandidatePairs, until limits: SearchLimits,
    _ observer: PlanningObserver,
    _ timings: inout PhaseTimings
  ) throws(PlanningFault) -> AllocationOutcome
}

/// The search of a planner that knows nothing yet: a plan by construction, then the engine.
struct ColdSearch: PlanSearch {
  let planner: Planner

  func solve(
    _ problem: AllocationProblem, screened pairs: CandidatePairs, until limits: SearchLimits,
    _ observer: PlanningObserver,
    _ timings: inout PhaseTimings
  ) throws(PlanningFault) -> AllocationOutcome {
    let incumbent = planner.construct(problem, until: limits, observer)  // a plan before any proof
    timings.end("construction")
    let outcome = try planner.prove(problem, improving: incumbent, until: limits, observer)
    timings.end("search")
    return outcome
  }
}

extension PlanSearch {
  /// Goals are not ordered.
  var bounds: [Double?] { [] }
}
