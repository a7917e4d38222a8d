extension BatchFolder {
  /// The indices of shards that are not solved, or do not match their digests, ascending.
  ///
  /// Complexity: linear in the bytes of all results.
  public var unsolvedShards: [Int] {
    manifest.shards.filter { folder(of: $0).check()?.isEmpty != true }.map(\.index)
  }
}
