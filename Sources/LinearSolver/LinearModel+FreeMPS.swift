extension LinearModel {
  /// The model as free MPS text, which `glpsol --freemps` and most solvers read.
  ///
  /// MPS readers minimise, so a maximisation is written as the minimisation of the negated objective: the
  /// optimum that a reader reports is minus that of the model. Every bound is written out, since readers
  /// disagree on the bounds that they assume for integer variables; the constant of the objective is the cost
  /// of a variable fixed at one, since they disagree on its sign, too. Numbers read back exactly, but for the
  /// upper side of a two-sided row, which MPS knows as the lower side and a width. Source: GLPK 5.0
  /// reference manual, appendix B.
  ///
  /// - Throws: A `SolverFault` of kind `badArgument` for a number that no solver can take.
  public func freeMPS() throws(SolverFault) -> String {
    try check()
    var names = WrittenNames(reserved: Self.reservedNames)
    let variables = variableMeanings.map { names.name(for: $0.name) }
    var rowNames = WrittenNames(reserved: ["obj"])
    let rows = rowMeanings.map { rowNames.name(for: $0.name) }
    let sign: Double = sense == .maximise ? -1 : 1

    var text = "* Written by LinearSolver\n"
    if sense == .maximise { text += "* Maximisation: the objective is negated.\n" }
    text += "NAME model\nROWS\n N obj\n"
    for (row, name) in rows.enumerated() { text += " \(Self.rowType(rowBounds[row])) \(name)\n" }
    if rows.isEmpty { text += " G no_rows\n" }
    text += "COLUMNS\n"
    let columns = entriesByVariable()
    var isInteger = false
    for (offset, name) in variables.enumerated() {
      if (domains[offset] == .integer) != isInteger {
        isInteger.toggle()
        text += " MARKER 'MARKER' '\(isInteger ? "INTORG" : "INTEND")'\n"
      }
      if costs[offset] != 0 || columns[offset].isEmpty {
        text += " \(name) obj \(sign * costs[offset] + 0)\n"
      }
      for entry in columns[offset] { text += " \(name) \(rows[entry.row]) \(entry.coefficient)\n" }
    }
    if isInteger { text += " MARKER 'MARKER' 'INTEND'\n" }

    // Some readers refuse a model without variables, and some one without rows.
    let needsConstant = objectiveConstant != 0 || variables.isEmpty
    if needsConstant { text += " constant obj \(sign * objectiveConstant + 0)\n" }
    text += "RHS\n"
    if rows.isEmpty { text += " RHS no_rows -1\n" }
    var ranges = ""
    for (row, name) in rows.enumerated() {
      let bounds = rowBounds[row]
      guard bounds != .free else { continue }
      text += " RHS \(name) \(bounds.lower == -.infinity ? bounds.upper : bounds.lower)\n"
      if bounds.lower.isFinite, bounds.upper.isFinite, bounds.lower < bounds.upper {
        ranges += " RNG \(name) \(bounds.upper - bounds.lower)\n"
      }
    }
    if !ranges.isEmpty { text += "RANGES\n" + ranges }
    text += "BOUNDS\n"
    for (offset, name) in variables.enumerated() {
      text += Self.boundLines(name, writtenBounds(of: offset))
    }
    if needsConstant { text += " FX BND constant 1\n" }
    return text + "ENDATA\n"
  }

  private static func rowType(_ bounds: Bounds) -> String {
    if bounds == .free { return "N" }
    if bounds.lower == bounds.upper { return "E" }
    return bounds.lower == -.infinity ? "L" : "G"
  }

  private static func boundLines(_ name: String, _ bounds: Bounds) -> String {
    if bounds == .free { return " FR BND \(name)\n" }
    if bounds.lower == bounds.upper { return " FX BND \(name) \(bounds.lower)\n" }
    let lower =
      bounds.lower == -.infinity ? " MI BND \(name)\n" : " LO BND \(name) \(bounds.lower)\n"
    let upper =
      bounds.upper == .infinity ? " PL BND \(name)\n" : " UP BND \(name) \(bounds.upper)\n"
    return lower + upper
  }

  /// The matrix by columns, which MPS wants.
  private func entriesByVariable() -> [[(row: Int, coefficient: Double)]] {
    var columns = [[(row: Int, coefficient: Double)]](repeating: [], count: variableCount)
    for row in 0..<rowCount {
      for entry in Int(starts[row])..<Int(starts[row + 1]) {
        columns[Int(entryVariables[entry])].append((row, coefficients[entry]))
      }
    }
    return columns
  }
}
