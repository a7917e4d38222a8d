import Reporting

extension Shard {
  /// The digest of all that the results of scenarios follow from; linear in the pieces.
  ///
  /// - Parameters:
  ///   - pieces: The scenarios.
  ///   - dataset: The digest of the baseline.
  ///   - options: How plans are searched for.
  /// - Returns: `sha256:` and the hash.
  static func digest(
    of pieces: [ShardPiece], dataset: String, _ options: BatchOptions
  ) -> String {
    // A line each.
    let source =
      [BatchKind.scenarios.rawValue, dataset, options.json.document]
      + pieces.map { "\($0.number) \($0.digest)" }
    return Digest.of(Array(source.joined(separator: "\n").utf8))
  }
}

extension BatchManifest {
  /// The first shard whose digest or seed does not follow from what the manifest says, as where
  /// somebody edited the options; nil where all do.
  ///
  /// Shards of rounds have no pieces: their questions and answers name the digest of the whole
  /// manifest, which stands for the options.
  var contradictoryShard: Shard? {
    shards.first { shard in
      shard.seed != options.seed
        || !kind.hasRounds
          && shard.digest != Shard.digest(of: shard.pieces, dataset: dataset, options)
    }
  }
}
