import Employment

/// Why what somebody typed is no edit.
package struct TypedEditError: Error, Hashable, Sendable {
  /// A full sentence that says what to do, too.
  package let sentence: String
}

/// An edit as people type it: its kind, then values as `name=text`.
///
/// A text with blanks or semicolons stands in quotes (``QuotedText``): `activity="AMB A1"`. One
/// reader serves command lines, ranges of sweeps and the lines of sessions.
package struct TypedEdit: Hashable, Sendable {
  /// The edit.
  package let edit: ScenarioEdit
  /// The names of the values that stand in quotes.
  package let quoted: Set<String>

  /// The edits of a line, separated by semicolons.
  package static func edits(in line: String) throws(TypedEditError) -> [TypedEdit] {
    let scalars = Array(line.unicodeScalars)
    var position = 0
    var edits: [TypedEdit] = []
    while position < scalars.count {
      var reader = TypedWords(scalars, at: position, separator: ";")
      let words = try reader.words()
      position = reader.position + 1
      if !words.isEmpty { edits.append(try TypedEdit(words)) }
    }
    return edits
  }

  /// The one edit of a text.
  package init(_ text: String) throws(TypedEditError) {
    var reader = TypedWords(Array(text.unicodeScalars), at: 0, separator: nil)
    try self.init(try reader.words())
  }

  /// An edit whose words a shell has taken apart: blanks separate none.
  package init(shellWords: [String]) throws(TypedEditError) {
    var words: [TypedWord] = []
    for word in shellWords { words.append(try TypedWords.whole(word)) }
    try self.init(words)
  }

  private init(_ words: [TypedWord]) throws(TypedEditError) {
    let first = words.first?.typed ?? ""
    guard let kind = EditKind(word: first) else {
      throw TypedEditError(
        sentence: "\"\(first)\" is no kind of edit:"
          + " \(EditKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    var values: [String: String] = [:]
    var quoted: Set<String> = []
    for word in words.dropFirst() {
      guard let name = word.name, !name.isEmpty else {
        throw TypedEditError(
          sentence: "\"\(word.typed)\" is no value: write name=text, and a text with blanks in"
            + " straight quotes: name=\"a text\".")
      }
      guard values[name] == nil else {
        throw TypedEditError(sentence: "The value \(name) is given twice.")
      }
      values[name] = word.value
      if word.isQuoted { quoted.insert(name) }
    }
    edit = ScenarioEdit(kind, values)
    self.quoted = quoted
  }
}
