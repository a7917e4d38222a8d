import DatasetFiles
public import Planning

extension BatchFolder {
  /// Joins the results of all shards, if none is missing, and writes `joined/` whole or not at all.
  ///
  /// Every plan is audited anew, from the dataset and the scenario alone. Memory holds a row for each
  /// piece and the plans at work.
  ///
  /// - Parameters:
  ///   - threads: Plans that are audited at once at most.
  ///   - programme: Of a batch with rounds, its programme, divided; nil is read.
  ///   - endsRounds: Of a batch with rounds, whether they end now: the plan of the whole is joined from
  ///     what is known, without answers that are missing.
  ///   - observer: May stop it; then nothing is written.
  /// - Returns: The joined results, or what is missing, failed or wrong.
  /// - Throws: What cannot be read or written.
  public func merge(
    threads: Int, of programme: DividedProgramme? = nil, endsRounds: Bool = false,
    observer: PlanningObserver = PlanningObserver()
  ) throws -> BatchMerge {
    try makeResults()
    guard
      let lock = try ShardLock.wait(
        "\(results)/merge.lock", isCancelled: { observer.isCancelled })
    else { return .interrupted }
    defer { _ = lock }
    sweep()
    try checkJoined()
    if manifest.kind.hasRounds {
      return try RoundMerger(batch: self, threads: threads, isLast: endsRounds)
        .merge(of: programme, observer: observer)
    }
    return try ScenarioMerger(self, threads: threads).merge(observer: observer)
  }

  /// Whether joined results may be replaced, so that nobody waits for what has no place. Of a folder
  /// without a list, only what is to be written tells.
  private func checkJoined() throws(WriteRefusal) {
    let joined = "\(path)/joined"
    guard WrittenFiles(in: joined) != nil else { return }
    if manifest.kind.hasRounds {
      try PlanFolderWriter(path: joined).check()
    } else {
      try JoinedBatch.folder(at: joined).check()
    }
  }

  /// Removes what killed merges left.
  private func sweep() {
    let names = PlanFile.allCases.map(\.rawValue) + ["scenarios.csv", WrittenFiles.name]
    for name in (try? FileSystem.names(in: path)) ?? [] where FileSystem.isTemporary(name) {
      FileSystem.removeFolder("\(path)/\(name)", of: names)
    }
  }
}

/// What a merge found.
public enum BatchMerge: Sendable {
  /// Every piece has a result, every plan passed the audit, and `joined/` is written.
  case joined(JoinedBatch)
  /// All shards have answered, and another round is asked.
  case nextRound(BatchRound)
  /// The rounds are over, and the plan of the whole is in `joined/`.
  case planned(JoinedPlan)
  /// Something is missing, failed or wrong, in the order of shards; nothing was written.
  case incomplete([BatchHole])
  /// Somebody interrupted; nothing was written.
  case interrupted
}

/// What keeps results from being joined.
public struct BatchHole: Hashable, Sendable {
  /// What is the matter.
  public enum Kind: String, Sendable {
    /// The shard has no result, or not of all pieces.
    case missing
    /// Planning a piece broke down.
    case failed
    /// A result does not match its digests, or the audit refuses its plan.
    case wrong
  }

  /// The shard's index.
  public let shard: Int
  /// What is the matter.
  public let kind: Kind
  /// A full sentence that names the shard and the piece.
  public let sentence: String
}
