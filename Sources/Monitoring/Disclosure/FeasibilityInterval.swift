package import LinearSolver

/// The least and the most that a hidden cell can be, given all that is shown.
///
/// It is what somebody can compute back who knows the relations, the public totals and every shown cell,
/// and that no count is negative: two linear programs.
///
/// Source: Fischetti, Salazar-González (2001), "attacker subproblem".
package struct FeasibilityInterval: Hashable, Sendable {
  /// The least possible count.
  package let least: Double
  /// The greatest possible count; infinite where nothing limits it.
  package let most: Double

  private enum Meaning: ModelMeaning {
    case count, sum

    var name: String { self == .count ? "a" : "row" }
  }

  /// The intervals of all hidden cells, by ascending place.
  ///
  /// Complexity: two linear programs for each hidden cell, each from the basis of the last.
  ///
  /// - Parameters:
  ///   - tables: The true counts.
  ///   - isHidden: Whether each cell is hidden.
  /// - Returns: The places of the hidden cells, and their intervals.
  /// - Throws: A `SolverFault` from within GLPK.
  package static func all(
    of tables: LinkedTables, isHidden: [Bool]
  ) throws(SolverFault) -> [(cell: Int, interval: FeasibilityInterval)] {
    var model = LinearModel<Meaning, Meaning>(sense: .minimise)
    let counts = tables.unknowns.map { _ in model.addVariable(.count, bounds: .nonNegative) }
    for relation in tables.relations {
      model.addRow(
        .sum, bounds: .fixed(0), terms: relation.map { (counts[$0.unknown], $0.coefficient) })
    }
    for total in tables.totals {
      let sum = total.reduce(0) { $0 + tables.unknowns[$1] }
      model.addRow(.sum, bounds: .fixed(Double(sum)), terms: total.map { (counts[$0], 1) })
    }
    for (place, cell) in tables.cells.enumerated() where !isHidden[place] && !cell.parts.isEmpty {
      model.addRow(
        .sum, bounds: .fixed(Double(cell.count)), terms: cell.parts.map { (counts[$0], 1) })
    }
    return try withLinearProgram(model) { program throws(SolverFault) in
      var intervals: [(cell: Int, interval: FeasibilityInterval)] = []
      for (place, cell) in tables.cells.enumerated() where isHidden[place] {
        var ends: [Double] = []
        for sign in [1.0, -1.0] {
          for part in cell.parts { try program.setObjective(sign, of: counts[part]) }
          let outcome = try program.solve()
          ends.append(outcome.optimum.map { sign * $0.objective } ?? -sign * .infinity)
        }
        for part in cell.parts { try program.setObjective(0, of: counts[part]) }
        intervals.append((place, FeasibilityInterval(least: ends[0], most: ends[1])))
      }
      return intervals
    }
  }
}
