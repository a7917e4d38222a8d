/// Turns the bytes of a file into UTF-8 without byte order mark.
enum TextEncoding {
  /// Whether the bytes begin as UTF-16 does, which no CSV of the format is.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The text as UTF-8: as it is where it is valid, else read as Windows-1252.
  ///
  /// Every byte means something: the five that Windows-1252 leaves open are control characters, as
  /// in the WHATWG's table. Linear in the bytes.
  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if (try? UTF8Span(validating: bytes.span)) != nil {
      return hasMark ? Array(bytes.dropFirst(3)) : bytes
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in hasMark ? bytes.dropFirst(3) : bytes[...] {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: encoded[Int(byte) - 0x80])
      }
    }
    return text
  }

  /// The UTF-8 of each byte from 0x80.
  private static let encoded: [[UInt8]] = (0x80...0xFF).map { (byte: Int) in
    let code = byte < 0xA0 ? special[byte - 0x80] : UInt32(byte)
    return Unicode.Scalar(code).map { Array(String($0).utf8) } ?? []
  }

  /// What 0x80 to 0x9F stand for.
  private static let special: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
