/// What ended a solve before its proof was complete.
public enum Limit: String, Hashable, Sendable, CaseIterable {
  /// The relative gap that was asked for is reached.
  case gap
  /// The seconds are used up.
  case time
  /// The simplex iterations and nodes are used up.
  case work
  /// The nodes are used up.
  case nodes
  /// Somebody raised the cancellation flag.
  case cancelled
  /// The memory limit was reached within the tree.
  case memory
  /// A relaxation within the tree could not be solved; what was proven before stands.
  case numerics
}
