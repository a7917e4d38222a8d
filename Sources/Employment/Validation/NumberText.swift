/// Reads numbers as people and spreadsheets write them.
///
/// A decimal point or a decimal comma, blanks anywhere (ordinary, no-break and thin ones), a sign
/// and an exponent are understood; a thousands separator is not, since `1.234` would then have two
/// meanings. Infinity and NaN are no numbers.
package enum NumberText {
  /// The number that a text holds, or nil. Linear in the text.
  package static func number(in text: String) -> Double? {
    var text = text
    return text.withUTF8 { bytes in
      // Nearly every cell is a few clean digits, whose value one exact division gives.
      quickNumber(bytes) ?? slowNumber(bytes)
    }
  }

  /// At most 15 digits and one decimal sign: both operands are exact, so the quotient is rounded
  /// once, as by `strtod`.
  private static func quickNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard (1...15).contains(bytes.count) else { return nil }
    var mantissa = 0
    var digitCount = 0
    var point: Int?
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39:
        mantissa = mantissa * 10 + Int(byte - 0x30)
        digitCount += 1
      case 0x2E, 0x2C:
        guard point == nil else { return nil }
        point = position
      default: return nil
      }
    }
    guard digitCount > 0 else { return nil }
    guard let point else { return Double(mantissa) }
    return Double(mantissa) / powersOfTen[bytes.count - 1 - point]
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Checks the whole grammar and leaves the value to the standard library.
  private static func slowNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let clean = withoutBlanks(bytes) else { return nil }
    var position = 0
    func skipSign() {
      if position < clean.count, clean[position] == 0x2B || clean[position] == 0x2D {
        position += 1
      }
    }
    func skipDigits() -> Int {
      let start = position
      while position < clean.count, (0x30...0x39).contains(clean[position]) { position += 1 }
      return position - start
    }

    skipSign()
    var digitCount = skipDigits()
    if position < clean.count, clean[position] == 0x2E {
      position += 1
      digitCount += skipDigits()
    }
    guard digitCount > 0 else { return nil }
    if position < clean.count, clean[position] == 0x65 {
      position += 1
      skipSign()
      guard skipDigits() > 0 else { return nil }
    }
    guard position == clean.count else { return nil }
    // Too many digits in front give infinity, which no column's range holds.
    return Double(String(decoding: clean, as: UTF8.self))
  }

  /// The bytes of a text without blanks, with `.` for the decimal sign; nil where a byte belongs to no
  /// number.
  static func withoutBlanks(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { withoutBlanks($0) }
  }

  /// The bytes without blanks, with `.` for the decimal sign and `e` for the exponent; nil where a
  /// byte belongs to no number.
  private static func withoutBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x20: break
      case 0xC2 where position + 1 < bytes.count && bytes[position + 1] == 0xA0:
        position += 1
      case 0xE2
      where position + 2 < bytes.count && bytes[position + 1] == 0x80
        && (bytes[position + 2] == 0xAF || bytes[position + 2] == 0x89):
        position += 2
      case 0x2C: clean.append(0x2E)
      case 0x45: clean.append(0x65)
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x65: clean.append(byte)
      default: return nil
      }
      position += 1
    }
    return clean
  }
}
