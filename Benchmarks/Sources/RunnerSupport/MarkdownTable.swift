/// A table in Markdown whose columns are also even as plain text.
public struct MarkdownTable: Sendable {
  private let header: [String]
  private let rightAligned: Set<Int>
  private var rows: [[String]] = []

  /// A table without rows; all columns but those named by `left` are aligned to the right.
  public init(_ header: [String], left: Set<Int>) {
    self.header = header
    rightAligned = Set(header.indices).subtracting(left)
  }

  /// Adds a row with a cell for each column.
  public mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table.
  public var text: String {
    let widths = header.indices.map { column in
      max(3, ([header] + rows).map { $0[column].count }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: max(0, widths[column] - cell.count))
        return rightAligned.contains(column) ? blanks + cell : cell + blanks
      }
      return "| " + padded.joined(separator: " | ") + " |\n"
    }
    let rule = widths.enumerated().map { column, width in
      String(repeating: "-", count: width - 1) + (rightAligned.contains(column) ? ":" : "-")
    }
    return line(header) + line(rule) + rows.map(line).joined()
  }
}
