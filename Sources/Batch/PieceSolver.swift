public import Planning

/// Solves pieces of shards of one kind, each by one thread, any of them side by side.
///
/// A result follows from the batch and the piece alone: who else solves what, and when, changes
/// nothing.
public protocol PieceSolver: Sendable {
  /// Does what all pieces begin from.
  ///
  /// - Parameters:
  ///   - batch: What the pieces are of.
  ///   - threads: Threads that share this work; nil is one for each core.
  ///   - observer: Hears news, and may stop it.
  /// - Throws: Why nothing can be solved.
  init(preparing batch: BatchFolder, threads: Int?, observer: PlanningObserver) throws

  /// Solves a piece.
  ///
  /// - Parameters:
  ///   - piece: A piece of the batch.
  ///   - observer: May stop the search; what it then finds is no result.
  /// - Returns: The result; one that is wrong, infeasible or broke down is a result too.
  /// - Throws: Why no piece can be solved any more, as where files have changed.
  func result(of piece: ShardPiece, observer: PlanningObserver) throws -> PieceResult
}

extension BatchKind {
  /// What solves pieces of this kind.
  ///
  /// Kinds with rounds have no pieces, and nobody asks.
  var solver: any PieceSolver.Type { ScenarioSolver.self }
}
