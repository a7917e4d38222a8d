/// A table of a draft whose header has been checked, and whose cells are read by their meaning.
///
/// A cell that cannot be read is reported and reads as nil, as an empty one does. Whoever builds
/// values from it may then put anything in its place: a draft with an error makes no dataset.
struct CheckedTable {
  /// A column of the format, and where the header has it.
  struct Column {
    let name: String
    let mustBeFilled: Bool
    /// The place in the header; nil where the file does not have the column.
    let place: Int?
  }

  let file: DataFile
  let log: IssueLog
  private let table: DraftTable
  private let columns: [Column]
  /// Lines whose cells may stand under wrong columns: nothing is said of their cells.
  private let misplacedLines: Set<Int>

  /// Checks the header; a missing file has no rows.
  init(_ file: DataFile, of draft: DatasetDraft, misplacedLines: Set<Int>, log: IssueLog) {
    self.file = file
    self.log = log
    self.misplacedLines = misplacedLines
    let schema = file.schema
    guard let table = draft.tables[file] else {
      self.table = DraftTable(columns: [])
      columns = schema.columns.map {
        Column(name: $0.name, mustBeFilled: $0.mustBeFilled, place: nil)
      }
      return
    }
    self.table = table

    var places: [String: Int] = [:]
    for (place, written) in table.columns.enumerated() {
      let name = written.loweredASCII
      func report(_ id: IssueID, problem: String, advice: String) {
        let location = DataIssue.Location.cell(
          file: file, line: table.headerLine, column: written.isEmpty ? nil : written)
        log.add(
          DataIssue(id, at: location, value: written, problem: problem, advice: advice),
          columnPlace: place)
      }
      if places[name] != nil {
        report(
          .columnDuplicate, problem: "stands in the header twice",
          advice: "Keep one of the two columns.")
        continue
      }
      places[name] = place
      if schema.column(named: name) == nil {
        let known = schema.columns.map(\.name).joined(separator: ", ")
        report(
          .columnUnknown, problem: "is no column of this file",
          advice: "It is not read. The columns are \(known).")
      }
    }
    columns = schema.columns.map {
      Column(name: $0.name, mustBeFilled: $0.mustBeFilled, place: places[$0.name])
    }
    for (place, column) in columns.enumerated()
    where schema.columns[place].mustBeThere && column.place == nil {
      let location = DataIssue.Location.cell(
        file: file, line: table.headerLine, column: column.name)
      log.add(
        DataIssue(
          .columnMissing, at: location, problem: "the column is missing",
          advice: "Add the column \(column.name)."),
        columnPlace: table.columns.count + place)
    }
  }

  /// The places of the rows.
  var rows: Range<Int> { 0..<table.lines.count }

  /// The line of a row: 0 where it came from no file, below where an edit of a scenario wrote it.
  func line(_ row: Int) -> Int { table.lines[row] }

  /// The line of a cell: that of its row, or of the file where an edit wrote others of the row.
  func line(_ row: Int, _ column: Column) -> Int {
    table.line(row: row, column: column.place ?? table.columns.count)
  }

  /// Where a cell is, in words for what is said of another: `people.csv line 3, restrictions`.
  func place(_ column: Column, _ row: Int) -> String {
    let line = line(row, column)
    return file.rawValue + (line == 0 ? "" : " line \(line)") + ", " + column.name
  }

  /// The column of a name that the format knows.
  func column(_ name: String) -> Column {
    guard let column = columns.first(where: { $0.name == name }) else {
      preconditionFailure("the format has no column \(name) in \(file.rawValue)")
    }
    return column
  }

  /// The text of a cell, empty where the file does not have the column.
  func text(_ column: Column, _ row: Int) -> String {
    guard let place = column.place else { return "" }
    return table.cells[row * table.columns.count + place]
  }

  /// Reports an issue of a cell; a value of nil means the cell's own text.
  func report(
    _ id: IssueID, _ column: Column, _ row: Int, value: String? = nil, problem: String,
    advice: String
  ) {
    let line = id.isOfCellAlone ? self.line(row, column) : table.lines[row]
    if misplacedLines.contains(line) { return }
    let text = value ?? self.text(column, row)
    let location = DataIssue.Location.cell(
      file: file, line: line == 0 ? nil : line, column: column.name)
    log.add(
      DataIssue(
        id, at: location, value: text.isEmpty ? nil : text, problem: problem, advice: advice),
      columnPlace: column.place ?? table.columns.count, row: row)
  }

  /// The text of a cell in Unicode's normal form C, whoever made the table; nil where it is empty,
  /// which is reported where it must be filled.
  func filledText(_ column: Column, _ row: Int) -> String? {
    let text = text(column, row)
    guard text.isEmpty else { return text.inNormalForm }
    // A column that is not there at all has been reported once.
    if column.mustBeFilled && column.place != nil {
      report(
        .cellMissing, column, row, problem: "the cell is empty",
        advice: "Fill in \(column.name): every row needs it.")
    }
    return nil
  }
}
