import LinearSolver
import Testing

@Suite struct EditingTests {
  /// Every edit is also made to a model that is solved cold; both must agree after each.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func aLiveProblemAgreesWithAFreshOneAfterEachEdit(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var mirror = Mirror(seed: seed)
    try withLinearProgram(mirror.model()) { program throws(SolverFault) in
      for _ in 0..<25 {
        try mirror.edit(&program, &random)
        let method = [SimplexMethod.automatic, .primal, .dual].randomElement(using: &random)
        let warm = try program.solve(method ?? .automatic)
        let cold = try withLinearProgram(mirror.model()) { fresh throws(SolverFault) in
          try fresh.solve()
        }
        #expect(program.rowCount == mirror.rows.count)
        #expect(program.variableCount == mirror.columns.count)
        switch (warm, cold) {
        case (.optimal(let one), .optimal(let other)):
          #expect(abs(one.objective - other.objective) <= 1e-6 * (1 + abs(other.objective)))
          #expect(mirror.violation(of: one) <= 1e-6)
          let bound = try program.objectiveBound
          #expect(abs((bound ?? .nan) - one.objective) <= 1e-5 * (1 + abs(one.objective)))
        case (.infeasible, .infeasible), (.unbounded, .unbounded): break
        default: Issue.record("warm \(warm), cold \(cold)")
        }
      }
    }
  }

  /// Cutting stock by column generation (Gilmore and Gomory, 1961) against the program with all patterns.
  @Test func columnGenerationReachesTheOptimumOfAllPatterns() throws {
    let width = 100
    let widths = [45, 36, 31, 14]
    let demands = [97.0, 610, 395, 211]
    var complete = NamedModel(sense: .minimise)
    var patterns: [[Int]] = []
    func enumerate(_ pattern: [Int], _ left: Int) {
      guard pattern.count < widths.count else {
        patterns.append(pattern)
        return
      }
      for count in 0...(left / widths[pattern.count]) {
        enumerate(pattern + [count], left - count * widths[pattern.count])
      }
    }
    enumerate([], width)
    let all = patterns.map {
      complete.addVariable(Named("\($0)"), bounds: .nonNegative, objective: 1)
    }
    for item in widths.indices {
      complete.addRow(
        "item \(item)", bounds: .atLeast(demands[item]),
        terms: zip(all, patterns).map { ($0, Double($1[item])) })
    }
    let expected = try withLinearProgram(complete) { program throws(SolverFault) in
      try program.solve()
    }.optimum?.objective

    var master = NamedModel(sense: .minimise)
    var rows: [LinearRow] = []
    for item in widths.indices {
      let single = master.addVariable("single \(item)", bounds: .nonNegative, objective: 1)
      rows.append(
        master.addRow("item \(item)", bounds: .atLeast(demands[item]), terms: [(single, 1)]))
    }
    let reached = try withLinearProgram(master) { program throws(SolverFault) -> Double? in
      for _ in 0..<50 {
        guard case .optimal(let solution) = try program.solve() else { return nil }
        let best = patterns.max { one, other in
          worth(one, solution.rowPrices) < worth(other, solution.rowPrices)
        }
        guard let best, worth(best, solution.rowPrices) > 1 + 1e-9 else {
          return solution.objective
        }
        try program.addVariable(
          bounds: .nonNegative, objective: 1, column: zip(rows, best.map(Double.init)))
      }
      return nil
    }
    #expect(abs((reached ?? 0) - (expected ?? .nan)) < 1e-6)
  }

  private func worth(_ pattern: [Int], _ prices: [Double]) -> Double {
    zip(pattern, prices).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  @Test func aBasisTakenFromOneProgramStartsAnother() throws {
    let model = RandomModels.linear(seed: 21, rows: 60, columns: 90)
    let (basis, cold, objective) = try withLinearProgram(model) { program throws(SolverFault) in
      let objective = try program.solve().optimum?.objective
      return (try program.basis(), program.effort.simplexIterations, objective)
    }
    try withLinearProgram(model) { program throws(SolverFault) in
      try program.setBasis(basis)
      let again = try program.solve().optimum?.objective
      #expect(abs((again ?? .nan) - (objective ?? 0)) < 1e-6)
      #expect(program.effort.simplexIterations <= cold / 10)
      #expect(try program.basis() == basis)
      // A basis of a smaller program fits one that has grown.
      let added = try program.addVariable(bounds: .nonNegative, objective: 0, column: [])
      try program.addRow(bounds: .atLeast(-1), terms: [(added, 1)])
      try program.setBasis(basis)
      #expect(try program.solve().optimum != nil)
      #expect(program.effort.simplexIterations <= cold / 10)
    }
  }

  @Test func warmStartsSaveMostOfTheIterations() throws {
    let model = RandomModels.linear(seed: 33, rows: 80, columns: 120)
    try withLinearProgram(model) { program throws(SolverFault) in
      _ = try program.solve()
      let cold = program.effort.simplexIterations
      for step in 1...10 {
        let row = LinearRow(offset: step)
        let bounds = model.bounds(of: row)
        try program.setBounds(Bounds(lower: bounds.lower - 0.1, upper: bounds.upper + 0.1), of: row)
        #expect(try program.solve().optimum != nil)
      }
      #expect(program.effort.simplexIterations - cold < 2 * cold)
    }
  }

  @Test func handlesSurviveTheDeletionOfOthers() throws {
    var model = NamedModel(sense: .maximise)
    let variables = (0..<4).map {
      model.addVariable("x\($0)", bounds: Bounds(0...10), objective: Double($0 + 1))
    }
    let rows = (0..<4).map {
      model.addRow("row \($0)", bounds: .atMost(Double($0 + 1)), terms: [(variables[$0], 1)])
    }
    try withLinearProgram(model) { program throws(SolverFault) in
      #expect(abs((try program.solve().optimum?.objective ?? 0) - 30) < 1e-9)
      try program.deleteRows([rows[1], rows[1]])
      try program.deleteVariables([variables[0]])
      guard case .optimal(let solution) = try program.solve() else {
        Issue.record("no optimum")
        return
      }
      #expect(solution.values == [0, 10, 3, 4])
      #expect(solution.rowPrices == [0, 0, 3, 4])
      #expect(solution[price: rows[3]] == 4)
      try program.setBounds(.atMost(1), of: rows[3])
      try program.setObjective(100, of: variables[3])
      #expect(abs((try program.solve().optimum?.objective ?? 0) - 129) < 1e-9)
      #expect(
        FaultTests.kind { () throws(SolverFault) in
          try program.setBounds(.free, of: rows[1])
        } == .badArgument)
    }
  }
}
