import Employment

/// What a planning session keeps of one planning for the next.
struct SessionMemory: Sendable {
  /// What was planned.
  let dataset: Dataset
  /// Its problem, cut into parts.
  let coupling: Coupling
  /// By part: jobs, bases and plans, and how far the tree at the center is.
  let solvers: [PartSolver]
  /// The prices that proved the bound.
  let center: CouplingPrices
  /// The plan.
  let best: Allocation

  /// Whether slots still mean the same hours and cost.
  ///
  /// Where they do not, no job and no price is worth translating.
  func isUsable(for edited: Dataset) -> Bool {
    let (old, new) = (dataset.programme, edited.programme)
    return old.slotHours == new.slotHours && old.weeksPerYear == new.weeksPerYear
      && old.wagePerHour == new.wagePerHour
  }
}
