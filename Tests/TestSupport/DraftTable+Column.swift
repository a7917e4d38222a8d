public import Employment

extension DraftTable {
  /// The cells of a column from the first row to the last; none where there is no such column.
  public func column(_ name: String) -> [String] {
    guard let place = columns.firstIndex(of: name) else { return [] }
    return lines.indices.map { cells[$0 * columns.count + place] }
  }

  /// The cells of a row that hold something, by column.
  public func row(_ place: Int) -> [String: String] {
    var row: [String: String] = [:]
    for (column, name) in columns.enumerated() {
      let cell = cells[place * columns.count + column]
      if !cell.isEmpty { row[name] = cell }
    }
    return row
  }
}
