import Employment

/// A file cut into cells, and what is wrong with it.
struct ReadTable {
  /// Nil where the file holds nothing.
  var table: DraftTable?
  /// In the order of lines; the line is nil where the whole file is meant.
  var faults: [Fault] = []

  /// Something wrong, in the words of an issue.
  struct Fault {
    let id: IssueID
    let line: Int?
    let column: String?
    let value: String?
    let problem: String
    let advice: String
  }

  /// Reads the bytes of a file whose columns are known.
  init(_ bytes: [UInt8], schema: TableSchema) {
    if TextEncoding.looksLikeUTF16(bytes) {
      faults.append(
        Fault(
          id: .encodingUTF16, line: nil, column: nil, value: nil, problem: "the file is UTF-16",
          advice: "Save it as CSV in UTF-8."))
      return
    }
    let text = TextEncoding.utf8(of: bytes)
    text.withUnsafeBufferPointer { read($0, schema) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ schema: TableSchema) {
    var lexer = CSVLexer(bytes, separator: Self.separator(of: bytes, schema))
    var header: CSVRow?
    while header == nil, let row = lexer.next() {
      add(row.faults, of: row, columns: [])
      if !row.isEmpty { header = row }
    }
    guard let header else { return }
    var columns = header.cells
    while columns.last?.isEmpty == true { columns.removeLast() }
    lexer.headerCells = columns.count
    var table = DraftTable(columns: columns, headerLine: header.line)
    let lastRequired =
      columns.lastIndex { schema.column(named: $0)?.mustBeFilled == true } ?? -1
    while let row = lexer.next() {
      add(row.faults, of: row, columns: columns)
      if row.isEmpty { continue }
      check(row, columns, lastRequired: lastRequired)
      table.append(fitted(row.cells, to: columns.count), line: row.line)
    }
    self.table = table
  }

  /// A row that ends early reads as if its missing cells were empty.
  private func fitted(_ cells: [String], to count: Int) -> [String] {
    if cells.count == count { return cells }
    if cells.count > count { return Array(cells.prefix(count)) }
    return cells + Array(repeating: "", count: count - cells.count)
  }

  private mutating func check(_ row: CSVRow, _ columns: [String], lastRequired: Int) {
    // An unclosed quote may have cut its row anywhere; it is the one thing to say.
    if row.faults.contains(where: { $0.kind == .quoteUnclosed }) { return }
    if row.cells.count > columns.count {
      let place = row.cells[columns.count...].firstIndex { !$0.isEmpty }
      guard let place else { return }
      faults.append(
        Fault(
          id: .rowTooManyCells, line: row.line, column: nil, value: row.cells[place],
          problem: "is cell \(place + 1) of a row, but the header has \(columns.count) columns",
          advice: "Put a cell that holds the separator between quotes, or remove what is too much."
        ))
    } else if row.cells.count <= lastRequired {
      faults.append(
        Fault(
          id: .rowTooFewCells, line: row.line, column: columns[row.cells.count], value: nil,
          problem: "the row ends after \(row.cells.count) of \(columns.count) cells",
          advice: "Complete the row: \(columns[lastRequired]) must be filled."))
    }
  }

  private mutating func add(_ found: [CSVFault], of row: CSVRow, columns: [String]) {
    for fault in found {
      let cell = fault.cell < row.cells.count ? row.cells[fault.cell] : ""
      let column = fault.cell < columns.count ? columns[fault.cell] : nil
      let (id, problem, advice) = Self.words(of: fault.kind)
      faults.append(
        Fault(
          id: id, line: fault.line, column: column, value: cell.isEmpty ? nil : cell,
          problem: problem, advice: advice))
    }
  }
}
