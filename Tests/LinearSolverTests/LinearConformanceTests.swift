import LinearSolver
import Testing

@Suite struct LinearConformanceTests {
  @Test(arguments: KnownModel.linear)
  func eachMethodReachesTheKnownAnswer(known: KnownModel) throws {
    for method in [SimplexMethod.primal, .dual, .automatic] {
      for isScaled in [false, true] {
        try withLinearProgram(known.model) { program throws(SolverFault) in
          if isScaled { try program.scale() }
          let outcome = try program.solve(method)
          switch (known.answer, outcome) {
          case (.optimum(let value), .optimal(let solution)):
            #expect(abs(solution.objective - value) <= 1e-7 * (1 + abs(value)))
            #expect(known.model.violation(at: solution.values) <= 1e-7)
            let bound = try program.objectiveBound
            #expect(abs((bound ?? .nan) - value) <= 1e-6 * (1 + abs(value)))
          case (.infeasible, .infeasible), (.unbounded, .unbounded): break
          default: Issue.record("\(method), scaled: \(isScaled): \(outcome)")
          }
        }
      }
    }
  }

  @Test func aRowsPriceIsWhatOneUnitMoreIsWorth() throws {
    var model = NamedModel(sense: .maximise)
    let chairs = model.addVariable("chairs", bounds: .nonNegative, objective: 45)
    let tables = model.addVariable("tables", bounds: .nonNegative, objective: 80)
    let stools = model.addVariable("stools", bounds: .nonNegative, objective: 10)
    let saw = model.addRow("saw", bounds: .atMost(400), terms: [(chairs, 5), (tables, 20)])
    let glue = model.addRow(
      "glue", bounds: .atMost(450), terms: [(chairs, 10), (tables, 15), (stools, 3)])
    try withLinearProgram(model) { program throws(SolverFault) in
      guard case .optimal(let solution) = try program.solve() else {
        Issue.record("no optimum")
        return
      }
      #expect(abs(solution[chairs] - 24) < 1e-7)
      #expect(abs(solution[price: saw] - 1) < 1e-7)
      #expect(abs(solution[price: glue] - 4) < 1e-7)
      #expect(abs(solution[reducedCost: stools] - (10 - 3 * 4)) < 1e-7)
      try program.setBounds(.atMost(401), of: saw)
      guard case .optimal(let more) = try program.solve() else {
        Issue.record("no optimum")
        return
      }
      #expect(abs(more.objective - solution.objective - 1) < 1e-7)
    }
  }

  @Test func pricesOfAMinimisationAreDerivativesToo() throws {
    var model = NamedModel(sense: .minimise)
    let bread = model.addVariable("bread", bounds: .nonNegative, objective: 3)
    let demand = model.addRow("demand", bounds: .atLeast(5), terms: [(bread, 2)])
    let outcome = try withLinearProgram(model) { program throws(SolverFault) in
      try program.solve()
    }
    #expect(try #require(outcome.optimum)[price: demand] == 1.5)
  }

  @Test func aVariableNamedTwiceInARowCountsWithItsSum() {
    var model = NamedModel(sense: .maximise)
    let one = model.addVariable("one", bounds: .free)
    let two = model.addVariable("two", bounds: .free)
    let row = model.addRow(
      "row", bounds: .free, terms: [(two, 1), (one, 2), (two, 4), (one, -2), (one, 0)])
    #expect(model.terms(of: row).map(\.0) == [two])
    #expect(model.terms(of: row).map(\.1) == [5])
    #expect(model.entryCount == 1)
  }

  /// Weak duality is its own proof: the bound from the prices is valid for any prices, so a point that
  /// meets it is optimal.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func primalAndDualMeetOnRandomPrograms(seed: UInt64) throws {
    let model = RandomModels.linear(seed: seed)
    var objectives: [Double] = []
    for method in [SimplexMethod.primal, .dual] {
      try withLinearProgram(model) { program throws(SolverFault) in
        guard case .optimal(let solution) = try program.solve(method) else {
          Issue.record("no optimum")
          return
        }
        #expect(model.violation(at: solution.values) <= 1e-6)
        let bound = try program.objectiveBound
        #expect(abs((bound ?? .nan) - solution.objective) <= 1e-6 * (1 + abs(solution.objective)))
        objectives.append(solution.objective)
      }
    }
    #expect(abs(objectives[0] - objectives[1]) <= 1e-6 * (1 + abs(objectives[0])))
  }
}
