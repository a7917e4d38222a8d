import DatasetFiles
public import Employment
import Reporting
public import Scenarios

/// A batch in its folder, which holds all that solving it needs and may be copied anywhere.
///
/// - `manifest.json`: what there is to solve, with digests.
/// - `dataset/`: the canonical content of the baseline, without `monitoring.csv`.
/// - `scenarios/0001.json`: the scenarios.
/// - `results/0001/`: a shard that is solved: `shard.json`, and for each of its pieces a folder with
///   `result.json` and the plan; `results/0001.partial/` while it is being solved.
/// - `joined/`: what a merge of all results found.
public struct BatchFolder: Sendable {
  /// Where the folder is.
  public let path: String
  /// What there is to solve.
  public let manifest: BatchManifest

  /// Bytes at most that are read of a file of the batch itself.
  static let mostBytes = 256 << 20

  /// Opens a batch of this version of the program.
  ///
  /// - Parameter path: Its folder.
  /// - Throws: Why there is no batch to use.
  public init(reading path: String) throws(BatchError) {
    let file = "\(path)/manifest.json"
    guard FileSystem.kind(of: file) == .file else { throw .missing(path: path) }
    guard let bytes = try? FileSystem.readWhole(file, limit: Self.mostBytes) else {
      throw .notABatch(path: path, sentence: "manifest.json cannot be read")
    }
    self.path = path
    manifest = try BatchManifest(bytes, of: path)
    guard manifest.tool == PlanSummary.tool else {
      throw .otherVersion(path: path, tool: manifest.tool, this: PlanSummary.tool)
    }
    if let shard = manifest.contradictoryShard {
      throw .changedManifest(path: path, shard: shard.index)
    }
  }

  /// The shard with an index.
  ///
  /// - Throws: `unknownShard`.
  public func shard(_ index: Int) throws(BatchError) -> Shard {
    guard manifest.shards.indices.contains(index - 1) else {
      throw .unknownShard(index: index, count: manifest.shards.count)
    }
    return manifest.shards[index - 1]
  }

  /// The baseline's tables.
  ///
  /// - Returns: The tables, and the dataset that they are.
  /// - Throws: `changed` where they are not those of the manifest, or why they cannot be read.
  public func baseline() throws -> (tables: DatasetDraft, dataset: Dataset) {
    let folder = "\(path)/dataset"
    let tables = try DatasetFolder(path: folder).read()
    guard let dataset = try? tables.validated(), dataset.digest == manifest.dataset else {
      throw BatchError.changed(path: folder)
    }
    return (tables, dataset)
  }

  /// The scenario that a piece of a batch of scenarios is.
  ///
  /// - Throws: `changed` where it is not the one of the manifest.
  public func scenario(_ piece: ShardPiece) throws(BatchError) -> Scenario {
    let file = "\(path)/scenarios/\(piece.folder).json"
    guard let bytes = try? FileSystem.readWhole(file, limit: Self.mostBytes),
      Digest.of(bytes) == piece.digest,
      let scenario = try? Scenario(json: String(decoding: bytes, as: UTF8.self))
    else { throw .changed(path: file) }
    return scenario
  }

  /// Where results are.
  var results: String { "\(path)/results" }

  /// A shard's results.
  func folder(of shard: Shard) -> ShardFolder { ShardFolder(results: results, shard: shard) }

  /// Makes the folder of results, if it is not there yet.
  ///
  /// - Throws: What is in the way.
  func makeResults() throws(WriteRefusal) {
    try? FileSystem.makeFolder(results)
    guard FileSystem.kind(of: results) == .folder else {
      throw WriteRefusal(path: results, sentence: "The folder of results cannot be made.")
    }
  }
}
