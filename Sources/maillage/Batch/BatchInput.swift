import Batch
import DatasetFiles
import LinearSolver
import Planning

/// A batch that a command was given, and how it is worked on.
struct BatchInput {
  let batch: BatchFolder
  let threads: Int

  /// Opens the batch.
  init(reading path: String, threads: Int?) throws {
    var parameters = PlanningParameters()
    parameters.threads = threads
    self.threads = parameters.threadCount
    do throws(BatchError) {
      batch = try BatchFolder(reading: path)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Solves shards with progress.
  ///
  /// - Parameters:
  ///   - shards: The shards.
  ///   - cancellation: Raised by interruption.
  ///   - quiet: Whether no progress is shown.
  ///   - console: Where progress goes.
  ///   - keep: Is given each result that is kept.
  /// - Returns: What was done.
  /// - Throws: What kept shards from being solved.
  func solve(
    _ shards: [Shard], interruptedBy cancellation: CancellationFlag, quiet: Bool,
    _ console: Console, keep: (@Sendable (PieceResult) throws -> Void)? = nil
  ) throws -> BatchProgress {
    let display = quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let solver = BatchSolver(
      batch, threads: threads,
      observer: PlanningObserver(cancellation: cancellation) { display?.show($0) }
    ) { news in
      try keep?(news.result)
      display?.show("\(news.progress.done) of \(news.progress.count) scenarios")
    }
    do {
      return try solver.solve(shards)
    } catch let error as BatchError {
      throw CommandFailure(error)
    }
  }

  /// Joins all results, and prints what was found.
  func merge(
    interruptedBy cancellation: CancellationFlag, json: Bool, _ console: Console
  ) throws -> CommandStatus {
    let merge: BatchMerge
    do {
      merge = try batch.merge(
        threads: threads, observer: PlanningObserver(cancellation: cancellation))
    } catch let error as BatchError {
      throw CommandFailure(error)
    }
    try console.result(json ? merge.json : merge.text(of: batch))
    switch merge {
    case .joined: return .success
    case .interrupted: return .interrupted
    case .incomplete(let holes):
      for hole in holes { console.note(hole.sentence) }
      let indices = Set(holes.map(\.shard)).sorted()
      throw CommandFailure(
        CommandStatus(of: holes),
        "\(indices.count) of \(batch.manifest.shards.count) shards cannot be joined:"
          + " \(SlurmScript.ranges(indices)). Nothing was written.")
    }
  }
}

extension CommandFailure {
  /// Why a batch cannot be used.
  init(_ error: BatchError) {
    switch error {
    case .missing, .unknownShard: self.init(.inputMissing, error.description)
    case .notABatch, .newer, .otherVersion, .changed: self.init(.badData, error.description)
    case .failed: self.init(.fault, error.description)
    }
  }
}

extension CommandStatus {
  /// The exit code of a merge that could not join: what is wrong before what failed, and that before
  /// what is missing.
  init(of holes: [BatchHole]) {
    let kinds = Set(holes.map(\.kind))
    self = kinds.contains(.wrong) ? .badData : kinds.contains(.failed) ? .fault : .inputMissing
  }
}
