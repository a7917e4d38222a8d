internal import GLPKShim

extension LinearProgram {
  /// A column to be added to a live problem: a variable with its coefficients in the rows.
  public struct NewVariable: Sendable {
    /// The values that it may take.
    public var bounds: Bounds
    /// What one unit of it adds to the objective.
    public var objective: Double
    /// Its coefficients; those of one row are summed.
    public var column: [(Row, Double)]

    /// A column with these parts.
    public init(bounds: Bounds, objective: Double, column: [(Row, Double)]) {
      self.bounds = bounds
      self.objective = objective
      self.column = column
    }
  }

  /// A row to be added to a live problem.
  public struct NewRow: Sendable {
    /// The values that its sum may take.
    public var bounds: Bounds
    /// Its coefficients; those of one variable are summed.
    public var terms: [(Variable, Double)]

    /// A row with these parts.
    public init(bounds: Bounds, terms: [(Variable, Double)]) {
      self.bounds = bounds
      self.terms = terms
    }
  }

  /// How many rows there are now.
  public var rowCount: Int { rowPlaces.live }
  /// How many variables there are now.
  public var variableCount: Int { variablePlaces.live }

  /// Adds one row; a basis stays one, with the new row basic.
  @discardableResult
  public mutating func addRow(
    bounds: Bounds, terms: some Sequence<(Variable, Double)>
  ) throws(SolverFault) -> Row {
    try addRows([NewRow(bounds: bounds, terms: Array(terms))])
    return Row(offset: rowPlaces.created - 1)
  }

  /// Adds rows; a basis stays one, with the new rows basic. Go on with the dual simplex.
  ///
  /// Complexity: linear in the entries; the next solve factorises anew.
  @discardableResult
  public mutating func addRows(_ rows: [NewRow]) throws(SolverFault) -> [Row] {
    var vectors = Vectors()
    for row in rows {
      var places: [(place: Int, coefficient: Double)] = []
      places.reserveCapacity(row.terms.count)
      for (variable, coefficient) in row.terms {
        places.append((Int(try variablePlaces.number(variable.offset)), coefficient))
      }
      try vectors.append(bounds: row.bounds, objective: 0, entries: places)
    }
    try SolverFault.check(
      shim_add_rows(
        problem, Int32(rows.count), vectors.lower, vectors.upper, vectors.starts, vectors.places,
        vectors.coefficients))
    let first = rowPlaces.created
    rowPlaces.append(rows.count)
    entryCount += vectors.places.count
    suits = .dual
    return (first..<rowPlaces.created).map { Row(offset: $0) }
  }

  /// Adds one column; a basis stays one, with the new variable at its lower bound.
  @discardableResult
  public mutating func addVariable(
    bounds: Bounds, objective: Double, column: some Sequence<(Row, Double)>
  ) throws(SolverFault) -> Variable {
    try addVariables([NewVariable(bounds: bounds, objective: objective, column: Array(column))])
    return Variable(offset: variablePlaces.created - 1)
  }

  /// Adds columns; a basis stays one, with the new variables at their lower bounds. Go on with the primal
  /// simplex.
  ///
  /// Complexity: linear in the entries; the factorisation of the basis is kept.
  @discardableResult
  public mutating func addVariables(_ columns: [NewVariable]) throws(SolverFault) -> [Variable] {
    var vectors = Vectors()
    for column in columns {
      var places: [(place: Int, coefficient: Double)] = []
      places.reserveCapacity(column.column.count)
      for (row, coefficient) in column.column {
        places.append((Int(try rowPlaces.number(row.offset)), coefficient))
      }
      try vectors.append(bounds: column.bounds, objective: column.objective, entries: places)
    }
    try SolverFault.check(
      shim_add_columns(
        problem, Int32(columns.count), vectors.lower, vectors.upper, vectors.objective,
        vectors.starts, vectors.places, vectors.coefficients))
    let first = variablePlaces.created
    variablePlaces.append(columns.count)
    entryCount += vectors.places.count
    suits = .primal
    return (first..<variablePlaces.created).map { Variable(offset: $0) }
  }

  /// Replaces a variable's bounds. Go on with the dual simplex.
  public mutating func setBounds(_ bounds: Bounds, of variable: Variable) throws(SolverFault) {
    if let complaint = bounds.complaint { throw .badArgument("variable: \(complaint)") }
    let number = try variablePlaces.number(variable.offset)
    try SolverFault.check(shim_set_column_bounds(problem, number, bounds.lower, bounds.upper))
    suits = .dual
  }

  /// Replaces a row's bounds. Go on with the dual simplex.
  public mutating func setBounds(_ bounds: Bounds, of row: Row) throws(SolverFault) {
    if let complaint = bounds.complaint { throw .badArgument("row: \(complaint)") }
    let number = try rowPlaces.number(row.offset)
    try SolverFault.check(shim_set_row_bounds(problem, number, bounds.lower, bounds.upper))
    suits = .dual
  }

  /// Replaces what one unit of a variable adds to the objective. Go on with the primal simplex.
  public mutating func setObjective(
    _ coefficient: Double, of variable: Variable
  ) throws(SolverFault) {
    guard coefficient.isFinite else { throw .badArgument("a cost of \(coefficient)") }
    let number = try variablePlaces.number(variable.offset)
    try SolverFault.check(shim_set_objective(problem, number, coefficient))
    suits = .primal
  }

  /// Replaces what the objective is worth when every variable is nought.
  public mutating func setObjectiveConstant(_ constant: Double) throws(SolverFault) {
    guard constant.isFinite else { throw .badArgument("a constant of \(constant)") }
    try SolverFault.check(shim_set_objective(problem, 0, constant))
  }

  /// Deletes rows; their handles are void from now on, all others stay. A row named twice is deleted
  /// once. Basic (slack) rows leave the basis a basis; after others the next solve may start afresh.
  public mutating func deleteRows(_ rows: some Sequence<Row>) throws(SolverFault) {
    let offsets = Set(rows.map(\.offset)).sorted()
    var numbers: [Int32] = []
    for offset in offsets { numbers.append(try rowPlaces.number(offset)) }
    try SolverFault.check(shim_delete_rows(problem, Int32(numbers.count), numbers))
    rowPlaces.remove(offsets)
  }

  /// Deletes variables with their columns; their handles are void from now on, all others stay. Variables
  /// that are not basic leave the basis a basis; after others the next solve may start afresh.
  public mutating func deleteVariables(_ variables: some Sequence<Variable>) throws(SolverFault) {
    let offsets = Set(variables.map(\.offset)).sorted()
    var numbers: [Int32] = []
    for offset in offsets { numbers.append(try variablePlaces.number(offset)) }
    try SolverFault.check(shim_delete_columns(problem, Int32(numbers.count), numbers))
    variablePlaces.remove(offsets)
  }
}
