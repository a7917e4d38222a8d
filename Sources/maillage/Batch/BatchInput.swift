import Batch
import DatasetFiles
import LinearSolver
import Planning
import Reporting

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
  ///   - programme: Of a batch with rounds, its programme, divided; nil is read.
  ///   - keep: Is given each result of a scenario that is kept.
  /// - Returns: What was done.
  /// - Throws: What kept shards from being solved.
  func solve(
    _ shards: [Shard], interruptedBy cancellation: CancellationFlag, quiet: Bool,
    _ console: Console, of programme: DividedProgramme? = nil,
    keep: (@Sendable (PieceResult) throws -> Void)? = nil
  ) throws -> BatchProgress {
    let display = quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    if batch.manifest.kind.hasRounds {
      return try faulted {
        try RoundSolver(batch, threads: threads, observer: observer).solve(shards, of: programme) {
          display?.show("\($0.done) of \($0.count) shards")
        }
      }
    }
    let solver = BatchSolver(
      batch, threads: threads, observer: observer,
      news: { news in
        try keep?(news.result)
        display?.show("\(news.progress.done) of \(news.progress.count) scenarios")
      }, notice: { console.note($0) })
    return try faulted { try solver.solve(shards) }
  }

  /// Tells why a batch cannot be used as a command does.
  private func faulted<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as BatchError {
      throw CommandFailure(error)
    }
  }

  /// Answers round after round and joins what was answered, until the rounds are over.
  ///
  /// - Returns: What the last merge found.
  /// - Throws: What kept shards from being solved; `interrupted` where somebody did.
  func solveRounds(
    interruptedBy cancellation: CancellationFlag, quiet: Bool, in language: Language,
    _ console: Console
  ) throws -> BatchMerge {
    let programme = try faulted { try batch.dividedProgramme(threads: threads) }
    while true {
      let progress = try solve(
        batch.manifest.shards, interruptedBy: cancellation, quiet: quiet, console, of: programme)
      guard !progress.isInterrupted else {
        throw CommandFailure(
          .interrupted, "Interrupted: all answers so far are kept. Run it again to go on.")
      }
      let merge = try merge(of: programme, interruptedBy: cancellation)
      guard case .nextRound(let round) = merge else { return merge }
      if !quiet { console.note(round.sentence(in: language)) }
    }
  }

  /// Joins what there is.
  func merge(
    of programme: DividedProgramme? = nil, endsRounds: Bool = false,
    interruptedBy cancellation: CancellationFlag
  ) throws -> BatchMerge {
    try faulted {
      try batch.merge(
        threads: threads, of: programme, endsRounds: endsRounds,
        observer: PlanningObserver(cancellation: cancellation))
    }
  }

  /// Joins all results, and prints what was found.
  func merge(
    endsRounds: Bool = false, interruptedBy cancellation: CancellationFlag,
    answering answer: AnswerOptions, _ console: Console
  ) throws -> CommandStatus {
    try show(
      try merge(endsRounds: endsRounds, interruptedBy: cancellation), answering: answer, console)
  }

  /// Prints what a merge found.
  func show(
    _ merge: BatchMerge, answering answer: AnswerOptions, _ console: Console
  ) throws -> CommandStatus {
    try console.result(
      answer.document.json ? merge.json : merge.text(of: batch, in: answer.language))
    switch merge {
    case .joined, .nextRound: return .success
    case .planned(let joined): return CommandStatus(of: joined.outcome)
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
    case .notABatch, .newer, .otherVersion, .changed, .changedManifest:
      self.init(.badData, error.description)
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
