/// Excel's first line that says the separator, `sep=;`, which is no row.
struct SeparatorLine {
  /// What it says; nil where it says none that the format knows.
  let separator: UInt8?
  /// Where the next line begins.
  let end: Int

  /// The first line of a text without byte order mark, if it is one.
  ///
  /// Case, blanks and quotes around it do not matter, nor separators after it, which Excel adds when it
  /// saves the line as a row. A tab may be written `\t`.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let longest = 4_096
    var end = 0
    while end < min(bytes.count, longest), bytes[end] != Byte.lineFeed,
      bytes[end] != Byte.carriageReturn
    {
      end += 1
    }
    guard end < longest else { return nil }
    var line = bytes[..<end].filter { $0 != Byte.blank && $0 != Byte.quote }[...]
    while line.first == Byte.tab { line.removeFirst() }
    guard line.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else {
      return nil
    }
    let rest = line.dropFirst(4)
    let isTab = rest.starts(with: "\\t".utf8) || rest.starts(with: "\\T".utf8)
    let said = isTab ? Byte.tab : rest.first
    // Nothing but separators may follow: `sep=x,id` is a header.
    let tail = rest.dropFirst(isTab ? 2 : 1)
    guard tail.allSatisfy({ Self.separators.contains($0) || $0 == said }) else { return nil }
    separator = said.flatMap { Self.separators.contains($0) ? $0 : nil }
    if end < bytes.count {
      let isReturn = bytes[end] == Byte.carriageReturn
      end += 1
      if isReturn, end < bytes.count, bytes[end] == Byte.lineFeed { end += 1 }
    }
    self.end = end
  }

  /// What separates cells in files of the format.
  static let separators: [UInt8] = [Byte.comma, Byte.semicolon, Byte.tab]
}
