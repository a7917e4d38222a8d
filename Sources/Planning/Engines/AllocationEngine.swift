public import LinearSolver

/// Solves allocation problems and proves a bound: `JobGeneration`, `Compact`, and brute force in tests.
///
/// One conformance suite runs over all engines. A heuristic is no engine: it proves no bound.
public protocol AllocationEngine: Sendable {
  /// The engine's name in reports.
  var name: String { get }

  /// Searches for the allocation with the most points.
  ///
  /// - Parameters:
  ///   - problem: What to solve.
  ///   - incumbent: A feasible allocation that is known already; the outcome is never worse.
  ///   - limits: When to stop.
  ///   - report: Called with the best points and the bound so far.
  /// - Returns: The best allocation and the bound that is proven, never below a feasible value.
  /// - Throws: `SolverFault` where the solver breaks down in a way that leaves nothing to report.
  func solve(
    _ problem: AllocationProblem, improving incumbent: Allocation?, until limits: SearchLimits,
    report: @escaping @Sendable (AllocationProgress) -> Void
  ) throws(SolverFault) -> AllocationOutcome
}

/// When a search ends.
public struct SearchLimits: Sendable {
  /// The moment at which time is over; nil is no limit.
  public var deadline: ContinuousClock.Instant?
  /// Simplex iterations plus nodes; nil is no limit.
  public var work: Int?
  /// The relative gap that is small enough.
  public var relativeGap: Double
  /// Points between plan and bound that are small enough, whatever the plan is worth.
  public var absoluteGap: Double
  /// Threads that share the work; the result does not depend on it.
  public var threads: Int
  /// Raised to stop.
  public var cancellation: CancellationFlag?

  /// Limits of a search; by default it ends only with a proof.
  public init(
    deadline: ContinuousClock.Instant? = nil, work: Int? = nil, relativeGap: Double = 0,
    absoluteGap: Double = 0, threads: Int = 1, cancellation: CancellationFlag? = nil
  ) {
    self.deadline = deadline
    self.work = work
    self.relativeGap = relativeGap
    self.absoluteGap = absoluteGap
    self.threads = threads
    self.cancellation = cancellation
  }

  /// Points between plan and bound that are small enough beside so many points.
  func gap(at points: Double) -> Double { max(absoluteGap, relativeGap * abs(points)) }

  /// The same limits in other units of points.
  func scaled(by factor: Double) -> SearchLimits {
    var limits = self
    limits.absoluteGap *= factor
    return limits
  }

  /// Seconds that are left, at least 0; nil is no limit.
  public var secondsLeft: Double? {
    guard let deadline else { return nil }
    let left = ContinuousClock.now.duration(to: deadline)
    return max(0, Double(left.components.seconds) + Double(left.components.attoseconds) * 1e-18)
  }

  /// Whether time is over or somebody asked to stop.
  public var isOver: Bool {
    if let cancellation, cancellation.isCancelled { return true }
    return secondsLeft.map { $0 <= 0 } ?? false
  }
}

/// The best points and the bound that a search knows.
public struct AllocationProgress: Sendable {
  /// The points of the best allocation; nil where there is none.
  public var incumbent: Double?
  /// The bound; nil where nothing is proven.
  public var bound: Double?

  /// News of a search.
  public init(incumbent: Double?, bound: Double?) {
    self.incumbent = incumbent
    self.bound = bound
  }
}

/// What a search found, and the work that it took.
public struct AllocationOutcome: Sendable {
  /// What a search can end with.
  public enum Status: Sendable {
    /// The best allocation there is.
    case optimal(Allocation, objective: Double, bound: Double)
    /// An allocation, and why the search stopped.
    case feasible(Allocation, objective: Double, bound: Double?, stoppedBy: Limit)
    /// No allocation satisfies the problem: proven.
    case infeasible
    /// Neither an allocation nor a proof that there is none.
    case noAllocationFound(bound: Double?, stoppedBy: Limit)
  }

  /// What the search ended with.
  public var status: Status
  /// Simplex iterations plus nodes.
  public var work: Int
  /// Groups that are proven to have no allocation, whatever the others do and pay, ascending; not all
  /// of them need be known.
  public var impossibleGroups: [Int] = []
  /// What ran; nil where the engine is none of planning's.
  public var method: PlanningMethod?

  /// An outcome and the work that it took.
  public init(status: Status, work: Int) {
    self.status = status
    self.work = work
  }

  /// An outcome, the work that it took, and the groups that are proven to have no allocation.
  init(status: Status, work: Int, in impossibleGroups: [Int]) {
    self.init(status: status, work: work)
    self.impossibleGroups = impossibleGroups
  }

  /// The same outcome, with what ran.
  func found(by method: PlanningMethod) -> Self {
    var outcome = self
    outcome.method = method
    return outcome
  }
}
