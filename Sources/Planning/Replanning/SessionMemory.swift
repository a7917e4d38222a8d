import Employment

/// What a planning session keeps of one planning for the next.
struct SessionMemory: Sendable {
  /// What was planned.
  let dataset: Dataset
  /// Its problem, cut into parts.
  let coupling: Coupling
  /// By part: jobs, bases and plans, and how far the tree at the center is.
  private(set) var solvers: [PartSolver]
  /// The prices that proved the bound.
  let center: CouplingPrices
  /// What was proven at the last prices.
  private(set) var lines: [PriceLine]
  /// The plan.
  let best: Allocation
  /// Points between plan and bound.
  let gap: Double

  /// Whether slots still mean the same hours and cost.
  ///
  /// Where they do not, no job and no price is worth translating.
  func isUsable(for edited: Dataset) -> Bool {
    let (old, new) = (dataset.programme, edited.programme)
    return old.slotHours == new.slotHours && old.weeksPerYear == new.weeksPerYear
      && old.wagePerHour == new.wagePerHour
  }

  /// Takes over another's plans and what it proved, where only what joins territories differs.
  ///
  /// Complexity: linear in both.
  mutating func learn(_ other: SessionMemory) {
    guard coupling.hasSameParts(as: other.coupling) else { return }
    for place in solvers.indices { solvers[place].learn(other.solvers[place]) }
    let known = lines.map(\.prices)
    lines = other.lines.filter { !known.contains($0.prices) } + lines
  }
}
