/// A linear or mixed-integer model: a value, built row by row, that any thread may solve.
///
/// With variables `x`, costs `c` and a constant `c0`, the model asks for
///
///     max or min   c0 + Σ_j c_j x_j
///     such that    l_i <= Σ_j a_ij x_j <= u_i     for every row i
///                  L_j <= x_j <= U_j              for every variable j
///                  x_j whole                      for every variable of domain `integer`
///
/// ```swift
/// var model = LinearModel<Good, Machine>(sense: .maximise)
/// let chairs = model.addVariable(.chairs, bounds: .nonNegative, objective: 45)
/// let tables = model.addVariable(.tables, bounds: .nonNegative, objective: 80)
/// model.addRow(.saw, bounds: .atMost(400), terms: [(chairs, 5), (tables, 20)])
/// ```
///
/// The order of variables and rows is the order of the calls, and nothing else decides what GLPK sees.
public struct LinearModel<VariableMeaning: ModelMeaning, RowMeaning: ModelMeaning>: Sendable {
  /// Which way the objective is driven.
  public enum Sense: Hashable, Sendable {
    /// The greater the better.
    case maximise
    /// The smaller the better.
    case minimise
  }

  /// Which values within its bounds a variable may take.
  public enum Domain: Hashable, Sendable {
    /// All of them.
    case continuous
    /// Whole numbers only.
    case integer
  }

  /// A handle to one of the variables.
  public typealias Variable = LinearVariable
  /// A handle to one of the rows.
  public typealias Row = LinearRow

  /// Which way the objective is driven.
  public let sense: Sense
  /// What the objective is worth when every variable is nought.
  public var objectiveConstant: Double = 0

  private(set) var variableMeanings: [VariableMeaning] = []
  private(set) var domains: [Domain] = []
  private(set) var variableBounds: [Bounds] = []
  private(set) var costs: [Double] = []

  private(set) var rowMeanings: [RowMeaning] = []
  private(set) var rowBounds: [Bounds] = []
  /// Row i has the entries `starts[i] ..< starts[i + 1]`, sorted by variable.
  private(set) var starts: [Int64] = [0]
  private(set) var entryVariables: [Int32] = []
  private(set) var coefficients: [Double] = []

  /// An empty model.
  public init(sense: Sense) { self.sense = sense }

  /// Adds a variable. `objective` is what one unit of it adds to the objective.
  @discardableResult
  public mutating func addVariable(
    _ meaning: VariableMeaning, domain: Domain = .continuous, bounds: Bounds, objective: Double = 0
  ) -> Variable {
    variableMeanings.append(meaning)
    domains.append(domain)
    variableBounds.append(bounds)
    costs.append(objective)
    return Variable(offset: variableMeanings.count - 1)
  }

  /// Adds a row: the sum of coefficient times variable over `terms`, within `bounds`.
  ///
  /// A variable that comes several times counts with the sum of its coefficients; coefficients of nought
  /// are dropped. Complexity: O(k log k) for k terms.
  @discardableResult
  public mutating func addRow(
    _ meaning: RowMeaning, bounds: Bounds, terms: some Sequence<(Variable, Double)>
  ) -> Row {
    for entry in merged(terms.map { ($0.0.offset, $0.1) }) {
      entryVariables.append(Int32(entry.place))
      coefficients.append(entry.coefficient)
    }
    starts.append(Int64(coefficients.count))
    rowMeanings.append(meaning)
    rowBounds.append(bounds)
    return Row(offset: rowMeanings.count - 1)
  }

  /// Replaces a variable's bounds.
  public mutating func setBounds(_ bounds: Bounds, of variable: Variable) {
    variableBounds[variable.offset] = bounds
  }

  /// Replaces a row's bounds.
  public mutating func setBounds(_ bounds: Bounds, of row: Row) { rowBounds[row.offset] = bounds }

  /// Replaces what one unit of a variable adds to the objective.
  public mutating func setObjective(_ coefficient: Double, of variable: Variable) {
    costs[variable.offset] = coefficient
  }

  /// Replaces a variable's domain.
  public mutating func setDomain(_ domain: Domain, of variable: Variable) {
    domains[variable.offset] = domain
  }
}
