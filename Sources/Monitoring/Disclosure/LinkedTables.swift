/// Counts that are published together, as tabular data with linear constraints.
///
/// With unknowns `a_j` (people in the finest groups, whole and not negative), the tables are
///
///     Σ_j m_ij a_j = 0     for every relation i that everybody knows (groups make up their totals)
///     Σ_j∈T a_j    = T     for every total that is public
///     c_k = Σ_j∈k a_j      for every cell k that may be published or hidden
///
/// Cells of the same unknowns are one cell, whatever they are called, and are shown or hidden together.
///
/// Source: Fischetti, Salazar-González, "Solving the Cell Suppression Problem on Tabular Data with Linear
/// Constraints", Management Science 47(7), 2001.
package struct LinkedTables: Sendable {
  /// A count that may be published.
  package struct Cell: Sendable {
    /// Places of the unknowns that it sums, ascending.
    package let parts: [Int]
    /// What it counts: the true value.
    package let count: Int
    /// What it can be at most, whatever the traits: the people who could be counted in it.
    package let ceiling: Int
    /// What hiding it costs the reader, compared with others.
    package let cost: Double
    /// Tells cells apart that cannot all grow together.
    package let phase: Int
  }

  /// A sum with coefficients that is nought in every table.
  package typealias Relation = [(unknown: Int, coefficient: Double)]

  /// The true counts of the finest groups.
  package private(set) var unknowns: [Int] = []
  /// Sums that everybody knows to be nought.
  package private(set) var relations: [Relation] = []
  /// Sums of unknowns that everybody knows.
  package private(set) var totals: [[Int]] = []
  /// The cells.
  package private(set) var cells: [Cell] = []
  private var places: [[Int]: Int] = [:]
  private var totalOfUnknown: [Int: Int] = [:]

  /// Tables without cells.
  package init() {}

  /// Adds a finest group, and returns its place.
  package mutating func addUnknown(_ count: Int) -> Int {
    unknowns.append(count)
    return unknowns.count - 1
  }

  /// Adds a relation that holds whatever the traits are.
  package mutating func addRelation(_ relation: Relation) {
    assert(
      relation.reduce(0) { $0 + $1.coefficient * Double(unknowns[$1.unknown]) } == 0,
      "the true counts satisfy every relation")
    relations.append(relation)
  }

  /// Adds a total that is public.
  ///
  /// - Parameter parts: Places of the unknowns that it sums; each may be in one total.
  package mutating func addTotal(_ parts: [Int]) {
    for part in parts { totalOfUnknown[part] = totals.count }
    totals.append(parts)
  }

  /// Whether a cell is a sum of public totals, or of nothing: then everybody knows it.
  package func isPublic(_ cell: Int) -> Bool {
    var counts: [Int: Int] = [:]
    for part in cells[cell].parts {
      guard let total = totalOfUnknown[part] else { return false }
      counts[total, default: 0] += 1
    }
    return counts.allSatisfy { totals[$0].count == $1 }
  }

  /// Adds a cell, or finds the one that sums the same unknowns; returns its place.
  ///
  /// Of two costs the greater stays.
  package mutating func addCell(
    _ parts: [Int], ceiling: Int, cost: Double, phase: Int
  ) -> Int {
    let sorted = parts.sorted()
    if let place = places[sorted] {
      let cell = cells[place]
      if cost > cell.cost {
        cells[place] = Cell(
          parts: sorted, count: cell.count, ceiling: cell.ceiling, cost: cost, phase: cell.phase)
      }
      return place
    }
    places[sorted] = cells.count
    cells.append(
      Cell(
        parts: sorted, count: sorted.reduce(0) { $0 + unknowns[$1] }, ceiling: ceiling, cost: cost,
        phase: phase))
    return cells.count - 1
  }
}
