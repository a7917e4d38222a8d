// What people are likely to have done where something else is expected.
extension JSONParser {
  /// Quotes that word processors and telephones put for straight ones.
  static let curlyQuotes: Set<Unicode.Scalar> = [
    "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}",
    "\u{AB}", "\u{BB}", "\u{2039}", "\u{203A}", "\u{2032}", "\u{2033}",
  ]

  /// What is wrong with the sign that is next.
  func stray(instead expected: String) -> JSONFault {
    guard let byte = next, let scalar = scalar(at: position) else {
      return fault(
        at: position, "the file ends where \(expected) is expected",
        "Maybe its end was cut off.")
    }
    let following = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch scalar {
    case "'":
      return fault(
        at: position, "a single quote stands where \(expected) is expected",
        "Keys and texts stand in double quotes: \"name\".")
    case _ where Self.curlyQuotes.contains(scalar):
      return fault(
        at: position, "a curly quote (\(scalar)) stands where \(expected) is expected",
        "Write straight double quotes (\"), as text editors do and word processors do not.")
    case "#",
      "/"
    where byte == UInt8(ascii: "#") || following == UInt8(ascii: "/")
      || following == UInt8(ascii: "*"):
      return fault(
        at: position, "a comment stands where \(expected) is expected",
        "JSON has no comments: remove it.")
    case ",":
      return fault(
        at: position, "a comma stands where \(expected) is expected",
        "Remove the comma, or write what is missing before it.")
    case "}", "]":
      return fault(
        at: position, "\(scalar) stands where \(expected) is expected",
        "Write what is missing before it, or remove a bracket.")
    case "0"..."9":
      return fault(
        at: position, "a number stands where \(expected) is expected",
        "Maybe a decimal comma stands before it: write a decimal point.")
    case _ where Self.isOfWord(byte) && !scalar.properties.isWhitespace:
      var end = position
      while end < bytes.count, Self.isOfWord(bytes[end]) { end += 1 }
      let word = String(decoding: bytes[position..<end].prefix(40), as: UTF8.self)
      return fault(
        at: position, "\(word) stands where \(expected) is expected",
        "Put texts and keys in double quotes: \"\(word)\"; true, false and null have small letters."
      )
    case _ where scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint:
      return fault(
        at: position,
        "a sign that cannot be seen (U+\(String(scalar.value, radix: 16, uppercase: true))) stands"
          + " where \(expected) is expected",
        "Put an ordinary blank there, or nothing.")
    default:
      return fault(
        at: position, "\(scalar) stands where \(expected) is expected", "Remove or replace it.")
    }
  }

  /// What is wrong where a list or an object goes on without a comma.
  func noComma(after end: Int, in open: Int) -> JSONFault {
    guard let byte = next else { return unclosed(open) }
    let isText = bytes[end - 1] == UInt8(ascii: "\"")
    if isText, position == end, Self.isOfWord(byte) {
      return fault(
        at: end, "the text ends here, and more follows",
        "A quote within a text is written \\\".")
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "'"):
      return fault(
        at: end, "a comma is missing after this entry", "Write a comma between two entries.")
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      let sign = String(Unicode.Scalar(bytes[open]))
      return fault(
        at: position,
        "\(Unicode.Scalar(byte)) closes what \(sign) opened in \(TextPlace(of: open, in: bytes))",
        "Write \(sign == "{" ? "}" : "]") there, or what is missing before.")
    case UInt8(ascii: ";"):
      return fault(
        at: position, "a semicolon stands between two entries", "Write a comma.")
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return stray(instead: "a comma")
    case _ where Self.isOfWord(byte) && byte < 0x80:
      return fault(
        at: end, "a comma is missing after this entry", "Write a comma between two entries.")
    default: return stray(instead: "a comma")
    }
  }

  /// What is wrong where a key has no colon after it.
  func noColon(after key: String, endingAt end: Int) -> JSONFault {
    if next == UInt8(ascii: "=") {
      return fault(at: position, "an equals sign follows the key \"\(key)\"", "Write a colon.")
    }
    return fault(
      at: end, "no colon follows the key \"\(key)\"",
      "Write \"key\": value. Maybe a quote is missing before, or one within a text, which is"
        + " written \\\".")
  }

  /// What is wrong where the file ends within a list or an object.
  func unclosed(_ open: Int) -> JSONFault {
    let sign = bytes[open] == UInt8(ascii: "{") ? "{" : "["
    return fault(
      at: open, "\(sign) is not closed before the file ends",
      "Write \(sign == "{" ? "}" : "]") where it ends; maybe the end of the file was cut off.")
  }

  /// The letter at a byte.
  private func scalar(at offset: Int) -> Unicode.Scalar? {
    String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
  }
}
