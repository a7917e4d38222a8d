/// A line of a file with the digest of all its other bytes, as a comment of the file's own format.
///
/// It tells a file that this program wrote and nobody changed since, wherever the file was moved to: such
/// a file may be replaced, any other is not.
package struct FileSeal: Sendable {
  /// What the line has around the digest.
  private let opening: String
  private let closing: String
  /// Whether the line is the first of the file, and not the last.
  private let isFirst: Bool

  /// A CPLEX-LP comment in the first line.
  package static let cplexLP = FileSeal(opening: "\\ maillage ", closing: "", isFirst: true)
  /// An MPS comment in the first line.
  package static let mps = FileSeal(opening: "* maillage ", closing: "", isFirst: true)
  /// An XML comment in the last line.
  package static let xml = FileSeal(opening: "<!-- maillage ", closing: " -->", isFirst: false)

  /// A file's bytes with their seal.
  ///
  /// - Parameter bytes: The bytes; they end with a line feed.
  /// - Returns: The bytes and the line.
  package func sealed(_ bytes: [UInt8]) -> [UInt8] {
    let line = line(over: bytes[...])
    return isFirst ? line + bytes : bytes + line
  }

  /// Whether a file's bytes are as they were sealed; linear in them.
  package func isIntact(_ bytes: [UInt8]) -> Bool {
    let length = line(over: []).count
    guard bytes.count > length else { return false }
    return isFirst
      ? bytes.prefix(length).elementsEqual(line(over: bytes.dropFirst(length)))
      : bytes.suffix(length).elementsEqual(line(over: bytes.dropLast(length)))
  }

  private func line(over bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array("\(opening)sha256:\(FileDigest.sha256(of: Array(bytes)))\(closing)\n".utf8)
  }
}
