public import Employment

/// The one form of a dataset's content, whatever the files looked like from which it was read.
///
/// It is every file in the format's order as the standard profile writes it, each after a line with
/// its name. Two datasets have the same content exactly where these bytes are equal.
public struct CanonicalContent: Hashable, Sendable {
  /// The UTF-8 bytes.
  public let bytes: [UInt8]

  /// The content of a dataset; linear in its cells.
  public init(_ dataset: Dataset) {
    self.init(
      named: DatasetFolder.files(of: dataset).map { (name: $0.file.rawValue, bytes: $0.bytes) })
  }

  /// The content of files as the standard profile wrote them, in this order; linear in their bytes.
  package init(named files: [(name: String, bytes: [UInt8])]) {
    var bytes: [UInt8] = []
    for file in files {
      bytes.append(contentsOf: file.name.utf8)
      bytes.append(Byte.lineFeed)
      bytes.append(contentsOf: file.bytes)
    }
    self.bytes = bytes
  }

  /// `sha256:` and the hash of the bytes, in hexadecimal.
  package var digest: String { "sha256:" + FileDigest.sha256(of: bytes) }
}
