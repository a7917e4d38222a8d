/// What a check of a store found.
public struct StoreCheck: Hashable, Sendable {
  /// Everything wrong, a full sentence each; empty of a whole store.
  public let problems: [String]
  /// Runs that began and were never finished: still at work, or killed. They are no results.
  public let unfinishedRuns: [StoredRun.ID]
  /// Erasures whose old bytes are still in the store's files.
  public let unfinishedErasures: [Erasure.ID]
  /// How many baselines there are.
  public let baselines: Int
  /// How many scenarios there are.
  public let scenarios: Int
  /// How many runs there are, unfinished ones included.
  public let runs: Int
  /// How many decisions there are.
  public let decisions: Int
  /// How many erasures there are.
  public let erasures: Int
  /// The last link of the chain of digests over the decisions; nil of an empty log. Noted elsewhere,
  /// it tells later whether the log up to it is the same.
  public let lastLink: String?

  /// Whether nothing is wrong and no erasure waits.
  public var isClean: Bool { problems.isEmpty && unfinishedErasures.isEmpty }
}
