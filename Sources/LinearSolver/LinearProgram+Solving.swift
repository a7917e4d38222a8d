internal import GLPKShim

extension LinearProgram {
  /// Solves from the present basis.
  ///
  /// The simplex method runs in stretches of some hundred to some thousand iterations, by the size of the
  /// problem; between them limits and cancellation are looked at, and time within them, too. The limits
  /// on nodes and gap mean nothing here. A basis that fails numerically is replaced once by a fresh one
  /// before a fault is thrown.
  ///
  /// - Parameters:
  ///   - method: The simplex method to go on with.
  ///   - rule: When to stop early.
  /// - Returns: The outcome; see `LinearOutcome`.
  /// - Throws: `singularBasis`, `illConditioned`, `numerics` or `cycling` when a fresh basis did not help,
  ///   `memory` or `assertion` from within GLPK.
  public mutating func solve(
    _ method: SimplexMethod = .automatic, until rule: StopRule = StopRule()
  ) throws(SolverFault) -> LinearOutcome {
    let budget = Budget(rule)
    try SolverFault.check(shim_reset_iterations(problem))
    if !hasBasis { try startAfresh() }
    var present = method == .automatic ? suits : method
    var freshStarts = 0
    var used = 0
    defer { effort.simplexIterations += used }
    while true {
      if let limit = budget.exhausted(iterations: used) { return try stopped(by: limit) }
      let stretch = min(stretchLength, budget.iterationsLeft(after: used))
      var code: Int32 = 0
      try SolverFault.check(
        shim_simplex(
          problem, Int32(present == .dual ? SHIM_DUAL : SHIM_PRIMAL), isPrecise, Int32(stretch),
          budget.milliseconds, &code))
      let status = try self.status()
      used = Int(status.iterations)
      let failure: SolverFault.Kind
      switch Int(code) {
      case SHIM_DONE:
        if status.optimal { return .optimal(try solution(objective: status.objective)) }
        if status.unbounded { return .unbounded }
        if status.primal == Int32(SHIM_NONE_EXISTS) { return .infeasible }
        // Without a dual feasible point the problem is infeasible or unbounded; the primal method says
        // which.
        if present == .dual {
          present = .primal
          continue
        }
        failure = .numerics
      case SHIM_ITERATION_LIMIT, SHIM_TIME_LIMIT:
        if used < cyclingLength * (freshStarts + 1) { continue }
        failure = .cycling
      case SHIM_BAD_BASIS, SHIM_SINGULAR: failure = .singularBasis
      case SHIM_ILL_CONDITIONED: failure = .illConditioned
      default: failure = .numerics
      }
      freshStarts += 1
      guard freshStarts <= 2 else {
        throw SolverFault(
          kind: failure, message: "the simplex method failed, from fresh bases, too",
          call: "glp_simplex")
      }
      // The other method from another basis: what fails one rarely fails both.
      try startAfresh(standard: freshStarts == 2)
      present = present == .dual ? .primal : .dual
    }
  }

  /// What no point of the present problem can be better than, computed from the present row prices with
  /// careful summation; nil if they prove nothing.
  ///
  /// Each row's price, put on the side of the row that it speaks of, and each reduced cost, put on the
  /// bound that it points to, give a Lagrangian bound that is valid whatever the basis is: the tolerances
  /// of the simplex method cannot make it wrong. A variable without a bound takes the one that the rows
  /// put on it; where none does, a reduced cost below 1e-11 of its terms counts as nought, since no
  /// arithmetic knows it better, and a greater one means that nothing is proven. At an optimal basis the bound is the optimum up to these tolerances.
  /// Complexity: linear in the entries.
  public var objectiveBound: Double? {
    get throws(SolverFault) {
      var bound = 0.0
      try SolverFault.check(shim_lagrangian_bound(problem, &bound))
      return bound.isFinite ? bound : nil
    }
  }

  /// Bytes that GLPK holds for this thread.
  public var memoryInUse: Int {
    get throws(SolverFault) {
      var bytes: Int64 = 0
      try SolverFault.check(shim_memory_in_use(problem, &bytes))
      return Int(bytes)
    }
  }

  /// Chooses powers of two for rows and columns such that coefficients come close to one. The next solve
  /// starts from a fresh basis. Values, prices and bounds are given and asked in the model's own units.
  public mutating func scale() throws(SolverFault) {
    try SolverFault.check(shim_scale(problem))
    hasBasis = false
  }

  /// The iterations between two looks at the limits: about as much arithmetic for each size of problem,
  /// and a function of the size alone, so that the same path is taken in each run. Each stretch forgets the
  /// weights of its pricing: at 200 iterations a stretch a program of 4,000 rows took a third longer, at
  /// 1,000 a tenth.
  private var stretchLength: Int {
    let size = rowPlaces.live + variablePlaces.live + entryCount
    return min(max(40_000_000 / max(size, 1), 300), 20_000)
  }

  /// Honest runs take a few times the rows and columns; GLPK itself never notices that it goes round.
  private var cyclingLength: Int { 200_000 + 200 * (rowPlaces.live + variablePlaces.live) }

  private mutating func startAfresh(standard: Bool = false) throws(SolverFault) {
    if rowPlaces.live > 0, variablePlaces.live > 0 {
      try SolverFault.check(standard ? shim_standard_basis(problem) : shim_advanced_basis(problem))
    }
    hasBasis = true
  }

  func status() throws(SolverFault) -> shim_status {
    var status = shim_status()
    try SolverFault.check(shim_get_status(problem, &status))
    return status
  }

  private func stopped(by limit: Limit) throws(SolverFault) -> LinearOutcome {
    let status = try self.status()
    let isFeasible = status.primal == Int32(SHIM_FEASIBLE)
    return .stopped(
      bound: try objectiveBound,
      isFeasible ? try solution(objective: status.objective) : nil, by: limit)
  }

  private func solution(objective: Double) throws(SolverFault) -> LinearSolution {
    var values = [Double](repeating: 0, count: variablePlaces.live)
    var reducedCosts = values
    var prices = [Double](repeating: 0, count: rowPlaces.live)
    try SolverFault.check(shim_get_solution(problem, &values, nil, &prices, &reducedCosts))
    return LinearSolution(
      objective: objective, values: variablePlaces.spread(values, deleted: 0),
      rowPrices: rowPlaces.spread(prices, deleted: 0),
      reducedCosts: variablePlaces.spread(reducedCosts, deleted: 0))
  }
}
