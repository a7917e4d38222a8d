import DatasetFiles
import Synchronization

/// A shard that several threads solve: locked by the first of them, sealed by the last.
final class ShardWork: Sendable {
  let folder: ShardFolder
  private let isCancelled: @Sendable () -> Bool
  /// Is told of what was moved out of the way.
  private let notice: (@Sendable (String) -> Void)?
  private let state = Mutex(State())

  private struct State: ~Copyable {
    var lock: ShardLock?
    var isBegun = false
    var isSolvedByOther = false
    var finished = 0
    var isGood = true
  }

  init(
    _ folder: ShardFolder, isCancelled: @escaping @Sendable () -> Bool,
    notice: (@Sendable (String) -> Void)? = nil
  ) {
    self.folder = folder
    self.isCancelled = isCancelled
    self.notice = notice
  }

  var pieces: [ShardPiece] { folder.shard.pieces }

  /// Where results of pieces are found.
  var place: String {
    state.withLock { $0.isSolvedByOther } ? folder.solved : folder.partial
  }

  /// Whether each piece has a result that need not be sought again.
  var isAllSolved: Bool {
    pieces.allSatisfy { piece in
      if case .result(let result) = folder.finding(of: piece, in: folder.partial) {
        return result.status != .fault
      }
      return false
    }
  }

  /// Takes the lock, if no thread has yet.
  ///
  /// - Returns: Whether to go on; not where waiting for another process was cancelled.
  /// - Throws: What cannot be written.
  func begin() throws(WriteRefusal) -> Bool {
    try state.withLock { (state: inout sending State) throws(WriteRefusal) -> Bool in
      if state.isBegun { return true }
      guard let lock = try ShardLock.wait(folder.lock, isCancelled: isCancelled) else {
        return false
      }
      // Another process may have solved it in the meantime.
      if folder.check()?.isEmpty == true {
        state.isSolvedByOther = true
      } else {
        for place in try folder.open() { notice?("Not written by maillage: \(place) is kept.") }
      }
      state.lock = consume lock
      state.isBegun = true
      return true
    }
  }

  /// Notes that a piece has a result; after the last one the shard is sealed and the lock let go.
  ///
  /// - Parameter isGood: Whether the piece need not be sought again.
  /// - Throws: What cannot be written.
  func end(isGood: Bool) throws(WriteRefusal) {
    try state.withLock { (state: inout sending State) throws(WriteRefusal) in
      state.finished += 1
      state.isGood = state.isGood && isGood
      guard state.finished == pieces.count else { return }
      if state.isGood, !state.isSolvedByOther { try folder.close() }
      state.lock = nil
    }
  }
}
