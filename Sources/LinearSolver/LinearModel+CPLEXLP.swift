extension LinearModel {
  /// The model as CPLEX-LP text, which `glpsol --lp` and most solvers read back to the same optimum.
  ///
  /// The format knows neither a constant nor, in GLPK's reader, rows with two sides: the constant is the
  /// cost of a variable fixed at one, and the sum of a two-sided row equals a variable within the two
  /// sides. Rows without sides are left out. Numbers are written so that they read back exactly; names come
  /// from the meanings. Source: GLPK 5.0 reference manual, appendix C.
  ///
  /// - Throws: A `SolverFault` of kind `badArgument` for a number that no solver can take.
  public func cplexLP() throws(SolverFault) -> String {
    try check()
    var names = WrittenNames(reserved: Self.reservedNames)
    let variables = variableMeanings.map { names.name(for: $0.name) }
    var rowNames = WrittenNames(reserved: ["obj"])
    let rowNamesByRow = rowMeanings.map { rowNames.name(for: $0.name) }

    var text = "\\ Written by LinearSolver\n"
    text += sense == .maximise ? "Maximize\n" : "Minimize\n"
    var objective = TermLines(label: "obj")
    var mentioned = Set(entryVariables.map(Int.init))
    for (offset, cost) in costs.enumerated() where cost != 0 || !mentioned.contains(offset) {
      objective.add(cost, variables[offset])
      mentioned.insert(offset)
    }
    // A format without variables does not exist, so an empty objective shows the constant.
    let needsConstant = objectiveConstant != 0 || objective.isEmpty
    if needsConstant { objective.add(objectiveConstant, "constant") }
    text += objective.text + "\n\nSubject To\n"

    var rangeBounds = ""
    if rowBounds.allSatisfy({ $0 == .free }) {
      text += " no_rows: 0 \(variables.first ?? "constant") >= -1\n"
    }
    for row in 0..<rowCount {
      let bounds = rowBounds[row]
      guard bounds != .free else { continue }
      var lines = TermLines(label: rowNamesByRow[row])
      for entry in Int(starts[row])..<Int(starts[row + 1]) {
        lines.add(coefficients[entry], variables[Int(entryVariables[entry])])
      }
      if lines.isEmpty { lines.add(0, variables.first ?? "constant") }
      if bounds.lower == bounds.upper {
        text += lines.text + " = \(bounds.lower)\n"
      } else if bounds.upper == .infinity {
        text += lines.text + " >= \(bounds.lower)\n"
      } else if bounds.lower == -.infinity {
        text += lines.text + " <= \(bounds.upper)\n"
      } else {
        let range = names.name(for: "range_" + rowNamesByRow[row])
        lines.add(-1, range)
        text += lines.text + " = 0\n"
        rangeBounds += " \(bounds.lower) <= \(range) <= \(bounds.upper)\n"
      }
    }

    text += "\nBounds\n"
    for (offset, name) in variables.enumerated() {
      text += Self.boundLine(name, writtenBounds(of: offset))
    }
    text += rangeBounds
    if needsConstant { text += " constant = 1\n" }
    let integers = domains.indices.filter { domains[$0] == .integer }
    if !integers.isEmpty {
      text += "\nGenerals\n"
      for offset in integers { text += " \(variables[offset])\n" }
    }
    return text + "\nEnd\n"
  }

  /// Readers reject broken bounds of integer variables.
  func writtenBounds(of offset: Int) -> Bounds {
    let bounds = variableBounds[offset]
    guard domains[offset] == .integer else { return bounds }
    let whole = bounds.ofWholeNumbers
    return whole.lower <= whole.upper ? whole : bounds
  }

  private static func boundLine(_ name: String, _ bounds: Bounds) -> String {
    if bounds.lower == bounds.upper { return " \(name) = \(bounds.lower)\n" }
    switch (bounds.lower, bounds.upper) {
    case (-.infinity, .infinity): return " \(name) free\n"
    case (-.infinity, let upper): return " -inf <= \(name) <= \(upper)\n"
    case (let lower, .infinity): return " \(name) >= \(lower)\n"
    case (let lower, let upper): return " \(lower) <= \(name) <= \(upper)\n"
    }
  }
}

/// A labelled sum, broken into lines that old readers take.
private struct TermLines {
  private(set) var text: String
  private var width: Int
  private(set) var isEmpty = true

  init(label: String) {
    text = " \(label):"
    width = text.utf8.count
  }

  mutating func add(_ coefficient: Double, _ name: String) {
    let term = " \(coefficient < 0 ? "-" : "+") \(abs(coefficient)) \(name)"
    if width + term.utf8.count > 100, !isEmpty {
      text += "\n  "
      width = 2
    }
    text += term
    width += term.utf8.count
    isEmpty = false
  }
}
