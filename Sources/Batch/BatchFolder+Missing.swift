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
    guard let round = try? rounds.lastRound(), let opening = try? rounds.opening(round) else {
      return manifest.shards.map(\.index)
    }
    guard !opening.isOver else { return [] }
    return manifest.shards.filter { shard in
      guard case .value(_, let digest) = rounds.question(round, shard).read(),
        case .value = rounds.answer(round, shard, to: digest).read()
      else { return true }
      return false
    }.map(\.index)
  }
}
