import Employment

extension DatasetDraft {
  /// The rows of a file in which columns hold these texts; the case of the format's words, keys and
  /// goals among them, does not count.
  func rows(of file: DataFile, where wanted: [String: String]) -> [Int] {
    guard let table = tables[file] else { return [] }
    let places = wanted.map { column, text in
      (place: table.place(of: column), text: text, isWord: file.holdsWords(in: column))
    }
    return table.lines.indices.filter { row in
      places.allSatisfy { wanted in
        guard let place = wanted.place else { return wanted.text.isEmpty }
        let cell = table.cells[row * table.columns.count + place]
        return cell == wanted.text
          || (wanted.isWord && cell.loweredASCII == wanted.text.loweredASCII)
      }
    }
  }

  /// The text of a cell; empty where there is no such column.
  func text(of file: DataFile, row: Int, column: String) -> String {
    guard let table = tables[file], let place = table.place(of: column) else { return "" }
    return table.cells[row * table.columns.count + place]
  }

  /// Writes a cell, in a column of its own where the file lacks it; the row is the edit's from now on,
  /// unless the cell holds the text already.
  mutating func set(_ text: String, of file: DataFile, row: Int, column: String, by edit: Int) {
    let before = self.text(of: file, row: row, column: column)
    guard !file.isSame(before, text, in: column) else { return }
    tables[file]?.put(text, row: row, column: column, by: edit)
  }

  /// Adds a row of the edit's.
  mutating func add(_ values: [String: String], to file: DataFile, by edit: Int) {
    var table = tables[file] ?? DraftTable(columns: file.schema.columns.map(\.name))
    for column in values.keys.sorted() { _ = table.makePlace(of: column) }
    var row = Array(repeating: "", count: table.columns.count)
    for (column, text) in values {
      if let place = table.place(of: column) { row[place] = text }
    }
    table.append(row, line: DraftTable.line(ofEdit: edit))
    tables[file] = table
  }

  /// Whether all cells are the same as in other tables; who wrote them does not count.
  ///
  /// Complexity: a table that is a copy of the other is compared in constant time; else linear.
  func says(theSameAs other: DatasetDraft) -> Bool {
    DataFile.allCases.allSatisfy { file in
      let (own, others) = (tables[file], other.tables[file])
      return own?.cells == others?.cells && own?.columns == others?.columns
    }
  }

  /// Makes rows of edits such of no line.
  mutating func forgetEdits() {
    for file in DataFile.allCases {
      guard let lines = tables[file]?.lines, lines.contains(where: { $0 < 0 }) else { continue }
      tables[file]?.forgetEdits()
    }
  }

  /// Removes rows.
  mutating func remove(_ rows: [Int], from file: DataFile) {
    guard let table = tables[file], !rows.isEmpty else { return }
    let gone = Set(rows)
    var rest = DraftTable(columns: table.columns, headerLine: table.headerLine)
    for row in table.lines.indices where !gone.contains(row) {
      rest.append(row: row, of: table)
    }
    tables[file] = rest
  }

  /// Replaces a text in a column.
  mutating func replace(
    _ old: String, with new: String, in file: DataFile, column: String, by edit: Int
  ) {
    for row in rows(of: file, where: [column: old]) {
      set(new, of: file, row: row, column: column, by: edit)
    }
  }
}

extension DraftTable {
  /// What stands for a line of a file in rows that an edit wrote: below nought, the first edit at -1.
  static func line(ofEdit edit: Int) -> Int { -1 - edit }

  /// The edit that wrote a row; nil where a file did.
  static func edit(atLine line: Int) -> Int? { line < 0 ? -1 - line : nil }

  /// Writes a cell, in a column of its own where there is none.
  ///
  /// - Parameters:
  ///   - text: What the cell holds from now on.
  ///   - row: Its row.
  ///   - column: Its column's name.
  ///   - edit: Whose row it is from now on; nil where that does not change.
  mutating func put(_ text: String, row: Int, column: String, by edit: Int? = nil) {
    let place = makePlace(of: column)
    cells[row * columns.count + place] = text
    if let edit { overwrite(row: row, column: place, line: Self.line(ofEdit: edit)) }
  }

  fileprivate func place(of column: String) -> Int? {
    columns.firstIndex { $0.loweredASCII == column }
  }

  /// The place of a column, which is added where there is none.
  fileprivate mutating func makePlace(of column: String) -> Int {
    if let place = place(of: column) { return place }
    let width = columns.count
    var wider: [String] = []
    wider.reserveCapacity(cells.count + lines.count)
    for row in lines.indices {
      wider.append(contentsOf: cells[row * width..<(row + 1) * width])
      wider.append("")
    }
    cells = wider
    columns.append(column)
    return width
  }
}
