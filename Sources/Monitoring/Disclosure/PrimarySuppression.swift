/// Which cells must be hidden for what they say themselves.
///
/// 1. A cell of 1 to threshold - 1 people is hidden, unless it is a public total.
/// 2. A zero is shown, unless with its neighbours it says that all of a group share a trait: where a
///    stated trait has everybody of a group, the zeros beside it are hidden, whatever the group's size.
///    (Where nothing is stated of anybody, the zeros are shown: they tell nothing of anybody.)
package struct PrimarySuppression: Sendable {
  /// Counts fewer than this are small.
  package let threshold: Int
  /// Whether each cell must be hidden, by place in the tables.
  package private(set) var isPrimary: [Bool]

  private let tables: LinkedTables

  /// Hides small cells.
  package init(_ tables: LinkedTables, threshold: Int) {
    self.tables = tables
    self.threshold = threshold
    isPrimary = tables.cells.indices.map {
      (1..<threshold).contains(tables.cells[$0].count) && !tables.isPublic($0)
    }
  }

  /// Hides the zeros of a group of which one stated trait has everybody.
  ///
  /// - Parameter group: The cells that make up the group, each with whether it is a stated trait.
  package mutating func protect(group: [(cell: Int, isStated: Bool)]) {
    let filled = group.filter { tables.cells[$0.cell].count > 0 }
    guard filled.count == 1, filled[0].isStated else { return }
    for (cell, _) in group
    where tables.cells[cell].count == 0 && !tables.isPublic(cell) {
      isPrimary[cell] = true
    }
  }
}
