import Eligibility
import LinearSolver

/// From a problem to a plan and a bound, between screening and audit.
protocol PlanSearch {
  /// By group of ordered goals, the bound that the last search proved; empty where goals are not
  /// ordered.
  var bounds: [GroupBound] { get }

  /// Searches, and ends the phases `construction` and `search`.
  mutating func solve(
    _ problem: AllocationProblem, screened pairs: CandidatePairs, until limits: SearchLimits,
    _ observer: PlanningObserver,
    _ timings: inout PhaseTimings
  ) throws(PlanningFault) -> AllocationOutcome
}

/// The search of a planner that knows nothing yet: a plan by construction, then the engine, with
/// people in the order that the seed draws.
struct ColdSearch: PlanSearch {
  let planner: Planner

  func solve(
    _ problem: AllocationProblem, screened pairs: CandidatePairs, until limits: SearchLimits,
    _ observer: PlanningObserver,
    _ timings: inout PhaseTimings
  ) throws(PlanningFault) -> AllocationOutcome {
    let factor = problem.normalisingFactor
    let observer = observer.scaled(by: 1 / factor)
    let limits = limits.scaled(by: factor)
    let drawn = DrawnOrder(problem.scaled(by: factor), seed: planner.parameters.seed)
    // A plan before any proof.
    let first: Construction
    do {
      first = try planner.construct(drawn.problem, until: limits, observer)
    } catch {
      throw .solver(error)
    }
    timings.end("construction")
    if let outcome = first.proof { return outcome }
    let outcome = try planner.prove(
      drawn.problem, improving: first.allocation, until: limits, observer)
    timings.end("search")
    return drawn.restored(outcome).scaled(by: 1 / factor)
  }
}

extension PlanSearch {
  /// Goals are not ordered.
  var bounds: [GroupBound] { [] }
}
