/// A dataset as read: text in tables, nothing checked.
///
/// Reading files fills one, and so does an edit of a scenario; `validated()` turns it into a
/// `Dataset` or says everything that is wrong with it at once.
public struct DatasetDraft: Sendable {
  /// The tables that exist, by file.
  public var tables: [DataFile: DraftTable]
  /// What went wrong while the bytes were read.
  public var readingIssues: [DataIssue]
  /// The day on which somebody reads the tables: a planning date far from it is warned of. It says
  /// nothing of the dataset; nil where nobody told.
  public var today: CalendarDay?

  /// A draft of these tables.
  public init(tables: [DataFile: DraftTable] = [:], readingIssues: [DataIssue] = []) {
    self.tables = tables
    self.readingIssues = readingIssues
  }
}

/// One file's cells, trimmed and unquoted.
public struct DraftTable: Equatable, Sendable {
  /// The column names of the header, as read.
  public var columns: [String]
  /// The cells, row after row, `columns.count` for each.
  public var cells: [String]
  /// The file's line on which each row begins.
  public var lines: [Int]
  /// The file's line of the header.
  public var headerLine: Int
  /// By row that an edit of a scenario wrote in part: where the rest of it came from.
  package private(set) var overwritten: [Int: OverwrittenRow] = [:]

  /// A table with a header and no rows.
  public init(columns: [String], headerLine: Int = 1) {
    self.columns = columns
    self.headerLine = headerLine
    cells = []
    lines = []
  }

  /// A row of a file in which an edit of a scenario wrote cells.
  package struct OverwrittenRow: Equatable, Sendable {
    /// The file's line on which the row begins.
    package let line: Int
    /// The places of the columns that edits wrote.
    package var columns: Set<Int>
  }

  /// Makes a row that of an edit, which wrote one of its cells.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - column: The place of the column.
  ///   - line: What stands for the edit's line.
  package mutating func overwrite(row: Int, column: Int, line: Int) {
    if lines[row] >= 0 { overwritten[row] = OverwrittenRow(line: lines[row], columns: []) }
    overwritten[row]?.columns.insert(column)
    lines[row] = line
  }

  /// Adds a row of another table with as many columns, with what is known of where it came from.
  package mutating func append(row: Int, of other: DraftTable) {
    if let origin = other.overwritten[row] { overwritten[lines.count] = origin }
    let width = other.columns.count
    append(Array(other.cells[row * width..<(row + 1) * width]), line: other.lines[row])
  }

  /// Makes rows of edits such of no line.
  package mutating func forgetEdits() {
    lines = lines.map { max(0, $0) }
    overwritten = [:]
  }

  /// The line from which a cell came: that of its row, or of the file where an edit wrote others of
  /// the row.
  package func line(row: Int, column: Int) -> Int {
    guard let origin = overwritten[row], !origin.columns.contains(column) else {
      return lines[row]
    }
    return origin.line
  }

  /// Adds a row of as many cells as there are columns.
  public mutating func append(_ row: [String], line: Int) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    cells.append(contentsOf: row)
    lines.append(line)
  }
}
