extension BidirectionalCollection<UInt8> {
  /// The UTF-8 bytes without the blanks at both ends: white space, no-break and thin spaces.
  package var trimmedBlanks: SubSequence {
    var rest = self[...]
    while let width = BlankBytes.width({ offset in rest.dropFirst(offset).first }) {
      rest = rest.dropFirst(width)
    }
    while let width = BlankBytes.widthFromEnd({ offset in rest.dropLast(offset).last }) {
      rest = rest.dropLast(width)
    }
    return rest
  }
}

/// Which bytes are blanks: ASCII white space, U+00A0, U+2000 to U+200B, U+202F, U+205F, U+3000
/// and U+FEFF.
private enum BlankBytes {
  static func width(_ byte: (Int) -> UInt8?) -> Int? {
    guard let first = byte(0) else { return nil }
    if isBlank(first) { return 1 }
    guard first >= 0xC2, let second = byte(1) else { return nil }
    if isBlank(first, second) { return 2 }
    guard let third = byte(2) else { return nil }
    return isBlank(first, second, third) ? 3 : nil
  }

  static func widthFromEnd(_ byte: (Int) -> UInt8?) -> Int? {
    guard let last = byte(0) else { return nil }
    if isBlank(last) { return 1 }
    guard last >= 0x80, let second = byte(1) else { return nil }
    if isBlank(second, last) { return 2 }
    guard let third = byte(2) else { return nil }
    return isBlank(third, second, last) ? 3 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isBlank(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC2 && second == 0xA0
  }

  private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): (0x80...0x8B).contains(third) || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}
