/// A valid inequality for the crew of one activity: what its pairs are worth in some weights, at most
/// one if the activity opens and nought if not.
///
/// The sum of `perHead` for each pair that is worked and `perSlot` for each of its slots is at most one
/// where the activity is open. It holds for every crew inside the activity's slots, at any prices and
/// in any node; so it is kept for later trees. Weights are of pairs alone, so that the pricing problem
/// of a person stays the same enumeration.
struct CrewCut: Hashable, Sendable, Codable {
  /// What a pair weighs.
  struct Term: Hashable, Sendable, Codable {
    var pair: Int
    var perHead: Double
    var perSlot: Double

    /// The weight of so many slots.
    func weight(slots: Int) -> Double { perHead + perSlot * Double(slots) }
  }

  var activity: Int
  var terms: [Term]

  /// By how much less than one the heaviest crew weighs: more than rounding takes from sums of as many
  /// weights as an activity has pairs.
  static let margin = 0x1p-36

  /// Whether no crew of the activity weighs more than one in a problem, which may be another than the
  /// cut was found for. Complexity: that of one knapsack.
  func isValid(in problem: AllocationProblem) -> Bool {
    let slots = problem.activities[activity].maxSlots
    guard slots <= CrewSeparation.mostCapacity else { return false }
    var knapsack = CrewKnapsack(capacity: max(0, slots))
    for term in terms {
      let pair = problem.pairs[term.pair]
      guard pair.activity == activity else { return false }
      let most = min(pair.maxSlots, slots)
      guard pair.minSlots <= most else { continue }
      knapsack.add(
        CrewKnapsack.Item(pair: term.pair, fewest: pair.minSlots, most: most),
        head: term.weight(slots: most), shortfall: term.perSlot)
    }
    return knapsack.best[knapsack.capacity] <= 1 - 0.5 * Self.margin
  }
}
