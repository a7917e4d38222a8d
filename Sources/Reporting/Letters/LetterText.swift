/// Plain text in lines of at most 78 characters.
struct LetterText {
  /// The most characters in a line.
  static let width = 78

  private(set) var text = ""

  /// Adds an empty line.
  mutating func addGap() { text += "\n" }

  /// Adds a paragraph, broken between words; a word longer than a line is broken anywhere.
  ///
  /// - Parameters:
  ///   - paragraph: Its words; no line ends before a French mark that a blank precedes.
  ///   - mark: What stands before the first line; further lines are indented as far.
  mutating func add(_ paragraph: String, after mark: String = "") {
    let indent = String(repeating: " ", count: TextTable.width(of: mark))
    let room = Self.width - TextTable.width(of: mark)
    var line = ""
    var lines: [String] = []
    for word in Self.glued(TextTable.printable(paragraph)).split(separator: " ") {
      var word = word
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = ""
      }
      while word.count > room {
        lines.append(String(word.prefix(room)))
        word = word.dropFirst(room)
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(line)
    for (place, line) in lines.enumerated() {
      text += (place == 0 ? mark : indent) + line.replacing(Self.glue, with: " ") + "\n"
    }
  }

  /// What stands for a blank at which no line ends; no printable text holds it.
  private static let glue = "\u{0}"

  /// A text whose blanks before French marks and inside quotation marks end no line.
  private static func glued(_ text: String) -> String {
    var glued = text.replacing("« ", with: "«" + glue)
    for mark in ["»", ":", ";", "?", "!"] {
      glued = glued.replacing(" " + mark, with: glue + mark)
    }
    return glued
  }
}

extension Array {
  /// The place of the element with an id, where elements ascend by it; logarithmic.
  func place<ID: Comparable>(of id: ID, by key: KeyPath<Element, ID>) -> Int? {
    var range = indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if self[middle][keyPath: key] < id {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    guard range.lowerBound < count, self[range.lowerBound][keyPath: key] == id else { return nil }
    return range.lowerBound
  }
}
