package import Employment

/// A file cut into cells, and what is wrong with it.
package struct ReadTable {
  /// Nil where the file holds nothing.
  package private(set) var table: DraftTable?
  /// In the order of lines; the line is nil where the whole file is meant.
  package private(set) var faults: [Fault] = []

  /// Something wrong, in the words of an issue.
  package struct Fault {
    package let id: IssueID
    package let line: Int?
    package let column: String?
    package let value: String?
    package let problem: String
    package let advice: String
  }

  /// Columns at most: far more than any file of the format has, and few enough to name one by one.
  private static let mostColumns = 1000
  /// Bytes of a cell at most: more than any text that people write into one.
  private static let mostCellBytes = 65_536
  /// Characters of a longer cell that are kept.
  private static let shownCharacters = 100

  /// Reads the bytes of a file whose columns are known.
  ///
  /// What it keeps is in proportion to the rows, whatever the file holds: longer cells are cut, and a
  /// wider header ends the reading, each with a fault.
  package init(_ bytes: [UInt8], schema: TableSchema) {
    if TextEncoding.looksLikeUTF16(bytes) {
      faults.append(
        Fault(
          id: .encodingUTF16, line: nil, column: nil, value: nil, problem: "the file is UTF-16",
          advice: "Save it as CSV in UTF-8."))
      return
    }
    let text = TextEncoding.decoded(bytes)
    text.bytes.withUnsafeBufferPointer { read($0, schema) }
    if let finding = text.finding { faults.append(fault(of: finding)) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ schema: TableSchema) {
    let said = SeparatorLine(bytes)
    let start = said.map { (place: $0.end, line: 2) } ?? (place: 0, line: 1)
    var lexer = CSVLexer(
      bytes, separator: Self.separator(of: bytes, from: start, said: said?.separator, schema),
      from: start)
    var header: CSVRow?
    while header == nil, let row = lexer.next() {
      add(row.faults, of: row, columns: [])
      if !row.isEmpty { header = row }
    }
    guard let header else { return }
    var columns = header.cells.map { Self.heading($0) }
    while columns.last?.isEmpty == true { columns.removeLast() }
    guard columns.count <= Self.mostColumns else {
      faults.append(
        Fault(
          id: .headerTooWide, line: header.line, column: nil, value: nil,
          problem: "the header has \(columns.count) columns, and no file has over"
            + " \(Self.mostColumns)",
          advice: "Keep the columns of the format; maybe the file is of another kind."))
      return
    }
    lexer.headerCells = columns.count
    var table = DraftTable(columns: columns, headerLine: header.line)
    let lastRequired =
      columns.lastIndex { schema.column(named: $0)?.mustBeFilled == true } ?? -1
    while let row = lexer.next() {
      add(row.faults, of: row, columns: columns)
      if row.isEmpty { continue }
      check(row, columns, lastRequired: lastRequired)
      table.append(cut(fitted(row.cells, to: columns.count), row.line, columns), line: row.line)
    }
    self.table = table
  }

  /// A row that ends early reads as if its missing cells were empty.
  private func fitted(_ cells: [String], to count: Int) -> [String] {
    if cells.count == count { return cells }
    if cells.count > count { return Array(cells.prefix(count)) }
    return cells + Array(repeating: "", count: count - cells.count)
  }

  /// The cells, of which none is longer than a cell may be.
  private mutating func cut(_ cells: [String], _ line: Int, _ columns: [String]) -> [String] {
    guard cells.contains(where: { $0.utf8.count > Self.mostCellBytes }) else { return cells }
    return zip(cells, columns).map { cell, column in
      guard cell.utf8.count > Self.mostCellBytes else { return cell }
      let beginning = String(cell.unicodeScalars.prefix(Self.shownCharacters))
      faults.append(
        Fault(
          id: .cellTooLong, line: line, column: column, value: beginning,
          problem: "begins a cell of \(cell.utf8.count) bytes, and none has over"
            + " \(Self.mostCellBytes)",
          advice: "Shorten it; maybe a quote or a line end is missing."))
      return beginning
    }
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
