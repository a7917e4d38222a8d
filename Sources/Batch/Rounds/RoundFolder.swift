import DatasetFiles
public import Planning

/// The rounds of a batch that is coordinated by prices, in the folder `rounds` of the batch.
///
///     0001-state.sealed            what the coordination knows
///     0001-question-0002.sealed    what it asks shard 2
///     0001-answer-0002.sealed      what shard 2 answered
///     0002-state.sealed            the next round: written last, it opens the round
///
/// Each file names the digest of what it follows from: questions that of the state, an answer that of
/// its question, the next state that of the one before. A state without questions ends the rounds.
struct RoundFolder: Sendable {
  /// The batch.
  let batch: BatchFolder

  /// What a state file holds.
  struct Opening: Codable, Sendable {
    /// Whether nothing is asked any more.
    var isOver: Bool
    /// What the coordination knows.
    var state: PriceCoordination.State
  }

  /// The folder.
  var path: String { "\(batch.path)/rounds" }

  /// The last round that is open or over.
  ///
  /// - Throws: `changed` where there is none, as if rounds had been removed.
  func lastRound() throws(BatchError) -> Int {
    let names = (try? FileSystem.names(in: path)) ?? []
    let rounds = names.compactMap { name in
      name.hasSuffix("-state.sealed") ? Int(name.dropLast("-state.sealed".count)) : nil
    }
    guard let last = rounds.max() else { throw .changed(path: path) }
    return last
  }

  /// The file with what the coordination knows at a round.
  func state(_ round: Int) -> SealedFile<Opening> {
    SealedFile(path: Self.name(round, "state", in: path), source: batch.manifest.digest)
  }

  /// The file with a round's question to a shard.
  func question(_ round: Int, _ shard: Shard) -> SealedFile<ShardQuestion> {
    SealedFile(
      path: Self.name(round, "question", shard.index, in: path),
      source: "\(batch.manifest.digest) \(shard.digest) \(round)")
  }

  /// The file with a shard's answer to a question with this digest.
  func answer(_ round: Int, _ shard: Shard, to question: String) -> SealedFile<ShardAnswer> {
    SealedFile(path: Self.name(round, "answer", shard.index, in: path), source: question)
  }

  /// The state of a round.
  ///
  /// - Throws: `changed` where it is not what was written.
  func opening(_ round: Int) throws(BatchError) -> Opening {
    let file = state(round)
    guard case .value(let opening, _) = file.read() else { throw .changed(path: file.path) }
    return opening
  }

  /// Whether nothing is asked in a round: then it has no questions, and its state says so.
  ///
  /// - Throws: `changed` where neither is there.
  func isOver(_ round: Int) throws(BatchError) -> Bool {
    let isAsked = batch.manifest.shards.contains {
      FileSystem.kind(of: question(round, $0).path) != .nothing
    }
    if isAsked { return false }
    return try opening(round).isOver
  }

  /// Opens a round: first the questions, then the state, so that an open round has all of them.
  ///
  /// - Throws: What is in the way; the round is not open then.
  func open(_ coordination: PriceCoordination) throws {
    for (name, bytes) in try Self.files(of: coordination, batch.manifest) {
      try SealedFiles.write(bytes, to: "\(batch.path)/\(name)")
    }
    FileSystem.flush(folder: path)
  }

  /// The files that open a round, by their names in the batch, the state last.
  static func files(
    of coordination: PriceCoordination, _ manifest: BatchManifest
  ) throws -> [(name: String, bytes: [UInt8])] {
    let (round, questions) = (coordination.round, coordination.questions)
    let digest = manifest.digest
    let state = SealedFile<Opening>(path: name(round, "state", in: "rounds"), source: digest)
    let opening = Opening(isOver: questions.isEmpty, state: coordination.state)
    // The state first, which is the longest: between rounds most time goes into coding.
    let asked = [nil] + zip(manifest.shards, questions).map(Optional.some)
    let files = try mapConcurrently(
      asked, threads: coordination.programme.parameters.threadCount
    ) { entry in
      guard let (shard, question) = entry else {
        return (name: state.path, bytes: try state.bytes(of: opening).bytes)
      }
      let file = SealedFile<ShardQuestion>(
        path: name(round, "question", shard.index, in: "rounds"),
        source: "\(digest) \(shard.digest) \(round)")
      return (name: file.path, bytes: try file.bytes(of: question).bytes)
    }
    return Array(files.dropFirst() + files.prefix(1))
  }

  private static func name(
    _ round: Int, _ kind: String, _ index: Int? = nil, in folder: String
  ) -> String {
    let place = index.map { "-\(FolderNumber.text($0))" } ?? ""
    return "\(folder)/\(FolderNumber.text(round))-\(kind)\(place).sealed"
  }
}

extension ProgrammeDivision {
  /// The division that a kind of batch stands for; nil where it has no rounds.
  public init?(_ kind: BatchKind) {
    switch kind {
    case .scenarios: return nil
    case .provinces: self = .province
    case .territories: self = .territory
    }
  }
}
