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
  /// What ran.
  public let method: PlanningMethod
  /// Where the dataset has no plan and a plan of what is left was asked for, that plan; nil where there
  /// is none.
  public let partial: PartialPlan?

  package init(
    _ outcome: PlanningOutcome, _ pairs: CandidatePairs, _ timings: PhaseTimings,
    method: PlanningMethod, partial: PartialPlan? = nil
  ) {
    self.partial = partial
    self.method = method
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

  /// Counts seconds of a phase.
  mutating func add(_ seconds: Double, to phase: String) {
    if let place = phases.firstIndex(where: { $0.phase == phase }) {
      phases[place].seconds += seconds
    } else {
      phases.append((phase, seconds))
    }
  }

  /// Ends a phase that began when the one before it ended.
  package mutating func end(_ phase: String) {
    let now = ContinuousClock.now
    let taken = start.duration(to: now).components
    phases.append((phase, Double(taken.seconds) + Double(taken.attoseconds) * 1e-18))
    start = now
  }
}
