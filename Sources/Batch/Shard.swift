/// What one task of a batch solves: some pieces, one after the other or side by side.
public struct Shard: Hashable, Sendable, Codable {
  /// Its number in the batch, from 1.
  public let index: Int
  /// What people call it: the name of its piece, or of the first and the last one.
  public let name: String
  /// `sha256:` and the hash of all that its results follow from.
  public let digest: String
  /// The seed of the heuristics. All shards of scenarios have the same one, so that the division
  /// into shards changes no plan.
  public let seed: UInt64
  /// What is solved, in order.
  public let pieces: [ShardPiece]

  /// A shard.
  public init(index: Int, name: String, digest: String, seed: UInt64, pieces: [ShardPiece]) {
    self.index = index
    self.name = name
    self.digest = digest
    self.seed = seed
    self.pieces = pieces
  }
}

/// What is solved and kept as a whole: a scenario.
public struct ShardPiece: Hashable, Sendable, Codable {
  /// Its number in the batch, from 1.
  public let number: Int
  /// What people call it; several may have the same name.
  public let name: String
  /// `sha256:` and the hash of its file.
  public let digest: String

  /// A piece.
  public init(number: Int, name: String, digest: String) {
    self.number = number
    self.name = name
    self.digest = digest
  }

  /// The name of its folder, and of its file.
  var folder: String { FolderNumber.text(number) }
}

/// Numbers as names of folders.
enum FolderNumber {
  /// At least four digits, so that a listing keeps their order: `0017`.
  static func text(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
