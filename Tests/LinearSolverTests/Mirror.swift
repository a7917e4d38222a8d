import LinearSolver

/// A program beside a live one: what is done to the live one is noted here, and a fresh model is made of
/// the notes.
struct Mirror {
  struct Column {
    let handle: LinearVariable
    var bounds: Bounds
    var cost: Double
  }
  struct Row {
    let handle: LinearRow
    var bounds: Bounds
    var entries: [LinearVariable: Double]
  }

  private(set) var columns: [Column] = []
  private(set) var rows: [Row] = []
  private let sense: NamedModel.Sense

  init(seed: UInt64) {
    let model = RandomModels.linear(seed: seed &+ 1000, rows: 8, columns: 12)
    sense = model.sense
    for variable in model.variables {
      columns.append(
        Column(
          handle: variable, bounds: model.bounds(of: variable),
          cost: model.objective(of: variable)))
    }
    for row in model.rows {
      let entries = Dictionary(uniqueKeysWithValues: model.terms(of: row))
      rows.append(Row(handle: row, bounds: model.bounds(of: row), entries: entries))
    }
  }

  func model() -> NamedModel {
    var model = NamedModel(sense: sense)
    var places: [LinearVariable: LinearVariable] = [:]
    for column in columns {
      places[column.handle] = model.addVariable(
        "x\(column.handle.offset)", bounds: column.bounds, objective: column.cost)
    }
    for row in rows {
      let terms = columns.compactMap { column in
        row.entries[column.handle].flatMap { entry in
          places[column.handle].map { ($0, entry) }
        }
      }
      model.addRow("row \(row.handle.offset)", bounds: row.bounds, terms: terms)
    }
    return model
  }

  func violation(of solution: LinearSolution) -> Double {
    model().violation(at: columns.map { solution[$0.handle] })
  }

  private func bounds(_ random: inout SeededGenerator) -> Bounds {
    let side = Double(Int.random(in: -15...15, using: &random))
    return switch Int.random(in: 0...4, using: &random) {
    case 0: .atMost(side)
    case 1: .atLeast(side)
    case 2: .fixed(side / 3)
    default: Bounds(lower: side - 6, upper: side + 6)
    }
  }

  /// One random edit, to both.
  mutating func edit(
    _ program: inout LinearProgram, _ random: inout SeededGenerator
  ) throws(SolverFault) {
    switch Int.random(in: 0...8, using: &random) {
    case 0, 1:
      var entries: [LinearVariable: Double] = [:]
      for column in columns where Bool.random(using: &random) {
        entries[column.handle] = Double(Int.random(in: 1...9, using: &random))
      }
      let bounds = bounds(&random)
      let terms = columns.compactMap { column in entries[column.handle].map { (column.handle, $0) }
      }
      let handle = try program.addRow(bounds: bounds, terms: terms)
      rows.append(Row(handle: handle, bounds: bounds, entries: entries))
    case 2, 3:
      var entries: [(LinearRow, Double)] = []
      for row in rows where Bool.random(using: &random) {
        entries.append((row.handle, Double(Int.random(in: -9 ... -1, using: &random))))
      }
      let cost = Double(Int.random(in: -9...9, using: &random))
      let handle = try program.addVariable(
        bounds: Bounds(0...4), objective: cost, column: entries)
      columns.append(Column(handle: handle, bounds: Bounds(0...4), cost: cost))
      for (row, entry) in entries {
        if let place = rows.firstIndex(where: { $0.handle == row }) {
          rows[place].entries[handle] = entry
        }
      }
    case 4:
      guard let place = columns.indices.randomElement(using: &random) else { return }
      columns[place].bounds = Bool.random(using: &random) ? Bounds(-3...3) : Bounds(0...1)
      try program.setBounds(columns[place].bounds, of: columns[place].handle)
    case 5:
      guard let place = rows.indices.randomElement(using: &random) else { return }
      rows[place].bounds = bounds(&random)
      try program.setBounds(rows[place].bounds, of: rows[place].handle)
    case 6:
      guard let place = columns.indices.randomElement(using: &random) else { return }
      columns[place].cost = Double(Int.random(in: -20...20, using: &random))
      try program.setObjective(columns[place].cost, of: columns[place].handle)
    case 7:
      guard rows.count > 2 else { return }
      let place = Int.random(in: 0..<rows.count, using: &random)
      try program.deleteRows([rows.remove(at: place).handle])
    default:
      guard columns.count > 4 else { return }
      let place = Int.random(in: 0..<columns.count, using: &random)
      let column = columns.remove(at: place)
      for row in rows.indices { rows[row].entries[column.handle] = nil }
      try program.deleteVariables([column.handle])
    }
  }
}
