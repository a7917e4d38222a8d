public import Planning
import Synchronization

/// Answers the questions of the open round of a batch.
///
/// An answer follows from the batch and the question alone; it is written by one rename. Who is killed
/// leaves whole answers, and another one goes on.
public struct RoundSolver: Sendable {
  /// What is solved.
  public let batch: BatchFolder
  /// Threads that share the work; answers do not depend on it.
  public let threads: Int
  private let observer: PlanningObserver

  /// A solver of a batch with rounds.
  public init(
    _ batch: BatchFolder, threads: Int, observer: PlanningObserver = PlanningObserver()
  ) {
    self.batch = batch
    self.threads = threads
    self.observer = observer
  }

  /// Answers what is not answered yet.
  ///
  /// - Parameters:
  ///   - shards: Shards of the batch.
  ///   - programme: The batch's programme, divided; nil is read.
  ///   - news: Hears of each shard that is answered, from any thread.
  /// - Returns: What was done; nothing where the rounds are over.
  /// - Throws: What cannot be read or written; `failed` where planning broke down.
  public func solve(
    _ shards: [Shard], of programme: DividedProgramme? = nil,
    news: (@Sendable (BatchProgress) -> Void)? = nil
  ) throws -> BatchProgress {
    let rounds = RoundFolder(batch: batch)
    let round = try rounds.lastRound()
    let count = shards.count
    guard try !rounds.isOver(round) else {
      return BatchProgress(done: count, solvedNow: 0, count: count, isInterrupted: false)
    }
    let waiting = try shards.filter { try !isAnswered($0, in: round, of: rounds) }
    guard !waiting.isEmpty else {
      return BatchProgress(done: count, solvedNow: 0, count: count, isInterrupted: false)
    }
    let programme = try programme ?? batch.dividedProgramme(threads: threads)
    let answered = Mutex(count - waiting.count)
    let known = count - waiting.count
    do {
      _ = try mapConcurrently(waiting, threads: threads) { shard in
        guard !observer.isCancelled,
          case .value(let question, let digest) = rounds.question(round, shard).read()
        else { return }
        let answer = try programme.answer(question, observer: observer)
        // What a stopped search answers is true, and not what the whole search answers.
        guard !observer.isCancelled else { return }
        try rounds.answer(round, shard, to: digest).write(answer)
        let done = answered.withLock { done in
          done += 1
          return done
        }
        news?(
          BatchProgress(done: done, solvedNow: done - known, count: count, isInterrupted: false))
      }
    } catch let fault as PlanningFault {
      throw BatchError.failed(["Planning broke down: \(fault)."])
    }
    let done = answered.withLock { $0 }
    return BatchProgress(
      done: done, solvedNow: done - known, count: count, isInterrupted: observer.isCancelled)
  }

  private func isAnswered(_ shard: Shard, in round: Int, of rounds: RoundFolder) throws -> Bool {
    let file = rounds.question(round, shard)
    guard let digest = file.seal() else { throw BatchError.changed(path: file.path) }
    return rounds.answer(round, shard, to: digest).seal() != nil
  }
}

extension BatchFolder {
  /// The dataset of a batch with rounds, divided.
  ///
  /// - Parameter threads: Threads that share the work; no answer depends on it.
  /// - Returns: The programme.
  /// - Throws: `changed` where the dataset is not that of the manifest, or why it cannot be read.
  public func dividedProgramme(threads: Int) throws -> DividedProgramme {
    guard let parameters = manifest.options.parameters(threads: threads),
      let division = ProgrammeDivision(manifest.kind)
    else { throw BatchError.notABatch(path: path, sentence: "it has no rounds") }
    let programme = DividedProgramme(try baseline().dataset, by: division, parameters)
    guard programme.shards.map(\.name) == manifest.shards.map(\.name) else {
      throw BatchError.changed(path: "\(path)/manifest.json")
    }
    return programme
  }
}
