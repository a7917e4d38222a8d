import LinearSolver

/// Finds the multipliers of floors that give the least Lagrangian bound (Kelley 1960, *The
/// cutting-plane method for solving convex programs*): every known allocation is a tangent of the
/// convex function that the bound is.
struct MultiplierSearch: Sendable {
  /// By floor, a multiplier that no floor needs more than.
  private let most: [Double]
  private var tangents: [(value: Double, slopes: [Double])] = []

  init(most: [Double]) { self.most = most }

  /// Learns an allocation: its points, and by floor by how much it exceeds that.
  mutating func add(points: Double, slacks: [Double]) {
    tangents.append((points, slacks))
  }

  private struct Term: ModelMeaning {
    var name: String { "" }
  }

  /// The multipliers at which the known tangents are least, and their value there; nil before any
  /// tangent is known.
  ///
  /// Complexity: one linear program with a variable a floor and a row a tangent.
  func best() throws(SolverFault) -> (multipliers: [Double], value: Double)? {
    guard let first = tangents.first else { return nil }
    var model = LinearModel<Term, Term>(sense: .minimise)
    let value = model.addVariable(Term(), bounds: .free, objective: 1)
    // Of equal values the least multipliers: they leave most weight to what is optimised.
    let multipliers = most.map {
      model.addVariable(Term(), bounds: Bounds(0...$0), objective: 1e-9)
    }
    for tangent in tangents {
      let slopes = zip(multipliers, tangent.slopes).map { ($0, -$1) }
      model.addRow(
        Term(), bounds: .atLeast(tangent.value - first.value), terms: [(value, 1)] + slopes)
    }
    return try withLinearProgram(model) { program throws(SolverFault) in
      guard let solution = try program.solve().optimum else { return nil }
      return (multipliers.map { solution[$0] }, solution[value] + first.value)
    }
  }
}
