/// Reads JSON (RFC 8259) from UTF-8, and says what people are likely to have done where it is none.
struct JSONParser {
  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  /// Lists and objects within each other at most; people nest three.
  private static let deepest = 200

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte that is next; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// What is wrong at a byte.
  func fault(at offset: Int, _ problem: String, _ advice: String) -> JSONFault {
    JSONFault(place: TextPlace(of: offset, in: bytes), problem: problem, advice: advice)
  }

  mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// The value of the whole text.
  mutating func document() throws(JSONFault) -> JSONNode {
    skipBlanks()
    guard next != nil else {
      throw fault(at: 0, "the file is empty", "It should hold an object: { … }.")
    }
    let root = try value()
    skipBlanks()
    guard next == nil else {
      throw fault(
        at: position, "more follows where the document ends already",
        "Remove it, or look for a bracket too many before it.")
    }
    return root
  }

  private mutating func value() throws(JSONFault) -> JSONNode {
    skipBlanks()
    let start = position
    switch next {
    case UInt8(ascii: "\"")?: return JSONNode(content: .string(try string()), offset: start)
    case UInt8(ascii: "{")?:
      return JSONNode(
        content: .object(
          try nested { parser throws(JSONFault) in
            try parser.object()
          }), offset: start)
    case UInt8(ascii: "[")?:
      return JSONNode(
        content: .array(
          try nested { parser throws(JSONFault) in
            try parser.array()
          }), offset: start)
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?:
      return JSONNode(content: .number(try number()), offset: start)
    default: break
    }
    for (word, content) in Self.words where bytes[position...].starts(with: word.utf8) {
      let end = position + word.utf8.count
      guard end == bytes.count || !Self.isOfWord(bytes[end]) else { continue }
      position = end
      return JSONNode(content: content, offset: start)
    }
    throw stray(instead: "a value")
  }

  private static let words: [(String, JSONNode.Content)] = [
    ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
  ]

  private mutating func nested<Value>(
    _ body: (inout JSONParser) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    guard depth < Self.deepest else {
      throw fault(at: position, "too many brackets stand within each other", "Remove some.")
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private mutating func object() throws(JSONFault) -> [JSONNode.Member] {
    let open = position
    position += 1
    var members: [JSONNode.Member] = []
    skipBlanks()
    if next == UInt8(ascii: "}") {
      position += 1
      return []
    }
    while true {
      skipBlanks()
      let start = position
      guard next == UInt8(ascii: "\"") else {
        if next == nil { throw unclosed(open) }
        throw stray(instead: "a key in double quotes")
      }
      let key = try string()
      let end = position
      skipBlanks()
      guard next == UInt8(ascii: ":") else { throw noColon(after: key, endingAt: end) }
      position += 1
      members.append(JSONNode.Member(key: key, offset: start, value: try value()))
      guard try goesOn(open, closing: UInt8(ascii: "}")) else { return members }
    }
  }

  private mutating func array() throws(JSONFault) -> [JSONNode] {
    let open = position
    position += 1
    var elements: [JSONNode] = []
    skipBlanks()
    if next == UInt8(ascii: "]") {
      position += 1
      return []
    }
    while true {
      elements.append(try value())
      guard try goesOn(open, closing: UInt8(ascii: "]")) else { return elements }
    }
  }

  /// Reads what stands after an entry: a comma with another entry after it, or what closes the list
  /// or object.
  private mutating func goesOn(_ open: Int, closing: UInt8) throws(JSONFault) -> Bool {
    let end = position
    skipBlanks()
    if next == closing {
      position += 1
      return false
    }
    guard next == UInt8(ascii: ",") else { throw noComma(after: end, in: open) }
    let comma = position
    position += 1
    skipBlanks()
    if next == closing {
      throw fault(
        at: comma, "a comma stands after the last entry", "Remove this comma.")
    }
    if next == nil { throw unclosed(open) }
    return true
  }
}
