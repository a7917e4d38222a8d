import DatasetFiles
public import Planning
import Synchronization

/// Solves shards of a batch, several pieces at once, and keeps what is finished.
///
/// Killed at any moment it leaves whole results, and solving again goes on from them. Memory holds
/// what all pieces begin from, and the pieces at work.
public struct BatchSolver: Sendable {
  /// What is solved.
  public let batch: BatchFolder
  /// Pieces that are solved at once at most.
  public let threads: Int
  private let observer: PlanningObserver
  private let news: (@Sendable (BatchNews) throws -> Void)?
  private let notice: (@Sendable (String) -> Void)?

  /// A solver.
  ///
  /// - Parameters:
  ///   - batch: What is solved.
  ///   - threads: Pieces that are solved at once at most; results do not depend on it.
  ///   - observer: Hears of what all pieces begin from, and may stop all of it.
  ///   - news: Called for each piece once its result is kept, from any thread, also for those that
  ///     were solved before; where it throws, solving ends.
  ///   - notice: Is told, a full sentence each, of what stood where results go and was moved away.
  public init(
    _ batch: BatchFolder, threads: Int, observer: PlanningObserver = PlanningObserver(),
    news: (@Sendable (BatchNews) throws -> Void)? = nil,
    notice: (@Sendable (String) -> Void)? = nil
  ) {
    self.batch = batch
    self.threads = threads
    self.observer = observer
    self.news = news
    self.notice = notice
  }

  /// Solves shards, except what is solved already; of a batch with rounds, answers in the open round
  /// (``RoundSolver``), of which `news` hears nothing.
  ///
  /// - Parameter shards: Shards of the batch.
  /// - Returns: What was done.
  /// - Throws: `BatchError.failed` with pieces whose planning broke down, when all else is solved;
  ///   what cannot be read or written; what `news` threw.
  @discardableResult
  public func solve(_ shards: [Shard]) throws -> BatchProgress {
    if batch.manifest.kind.hasRounds {
      return try RoundSolver(batch, threads: threads, observer: observer).solve(shards)
    }
    try batch.makeResults()
    let count = shards.reduce(0) { $0 + $1.pieces.count }
    let work = BatchWork(count: count)
    var solver: ScenarioSolver?
    var waiting: [ShardWork] = []
    for shard in shards {
      let folder = batch.folder(of: shard)
      if try !isSolved(folder, work) {
        waiting.append(
          ShardWork(folder, isCancelled: { observer.isCancelled }, notice: notice))
      }
    }
    if waiting.contains(where: { !$0.isAllSolved }), !observer.isCancelled {
      solver = try ScenarioSolver(preparing: batch, threads: threads, observer: observer)
    }
    let pieces = waiting.flatMap { shard in shard.pieces.map { (shard, $0) } }
    let prepared = solver
    _ = try mapConcurrently(pieces, threads: threads) { shard, piece in
      guard !work.isStopped, !observer.isCancelled else { return }
      do {
        try solve(piece, of: shard, by: prepared, work)
      } catch {
        work.stop()
        throw error
      }
    }
    if observer.isCancelled { return work.progress(isInterrupted: true) }
    guard work.faults.isEmpty else { throw BatchError.failed(work.faults) }
    return work.progress(isInterrupted: false)
  }

  /// Whether a shard is solved and matches its digests; its pieces are told.
  private func isSolved(_ folder: ShardFolder, _ work: BatchWork) throws -> Bool {
    // Twice over the files rather than all results in memory: nothing is told of a damaged shard.
    guard let problems = folder.check(), problems.isEmpty else { return false }
    var failure: (any Error)?
    _ = folder.check { result in
      do {
        try tell(result, of: folder.shard, isNew: false, work)
      } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    return true
  }

  private func solve(
    _ piece: ShardPiece, of shard: ShardWork, by solver: ScenarioSolver?, _ work: BatchWork
  ) throws {
    guard try shard.begin() else { return }
    var result: PieceResult
    var isNew = false
    if case .result(let found) = shard.folder.finding(of: piece, in: shard.place),
      found.status != .fault
    {
      result = found
    } else {
      guard let solver else { return }
      result = try solver.result(of: piece, observer: observer)
      // What a stopped search finds is not what the whole search finds.
      guard !observer.isCancelled else { return }
      try shard.folder.write(result)
      isNew = true
    }
    if result.status == .fault {
      work.add(
        fault: "Shard \(shard.folder.shard.index): \(piece.name) (\(piece.number)) failed: "
          + result.problems.joined(separator: " "))
    }
    try tell(result, of: shard.folder.shard, isNew: isNew, work)
    try shard.end(isGood: result.status != .fault)
  }

  private func tell(
    _ result: PieceResult, of shard: Shard, isNew: Bool, _ work: BatchWork
  ) throws {
    let progress = work.add(isNew: isNew)
    try news?(BatchNews(shard: shard, result: result, isNew: isNew, progress: progress))
  }
}

/// A result that is kept.
public struct BatchNews: Sendable {
  /// The shard that it belongs to.
  public let shard: Shard
  /// The result.
  public let result: PieceResult
  /// Whether it was solved now; not where it was there already.
  public let isNew: Bool
  /// How far solving is.
  public let progress: BatchProgress
}

/// How far solving is.
public struct BatchProgress: Hashable, Sendable {
  /// Pieces with a result.
  public let done: Int
  /// Pieces among them that were solved now.
  public let solvedNow: Int
  /// Pieces in all.
  public let count: Int
  /// Whether somebody interrupted; what is finished is kept.
  public let isInterrupted: Bool
}

/// What the threads of a solver share.
private final class BatchWork: Sendable {
  private struct State {
    var done = 0
    var solvedNow = 0
    var faults: [String] = []
    var isStopped = false
  }

  private let count: Int
  private let state = Mutex(State())

  init(count: Int) { self.count = count }

  var isStopped: Bool { state.withLock { $0.isStopped } }
  /// By their text, since threads find them in any order.
  var faults: [String] { state.withLock { $0.faults.sorted() } }

  func stop() { state.withLock { $0.isStopped = true } }

  func add(fault: String) { state.withLock { $0.faults.append(fault) } }

  func add(isNew: Bool) -> BatchProgress {
    state.withLock { state in
      state.done += 1
      state.solvedNow += isNew ? 1 : 0
      return BatchProgress(
        done: state.done, solvedNow: state.solvedNow, count: count, isInterrupted: false)
    }
  }

  func progress(isInterrupted: Bool) -> BatchProgress {
    state.withLock {
      BatchProgress(
        done: $0.done, solvedNow: $0.solvedNow, count: count, isInterrupted: isInterrupted)
    }
  }
}
