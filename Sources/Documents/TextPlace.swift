/// Where something stands in a text, as editors count.
package struct TextPlace: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The letter in its line, from 1.
  package let column: Int

  /// The place of a byte of UTF-8. Complexity: linear in what stands before it.
  init(of offset: Int, in bytes: [UInt8]) {
    var line = 1
    var start = 0
    for (place, byte) in bytes[..<min(offset, bytes.count)].enumerated() {
      let endsLine =
        byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && (place + 1 == bytes.count || bytes[place + 1] != UInt8(ascii: "\n")))
      guard endsLine else { continue }
      line += 1
      start = place + 1
    }
    self.line = line
    // Bytes that continue a letter count none.
    column = 1 + bytes[start..<max(start, min(offset, bytes.count))].count { $0 & 0xC0 != 0x80 }
  }
}

extension TextPlace: CustomStringConvertible {
  /// `line 3, column 12`.
  package var description: String { "line \(line), column \(column)" }
}
