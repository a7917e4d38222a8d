/// The text of a file's bytes as UTF-8 without byte order mark, and what is odd about its encoding.
struct DecodedText {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// What is wrong or odd, if anything is.
  let finding: EncodingFinding?
}

/// Something wrong or odd about the encoding of a file.
enum EncodingFinding: Equatable {
  /// Some lines are UTF-8 and some are not.
  ///
  /// `lines` are those that are not as the rest; `areUTF8` tells which of the two they are.
  case mixed(lines: [Int], areUTF8: Bool, fragment: String)
  /// The file was read as Windows-1252, and probably is of another single-byte encoding.
  case doubtful(line: Int, fragment: String, likely: SingleByteEncoding, meant: String)
}

/// Turns the bytes of a file into UTF-8 without byte order mark.
enum TextEncoding {
  /// Whether the bytes begin as UTF-16 does, which no CSV of the format is.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The text as UTF-8: as it is where it is valid, else read as Windows-1252; where some of it is
  /// UTF-8, each character as what it is.
  ///
  /// Linear in the bytes.
  static func decoded(_ bytes: [UInt8]) -> DecodedText {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? bytes[3...] : bytes[...]
    if (try? UTF8Span(validating: bytes.span)) != nil {
      return DecodedText(bytes: Array(content), finding: nil)
    }
    let survey = UTF8Survey(content)
    guard hasMark || survey.isPartlyUTF8 else {
      return DecodedText(
        bytes: windows1252(content), finding: EncodingSigns.finding(in: content))
    }
    let (lines, areUTF8, offset) = survey.odd(hasMark: hasMark)
    let fragment = decodedByCharacter(content[content.fragment(around: offset)])
    return DecodedText(
      bytes: decodedByCharacter(content),
      finding: .mixed(
        lines: lines, areUTF8: areUTF8, fragment: String(decoding: fragment, as: UTF8.self)))
  }

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: encoded(byte)) }
    }
    return text
  }

  /// What is UTF-8 as it is, and every other byte as Windows-1252.
  private static func decodedByCharacter(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let length = bytes.lengthOfUTF8(at: place)
      if length > 0 {
        text.append(contentsOf: bytes[place..<place + length])
      } else {
        text.append(contentsOf: encoded(bytes[place]))
      }
      place += max(1, length)
    }
    return text
  }

  /// The UTF-8 of a byte from 0x80 as Windows-1252.
  private static func encoded(_ byte: UInt8) -> [UInt8] { windows[Int(byte) - 0x80] }

  private static let windows: [[UInt8]] = (0x80...0xFF).map { (byte: UInt8) in
    Array(String(SingleByteEncoding.windows1252.scalar(byte)).utf8)
  }
}

extension ArraySlice<UInt8> {
  /// The number of bytes of the well-formed UTF-8 character at a place (Unicode, table 3-7); 0 where
  /// there is none.
  func lengthOfUTF8(at place: Int) -> Int {
    let first = self[place]
    let (count, second): (Int, ClosedRange<UInt8>)
    switch first {
    case ...0x7F: return 1
    case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard place + count <= endIndex, second.contains(self[place + 1]),
      self[(place + 2)..<(place + count)].allSatisfy({ (0x80...0xBF).contains($0) })
    else { return 0 }
    return count
  }

  /// The run of bytes around a place without separators, quotes and line ends: most of a cell.
  func fragment(around place: Int) -> Range<Int> {
    func ends(_ byte: UInt8) -> Bool {
      byte < 0x20 || byte == Byte.comma || byte == Byte.semicolon || byte == Byte.quote
    }
    var (first, end) = (place, place)
    while first > startIndex, !ends(self[first - 1]) { first -= 1 }
    while end < endIndex, !ends(self[end]) { end += 1 }
    return first..<end
  }
}
