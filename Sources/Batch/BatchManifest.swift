import DatasetFiles
public import Reporting

/// What a batch consists of, and the digests of all that its results follow from.
public struct BatchManifest: Hashable, Sendable {
  /// The version of the shape of `manifest.json`.
  public static let schemaVersion = 1

  /// The name and version of the program that divided the work; only the same one solves it, since
  /// another may find other plans within the gap.
  public let tool: String
  /// What the shards are.
  public let kind: BatchKind
  /// What people call the dataset.
  public let name: String
  /// `sha256:` and the digest of the dataset's canonical content.
  public let dataset: String
  /// How plans are searched for.
  public let options: BatchOptions
  /// The shards, by ascending index from 1.
  public let shards: [Shard]

  /// A manifest.
  public init(
    tool: String = PlanSummary.tool, kind: BatchKind, name: String, dataset: String,
    options: BatchOptions, shards: [Shard]
  ) {
    self.tool = tool
    self.kind = kind
    self.name = name
    self.dataset = dataset
    self.options = options
    self.shards = shards
  }

  /// All pieces of all shards.
  public var pieceCount: Int { shards.reduce(0) { $0 + $1.pieces.count } }

  /// `sha256:` and the hash of `manifest.json`.
  public var digest: String { Digest.of(Array(json.utf8)) }
}

/// Digests as manifests write them.
enum Digest {
  /// `sha256:` and the hash of bytes.
  static func of(_ bytes: [UInt8]) -> String { "sha256:" + FileDigest.sha256(of: bytes) }
}
