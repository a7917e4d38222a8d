/// Why a batch could not be read or solved; its results are whole as they were before.
public enum BatchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no folder with a manifest at the path.
  case missing(path: String)
  /// The folder holds something else.
  case notABatch(path: String, sentence: String)
  /// A later version of this program made the batch.
  case newer(path: String, tool: String)
  /// Another version made the batch, and may find other plans.
  case otherVersion(path: String, tool: String, this: String)
  /// A file is not the one that the manifest names by its digest.
  case changed(path: String)
  /// The digest or the seed of a shard does not follow from the manifest's options and scenarios.
  case changedManifest(path: String, shard: Int)
  /// The batch has no shard of this index.
  case unknownShard(index: Int, count: Int)
  /// Pieces whose planning broke down, a sentence each; all others are solved.
  case failed([String])

  /// What is wrong and what to do about it.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no batch (a folder with manifest.json). `maillage batch plan` makes one."
    case .notABatch(let path, let sentence):
      "\(path): this is no batch of maillage: \(sentence)\(sentence.hasSuffix(".") ? "" : ".")"
        + " `maillage batch plan` makes one."
    case .newer(let path, let tool):
      "\(path): \(tool) made this batch, whose manifest this version does not know. Use that version."
    case .otherVersion(let path, let tool, let this):
      "\(path): \(tool) made this batch, and this is \(this), which may find other plans. Use that"
        + " version, or plan the batch anew."
    case .changed(let path):
      "\(path) is not what the manifest names by its digest: it was changed since. Put it back, or"
        + " plan the batch anew."
    case .changedManifest(let path, let shard):
      "\(path)/manifest.json was changed since: what it says of shard \(shard) does not follow from its"
        + " dataset, options and scenarios. Put it back, or plan the batch anew."
    case .unknownShard(let index, let count):
      "There is no shard \(index): the batch has shards 1 to \(count)."
    case .failed(let sentences): sentences.joined(separator: "\n")
    }
  }
}
