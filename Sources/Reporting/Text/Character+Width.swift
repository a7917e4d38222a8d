extension Character {
  /// Places that the letter takes in a terminal: two where it is wide or an emoji, none where nothing
  /// of it can be seen, else one.
  var terminalWidth: Int {
    let scalars = unicodeScalars
    if let only = scalars.first, scalars.count == 1 { return only.terminalWidth }
    // One picture, whatever it is joined from: a flag, a family, a sign that asks to be a picture.
    let isPicture =
      scalars.first.map(\.properties.isEmoji) == true
      && scalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
    return isPicture ? 2 : scalars.reduce(0) { $0 + $1.terminalWidth }
  }
}

extension Unicode.Scalar {
  /// Places that the sign takes by itself.
  fileprivate var terminalWidth: Int {
    switch value {
    // A soft hyphen is drawn as a hyphen.
    case 0..<0x300: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      hasNoWidth ? 0 : 2
    // Later parts of a syllable of Hangul, which are drawn into its first.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: 0
    default: hasNoWidth ? 0 : properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Whether the sign is drawn over the one before, or not at all: combining marks, joiners, marks of
  /// direction, variation selectors.
  private var hasNoWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: properties.isDefaultIgnorableCodePoint && value != 0x115F
    }
  }
}
