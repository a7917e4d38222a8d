/// When a solve must stop though its proof is not complete. What was found until then is kept.
public struct StopRule: Sendable {
  /// Wall-clock seconds of the whole solve, relaxation and tree together; nil for no limit.
  public var seconds: Double?
  /// Simplex iterations and nodes together: the deterministic stop; nil for no limit.
  ///
  /// It is checked between the relaxations of a tree, so one of these may exceed it; how far is the same
  /// in every run.
  public var work: Int?
  /// Nodes of the tree; nil for no limit.
  public var nodes: Int?
  /// The gap |bound - objective| / |objective| with which one is content; nought for a full proof.
  public var relativeGap: Double
  /// The gap |bound - objective| with which one is content as well; nought for a full proof.
  public var absoluteGap: Double
  /// A flag that another thread may raise.
  ///
  /// It is looked at every few hundred simplex iterations of a linear program, and before and after each
  /// relaxation of a tree.
  public var cancellation: CancellationFlag?

  /// A rule; without arguments it never stops.
  public init(
    seconds: Double? = nil, work: Int? = nil, nodes: Int? = nil, relativeGap: Double = 0,
    absoluteGap: Double = 0, cancellation: CancellationFlag? = nil
  ) {
    self.seconds = seconds
    self.work = work
    self.nodes = nodes
    self.relativeGap = relativeGap
    self.absoluteGap = absoluteGap
    self.cancellation = cancellation
  }
}
