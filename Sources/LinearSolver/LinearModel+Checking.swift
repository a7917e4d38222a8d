extension LinearModel {
  /// Throws a `badArgument` that names the first number which no solver can take: a NaN, an infinite
  /// cost or coefficient, bounds that exclude each other.
  ///
  /// GLPK would stop the process on some of these and silently misread others.
  public func check() throws(SolverFault) {
    guard objectiveConstant.isFinite else {
      throw .badArgument("the constant of the objective is \(objectiveConstant)")
    }
    for offset in 0..<variableCount {
      if let complaint = variableBounds[offset].complaint {
        throw .badArgument("variable \(variableMeanings[offset].name): \(complaint)")
      }
      guard costs[offset].isFinite else {
        throw .badArgument(
          "variable \(variableMeanings[offset].name): its cost is \(costs[offset])")
      }
    }
    for row in 0..<rowCount {
      if let complaint = rowBounds[row].complaint {
        throw .badArgument("row \(rowMeanings[row].name): \(complaint)")
      }
      for entry in Int(starts[row])..<Int(starts[row + 1]) where !coefficients[entry].isFinite {
        let variable = variableMeanings[Int(entryVariables[entry])].name
        throw .badArgument(
          "row \(rowMeanings[row].name): the coefficient of \(variable) is \(coefficients[entry])")
      }
    }
  }
}

/// Sorts terms by place, sums those of one place and drops the noughts. A NaN stays, for the check.
func merged(_ terms: [(place: Int, coefficient: Double)]) -> [(place: Int, coefficient: Double)] {
  var sorted = terms
  let isSorted = zip(terms, terms.dropFirst()).allSatisfy { $0.place < $1.place }
  if !isSorted {
    // A stable order of equal places makes the rounding of their sum deterministic.
    sorted = terms.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    .map(\.element)
  }
  var result: [(place: Int, coefficient: Double)] = []
  result.reserveCapacity(sorted.count)
  for term in sorted {
    if let last = result.last, last.place == term.place {
      result[result.count - 1].coefficient += term.coefficient
    } else {
      result.append(term)
    }
  }
  return result.contains { $0.coefficient == 0 } ? result.filter { $0.coefficient != 0 } : result
}
