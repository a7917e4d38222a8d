/// A dataset as read: text in tables, nothing checked.
///
/// Reading files fills one, and so does an edit of a scenario; `validated()` turns it into a
/// `Dataset` or says everything that is wrong with it at once.
public struct DatasetDraft: Sendable {
  /// The tables that exist, by file.
  public var tables: [DataFile: DraftTable]
  /// What went wrong while the bytes were read.
  public var readingIssues: [DataIssue]

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

  /// A table with a header and no rows.
  public init(columns: [String], headerLine: Int = 1) {
    self.columns = columns
    self.headerLine = headerLine
    cells = []
    lines = []
  }

  /// Adds a row of as many cells as there are columns.
  public mutating func append(_ row: [String], line: Int) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    cells.append(contentsOf: row)
    lines.append(line)
  }
}
