package import LinearSolver

/// Which cells of linked tables are hidden so that no hidden one can be computed back.
///
/// **Primary suppression** is given. **Complementary (secondary) suppression** follows the linear
/// programming heuristic of Kelly, Golden and Assad: for an unprotected cell it looks for another table
/// with the same relations and public totals in which the cell has another count, by the change `y` that
/// is cheapest over the cells that are still shown:
///
///     min  Σ_shown k w_k |y_k|
///     such that  y is nought in every relation and public total,  a + y >= 0,
///                y moves the cell by its protection level.
///
/// Each shown cell that `y` changes is hidden, so the other table agrees with all that is published: it
/// is a *witness*. Hiding more never spoils a witness. One program serves many cells: cells that are not
/// protected yet earn a reward for each person by which they move, so most are protected in passing.
///
/// **Protection levels.** Of a primary cell witnesses show 0 and the threshold (or as many people as
/// could be in it, where these are fewer): its feasibility interval contains [0, threshold]. Of a
/// complementary cell a witness shows one person more, or one fewer, at least: it is not determined.
/// What the public totals alone determine cannot be protected, and where a level is out of reach
/// with everything hidden, the most that is possible counts.
///
/// It is checked apart from the search (`WitnessCheck`); what does not pass is hidden altogether.
///
/// Sources: Kelly, Golden, Assad, "Cell suppression: disclosure protection for sensitive tabular
/// data", Networks 22 (1992); Fischetti, Salazar-González (2001), where the feasibility interval is
/// defined; Hundepool et al., "Statistical Disclosure Control", Wiley 2012, chapter 4.
package struct CellSuppression: Sendable {
  /// Whether each cell is hidden, by place in the tables.
  package private(set) var isHidden: [Bool]
  /// Changes of the unknowns that lead to other tables which agree with all that is shown.
  package private(set) var witnesses: [[Double]] = []
  /// Linear programs that were solved.
  package private(set) var programCount = 0

  private var tables: LinkedTables
  private var isPrimary: [Bool]
  private var threshold: Int
  /// How far witnesses move each cell up and down.
  private var reach: [(up: Double, down: Double)]
  /// Directions that were tried alone: what was reached is the most that is possible.
  private var isExhausted: Set<Move> = []

  /// A cell and a direction.
  struct Move: Hashable {
    let cell: Int
    let isUp: Bool
  }

  /// A change of a shown cell that counts as none.
  static let tolerance = 1e-6

  /// Hides what must be hidden.
  ///
  /// - Parameters:
  ///   - tables: The true counts.
  ///   - primary: The cells that are hidden for what they say themselves.
  /// - Throws: A `SolverFault` from within GLPK.
  package init(_ tables: LinkedTables, _ primary: PrimarySuppression) throws(SolverFault) {
    self.tables = tables
    isPrimary = primary.isPrimary
    threshold = primary.threshold
    isHidden = primary.isPrimary
    reach = Array(repeating: (0, 0), count: tables.cells.count)
    var state = self
    try WitnessSearch.run(on: tables) { search, program throws(SolverFault) in
      for cell in tables.cells.indices where !state.isHidden[cell] {
        try search.charge(cell, tables.cells[cell].cost, in: &program)
      }
      while let move = state.nextMove { try state.protect(move, search, &program) }
    }
    self = state
  }

  /// How far a cell should move in a direction.
  func level(_ move: Move) -> Double {
    let cell = tables.cells[move.cell]
    guard isPrimary[move.cell] else { return 1 }
    return move.isUp
      ? Double(max(0, min(threshold, cell.ceiling) - cell.count)) : Double(cell.count)
  }

  private func reached(_ move: Move) -> Double {
    move.isUp ? reach[move.cell].up : reach[move.cell].down
  }

  private func isOpen(_ move: Move) -> Bool {
    !isExhausted.contains(move) && reached(move) < level(move) - Self.tolerance
  }

  /// The directions in which a hidden cell still has to move.
  private func openMoves(of cell: Int) -> [Move] {
    let moves = [true, false].map { Move(cell: cell, isUp: $0) }
    // A complementary cell needs one of the two.
    if !isPrimary[cell], moves.contains(where: { reached($0) >= 1 - Self.tolerance }) { return [] }
    return moves.filter(isOpen)
  }

  /// The next cell to protect: the most expensive to protect first, which are those of large places.
  private var nextMove: Move? {
    var next: (move: Move, cost: Double)?
    for cell in tables.cells.indices where isHidden[cell] {
      let cost = tables.cells[cell].cost
      guard next.map({ cost > $0.cost }) ?? true, let move = openMoves(of: cell).first else {
        continue
      }
      next = (move, cost)
    }
    return next?.move
  }

  /// Moves a cell by its level, and others in passing.
  private mutating func protect(
    _ move: Move, _ search: WitnessSearch, _ program: inout LinearProgram
  ) throws(SolverFault) {
    var bonus: [Move] = []
    for cell in tables.cells.indices where isHidden[cell] && cell != move.cell {
      let moves = openMoves(of: cell)
      // Cells whose phases differ by one balance each other.
      let isEven = (tables.cells[cell].phase - tables.cells[move.cell].phase).isMultiple(of: 2)
      if let other = moves.first(where: { $0.isUp == (isEven == move.isUp) }) ?? moves.first {
        bonus.append(other)
      }
    }
    for other in bonus { try search.reward(other, in: &program) }
    try search.demand(move, upTo: level(move), in: &program)
    let change = try search.change(in: &program)
    programCount += 1
    isExhausted.insert(move)
    try search.release(move, in: &program)
    for other in bonus { try search.charge(other.cell, 0, in: &program) }
    guard let change else { return }
    var isWitness = false
    for (place, cell) in tables.cells.enumerated() {
      let moved = cell.parts.reduce(0) { $0 + change[$1] }
      guard abs(moved) > Self.tolerance else { continue }
      isWitness = true
      if !isHidden[place] {
        isHidden[place] = true
        try search.charge(place, 0, in: &program)
      }
      reach[place].up = max(reach[place].up, moved)
      reach[place].down = max(reach[place].down, -moved)
    }
    if isWitness { witnesses.append(change) }
  }
}
