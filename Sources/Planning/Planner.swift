public import Eligibility
public import Employment

/// From a dataset to an audited plan: the main path.
public struct Planner: Sendable {
  /// How a plan is searched for, and when the search ends.
  public var parameters: PlanningParameters

  /// A planner with these parameters.
  public init(_ parameters: PlanningParameters = PlanningParameters()) {
    self.parameters = parameters
  }
}

/// What planning found, and the screening it rests on.
public struct PlanningResult: Sendable {
  /// What planning found.
  public let outcome: PlanningOutcome
  /// Who may do what.
  public let pairs: CandidatePairs
  /// Seconds that each phase took, in order.
  public let timings: [(phase: String, seconds: Double)]
}
