public import DatasetFiles
import Employment
public import Planning
import Reporting

/// Takes the answers of a round: opens the next round, or joins the plan of the whole.
struct RoundMerger: Sendable {
  let batch: BatchFolder
  let threads: Int
  /// Whether the rounds end now, with what is known.
  let isLast: Bool

  /// Takes what is there.
  ///
  /// The joined plan is audited as a whole and has its own bound. Complexity: recombining is a small
  /// integer program over the plans that are known; what the rounds left open, one search of the whole
  /// closes where limits allow.
  ///
  /// - Parameters:
  ///   - programme: The batch's programme, divided; nil is read.
  ///   - observer: Hears news, and may stop it; then nothing is written.
  /// - Returns: What was found.
  /// - Throws: What cannot be read or written; `failed` where planning broke down.
  func merge(
    of programme: DividedProgramme? = nil, observer: PlanningObserver
  ) throws -> BatchMerge {
    let rounds = RoundFolder(batch: batch)
    let round = try rounds.lastRound()
    let opening = try rounds.opening(round)
    var answers: [ShardAnswer] = []
    if !opening.isOver {
      let (found, holes) = try self.answers(in: round, of: rounds)
      guard holes.isEmpty || isLast else { return .incomplete(holes) }
      if holes.isEmpty { answers = found }
    }
    let programme = try programme ?? batch.dividedProgramme(threads: threads)
    do {
      var coordination = PriceCoordination(programme, resuming: opening.state, observer: observer)
      if !answers.isEmpty {
        try coordination.take(answers)
        guard !observer.isCancelled else { return .interrupted }
        try rounds.open(coordination)
      }
      guard isLast || !coordination.isAsked else {
        return .nextRound(
          BatchRound(
            number: coordination.round, incumbent: coordination.incumbent,
            bound: coordination.bound))
      }
      let result = try coordination.result(observer: observer)
      guard !observer.isCancelled else { return .interrupted }
      return .planned(try write(result, programme, rounds: coordination.round - 1))
    } catch let fault as PlanningFault {
      throw BatchError.failed(["Planning broke down: \(fault)."])
    }
  }

  private func answers(
    in round: Int, of rounds: RoundFolder
  ) throws -> (answers: [ShardAnswer], holes: [BatchHole]) {
    var answers: [ShardAnswer] = []
    var holes: [BatchHole] = []
    let found = try mapConcurrently(batch.manifest.shards, threads: threads) { shard in
      let question = rounds.question(round, shard)
      guard let digest = question.seal() else { throw BatchError.changed(path: question.path) }
      let file = rounds.answer(round, shard, to: digest)
      return (path: file.path, finding: file.read())
    }
    for (shard, file) in zip(batch.manifest.shards, found) {
      let name = "Shard \(shard.index) (\(shard.name))"
      switch file.finding {
      case .value(let answer, _): answers.append(answer)
      case .missing:
        holes.append(
          BatchHole(
            shard: shard.index, kind: .missing,
            sentence: "\(name) has not answered in round \(round)."))
      case .damaged:
        holes.append(
          BatchHole(
            shard: shard.index, kind: .wrong,
            sentence: "\(name): \(file.path) is not what was written. Solve the shard again."))
      }
    }
    return (answers, holes)
  }

  private func write(
    _ result: PlanningResult, _ programme: DividedProgramme, rounds: Int
  ) throws -> JoinedPlan {
    let summary = PlanSummary(
      dataset: programme.dataset, digest: batch.manifest.dataset,
      parameters: programme.parameters, result: result, warningCount: 0)
    let joined = JoinedPlan(
      outcome: result.outcome, rounds: rounds,
      files: summary.files(summary: summary.json(), profile: .standard))
    let files = joined.files
    try PlanFolderWriter(path: "\(batch.path)/joined") { _ in files }.write(files)
    return joined
  }
}

/// A round that is open.
public struct BatchRound: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int
  /// The points of the best plan so far; nil where there is none.
  public let incumbent: Double?
  /// What no plan exceeds; nil where nothing is proven.
  public let bound: Double?
}

/// The plan of the whole that the rounds of a batch came to.
public struct JoinedPlan: Sendable {
  /// What was found, audited as a whole.
  public let outcome: PlanningOutcome
  /// How many rounds it took.
  public let rounds: Int
  /// The files of the plan folder.
  public let files: [PlanFile: [UInt8]]
}
