/// What a solve cost, in counts that are the same in every run.
public struct Effort: Hashable, Sendable {
  /// Iterations of the simplex method, in the root relaxation and in the tree.
  public var simplexIterations: Int
  /// Subproblems of the tree whose relaxation was taken up.
  public var nodes: Int
  /// What `StopRule.work` limits: iterations and nodes together.
  public var work: Int { simplexIterations + nodes }

  /// These counts.
  public init(simplexIterations: Int = 0, nodes: Int = 0) {
    self.simplexIterations = simplexIterations
    self.nodes = nodes
  }

  /// The counts of both.
  public static func + (one: Effort, other: Effort) -> Effort {
    Effort(
      simplexIterations: one.simplexIterations + other.simplexIterations,
      nodes: one.nodes + other.nodes)
  }
}
