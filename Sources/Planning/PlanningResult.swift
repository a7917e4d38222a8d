public import Eligibility
public import LinearSolver
public import PlanAudit

/// What planning found, and the screening it rests on.
public struct PlanningResult: Sendable {
  /// What planning found.
  public let outcome: PlanningOutcome
  /// Who may do what.
  public let pairs: CandidatePairs
  /// Seconds that each phase took, in order.
  public let timings: [(phase: String, seconds: Double)]

  package init(_ outcome: PlanningOutcome, _ pairs: CandidatePairs, _ timings: PhaseTimings) {
    self.outcome = outcome
    self.pairs = pairs
    self.timings = timings.phases
  }
}

/// A fault inside: never the user's, and never a plan.
public enum PlanningFault: Error, Sendable {
  /// The solver broke down.
  case solver(SolverFault)
  /// The audit refused what the engine found.
  case refusedByAudit(AuditFailure)
}

/// How long each phase took.
package struct PhaseTimings {
  private(set) var phases: [(phase: String, seconds: Double)] = []
  private var start = ContinuousClock.now

  package init() {}

  /// Ends a phase that began when the one before it ended.
  package mutating func end(_ phase: String) {
    let now = ContinuousClock.now
    let taken = start.duration(to: now).components
    phases.append((phase, Double(taken.seconds) + Double(taken.attoseconds) * 1e-18))
    start = now
  }
}
