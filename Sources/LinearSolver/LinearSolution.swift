/// A basic solution of a live linear program.
public struct LinearSolution: Hashable, Sendable {
  /// The objective at this point.
  public let objective: Double
  /// The value of each variable, by the order of creation; nought for deleted ones.
  public let values: [Double]
  /// What one unit more on the right-hand side of each row adds to the objective, for minimisation and
  /// maximisation alike; nought for slack and for deleted rows.
  public let rowPrices: [Double]
  /// What one unit more of each variable adds to the objective when the others follow:
  /// c_j - Σ_i price_i a_ij; nought for basic and for deleted variables.
  public let reducedCosts: [Double]

  /// The value of a variable.
  public subscript(variable: LinearVariable) -> Double { values[variable.offset] }
  /// The price of a row.
  public subscript(price row: LinearRow) -> Double { rowPrices[row.offset] }
  /// The reduced cost of a variable.
  public subscript(reducedCost variable: LinearVariable) -> Double {
    reducedCosts[variable.offset]
  }
}
