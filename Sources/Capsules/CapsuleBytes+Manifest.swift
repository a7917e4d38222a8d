import DatasetFiles
package import Reporting

extension CapsuleBytes {
  /// Where the manifest and the files that are there part; linear in the bytes.
  package var manifestDifferences: [PlanDifference] {
    let hashes = Self.names.filter { $0 != Self.manifest }.compactMap { name in
      files[name].map { (name: name, line: "\(FileDigest.sha256(of: $0))  \(name)") }
    }
    let said = String(decoding: files[Self.manifest] ?? [], as: UTF8.self)
    let expected = hashes.map { $0.line + "\n" }.joined()
    var differences = strangers.map {
      PlanDifference(file: $0, sentence: "\($0) is no file of a capsule.")
    }
    for name in Self.names where files[name] == nil && !strangers.contains(name) {
      differences.append(PlanDifference(file: name, sentence: "\(name) is missing."))
    }
    guard said != expected else { return differences }
    let lines = Set(said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    let changed = hashes.filter { !lines.contains($0.line) }
    differences += changed.map {
      PlanDifference(
        file: $0.name, sentence: "\($0.name) has another hash than \(Self.manifest) gives it.")
    }
    if changed.isEmpty, files[Self.manifest] != nil {
      differences.append(
        PlanDifference(
          file: Self.manifest,
          sentence: "\(Self.manifest) does not list the files that are there in their order."
        ))
    }
    return differences
  }
}
