/// The ids of one table, collected before any other cell is read, so that a row with a wrong cell
/// is no unknown reference elsewhere.
struct IDIndex<Subject> {
  /// Each id once, ascending: the order of the dataset.
  let ids: [Identifier<Subject>]
  /// The place in `ids` of the row's id; nil where it has none, or where an earlier row has it.
  let placeOfRow: [Int?]
  /// Whether the table tells all ids: if not, an unknown reference means nothing.
  let isComplete: Bool
  private let places: [Identifier<Subject>: Int]

  /// The ids in a table's column; those that two rows have are reported.
  init(_ column: CheckedTable.Column, of table: CheckedTable) {
    var firstRows: [Identifier<Subject>: Int] = [:]
    firstRows.reserveCapacity(table.rows.count)
    var isFirst: [Bool] = []
    isFirst.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard let text = table.filledText(column, row) else {
        isFirst.append(false)
        continue
      }
      let id = Identifier<Subject>(text)
      if let first = firstRows[id] {
        let composition =
          text.utf8.contains { $0 >= 0x80 }
          ? " A letter with its accent counts as one, however it is composed." : ""
        table.report(
          .idDuplicate, column, row, problem: "is the id of line \(table.line(first)) already",
          advice: "Give each row an id of its own, or remove one of the two rows.\(composition)")
        isFirst.append(false)
      } else {
        firstRows[id] = row
        isFirst.append(true)
      }
    }
    let sorted = firstRows.keys.sorted()
    var places: [Identifier<Subject>: Int] = [:]
    places.reserveCapacity(sorted.count)
    for (place, id) in sorted.enumerated() { places[id] = place }
    ids = sorted
    placeOfRow = table.rows.map { row in
      isFirst[row] ? places[Identifier(table.text(column, row))] : nil
    }
    isComplete = column.place != nil
    self.places = places
  }

  /// The place of an id, or nil.
  func place(of text: String) -> Int? { places[Identifier(text)] }
}

extension CheckedTable {
  /// The place of what a cell names.
  func reference<Subject>(
    _ column: Column, _ row: Int, to index: IDIndex<Subject>, in file: DataFile
  ) -> Int? {
    guard let text = filledText(column, row) else { return nil }
    if let place = index.place(of: text) { return place }
    if index.isComplete {
      report(
        .referenceUnknown, column, row, problem: "is not in \(file.rawValue)",
        advice: "Correct the id, or add a row with this id to \(file.rawValue).")
    }
    return nil
  }
}
