#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Names and digests of the files that this program wrote into a folder, kept in the folder as
/// `.maillage-files.json`.
///
/// It tells what may be replaced later from what somebody added or changed. It is no part of what the
/// folder holds: readers, audits and comparisons leave it out. It holds nothing but names and digests,
/// by name, so the same files give the same bytes.
package struct WrittenFiles: Hashable, Sendable {
  /// The name of the file.
  package static let name = ".maillage-files.json"

  /// The SHA-256 of each file by its name.
  package private(set) var digests: [String: String]

  /// Bytes of the file at most.
  private static let mostBytes = 256 << 20

  /// The list of files that are written now.
  package init(_ files: [(name: String, bytes: [UInt8])]) {
    digests = Dictionary(
      files.map { ($0.name, FileDigest.sha256(of: $0.bytes)) }, uniquingKeysWith: { $1 })
  }

  /// The list in a folder; nil where there is none, or where it is not as this program wrote it.
  package init?(in folder: String) {
    let path = "\(folder)/\(Self.name)"
    guard FileSystem.fingerprint(of: path)?.isFile == true,
      let bytes = try? FileSystem.readWhole(path, limit: Self.mostBytes),
      let digests = try? JSONDecoder().decode([String: String].self, from: Data(bytes))
    else { return nil }
    self.digests = digests
    guard self.bytes == bytes else { return nil }
  }

  /// The content of the file.
  package var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return ((try? encoder.encode(digests)).map(Array.init) ?? []) + [UInt8(ascii: "\n")]
  }

  /// The digests of all that was written, the list itself included.
  package var allDigests: [String: String] {
    digests.merging([Self.name: FileDigest.sha256(of: bytes)]) { $1 }
  }

  /// Takes a file from the list.
  ///
  /// - Returns: Whether it was on it.
  package mutating func remove(_ name: String) -> Bool { digests.removeValue(forKey: name) != nil }
}
