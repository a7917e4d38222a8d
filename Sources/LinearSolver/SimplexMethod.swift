/// Which simplex method a solve goes on with.
public enum SimplexMethod: Hashable, Sendable {
  /// Keeps primal feasibility: after new columns or costs.
  case primal
  /// Keeps dual feasibility: after new rows or bounds. It turns to the primal one by itself when the basis
  /// cannot be made dual feasible.
  case dual
  /// The one that suits the last change.
  case automatic
}
