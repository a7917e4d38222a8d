import SyntheticProgrammes

/// A change of whole rows.
enum RowMutation: CaseIterable {
  case delete, duplicate, swap, shuffle, merge, keepHeader, loseHeader, multiply

  func apply(to folder: inout MutantFolder, _ generator: inout SeededGenerator) {
    let name = generator.pick(folder.names)
    guard let bytes = folder.files[name], var table = RawTable(bytes), table.rows.count > 1
    else { return }
    let row = generator.draw(1...table.rows.count - 1)
    switch self {
    case .delete: table.rows.remove(at: row)
    case .duplicate: table.rows.insert(table.rows[row], at: generator.draw(1...table.rows.count))
    case .swap: table.rows.swapAt(row, generator.draw(0...table.rows.count - 1))
    case .shuffle:
      let rest = Array(table.rows.dropFirst())
      table.rows.replaceSubrange(1..., with: generator.pick(rest.count, of: rest))
    case .merge: table.rows[row - 1] += table.rows.remove(at: row)
    case .keepHeader: table.rows.removeSubrange(1...)
    case .loseHeader: table.rows.removeFirst()
    case .multiply:
      // The same row under new ids, as a careless copy in a spreadsheet makes them.
      let copied = table.rows[row]
      for copy in 1...generator.pick([1, 5, 40]) {
        var cells = copied
        if !cells.isEmpty { cells[0] += Array("-\(copy)".utf8) }
        table.rows.append(cells)
      }
    }
    folder.replace(name, by: table.bytes)
    folder.note("\(name): \(self) row \(row)")
  }
}
