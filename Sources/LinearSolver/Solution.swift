/// A point that satisfies a model within the tolerances of GLPK (1e-7 on rows and bounds, relative).
public struct Solution: Hashable, Sendable {
  /// The objective, computed again from the model and `values`.
  public let objective: Double
  /// One value for each variable, in the order in which they were added. Values of integer variables are
  /// whole.
  public let values: [Double]

  /// The value of a variable.
  public subscript(variable: LinearVariable) -> Double { values[variable.offset] }
}
