extension DataIssue {
  /// The issue in one line, as people read it.
  ///
  ///     people.csv:14 min_hours: "4O" is not a number [number.unreadable]. Maybe a letter O …
  ///
  /// A warning says so after the place: `people.csv:1 nickname: warning: …`.
  public var text: String {
    let mark = severity == .warning ? "warning: " : ""
    let subject = value.map { "\"\(DataIssue.oneLine($0))\" " } ?? ""
    return "\(location): \(mark)\(subject)\(problem) [\(id.rawValue)]. \(advice)"
  }

  /// Text that fits in a line: control characters are blanks, and what is long is cut.
  package static func oneLine(_ text: String) -> String {
    let longest = 80
    var line = ""
    for (position, scalar) in text.unicodeScalars.enumerated() {
      if position == longest { return line + "…" }
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      line.unicodeScalars.append(isControl ? " " : scalar)
    }
    return line
  }
}

extension DataIssue.Location: CustomStringConvertible {
  /// The place as a line of text begins with it: `people.csv:14 min_hours`.
  public var description: String {
    switch self {
    case .cell(let file, let line, let column):
      let lineText = line.map { ":\($0)" } ?? ""
      let columnText = column.map { " \($0)" } ?? ""
      return file.rawValue + lineText + columnText
    case .otherFile(let name):
      return DataIssue.oneLine(name)
    case .edit(let name):
      return "edit \(name)"
    }
  }
}
