import LinearSolver

/// The live linear program that looks for another table: it moves a cell, and few shown ones.
///
/// Each cell has a row that splits its change into what is more and what is less; both cost what hiding
/// the cell costs, and nothing once it is hidden. From one search to the next only costs and one bound
/// change, so the simplex method goes on from its last basis.
struct WitnessSearch {
  /// What a person of the move that must be made earns: more than any change of shown cells costs.
  private static let must = 1e6
  /// What a person of a move in passing earns: too little to pay for a shown cell of a large place.
  private static let bonus = 0.02

  private enum Meaning: ModelMeaning {
    case change, relation

    var name: String { self == .change ? "y" : "row" }
  }

  private let changes: [LinearVariable]
  /// What each cell gains and loses; nil for cells that nobody can change.
  private let splits: [(up: LinearVariable, down: LinearVariable)?]

  /// Opens the program of tables of which every cell is free to change, for the length of `body`.
  static func run(
    on tables: LinkedTables,
    _ body: (WitnessSearch, inout LinearProgram) throws(SolverFault) -> Void
  ) throws(SolverFault) {
    var model = LinearModel<Meaning, Meaning>(sense: .minimise)
    let changes = tables.unknowns.map { count in
      model.addVariable(.change, bounds: .atLeast(-Double(count)))
    }
    for relation in tables.relations {
      model.addRow(
        .relation, bounds: .fixed(0),
        terms: relation.map { (changes[$0.unknown], $0.coefficient) })
    }
    for total in tables.totals {
      model.addRow(.relation, bounds: .fixed(0), terms: total.map { (changes[$0], 1) })
    }
    let splits = tables.cells.indices.map { place in
      tables.isPublic(place)
        ? nil
        : (
          up: model.addVariable(.change, bounds: .nonNegative),
          down: model.addVariable(.change, bounds: .nonNegative)
        )
    }
    for (cell, split) in zip(tables.cells, splits) {
      guard let split else { continue }
      model.addRow(
        .relation, bounds: .fixed(0),
        terms: cell.parts.map { (changes[$0], 1) } + [(split.up, -1), (split.down, 1)])
    }
    let search = WitnessSearch(changes: changes, splits: splits)
    try withLinearProgram(model) { program throws(SolverFault) in try body(search, &program) }
  }

  /// Sets what each person costs by whom a cell changes.
  func charge(
    _ cell: Int, _ cost: Double, in program: inout LinearProgram
  ) throws(SolverFault) {
    guard let split = splits[cell] else { return }
    try program.setObjective(cost, of: split.up)
    try program.setObjective(cost, of: split.down)
  }

  /// Rewards a move of a hidden cell, and charges the contrary as much.
  func reward(
    _ move: CellSuppression.Move, in program: inout LinearProgram
  ) throws(SolverFault) {
    try reward(move, with: Self.bonus, &program)
  }

  /// Demands a move of a hidden cell, as far as it is possible.
  func demand(
    _ move: CellSuppression.Move, upTo level: Double, in program: inout LinearProgram
  ) throws(SolverFault) {
    guard let split = splits[move.cell] else { return }
    try reward(move, with: Self.must, &program)
    try program.setBounds(
      Bounds(lower: 0, upper: level), of: move.isUp ? split.up : split.down)
  }

  private func reward(
    _ move: CellSuppression.Move, with reward: Double, _ program: inout LinearProgram
  ) throws(SolverFault) {
    guard let split = splits[move.cell] else { return }
    try program.setObjective(move.isUp ? -reward : reward, of: split.up)
    try program.setObjective(move.isUp ? reward : -reward, of: split.down)
  }

  /// Takes a demand back: the hidden cell is free.
  func release(
    _ move: CellSuppression.Move, in program: inout LinearProgram
  ) throws(SolverFault) {
    guard let split = splits[move.cell] else { return }
    try charge(move.cell, 0, in: &program)
    try program.setBounds(.nonNegative, of: move.isUp ? split.up : split.down)
  }

  /// The best change of the unknowns; nil where none was found.
  func change(in program: inout LinearProgram) throws(SolverFault) -> [Double]? {
    guard let optimum = try program.solve(.primal).optimum else { return nil }
    return changes.map { optimum[$0] }
  }
}
