import LinearSolver
import Testing

@Test func aSmallProgramHasItsKnownOptimumAndPrices() throws {
  var model = NamedModel(sense: .maximise)
  let chairs = model.addVariable("chairs", bounds: .nonNegative, objective: 45)
  let tables = model.addVariable("tables", bounds: .nonNegative, objective: 80)
  let saw = model.addRow("saw", bounds: .atMost(400), terms: [(chairs, 5), (tables, 20)])
  let glue = model.addRow("glue", bounds: .atMost(450), terms: [(chairs, 10), (tables, 15)])
  let outcome = try withLinearProgram(model) { program throws(SolverFault) in try program.solve() }
  let optimum = try #require(outcome.optimum)
  #expect(abs(optimum.objective - 2200) < 1e-6)
  #expect(abs(optimum[chairs] - 24) < 1e-6)
  #expect(abs(optimum[price: saw] - 1) < 1e-6)
  #expect(abs(optimum[price: glue] - 4) < 1e-6)
}

@Test func aSmallKnapsackIsSolvedToItsKnownOptimum() throws {
  var model = NamedModel(sense: .maximise)
  let items: [(Double, Double)] = [(60, 10), (100, 20), (120, 30)]
  let taken = items.indices.map {
    model.addVariable("item \($0)", domain: .integer, bounds: .binary, objective: items[$0].0)
  }
  model.addRow("weight", bounds: .atMost(50), terms: zip(taken, items.map(\.1)).map { ($0, $1) })
  let (outcome, _) = try MixedIntegerSolver().solve(model)
  guard case .optimal(let solution, let bound) = outcome else {
    Issue.record("\(outcome)")
    return
  }
  #expect(solution.objective == 220)
  #expect(solution.values == [0, 1, 1])
  #expect(bound == 220)
}
