/// What a simplex solve came to.
public enum LinearOutcome: Hashable, Sendable {
  /// An optimal basic solution.
  case optimal(LinearSolution)
  /// No point satisfies the rows and bounds.
  case infeasible
  /// There are points, and no best one.
  case unbounded
  /// Stopped by a limit. The bound is computed from the row prices at hand and valid whatever they are,
  /// nil where they prove nothing; the solution is there if the point at hand is feasible.
  case stopped(bound: Double?, LinearSolution?, by: Limit)

  /// The point, if it is proven to be optimal.
  public var optimum: LinearSolution? {
    if case .optimal(let solution) = self { solution } else { nil }
  }
}
