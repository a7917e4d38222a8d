public import Employment
public import Planning

/// What planning a scenario, or the baseline, found.
public struct ScenarioPlan: Sendable {
  /// What people call it.
  public let name: String
  /// The dataset that was planned.
  public let dataset: Dataset
  /// What was found.
  public let result: PlanningResult

  /// A planned scenario.
  public init(name: String, dataset: Dataset, result: PlanningResult) {
    self.name = name
    self.dataset = dataset
    self.result = result
  }

  /// The plan that was found, if any.
  public var audited: AuditedPlan? { result.outcome.audited }
}
