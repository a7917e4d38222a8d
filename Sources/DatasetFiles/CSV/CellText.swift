import Employment

/// Text between a cell and its meaning.
///
/// Spreadsheets run cells that begin with certain characters as formulas. Such text is written with
/// one apostrophe in front, and so is text in which apostrophes precede such a character, so that
/// taking exactly one off gives back every text.
package enum CellText {
  /// The text of a cell's bytes: in Unicode's normal form C, trimmed, and without the guard.
  package static func reading(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    // Before the guard is looked for: a sign and a mark can be one character, which begins no formula.
    if cell.contains(where: { $0 >= 0xCC }) {
      var text = String(decoding: cell, as: UTF8.self).inNormalForm
      return text.withUTF8 { readingNormalForm($0) }
    }
    return readingNormalForm(cell)
  }

  private static func readingNormalForm(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    let trimmed = cell.trimmedBlanks
    if trimmed.first == Byte.apostrophe && isGuarded(trimmed) {
      return String(decoding: trimmed.dropFirst(), as: UTF8.self)
    }
    return String(decoding: trimmed, as: UTF8.self)
  }

  /// The text with its guard, where it needs one; a line end is written as a blank.
  package static func guarded(_ text: String) -> String {
    let line = text.utf8.contains(Byte.lineFeed) ? withoutLineEnds(text) : text
    let needsGuard = isFormulaStart(line.utf8.first) || isGuarded(line.utf8)
    return needsGuard ? "'" + line : line
  }

  /// Whether apostrophes, at least one, are followed by a character that begins a formula.
  private static func isGuarded(_ bytes: some Sequence<UInt8>) -> Bool {
    var hasApostrophe = false
    for byte in bytes {
      if byte == Byte.apostrophe {
        hasApostrophe = true
      } else {
        return hasApostrophe && isFormulaStart(byte)
      }
    }
    return false
  }

  private static func isFormulaStart(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), Byte.tab,
      Byte.carriageReturn:
      true
    default: false
    }
  }

  private static func withoutLineEnds(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == Byte.lineFeed {
        if bytes.last == Byte.carriageReturn { bytes.removeLast() }
        bytes.append(Byte.blank)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
