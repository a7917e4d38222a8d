/// Recomputes what witnesses prove: apart from the search, and by sums alone.
package struct WitnessCheck: Sendable {
  /// Hidden cells of which every witness that holds shows the true count: they would be determined.
  package let determined: [Int]
  /// Hidden cells that are not moved as far as asked for.
  package let narrow: [Int]

  /// Checks witnesses against what is shown.
  ///
  /// A witness holds if it has no negative count, keeps every relation and public total, and agrees
  /// with all shown cells.
  ///
  /// - Parameters:
  ///   - tables: The true counts.
  ///   - isHidden: Whether each cell is hidden.
  ///   - primary: The cells that are hidden for what they say themselves.
  ///   - witnesses: Changes of the unknowns.
  package init(
    _ tables: LinkedTables, isHidden: [Bool], _ primary: PrimarySuppression, witnesses: [[Double]]
  ) {
    let tolerance = CellSuppression.tolerance
    var least = [Double](repeating: 0, count: tables.cells.count)
    var most = least
    for change in witnesses {
      guard
        zip(tables.unknowns, change).allSatisfy({ Double($0) + $1 >= -tolerance }),
        tables.relations.allSatisfy({ relation in
          abs(relation.reduce(0) { $0 + $1.coefficient * change[$1.unknown] }) <= tolerance
        }),
        tables.totals.allSatisfy({ abs($0.reduce(0) { $0 + change[$1] }) <= tolerance })
      else { continue }
      let moved = tables.cells.map { $0.parts.reduce(0) { $0 + change[$1] } }
      guard moved.indices.allSatisfy({ isHidden[$0] || abs(moved[$0]) <= tolerance }) else {
        continue
      }
      for place in moved.indices {
        least[place] = min(least[place], moved[place])
        most[place] = max(most[place], moved[place])
      }
    }
    let hidden = tables.cells.indices.filter { isHidden[$0] }
    determined = hidden.filter { most[$0] - least[$0] <= tolerance }
    narrow = hidden.filter { place in
      let cell = tables.cells[place]
      guard primary.isPrimary[place] else { return most[place] - least[place] < 1 - tolerance }
      let wanted = min(primary.threshold, cell.ceiling)
      return Double(cell.count) + least[place] > tolerance
        || Double(cell.count) + most[place] < Double(wanted) - tolerance
    }
  }
}
