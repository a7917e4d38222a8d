/// What a mixed-integer solve came to: why it stopped, whether there is a point, and what is proven.
///
/// A bound is on the objective's side that cannot be reached: no point is better. It is never below the
/// objective of a maximisation nor above that of a minimisation.
public enum MixedIntegerOutcome: Hashable, Sendable {
  /// No point is better than this one by more than the tolerance of GLPK, 1e-7 of the objective.
  case optimal(Solution, bound: Double)
  /// A point, and a bound that is still apart from it; infinite where nothing is proven.
  case feasible(Solution, bound: Double, stoppedBy: Limit)
  /// There is no point; proven.
  case infeasible
  /// There are points, and no best one.
  case unbounded
  /// Stopped before a point was found; there may be one. The bound is nil where nothing is proven.
  case noSolutionFound(bound: Double?, stoppedBy: Limit)

  /// The point, if there is one.
  public var solution: Solution? {
    switch self {
    case .optimal(let solution, _), .feasible(let solution, _, _): solution
    case .infeasible, .unbounded, .noSolutionFound: nil
    }
  }

  /// The bound, if one is proven.
  public var bound: Double? {
    switch self {
    case .optimal(_, let bound), .feasible(_, let bound, _): bound
    case .noSolutionFound(let bound, _): bound
    case .infeasible, .unbounded: nil
    }
  }
}
