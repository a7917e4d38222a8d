/// A least number of points, by other weights than those that are optimised: what an earlier group of
/// goals leaves later ones.
struct PointFloor: Sendable {
  /// The same problem, with the earlier group's values.
  let problem: AllocationProblem
  /// Points at least.
  var least: Double

  /// Points that rounding of sums may fall short.
  private var accuracy: Double { 1e-9 * max(1, abs(least)) }

  /// Whether an allocation reaches the floor. Complexity: linear in the problem.
  func holds(for allocation: Allocation) -> Bool {
    problem.evaluate(allocation).objective >= least - accuracy
  }

  /// Asks for a little more, for a solver that meets rows only to its own tolerance.
  mutating func raise() { least += 2e-7 * max(1, abs(least)) }
}
