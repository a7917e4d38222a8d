extension UnsafeBufferPointer<UInt8> {
  /// The UTF-8 bytes without the blanks at both ends: ASCII white space, U+00A0, U+2000 to U+200B,
  /// U+202F, U+205F, U+3000 and U+FEFF.
  package var trimmedBlanks: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end {
      let width = blankWidth(at: start, before: end)
      if width == 0 { break }
      start += width
    }
    while start < end {
      let width = blankWidth(endingAt: end, after: start)
      if width == 0 { break }
      end -= width
    }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }

  private func blankWidth(at start: Int, before end: Int) -> Int {
    let first = self[start]
    if first < 0x80 { return isBlank(first) ? 1 : 0 }
    if end - start >= 2 && isBlank(first, self[start + 1]) { return 2 }
    if end - start >= 3 && isBlank(first, self[start + 1], self[start + 2]) { return 3 }
    return 0
  }

  private func blankWidth(endingAt end: Int, after start: Int) -> Int {
    let last = self[end - 1]
    if last < 0x80 { return isBlank(last) ? 1 : 0 }
    if end - start >= 2 && isBlank(self[end - 2], last) { return 2 }
    if end - start >= 3 && isBlank(self[end - 3], self[end - 2], last) { return 3 }
    return 0
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func isBlank(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC2 && second == 0xA0
  }

  private func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): (0x80...0x8B).contains(third) || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}

extension String {
  /// The text without the blanks at both ends.
  package var trimmedBlanks: String {
    var text = self
    return text.withUTF8 { String(decoding: $0.trimmedBlanks, as: UTF8.self) }
  }
}
