import Employment

/// What a planning session keeps of one planning for the next.
struct SessionMemory: Sendable {
  /// What was planned.
  let dataset: Dataset
  /// What its points were multiplied by (`AllocationProblem.normalisingFactor`).
  private(set) var factor: Double
  /// Its problem, cut into parts.
  let coupling: Coupling
  /// By part: jobs, bases and plans, and how far the tree at the center is.
  private(set) var solvers: [PartSolver]
  /// The prices that proved the bound.
  private(set) var center: CouplingPrices
  /// What was proven at the last prices.
  private(set) var lines: [PriceLine]
  /// The plan.
  private(set) var best: Allocation
  /// Points between plan and bound.
  private(set) var gap: Double

  /// Whether slots still mean the same hours and cost.
  ///
  /// Where they do not, no job and no price is worth translating.
  func isUsable(for edited: Dataset) -> Bool {
    let (old, new) = (dataset.programme, edited.programme)
    return old.slotHours == new.slotHours && old.weeksPerYear == new.weeksPerYear
      && old.wagePerHour == new.wagePerHour
  }

  /// What is known between two plannings that differ in what people, jobs and sessions bring, where
  /// that is added up in these proportions.
  ///
  /// Prices are added up in the same: a Lagrangian bound is convex in points and prices together, so
  /// at the sum of the prices it is at most the sum of both bounds.
  ///
  /// - Parameters:
  ///   - own: How many times this one's points count.
  ///   - other: What the other planning left.
  ///   - others: How many times its points count.
  /// - Returns: Prices, the better plan, and the plans of both; this one where what joins parts
  ///   differs.
  func combined(_ own: Double, with other: SessionMemory, _ others: Double) -> SessionMemory {
    let (problem, known) = (coupling.problem, other.coupling.problem)
    guard coupling.isJoined(as: other.coupling), problem.pairs.count == known.pairs.count,
      problem.seats.count == known.seats.count
    else { return self }
    var sum = self
    // Both are normalised, each by its own factor.
    let others = others * factor / other.factor
    sum.center = center.scaled(by: own).adding(other.center.scaled(by: others))
    sum.lines = []
    for place in solvers.indices { sum.solvers[place].learn(other.solvers[place], in: coupling) }
    func worth(_ allocation: Allocation) -> Double {
      own * problem.evaluate(allocation).objective
        + others * known.evaluate(allocation).objective
    }
    if worth(other.best) > worth(best) { sum.best = other.best }
    return sum
  }

  /// The same in other units of points; what was proven in the old ones is forgotten.
  func rescaled(to factor: Double) -> Self {
    guard factor != self.factor else { return self }
    var memory = self
    memory.factor = factor
    memory.center = center.scaled(by: factor / self.factor)
    memory.lines = []
    memory.gap *= factor / self.factor
    return memory
  }

  /// Takes over another's plans and what it proved, where only what joins territories differs.
  ///
  /// Complexity: linear in both.
  mutating func learn(_ other: SessionMemory) {
    guard factor == other.factor, coupling.hasSameParts(as: other.coupling) else { return }
    for place in solvers.indices { solvers[place].learn(other.solvers[place]) }
    let known = lines.map(\.prices)
    lines = other.lines.filter { !known.contains($0.prices) } + lines
  }
}
