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
    let tables = DatasetTables(dataset)
    var bytes: [UInt8] = []
    for file in DataFile.allCases {
      bytes.append(contentsOf: file.rawValue.utf8)
      bytes.append(Byte.lineFeed)
      bytes.append(contentsOf: tables.table(file).text(in: .standard).utf8)
    }
    self.bytes = bytes
  }
}
