/// A least number of points, by other weights than those that are optimised: what an earlier group of
/// goals leaves later ones.
struct PointFloor: Sendable {
  /// The same problem, with the earlier group's values.
  let problem: AllocationProblem
  /// Points at least; who reaches them by another sum, with other last digits, reaches them, too.
  private(set) var least: Double
  /// Points that a solver has to be asked for beyond the floor, since it meets rows only to its own
  /// tolerance.
  private(set) var asked: Double

  /// A floor of a normalised problem.
  init(problem: AllocationProblem, least: Double) {
    self.problem = problem
    self.least = least - problem.lastDigits
    asked = self.least
  }

  /// Whether an allocation reaches the floor. Complexity: linear in the problem.
  func holds(for allocation: Allocation) -> Bool {
    problem.evaluate(allocation).objective >= least
  }

  /// Asks for a little more, for a solver that meets rows only to its own tolerance.
  mutating func raise() { asked += 2e-7 * max(Tolerances.ordinaryPoints, abs(least)) }
}
