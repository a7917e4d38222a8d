/// A file's bytes cut into rows and cells without a thought for quotes, to be put together again.
struct RawTable {
  var rows: [[[UInt8]]]
  var separator: UInt8
  private var lineEnd: [UInt8]
  private var isEnded: Bool

  /// Cuts the bytes; nil where there are none.
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return nil }
    let feed = UInt8(ascii: "\n")
    var lines = bytes.split(separator: feed, omittingEmptySubsequences: false).map { Array($0) }
    isEnded = lines.last?.isEmpty == true
    if isEnded { lines.removeLast() }
    let isWindows = lines.first?.last == UInt8(ascii: "\r")
    lineEnd = isWindows ? [UInt8(ascii: "\r"), feed] : [feed]
    let header = lines.first ?? []
    let known = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let separator = known.first { header.contains($0) } ?? known[0]
    self.separator = separator
    rows = lines.map { line in
      let content = isWindows && line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
      return content.split(separator: separator, omittingEmptySubsequences: false).map { Array($0) }
    }
  }

  /// The file.
  var bytes: [UInt8] {
    var bytes = Array(
      rows.map { Array($0.joined(separator: [separator])) }.joined(separator: lineEnd))
    if isEnded { bytes += lineEnd }
    return bytes
  }
}
