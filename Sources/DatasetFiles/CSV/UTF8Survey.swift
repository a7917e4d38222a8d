/// What speaks for UTF-8 in bytes that are not all UTF-8.
///
/// Windows-1252 can hold well-formed UTF-8 by chance: a capital before a closing quotation mark
/// (`QUALITÉ»`), or Mac Roman's apostrophe before an accent (`l’é`). So characters are told apart:
///
/// - *strong*: U+0080 to U+017F, combining marks, punctuation such as `’` and `€`, and emoji. As
///   Windows-1252 they would be `Ã©`, `â€™`: no word has these, only text that was UTF-8. One is
///   enough.
/// - *chance*: a letter that ends words, then nothing but closing punctuation. They count for nothing.
/// - all others, such as Greek or Arabic: they must be more than the bytes that are no UTF-8.
struct UTF8Survey {
  /// A line that is not ASCII.
  private struct Line {
    let number: Int
    /// Where it first is what it is.
    var firstInvalid: Int?
    var firstUTF8: Int?
  }

  private var lines: [Line] = []
  private var strong = 0
  private var others = 0
  private var invalid = 0

  /// Reads the bytes; linear.
  init(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    var number = 1
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte < 0x80 {
        let isBeforeLineFeed =
          place + 1 < bytes.endIndex && bytes[place + 1] == Byte.lineFeed
        if byte == Byte.lineFeed || (byte == Byte.carriageReturn && !isBeforeLineFeed) {
          number += 1
        }
        place += 1
        continue
      }
      if lines.last?.number != number { lines.append(Line(number: number)) }
      let last = lines.count - 1
      let length = bytes.lengthOfUTF8(at: place)
      switch (length, Self.isStrong(byte)) {
      case (0, _):
        invalid += 1
        if lines[last].firstInvalid == nil { lines[last].firstInvalid = place }
      case (_, true):
        strong += 1
        if lines[last].firstUTF8 == nil { lines[last].firstUTF8 = place }
      case (_, false):
        if Self.mayBeChance(bytes[place..<place + length]) { break }
        others += 1
        if lines[last].firstUTF8 == nil { lines[last].firstUTF8 = place }
      }
      place += max(1, length)
    }
  }

  /// Whether the bytes are UTF-8 in part, and not a single-byte encoding throughout.
  var isPartlyUTF8: Bool { strong > 0 || others > invalid }

  /// The lines that are not as the rest: those that are no UTF-8, unless they outnumber those that
  /// are and no byte order mark says UTF-8. With the place of the first character that is not.
  func odd(hasMark: Bool) -> (lines: [Int], areUTF8: Bool, offset: Int) {
    let wrong = lines.filter { $0.firstInvalid != nil }
    let right = lines.filter { $0.firstInvalid == nil && $0.firstUTF8 != nil }
    if hasMark || right.isEmpty || wrong.count <= right.count {
      return (wrong.map(\.number), false, wrong.first?.firstInvalid ?? 0)
    }
    return (right.map(\.number), true, right.first?.firstUTF8 ?? 0)
  }

  /// Whether a well-formed character with this first byte is text that was UTF-8.
  private static func isStrong(_ first: UInt8) -> Bool {
    switch first {
    case 0xC2...0xC5, 0xCC, 0xE2, 0xF0: true
    default: false
    }
  }

  /// Whether a well-formed character may be Windows-1252 by chance: its bytes after the first are
  /// `€ … ‘ ’ “ ” – —`, a no-break space, `« ° · »`.
  private static func mayBeChance(_ character: ArraySlice<UInt8>) -> Bool {
    character.dropFirst().allSatisfy { byte in
      switch byte {
      case 0x80, 0x85, 0x91...0x94, 0x96, 0x97, 0xA0, 0xAB, 0xB0, 0xB7, 0xBB: true
      default: false
      }
    }
  }
}
