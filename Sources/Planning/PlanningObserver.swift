public import LinearSolver

/// What planning says while it runs, and how it is told to stop.
public struct PlanningObserver: Sendable {
  /// Raise it from any thread to stop: the best plan so far is kept.
  public let cancellation: CancellationFlag
  /// Called with news, from one thread at a time; nil where nobody listens.
  public let report: (@Sendable (PlanningProgress) -> Void)?

  /// An observer that hears news and may cancel.
  public init(
    cancellation: CancellationFlag = CancellationFlag(),
    report: (@Sendable (PlanningProgress) -> Void)? = nil
  ) {
    self.cancellation = cancellation
    self.report = report
  }

  /// Whether somebody asked to stop.
  package var isCancelled: Bool { cancellation.isCancelled }
}

/// How far planning is.
public struct PlanningProgress: Sendable {
  /// What is being done.
  public enum Phase: String, Sendable {
    /// Judging who may do what.
    case screening
    /// Building a first plan and improving it.
    case construction
    /// Searching for better plans and bounds.
    case search
    /// Recomputing the plan.
    case audit
  }

  /// What is being done.
  public var phase: Phase
  /// The points of the best plan so far.
  public var incumbent: Double?
  /// The bound proven so far.
  public var bound: Double?

  /// News of a phase.
  public init(phase: Phase, incumbent: Double? = nil, bound: Double? = nil) {
    self.phase = phase
    self.incumbent = incumbent
    self.bound = bound
  }

  /// (bound - incumbent) / max(1e-9, |incumbent|); nil unless both are known.
  public var relativeGap: Double? {
    guard let incumbent, let bound else { return nil }
    return (bound - incumbent) / max(1e-9, abs(incumbent))
  }
}
