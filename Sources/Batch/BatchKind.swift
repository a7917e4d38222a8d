/// What the shards of a batch are.
///
/// `solve` and `merge` dispatch on it: scenarios are pieces of which each is a result for good;
/// provinces and territories are asked in rounds, since prices of what joins them change.
public enum BatchKind: String, CaseIterable, Sendable {
  /// Scenarios of one baseline, none of which knows of another.
  case scenarios
  /// The provinces of a dataset, joined by prices.
  case provinces
  /// The territories of a dataset, joined by prices.
  case territories

  /// Whether a batch is solved in rounds.
  public var hasRounds: Bool { self != .scenarios }
}
