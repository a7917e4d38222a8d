/// The price of the programme's budget, in points per EUR, corrected by what is spent at it.
struct BudgetPrice: Sendable {
  /// The price in force.
  private(set) var value = 0.0
  private let budget: Double?
  private let firstStep: Double
  private let unit: Double

  /// A price of nothing, until too much is spent.
  init(_ problem: AllocationProblem, scale: PointScale) {
    budget = problem.budget
    firstStep = 0.1 * scale.perPerson / scale.eurosPerPerson
    unit = max(abs(problem.budget ?? 0), scale.eurosPerPerson)
  }

  /// Raises or lowers the price in proportion to what was spent too much or too little.
  mutating func adjust(spent: Double) {
    guard let budget else { return }
    if value == 0 {
      if spent > budget { value = firstStep }
      return
    }
    value *= min(2, max(0.5, 1 + 4 * (spent - budget) / unit))
  }
}
