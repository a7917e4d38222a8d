extension BatchFolder {
  /// The indices of shards that are not solved, or do not match their digests, ascending.
  ///
  /// Complexity: linear in the bytes of all results.
  public var unsolvedShards: [Int] {
    if manifest.kind.hasRounds { return unansweredShards }
    return manifest.shards.filter { folder(of: $0).check()?.isEmpty != true }.map(\.index)
  }

  /// The indices of shards that have not answered in the open round; none once the rounds are over.
  private var unansweredShards: [Int] {
    let rounds = RoundFolder(batch: self)
    guard let round = try? rounds.lastRound(), let isOver = try? rounds.isOver(round) else {
      return manifest.shards.map(\.index)
    }
    guard !isOver else { return [] }
    return manifest.shards.filter { shard in
      guard let digest = rounds.question(round, shard).seal() else { return true }
      return rounds.answer(round, shard, to: digest).seal() == nil
    }.map(\.index)
  }
}
