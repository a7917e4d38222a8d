/// The price of the programme's budget, in points per EUR, found by bisection.
struct BudgetPrice: Sendable {
  /// The price in force.
  private(set) var value = 0.0
  private let budget: Double?
  private let firstStep: Double
  private var low = 0.0
  private var high = Double.infinity

  init(_ problem: AllocationProblem, scale: PointScale) {
    budget = problem.budget
    firstStep = 0.5 * scale.perPerson / scale.eurosPerPerson
  }

  /// Corrects the price after a round that spent so much.
  ///
  /// The bracket opens a little each time, since what a round spends is noisy.
  mutating func adjust(spent: Double) {
    guard let budget else { return }
    if spent > budget {
      low = value
      high = max(high, value * 1.01)
    } else {
      high = value
      low = min(low, value * 0.99)
    }
    if high.isInfinite {
      value = max(firstStep, 2 * value)
    } else {
      value = (low + high) / 2
    }
    low *= 0.98
    high *= 1.02
  }
}
