// Texts and numbers.
extension JSONParser {
  /// Whether a byte may stand in a word or a number as people write them without quotes.
  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// A text, from its quote on.
  mutating func string() throws(JSONFault) -> String {
    let open = position
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case 0x0A, 0x0D: throw unclosedText(open)
      case 0..<0x20:
        throw fault(
          at: position, "a \(byte == 9 ? "tab" : "control character") stands in a text",
          byte == 9 ? "Write \\t or a blank." : "Remove it.")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw unclosedText(open)
  }

  private func unclosedText(_ open: Int) -> JSONFault {
    let rest = String(decoding: bytes[open..<position], as: UTF8.self)
    let advice =
      rest.unicodeScalars.contains { Self.curlyQuotes.contains($0) }
      ? "Maybe a curly quote should close it: write \" there."
      : "Close it with \"; a line break in a text is written \\n."
    return fault(at: open, "the text that begins here is not closed on its line", advice)
  }

  /// What a backslash and what follows it mean.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let byte = next else { throw unclosedText(start) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hex(from: start)
      if let scalar = Unicode.Scalar(unit) { return scalar }
      if unit < 0xDC00, bytes[position...].starts(with: Array("\\u".utf8)) {
        position += 2
        let low = try hex(from: start)
        if (0xDC00...0xDFFF).contains(low),
          let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        {
          return scalar
        }
      }
      throw fault(at: start, "this is half a letter", "Write the letter itself.")
    default:
      throw fault(
        at: start, "a backslash stands before a letter with which it means nothing",
        "Write two backslashes for one; in paths / does as well.")
    }
  }

  /// Four hexadecimal digits.
  private mutating func hex(from start: Int) throws(JSONFault) -> UInt32 {
    let digits = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let number = UInt32(digits, radix: 16)
    else {
      throw fault(
        at: start, "\\u is not followed by four hexadecimal digits", "Write the letter itself.")
    }
    position += 4
    return number
  }

  /// A number, as it is written.
  mutating func number() throws(JSONFault) -> String {
    let start = position
    func isDigit(_ byte: UInt8?) -> Bool {
      byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }
    var isRight = true
    func digits(_ parser: inout JSONParser) {
      isRight = isRight && isDigit(parser.next)
      while isDigit(parser.next) { parser.position += 1 }
    }
    if next == UInt8(ascii: "-") { position += 1 }
    let first = position
    digits(&self)
    if position - first > 1, bytes[first] == UInt8(ascii: "0") { isRight = false }
    if next == UInt8(ascii: ".") {
      position += 1
      digits(&self)
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      digits(&self)
    }
    guard isRight, next.map({ !Self.isOfWord($0) }) ?? true else {
      while let byte = next, Self.isOfWord(byte) { position += 1 }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      throw fault(
        at: start, "\(text) is no number of JSON",
        "Put dates, months and ids in double quotes: \"\(text)\".")
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
