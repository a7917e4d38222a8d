extension LinearModel {
  /// How many variables there are.
  public var variableCount: Int { variableMeanings.count }
  /// How many rows there are.
  public var rowCount: Int { rowMeanings.count }
  /// How many coefficients of rows are not nought.
  public var entryCount: Int { coefficients.count }
  /// How many variables must be whole.
  public var integerCount: Int { domains.count { $0 == .integer } }

  /// All variables in the order in which they were added.
  public var variables: [Variable] { (0..<variableCount).map { Variable(offset: $0) } }
  /// All rows in the order in which they were added.
  public var rows: [Row] { (0..<rowCount).map { Row(offset: $0) } }

  /// What a variable stands for.
  public func meaning(of variable: Variable) -> VariableMeaning {
    variableMeanings[variable.offset]
  }
  /// What a row stands for.
  public func meaning(of row: Row) -> RowMeaning { rowMeanings[row.offset] }
  /// A variable's bounds.
  public func bounds(of variable: Variable) -> Bounds { variableBounds[variable.offset] }
  /// A row's bounds.
  public func bounds(of row: Row) -> Bounds { rowBounds[row.offset] }
  /// What one unit of a variable adds to the objective.
  public func objective(of variable: Variable) -> Double { costs[variable.offset] }
  /// Which values a variable may take.
  public func domain(of variable: Variable) -> Domain { domains[variable.offset] }

  /// The names that the variables have in written models, by the order of the variables.
  public var writtenNames: [String] {
    var names = WrittenNames(reserved: Self.reservedNames)
    return variableMeanings.map { names.name(for: $0.name) }
  }

  /// Names that written models give to what is no variable of the model.
  static var reservedNames: [String] { ["constant"] }

  /// A row's variables with their coefficients, by the order of the variables.
  public func terms(of row: Row) -> [(Variable, Double)] {
    (Int(starts[row.offset])..<Int(starts[row.offset + 1])).map {
      (Variable(offset: Int(entryVariables[$0])), coefficients[$0])
    }
  }

  /// The objective at a point that has one value for each variable.
  public func objective(at values: [Double]) -> Double {
    var total = CarefulSum(objectiveConstant)
    for (cost, value) in zip(costs, values) { total.add(cost * value) }
    return total.value
  }

  /// The greatest violation of a bound, a row or a whole number at a point, each divided by the greater
  /// of one and the bound's size.
  ///
  /// Complexity: linear in variables and entries.
  public func violation(at values: [Double]) -> Double {
    func relative(_ value: Double, _ bounds: Bounds) -> Double {
      let outside = bounds.violation(by: value)
      guard outside > 0 else { return value.isNaN ? .infinity : 0 }
      let side = value < bounds.lower ? bounds.lower : bounds.upper
      return outside / max(1, abs(side))
    }
    var worst = 0.0
    for (offset, value) in values.enumerated() {
      worst = max(worst, relative(value, variableBounds[offset]))
      if domains[offset] == .integer { worst = max(worst, abs(value - value.rounded())) }
    }
    for row in 0..<rowCount {
      var total = CarefulSum(0)
      for entry in Int(starts[row])..<Int(starts[row + 1]) {
        total.add(coefficients[entry] * values[Int(entryVariables[entry])])
      }
      worst = max(worst, relative(total.value, rowBounds[row]))
    }
    return worst
  }
}
