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
    note(euros: coupling.problem.evaluate(joined).euros, at: prices)
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

  /// Recombines, and where nothing fits together yet, once more with plans of each part by itself.
  ///
  /// Where people must be hired whose training needs a shared session, parts that count on heads of
  /// the others find no plan together, though each would fill a session alone.
  mutating func recombineOrStandAlone(
    at prices: CouplingPrices, _ exchange: inout PlanExchange
  ) throws(SolverFault) {
    try recombine(at: prices)
    guard best == nil, !exchange.hasStoodAlone, !isOver else { return }
    exchange.hasStoodAlone = true
    struct Work: Sendable {
      var solver: PartSolver
      var result: Result<Int, SolverFault>?
    }
    var works = solvers.map { Work(solver: $0) }
    solvers = []
    forEachConcurrently(&works, threads: limits.threads) { [coupling, limits] work in
      work.result = Result { () throws(SolverFault) in
        try work.solver.planAlone(
          in: coupling, euros: prices.euros, nodes: Self.nodesAlone, until: limits)
      }
    }
    solvers = works.map(\.solver)
    for asked in works { work += try asked.result?.get() ?? 0 }
    try recombine(at: prices)
  }

  /// Nodes of the tree of a part by itself.
  private static let nodesAlone = 200

  /// By part, whether the best allocation takes a plan that is worth much less there than another
  /// that is known, for want of the others' money or seats: then a plan beside what all others do
  /// may be missing.
  ///
  /// Complexity: linear in the plans.
  func misfits(at prices: CouplingPrices) -> [Bool] {
    guard let best else { return coupling.parts.map { _ in false } }
    return coupling.parts.enumerated().map { place, part in
      let own = coupling.proposal(part.share(of: best), of: place)
      let most = solvers[place].plans.lazy.map { $0.worth(at: prices, of: place, in: coupling) }
        .max()
      guard let most else { return true }
      return most - own.worth(at: prices, of: place, in: coupling)
        > Self.misfit * (bound - objective)
    }
  }

  /// The part of what plan and bound are apart that makes a part's plan a misfit.
  private static let misfit = 0.05

  /// Rounds of polishing at most, and where prices and plans are known from before: there other
  /// prices soon bring more.
  private static let mostPolishes = (cold: 3, warm: 1)

  /// Lets each part look for better plans beside what all others do in the best allocation, and
  /// recombines, as long as that helps.
  ///
  /// - Parameters:
  ///   - gap: Points between plan and bound that are small enough, for all parts together.
  ///   - isChanged: By part, whether it is asked; nil asks all.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func polish(gap: Double, only isChanged: [Bool]? = nil) throws(SolverFault) {
    for _ in 0..<(isWarm ? Self.mostPolishes.warm : Self.mostPolishes.cold) {
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
      forEachConcurrently(&works, threads: limits.threads) {
        [coupling, limits, center] work in
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
  ///
  /// Several clusters choose at prices of money near the best, and then one choice a cluster is taken
  /// that together keeps the budget.
  private mutating func choice(isStrict: Bool) throws(SolverFault) -> Allocation? {
    guard coupling.clusters.count > 1, coupling.budget != nil else {
      let money = coupling.budget.map {
        CoordinatorMaster.Money.limited($0, penalty: 1.5 * center.euros)
      }
      let chosen = try choices(at: [money ?? .priced(0)], isStrict: isStrict)
      guard chosen.allSatisfy({ !$0.isEmpty }) else { return nil }
      return joined(chosen.map { $0[0] })
    }
    let factors = isStrict ? [0.96, 1, 1.04] : [1]
    var chosen = try choices(
      at: factors.map { .priced($0 * center.euros) }, isStrict: isStrict)
    guard isStrict else {
      return chosen.allSatisfy({ !$0.isEmpty }) ? joined(chosen.map { $0[0] }) : nil
    }
    if let best {
      for (place, cluster) in coupling.clusters.enumerated() {
        chosen[place].append(
          ClusterChoice(
            cluster.parts.map {
              coupling.proposal(coupling.parts[$0].share(of: best), of: $0)
            }, of: cluster, in: coupling))
      }
    }
    guard chosen.allSatisfy({ !$0.isEmpty }) else { return nil }
    return try affordable(chosen).map { joined($0) }
  }

  /// By cluster, the best choices of one known plan a part, one for each worth of money at which
  /// there is one.
  private mutating func choices(
    at money: [CoordinatorMaster.Money], isStrict: Bool
  ) throws(SolverFault) -> [[ClusterChoice]] {
    struct Work: Sendable {
      let cluster: Coupling.Cluster
      let money: CoordinatorMaster.Money
      var result: Result<(choice: ClusterChoice?, work: Int), SolverFault>?
    }
    var works = coupling.clusters.flatMap { cluster in
      money.map { Work(cluster: cluster, money: $0) }
    }
    let plans = plansOfInterest()
    let headPenalty = 0.3 * scale.perPerson
    forEachConcurrently(&works, threads: limits.threads) { [coupling, sessions, limits] work in
      work.result = Result { () throws(SolverFault) in
        let master = CoordinatorMaster(
          coupling, work.cluster, plans, sessions: sessions, money: work.money,
          headPenalty: headPenalty, isWhole: true, isStrict: isStrict)
        let (outcome, effort) = try Self.solve(master.model, until: limits)
        guard let solution = outcome.solution else { return (nil, effort.work) }
        let chosen = zip(work.cluster.parts, master.shares).compactMap { part, shares in
          shares.firstIndex { solution[$0] > 0.5 }.map { plans[part][$0] }
        }
        return (
          ClusterChoice(chosen, of: work.cluster, in: coupling), effort.work
        )
      }
    }
    var result = coupling.clusters.map { _ in [ClusterChoice]() }
    for (place, asked) in works.enumerated() {
      guard let (choice, work) = try asked.result?.get() else { continue }
      self.work += work
      if let choice { result[place / money.count].append(choice) }
    }
    return result
  }

  /// By part, the known plans without those that no choice better than the best plan so far takes:
  /// at the best prices, what such a plan is worth less than its part's best exceeds what all parts'
  /// best are worth more than that plan (reduced costs).
  private func plansOfInterest() -> [[PartProposal]] {
    let worths = solvers.enumerated().map { place, solver in
      solver.plans.map { $0.worth(at: center, of: place, in: coupling) }
    }
    let most = worths.map { $0.max() ?? 0 }
    let all = most.reduce(coupling.ownBound(at: center, sessions: sessions), +)
    let slack = max(0, all - objective) + 1e-6 * max(1, abs(all))
    return solvers.indices.map { place in
      zip(solvers[place].plans, worths[place]).filter { most[place] - $1 <= slack }.map(\.0)
    }
  }

  /// The best that the budget pays of one choice a cluster.
  private mutating func affordable(
    _ choices: [[ClusterChoice]]
  ) throws(SolverFault) -> [ClusterChoice]? {
    var model = CoordinatorMaster.Model(sense: .maximise)
    let meaning = JobMasterMeaning()
    var spending: [(LinearVariable, Double)] = []
    let variables = choices.map { own in
      own.map { choice in
        let variable = model.addVariable(
          meaning, domain: .integer, bounds: .binary, objective: choice.value)
        spending.append((variable, choice.euros / 1000))
        return variable
      }
    }
    for own in variables { model.addRow(meaning, bounds: .fixed(1), terms: own.map { ($0, 1) }) }
    let budget = (coupling.budget ?? .infinity) / 1000
    model.addRow(
      meaning, bounds: .atMost(budget - max(1e-5, abs(budget) * 1e-8)), terms: spending)
    let (outcome, effort) = try Self.solve(model, until: limits)
    work += effort.work
    guard let solution = outcome.solution else { return nil }
    return zip(choices, variables).compactMap { own, variables in
      variables.firstIndex { solution[$0] > 0.5 }.map { own[$0] }
    }
  }

  /// Seconds for one choice at most, a hundred times what choices take: within a node GLPK's simplex
  /// method may go round, and looks at nothing but the clock.
  private static let mostSeconds = 3.0

  private static func solve(
    _ model: CoordinatorMaster.Model, until limits: SearchLimits
  ) throws(SolverFault) -> (outcome: MixedIntegerOutcome, effort: Effort) {
    var parameters = MixedIntegerSolver.Parameters()
    parameters.intensiveUpToEntries = 20_000
    let rule = StopRule(
      seconds: min(limits.secondsLeft ?? mostSeconds, mostSeconds), work: 4_000,
      relativeGap: max(1e-5, 0.03 * limits.relativeGap), absoluteGap: 0.03 * limits.absoluteGap,
      cancellation: limits.cancellation)
    return try MixedIntegerSolver(parameters: parameters).solve(model, until: rule) { _ in }
  }

  /// One choice a cluster as an allocation of the whole.
  private func joined(_ choices: [ClusterChoice]) -> Allocation {
    var whole = Allocation(emptyFor: coupling.problem)
    for (cluster, choice) in zip(coupling.clusters, choices) {
      for (part, plan) in zip(cluster.parts, choice.plans) {
        coupling.parts[part].write(plan, into: &whole)
      }
    }
    return whole
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

/// One plan for each part of a cluster.
private struct ClusterChoice: Sendable {
  /// By part of the cluster.
  let plans: [Allocation]
  /// Points.
  private(set) var value: Double
  /// EUR a year.
  private(set) var euros: Double

  /// What plans are worth together, with the sessions that their heads fill.
  init(_ proposals: [PartProposal], of cluster: Coupling.Cluster, in coupling: Coupling) {
    plans = proposals.compactMap(\.allocation)
    value = proposals.reduce(0) { $0 + $1.value }
    euros = proposals.reduce(0) { $0 + $1.euros }
    var heads: [Int: Double] = [:]
    for (part, proposal) in zip(cluster.parts, proposals) {
      for (entry, shared) in coupling.sharedOfPart[part].enumerated() {
        heads[shared.shared, default: 0] += proposal.heads[entry]
      }
    }
    for course in cluster.courses {
      let terms = coupling.problem.courses[coupling.courses[course]]
      let sessions = (heads[course, default: 0] / Double(terms.maxSeats)).rounded(.up)
      value += sessions * terms.value
      euros += sessions * terms.euros
    }
  }
}
