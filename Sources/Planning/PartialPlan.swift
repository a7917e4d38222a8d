public import Eligibility
public import Employment

/// What was planned of a dataset without a plan: territories that are proven to have none are treated
/// as closed.
public struct PartialPlan: Sendable {
  /// The territories that are treated as closed, in the order of the dataset.
  public let territories: [Territory.ID]
  /// The dataset with them closed.
  public let dataset: Dataset
  /// What planning found of it; it has a plan.
  public let outcome: PlanningOutcome
  /// Who may do what of it.
  public let pairs: CandidatePairs
}
