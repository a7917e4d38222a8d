import Employment

/// Quotes in what people type: values of edits, and ids in lists.
///
/// A quote, double or single, opens where a text begins and nowhere else, so `L'atelier` needs none;
/// it is closed by its like. Within quotes `\n`, `\r`, `\t` and `\u{1F}` mean what they mean in Swift,
/// and a backslash before any other sign means that sign.
package enum QuotedText {
  /// A text as people may type it: in double quotes where it needs them.
  package static func quoted(_ text: String) -> String {
    needsQuotes(text) ? inQuotes(text) : text
  }

  /// A text in double quotes.
  package static func inQuotes(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where isControl(scalar): quoted += "\\u{\(String(scalar.value, radix: 16))}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func needsQuotes(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    // What is trimmed at the ends of a line may not stand bare.
    return isQuote(first) || text != text.trimmedBlanks
      || text.unicodeScalars.contains { $0 == ";" || isBlank($0) || isControl($0) }
  }

  /// Whether a sign opens a text in quotes.
  static func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "'" }

  /// Whether a sign ends a word outside of quotes.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Reads a text in quotes.
  ///
  /// - Parameters:
  ///   - scalars: What somebody typed.
  ///   - position: Where the quote opens; after it was read, behind the quote that closes it.
  /// - Returns: The text; nil where no quote closes it.
  static func read(_ scalars: [Unicode.Scalar], at position: inout Int) -> String? {
    let quote = scalars[position]
    var text = String.UnicodeScalarView()
    var place = position + 1
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if scalar == quote {
        position = place
        return String(text)
      }
      guard scalar == "\\", place < scalars.count else {
        text.append(scalar)
        continue
      }
      text.append(escaped(scalars, at: &place))
    }
    return nil
  }

  /// What a sign after a backslash means.
  private static func escaped(
    _ scalars: [Unicode.Scalar], at place: inout Int
  ) -> Unicode.Scalar {
    let sign = scalars[place]
    place += 1
    switch sign {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      guard place < scalars.count, scalars[place] == "{",
        let end = scalars[place...].firstIndex(of: "}"),
        let value = UInt32(
          String(String.UnicodeScalarView(scalars[(place + 1)..<end])), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return sign }
      place = end + 1
      return scalar
    default: return sign
    }
  }

  /// The parts of a list, each as it is typed; a sign in quotes separates none.
  static func split(_ text: String, at separator: Unicode.Scalar) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var parts: [String] = []
    var start = 0
    var position = 0
    var isBeginning = true
    while position < scalars.count {
      let scalar = scalars[position]
      if isBeginning, isQuote(scalar), read(scalars, at: &position) != nil {
        isBeginning = false
        continue
      }
      if scalar == separator {
        parts.append(String(String.UnicodeScalarView(scalars[start..<position])))
        start = position + 1
        isBeginning = true
      } else if !isBlank(scalar) {
        isBeginning = false
      }
      position += 1
    }
    return parts + [String(String.UnicodeScalarView(scalars[start...]))]
  }

  /// The text in quotes with which another begins, if it does, and the rest.
  package static func leading(_ text: String) -> (quoted: String?, rest: String) {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    guard let first = scalars.first, isQuote(first), let quoted = read(scalars, at: &position)
    else { return (nil, text) }
    return (quoted, String(String.UnicodeScalarView(scalars[position...])))
  }
}
