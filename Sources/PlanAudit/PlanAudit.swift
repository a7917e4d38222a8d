public import Employment

/// Recomputes plans from the meaning of the files alone.
///
/// It restates every rule of the model and shares no code with screening, planning or the solver,
/// so that a mistake there cannot hide here.
public struct PlanAudit: Sendable {
  private let dataset: Dataset

  /// An audit of plans for this dataset.
  public init(_ dataset: Dataset) {
    self.dataset = dataset
  }
}
