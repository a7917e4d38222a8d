import SyntheticProgrammes

/// A change of whole columns.
enum ColumnMutation: CaseIterable {
  case delete, duplicate, rename, renameToOther, swap, upperCase, changeSeparator, rotateCells, add

  func apply(to folder: inout MutantFolder, _ generator: inout SeededGenerator) {
    let name = generator.pick(folder.names)
    guard let bytes = folder.files[name], var table = RawTable(bytes),
      let header = table.rows.first, !header.isEmpty
    else { return }
    let column = generator.draw(0...header.count - 1)
    let other = generator.draw(0...header.count - 1)
    /// Changes every row that is long enough.
    func change(_ body: (inout [[UInt8]]) -> Void) {
      for row in table.rows.indices where table.rows[row].count > max(column, other) {
        body(&table.rows[row])
      }
    }
    switch self {
    case .delete: change { $0.remove(at: column) }
    case .duplicate: change { $0.append($0[column]) }
    case .rename: table.rows[0][column] += Array("_x".utf8)
    case .renameToOther: table.rows[0][column] = header[other]
    case .swap: change { $0.swapAt(column, other) }
    case .upperCase:
      table.rows[0][column] = header[column].map { (0x61...0x7A).contains($0) ? $0 ^ 0x20 : $0 }
    case .changeSeparator:
      table.separator = generator.pick([",", ";", "\t", "|", ":"].map { UInt8(ascii: $0) })
    case .rotateCells:
      let cells = table.rows.dropFirst().map { $0.count > column ? $0[column] : [] }
      for (place, cell) in cells.enumerated() {
        let row = 1 + (place + 1) % cells.count
        if table.rows[row].count > column { table.rows[row][column] = cell }
      }
    case .add:
      change { $0.insert(Array("x".utf8), at: column) }
    }
    folder.replace(name, by: table.bytes)
    folder.note("\(name): \(self) column \(column), \(other)")
  }
}
