/// Cells in aligned columns of plain text.
///
/// The package TextTable counts characters, which shifts columns after wide letters and emoji, and
/// knows no rule before a total; this is all of it that is needed, with both.
public struct TextTable: Sendable {
  /// Where the cells of a column stand.
  public enum Alignment: Sendable {
    /// For words.
    case left
    /// For numbers.
    case right
  }

  private enum Row {
    case cells([String])
    case rule
  }

  private let columns: [(title: String, alignment: Alignment)]
  private var rows: [Row] = []

  /// A table with these columns and no rows.
  public init(_ columns: [(title: String, alignment: Alignment)]) {
    self.columns = columns
  }

  /// Adds a row; missing cells are empty.
  public mutating func append(_ cells: [String]) {
    rows.append(.cells(cells.map(TextTable.printable)))
  }

  /// Adds a line across all columns.
  public mutating func appendRule() { rows.append(.rule) }

  /// The lines of the table, each with a line feed; without blanks at the ends of lines.
  public var text: String {
    var widths = columns.map { TextTable.width(of: $0.title) }
    for case .cells(let cells) in rows {
      for (column, cell) in cells.prefix(widths.count).enumerated() {
        widths[column] = max(widths[column], TextTable.width(of: cell))
      }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var lines = [line(columns.map(\.title), widths), rule]
    for row in rows {
      switch row {
      case .cells(let cells): lines.append(line(cells, widths))
      case .rule: lines.append(rule)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = widths.indices.map { column in
      let cell = column < cells.count ? cells[column] : ""
      let blanks = String(
        repeating: " ", count: max(0, widths[column] - TextTable.width(of: cell)))
      return columns[column].alignment == .left ? cell + blanks : blanks + cell
    }
    let line = padded.joined(separator: "  ")
    return String(
      line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
  }

  /// A text with blanks after it, to so many places.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(of: text)))
  }

  /// Places that a text takes in a terminal.
  package static func width(of text: String) -> Int { text.reduce(0) { $0 + $1.terminalWidth } }

  /// A text without control characters, which would move the cursor.
  package static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isControl) else { return text }
    var line = ""
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(scalar.isControl ? " " : scalar)
    }
    return line
  }
}

extension Unicode.Scalar {
  /// Whether the letter would move the cursor or turn the line around.
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
