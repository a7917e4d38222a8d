/// A word of an edit as somebody typed it.
struct TypedWord {
  /// All of it.
  let typed: String
  /// What stands before its first equals sign; nil where it has none.
  var name: String?
  /// What stands after that sign, without quotes.
  var value = ""
  /// Whether the value stood in quotes.
  var isQuoted = false
}

/// Takes what somebody typed apart into words.
struct TypedWords {
  private let scalars: [Unicode.Scalar]
  /// The sign that ends an edit; nil where none does.
  private let separator: Unicode.Scalar?
  /// Whether blanks separate words.
  private let hasBlanks: Bool
  /// Where it is.
  private(set) var position: Int

  /// Reads from a place on.
  init(_ scalars: [Unicode.Scalar], at position: Int, separator: Unicode.Scalar?) {
    self.init(scalars, at: position, separator: separator, hasBlanks: true)
  }

  private init(
    _ scalars: [Unicode.Scalar], at position: Int, separator: Unicode.Scalar?, hasBlanks: Bool
  ) {
    self.scalars = scalars
    self.position = position
    self.separator = separator
    self.hasBlanks = hasBlanks
  }

  /// The one word that a text is, blanks in it and all.
  static func whole(_ text: String) throws(TypedEditError) -> TypedWord {
    var reader = TypedWords(Array(text.unicodeScalars), at: 0, separator: nil, hasBlanks: false)
    return try reader.word()
  }

  /// The words up to the next separator, or the end.
  mutating func words() throws(TypedEditError) -> [TypedWord] {
    var words: [TypedWord] = []
    while true {
      while position < scalars.count, QuotedText.isBlank(scalars[position]) { position += 1 }
      guard position < scalars.count, scalars[position] != separator else { return words }
      words.append(try word())
    }
  }

  private var isAtEnd: Bool {
    guard position < scalars.count else { return true }
    return scalars[position] == separator || (hasBlanks && QuotedText.isBlank(scalars[position]))
  }

  private mutating func word() throws(TypedEditError) -> TypedWord {
    let start = position
    if let scalar = first, QuotedText.isQuote(scalar) {
      let text = try quoted(after: start)
      guard let sign = text.firstIndex(of: "=") else { return TypedWord(typed: text) }
      return TypedWord(
        typed: text, name: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
    }
    while !isAtEnd, scalars[position] != "=" { position += 1 }
    guard !isAtEnd else { return TypedWord(typed: text(from: start)) }
    let name = text(from: start)
    position += 1
    if let scalar = first, QuotedText.isQuote(scalar) {
      let value = try quoted(after: start)
      return TypedWord(typed: text(from: start), name: name, value: value, isQuoted: true)
    }
    let begin = position
    while !isAtEnd { position += 1 }
    return TypedWord(typed: text(from: start), name: name, value: text(from: begin))
  }

  private var first: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

  private func text(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<position]))
  }

  /// A text in quotes with which a word ends.
  private mutating func quoted(after start: Int) throws(TypedEditError) -> String {
    let open = position
    guard let value = QuotedText.read(scalars, at: &position) else {
      let rest = String(String.UnicodeScalarView(scalars[start...]))
      let bare = String(String.UnicodeScalarView(scalars[open...]))
      throw TypedEditError(
        sentence: "\(rest): the quote is not closed. A text that begins with a quote stands in"
          + " quotes itself: \(QuotedText.inQuotes(bare)).")
    }
    guard isAtEnd else {
      while !isAtEnd { position += 1 }
      throw TypedEditError(
        sentence: "\(text(from: start)): more follows the quote that closes the text. Write"
          + " \\ before a quote within it.")
    }
    return value
  }
}
