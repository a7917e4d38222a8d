/// What the shards of a batch are.
///
/// `solve` and `merge` dispatch on it: each kind has one ``PieceSolver`` and one ``BatchMerger``.
public enum BatchKind: String, CaseIterable, Sendable {
  /// Scenarios of one baseline, none of which knows of another.
  case scenarios
}
