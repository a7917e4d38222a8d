import LinearSolver
import Testing

@Suite struct FaultTests {
  static let knapsack = KnownModel.mixedInteger[0].model
  static let products = KnownModel.linear[0].model

  /// That the thread solves the next problem as if nothing had been.
  static func expectThatTheThreadGoesOn() throws {
    let (outcome, _) = try MixedIntegerSolver().solve(knapsack)
    #expect(outcome.solution?.objective == 220)
    let linear = try withLinearProgram(products) { program throws(SolverFault) in
      try program.solve()
    }
    #expect(abs((linear.optimum?.objective ?? 0) - 2200) < 1e-6)
  }

  static func fault(_ body: () throws(SolverFault) -> Void) -> SolverFault? {
    do {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: 0..<20)
  func aFailedAssertionIsAFaultAndTheThreadGoesOn(round: Int) throws {
    let fault = Self.fault { () throws(SolverFault) in
      try withLinearProgram(Self.products) { program throws(SolverFault) in
        _ = try program.solve()
        try program.provoke(.assertion)
      }
    }
    #expect(fault?.kind == .assertion)
    #expect(fault?.message.contains("Assertion failed: problem == NULL") == true)
    #expect(fault?.call == "shim_provoke_assertion")
    try Self.expectThatTheThreadGoesOn()
  }

  @Test func aBadArgumentWithinGLPKIsAFaultWithItsText() throws {
    let fault = Self.fault { () throws(SolverFault) in
      try withLinearProgram(Self.products) { program throws(SolverFault) in
        try program.provoke(.badArgument)
      }
    }
    #expect(fault?.kind == .badArgument)
    #expect(fault?.message.contains("column number out of range") == true)
    try Self.expectThatTheThreadGoesOn()
  }

  @Test func afterAFaultTheProgramIsDeadAndSaysSo() throws {
    try withLinearProgram(Self.products) { program throws(SolverFault) in
      #expect(Self.kind { () throws(SolverFault) in try program.provoke(.assertion) } == .assertion)
      for _ in 0..<3 {
        #expect(
          Self.kind { () throws(SolverFault) in _ = try program.solve() } == .deadProblem)
      }
    }
    try Self.expectThatTheThreadGoesOn()
  }

  static func kind(_ body: () throws(SolverFault) -> Void) -> SolverFault.Kind? {
    fault(body)?.kind
  }

  @Test func aFaultInAnInnerProgramEndsTheOuterOneToo() throws {
    try withLinearProgram(Self.products) { outer throws(SolverFault) in
      _ = try outer.solve()
      let inner = Self.kind { () throws(SolverFault) in
        try withLinearProgram(Self.products) { program throws(SolverFault) in
          try program.provoke(.assertion)
        }
      }
      #expect(inner == .assertion)
      // A new program after the fault must not wake the old one.
      let next = try withLinearProgram(Self.products) { program throws(SolverFault) in
        #expect(Self.kind { () throws(SolverFault) in _ = try outer.solve() } == .deadProblem)
        return try program.solve()
      }
      #expect(next.optimum != nil)
      #expect(Self.kind { () throws(SolverFault) in _ = try outer.solve() } == .deadProblem)
    }
    try Self.expectThatTheThreadGoesOn()
  }

  @Test func programsMayBeNested() throws {
    try withLinearProgram(Self.products) { outer throws(SolverFault) in
      let inner = try withLinearProgram(Self.products) { program throws(SolverFault) in
        try program.solve()
      }
      let (outcome, _) = try MixedIntegerSolver().solve(Self.knapsack)
      #expect(outcome.solution?.objective == 220)
      #expect(inner.optimum == (try outer.solve()).optimum)
    }
  }

  @Test func anExhaustedMemoryLimitIsAFaultAndTheThreadGoesOn() throws {
    let large = RandomModels.linear(seed: 1, rows: 400, columns: 800)
    for _ in 0..<5 {
      let kind = Self.kind { () throws(SolverFault) in
        try withLinearProgram(large, memoryLimit: 1) { program throws(SolverFault) in
          _ = try program.solve()
        }
      }
      #expect(kind == .memory)
      try Self.expectThatTheThreadGoesOn()
    }
    // With enough of it the same program is solved.
    let outcome = try withLinearProgram(large, memoryLimit: 200) { program throws(SolverFault) in
      try program.solve()
    }
    #expect(outcome.optimum != nil)
  }

  @Test func aMemoryLimitOfAnInnerProgramCountsFromWhatIsInUse() throws {
    let large = RandomModels.linear(seed: 1, rows: 400, columns: 800)
    try withLinearProgram(large) { outer throws(SolverFault) in
      #expect(try outer.memoryInUse > 2 << 20)
      let inner = try withLinearProgram(Self.products, memoryLimit: 2) {
        program throws(SolverFault) in try program.solve()
      }
      #expect(inner.optimum != nil)
      // The inner limit ends with the inner program.
      #expect(try outer.solve().optimum != nil)
    }
  }

  @Test func aTreeThatRunsOutOfMemoryKeepsItsBestPoint() throws {
    var parameters = MixedIntegerSolver.Parameters().plain
    parameters.memoryLimit = 1
    let model = RandomModels.marketSplit(rows: 3, columns: 900, seed: 5)
    let (outcome, effort) = try MixedIntegerSolver(parameters: parameters)
      .solve(model, until: StopRule(seconds: 20))
    guard case .feasible(let solution, let bound, .memory) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(model.violation(at: solution.values) <= 1e-6)
    #expect(bound <= solution.objective)
    #expect(effort.nodes > 0)
    try Self.expectThatTheThreadGoesOn()
  }

  @Test func numbersThatNoSolverCanTakeAreNamed() throws {
    for (coefficient, cost, bounds) in [
      (Double.nan, 1.0, Bounds.nonNegative), (.infinity, 1, .nonNegative),
      (1, .nan, .nonNegative), (1, -.infinity, .nonNegative), (1, 1, Bounds(lower: .nan)),
      (1, 1, Bounds(lower: 2, upper: 1)), (1, 1, Bounds(lower: .infinity)),
      (1, 1, Bounds(upper: -.infinity)),
    ] {
      var model = NamedModel(sense: .maximise)
      let bread = model.addVariable("bread", bounds: bounds, objective: cost)
      model.addRow("oven", bounds: .atMost(1), terms: [(bread, coefficient)])
      let fault = Self.fault { () throws(SolverFault) in
        _ = try MixedIntegerSolver().solve(model)
      }
      #expect(fault?.kind == .badArgument)
      #expect(fault?.message.contains("bread") == true)
      #expect(
        Self.kind { () throws(SolverFault) in
          try withLinearProgram(model) { program throws(SolverFault) in _ = try program.solve() }
        } == .badArgument)
      #expect(Self.kind { () throws(SolverFault) in _ = try model.cplexLP() } == .badArgument)
      #expect(Self.kind { () throws(SolverFault) in _ = try model.freeMPS() } == .badArgument)
    }
  }

  @Test func aWrongEditIsRefusedAndTheProgramLivesOn() throws {
    try withLinearProgram(Self.products) { program throws(SolverFault) in
      let chairs = LinearVariable(offset: 0)
      let stranger = LinearVariable(offset: 7)
      let kinds = [
        Self.kind { () throws(SolverFault) in try program.setObjective(.nan, of: chairs) },
        Self.kind { () throws(SolverFault) in try program.setObjective(1, of: stranger) },
        Self.kind { () throws(SolverFault) in
          try program.setBounds(Bounds(lower: 2, upper: 1), of: chairs)
        },
        Self.kind { () throws(SolverFault) in
          try program.addRow(bounds: .free, terms: [(chairs, .infinity)])
        },
        Self.kind { () throws(SolverFault) in
          try program.addRow(bounds: .free, terms: [(stranger, 1)])
        },
        Self.kind { () throws(SolverFault) in
          try program.addVariable(
            bounds: .free, objective: 0, column: [(LinearRow(offset: 9), 1)])
        },
        Self.kind { () throws(SolverFault) in try program.deleteRows([LinearRow(offset: 9)]) },
      ]
      #expect(kinds.allSatisfy { $0 == .badArgument })
      #expect(program.rowCount == 2 && program.variableCount == 2)
      let objective = try program.solve().optimum?.objective
      #expect(abs((objective ?? 0) - 2200) < 1e-6)
    }
  }

  @Test func aProgramRefusesAnotherThread() throws {
    try withLinearProgram(Self.products) { program throws(SolverFault) in
      let kind = OtherThread.run(with: &program) { program in
        Self.kind { () throws(SolverFault) in _ = try program.solve() }
      }
      #expect(kind == .wrongThread)
      #expect(try program.solve().optimum != nil)
    }
  }

  @Test func aSetOfStatusesThatIsNoBasisIsReplaced() throws {
    let model = RandomModels.linear(seed: 4, rows: 10, columns: 10)
    try withLinearProgram(model) { program throws(SolverFault) in
      let first = try program.solve().optimum?.objective
      for status in [Basis.Status.basic, .atLower] {
        try program.setBasis(
          Basis(
            rows: Array(repeating: status, count: 10),
            variables: Array(repeating: status, count: 10)))
        let again = try program.solve().optimum?.objective
        #expect(abs((again ?? .nan) - (first ?? 0)) < 1e-6)
      }
    }
  }

  @Test func aStartingSolutionThatViolatesTheModelIsRefused() throws {
    for start in [[1, 1, 1], [0, 0], [0, 0.5, 0], [0, .nan, 0]] as [[Double]] {
      var parameters = MixedIntegerSolver.Parameters()
      parameters.startingSolution = start
      #expect(
        Self.kind { () throws(SolverFault) in
          _ = try MixedIntegerSolver(parameters: parameters).solve(Self.knapsack)
        } == .badArgument)
    }
  }
}
