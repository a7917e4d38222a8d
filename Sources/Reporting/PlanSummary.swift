public import Planning

/// What a planner reads of a plan.
public struct PlanSummary: Sendable {
  /// What planning found.
  public let outcome: PlanningOutcome

  /// A summary of an outcome.
  public init(_ outcome: PlanningOutcome) { self.outcome = outcome }
}
