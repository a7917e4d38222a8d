/// Gathers issues in the order in which they are found and hands them out in the order of files.
///
/// A class, since all tables of one validation write into the same log; it never leaves it.
final class IssueLog {
  private struct Entry {
    let issue: DataIssue
    let file: Int
    let line: Int
    let row: Int
    let column: Int
  }

  private var entries: [Entry] = []

  /// Whether planning must stop.
  private(set) var hasErrors = false

  /// Adds an issue; `columnPlace` is the column's place in its header, -1 for none. Rows that came
  /// from no file have no line, and their `row` puts them in order.
  func add(_ issue: DataIssue, columnPlace: Int, row: Int = -1) {
    if issue.severity == .error { hasErrors = true }
    var file = -1
    var line = 0
    switch issue.location {
    case .cell(let dataFile, let fileLine, _):
      file = dataFile.position
      line = fileLine ?? 0
    case .otherFile: file = DataFile.allCases.count
    case .edit: break
    }
    entries.append(
      Entry(
        issue: issue, file: file, line: line, row: line > 0 ? -1 : row, column: columnPlace))
  }

  /// All issues by file, line and column; those of one cell as they were found.
  var sortedIssues: [DataIssue] {
    // Places are sorted and not the entries, which are large when a file is wrong in every row.
    entries.indices.sorted { left, right in
      let (first, second) = (entries[left], entries[right])
      return (first.file, first.line, first.row, first.column, left)
        < (second.file, second.line, second.row, second.column, right)
    }.map { entries[$0].issue }
  }
}
