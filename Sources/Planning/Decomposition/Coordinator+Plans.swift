import LinearSolver

extension Coordinator {
  /// Finds the best choice of one known plan a part, and mends one that misses a little.
  mutating func recombine(at prices: CouplingPrices) throws(SolverFault) {
    guard solvers.allSatisfy({ !$0.plans.isEmpty }) else { return }
    var joined = Allocation(emptyFor: coupling.problem)
    for (place, solver) in solvers.enumerated() {
      let worths = solver.plans.map { $0.worth(at: prices, of: place, in: coupling) }
      guard let most = worths.indices.max(by: { worths[$0] < worths[$1] }),
        let plan = solver.plans[most].allocation
      else { return }
      coupling.parts[place].write(plan, into: &joined)
    }
    consider(joined)
    guard !isOver else { return }
    wished = joined
    if let chosen = try choice(isStrict: true) { consider(chosen) }
    guard !isOver else { return }
    // A choice that misses a little, mended, may be better still.
    if let chosen = try choice(isStrict: false) {
      let repair = FeasibilityRepair(
        coupling.problem, scale: scale, euroPrice: prices.euros / 1000)
      if let feasible = repair.repair(chosen) { consider(feasible) }
    }
  }

  /// Lets each part look for better plans beside what all others do in the best allocation, and
  /// recombines, as long as that helps.
  ///
  /// - Parameters:
  ///   - gap: Points between plan and bound that are small enough, for all parts together.
  ///   - isChanged: By part, whether it is asked; nil asks all.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func polish(gap: Double, only isChanged: [Bool]? = nil) throws(SolverFault) {
    for _ in 0..<3 {
      guard let best, !isOver else { return }
      let before = objective
      struct Work: Sendable {
        var solver: PartSolver
        var gap: Double
        var isAsked: Bool
        var result: Result<Int, SolverFault>?
      }
      var works = solvers.indices.map {
        Work(solver: solvers[$0], gap: shares[$0] * gap, isAsked: isChanged?[$0] ?? true)
      }
      solvers = []
      let bonus = 100 * scale.perPerson
      forEachConcurrently(&works, threads: limits.threads) { [coupling, limits, center] work in
        guard work.isAsked else { return }
        work.result = Result { () throws(SolverFault) in
          try work.solver.polish(
            best, in: coupling, euros: center.euros, bonus: bonus, gap: work.gap, nodes: 12,
            until: limits)
        }
      }
      solvers = works.map(\.solver)
      for asked in works { work += try asked.result?.get() ?? 0 }
      guard !isOver else { return }
      if let chosen = try choice(isStrict: true) { consider(chosen) }
      if objective - before <= 0.05 * (bound - objective) { return }
    }
  }

  /// The best choice of one known plan a part; unless strict, what joins the parts may be missed
  /// at a price.
  private mutating func choice(isStrict: Bool) throws(SolverFault) -> Allocation? {
    let whole = CoordinatorMaster(
      coupling, solvers.map(\.plans), sessions: sessions, euroPenalty: 1.5 * center.euros,
      headPenalty: 0.3 * scale.perPerson, isWhole: true, isStrict: isStrict)
    var parameters = MixedIntegerSolver.Parameters()
    parameters.intensiveUpToEntries = 20_000
    let rule = StopRule(
      seconds: limits.secondsLeft, work: 20_000, relativeGap: 1e-5,
      cancellation: limits.cancellation)
    let (outcome, effort) = try MixedIntegerSolver(parameters: parameters).solve(
      whole.model, until: rule
    ) { _ in }
    work += effort.work
    guard let solution = outcome.solution else { return nil }
    var joined = Allocation(emptyFor: coupling.problem)
    for (place, solver) in solvers.enumerated() {
      let chosen = whole.shares[place].firstIndex { solution[$0] > 0.5 }
      if let plan = chosen.flatMap({ solver.plans[$0].allocation }) {
        coupling.parts[place].write(plan, into: &joined)
      }
    }
    return joined
  }

  /// Frees the people about whom the best allocation and the parts' own wishes disagree, and searches
  /// a small tree of them, across territories.
  mutating func searchNearby() throws(SolverFault) {
    guard let wished, let best, !isOver else { return }
    let problem = coupling.problem
    let free = problem.persons.indices.filter { person in
      problem.persons[person].pairs.contains { wished.slots[$0] != best.slots[$0] }
        || problem.persons[person].seats.contains { wished.takenSeats[$0] != best.takenSeats[$0] }
    }
    guard !free.isEmpty, free.count <= Self.mostFreed else { return }
    var search = neighbourhoods ?? NeighbourhoodSearch(problem)
    var pool = JobPool(persons: problem.persons.count)
    for (part, solver) in zip(coupling.parts, solvers) {
      for plan in solver.plans {
        guard let own = plan.allocation else { continue }
        var whole = Allocation(emptyFor: problem)
        part.write(own, into: &whole)
        pool.add(whole, of: problem)
      }
    }
    let (found, work, _) = try search.search(
      freeing: free, beside: best, pool: pool,
      limits: .init(
        search: limits, gap: 0.1 * (bound - objective), nodes: JobTree.nearbyNodes,
        isThorough: false))
    neighbourhoods = search
    self.work += work
    for plan in found { consider(plan) }
  }
}
