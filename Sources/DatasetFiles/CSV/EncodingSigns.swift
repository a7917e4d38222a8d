/// Signs that bytes which are no UTF-8 are Mac Roman or a code page of DOS, not Windows-1252.
///
/// Excel saves CSV in all three. Read as Windows-1252 the others give text that nobody writes:
/// `ƒcole`, `premiŠre`, `sant‚`, control characters. One such place is a sign; then the encoding in
/// which the file has most letters of French is the likely one.
enum EncodingSigns {
  /// The first sign, if another encoding makes more of the bytes than Windows-1252 does; linear.
  static func finding(in bytes: ArraySlice<UInt8>) -> EncodingFinding? {
    guard let first = bytes.indices.first(where: { isSign(bytes, at: $0) }) else { return nil }
    let scores = SingleByteEncoding.allCases.map { score(of: bytes, as: $0) }
    guard let best = scores.indices.dropFirst().max(by: { scores[$0] < scores[$1] }),
      scores[best] > scores[0]
    else { return nil }
    let likely = SingleByteEncoding.allCases[best]
    let fragment = bytes[bytes.fragment(around: first)]
    var line = 1
    for place in bytes.startIndex..<first {
      let isBeforeLineFeed = bytes[place + 1] == Byte.lineFeed
      if bytes[place] == Byte.lineFeed
        || (bytes[place] == Byte.carriageReturn && !isBeforeLineFeed)
      {
        line += 1
      }
    }
    return .doubtful(
      line: line, fragment: SingleByteEncoding.windows1252.text(fragment), likely: likely,
      meant: likely.text(fragment))
  }

  /// Whether the byte at a place means something in Windows-1252 that stands in no word.
  private static func isSign(_ bytes: ArraySlice<UInt8>, at place: Int) -> Bool {
    let byte = bytes[place]
    guard byte >= 0x80 else { return false }
    let before = place > bytes.startIndex ? bytes[place - 1] : Byte.blank
    let after = place + 1 < bytes.endIndex ? bytes[place + 1] : Byte.blank
    let isInside = isASCIILetter(before) && isASCIILetter(after)
    switch byte {
    // What Windows-1252 leaves open.
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return true
    // ‚ and ƒ: é and â, É.
    case 0x82, 0x83: return isLetter(before) || isLetter(after)
    // „ ‡ ˆ ‰ ‹ • ˜ ™ › and Õ.
    case 0x84, 0x87...0x89, 0x8B, 0x95, 0x98, 0x99, 0x9B, 0xD5: return isInside
    // … “ ”.
    case 0x85, 0x93, 0x94: return isInside
    // Š, Œ and Ž are letters of names, but no capital follows a small letter, and few names have Ž
    // before a consonant.
    case 0x8A, 0x8C, 0x8E:
      let isAtStart = byte == 0x8E && !isLetter(before)
      return isSmallLetter(before) || (isAtStart && isConsonant(after))
    default: return false
    }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { isSmallLetter(byte | 0x20) }

  private static func isConsonant(_ byte: UInt8) -> Bool {
    isSmallLetter(byte) && !"aeiouy".utf8.contains(byte)
  }

  /// Whether a byte is a letter in Windows-1252.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F: true
    case 0xD7, 0xF7: false
    case 0xC0...: true
    default: isASCIILetter(byte)
    }
  }

  /// How much of the bytes is French in an encoding: each character counts by how common it is where
  /// it stands in its word.
  private static func score(of bytes: ArraySlice<UInt8>, as encoding: SingleByteEncoding) -> Int {
    let scalars = (0...0xFF).map { (byte: UInt8) in encoding.scalar(byte) }
    let areLetters = scalars.map(\.properties.isAlphabetic)
    let areSmall = scalars.map(\.properties.isLowercase)
    var score = 0
    for place in bytes.indices where bytes[place] >= 0x80 {
      let before = place > bytes.startIndex ? Int(bytes[place - 1]) : Int(Byte.blank)
      let after = place + 1 < bytes.endIndex ? Int(bytes[place + 1]) : Int(Byte.blank)
      score += weight(
        of: scalars[Int(bytes[place])], beginsWord: !areLetters[before],
        endsWord: !areLetters[after], followsSmall: areSmall[before])
    }
    return score
  }

  private static func weight(
    of scalar: Unicode.Scalar, beginsWord: Bool, endsWord: Bool, followsSmall: Bool
  ) -> Int {
    switch scalar {
    case "é": 3
    case "à": endsWord ? 2 : 0
    case "ù": endsWord && !beginsWord ? 2 : 0
    case "è", "ê", "ç", "ô", "û", "î", "â", "ë", "ï": beginsWord || endsWord ? 1 : 2
    case "É": beginsWord ? 3 : followsSmall ? 0 : 2
    case "È", "Ê", "Ë", "À", "Â", "Ç", "Ô", "Û", "Î", "Œ", "Ö", "Ü", "Ä", "Š", "Ž":
      followsSmall ? 0 : 1
    case "’", "…": 2
    case "œ", "«", "»", "°", "ö", "ü", "ä", "ß", "€", "–", "“", "”", "š", "ž", "\u{A0}": 1
    default: 0
    }
  }
}
