package import LinearSolver

/// A source of plans: builds an allocation, improves it, and makes it feasible.
///
/// What couples groups besides the budget (shared courses) splits the problem into parts that are
/// searched in parallel, each with its own seed; the budget is a price that is raised or lowered
/// after each round until the parts together spend what there is. After each round each part is
/// repaired by itself; one that then misses a demand is built anew around its `HardDemands`. The parts
/// are joined, and trimmed to an allocation that satisfies every row.
///
/// It proves no bound, but may prove that a territory has no plan. The result depends on the seed and
/// the rounds, not on the threads, unless it is stopped by time.
package struct ConstructiveSearch: Sendable {
  /// The seed of all random choices.
  package var seed: UInt64
  /// First allocations, each at a better price of the budget.
  package var constructions = 6
  /// Rounds of improvement.
  package var rounds = 12
  /// Steps of improvement in each round, for each person.
  package var stepsPerPerson = 12

  /// A search with this seed.
  package init(seed: UInt64) { self.seed = seed }

  /// Searches and reports each better feasible allocation.
  ///
  /// - Returns: The best feasible allocation found, or nil; and the groups that are proven to have none.
  /// - Throws: `SolverFault` where the solver breaks down.
  package func search(
    _ problem: AllocationProblem, until limits: SearchLimits,
    report: (Allocation, Double) -> Void
  ) throws(SolverFault) -> Construction {
    let parts = problem.coupledGroups(ignoringBudget: true).map {
      ProblemPart(of: problem, groups: $0)
    }
    let scale = PointScale(problem)
    var searches = parts.enumerated().map { index, part in
      PartConstruction(
        part, scale: scale, seed: seed &+ UInt64(index) &* 0x9E37_79B9, limits: limits)
    }
    var price = BudgetPrice(problem, scale: scale)
    var result = Construction()
    var bestObjective = -Double.infinity
    let nobody = Allocation(emptyFor: problem)
    let nobodysValue = problem.evaluate(nobody)

    func consider(_ allocation: Allocation) {
      let objective = problem.evaluate(allocation).objective
      guard objective > bestObjective else { return }
      bestObjective = objective
      result.allocation = allocation
      report(allocation, objective)
    }
    if nobodysValue.isFeasible { consider(nobody) }

    /// Joins the parts, makes the whole feasible, and corrects the price of the budget.
    func harvest() throws(SolverFault) {
      let spent = searches.reduce(0) { $0 + $1.search.state.euros }
      forEachConcurrently(&searches, threads: limits.threads) { [euroPrice = price.value] search in
        search.mend(euroPrice: euroPrice)
      }
      for search in searches {
        if let fault = search.fault { throw fault }
      }
      result.impossibleGroups = searches.flatMap(\.impossibleGroups).sorted()
      result.isImpossible =
        searches.contains { $0.isImpossible } || !result.impossibleGroups.isEmpty
      guard !result.isImpossible else { return }
      let euroPrice = price.value
      price.adjust(spent: spent)
      guard searches.allSatisfy(\.isFeasible) else { return }
      shorten(&searches, to: problem.budget, scale, above: euroPrice, limits)
      let repair = FeasibilityRepair(
        problem, scale: scale, euroPrice: euroPrice,
        keeping: kept(by: searches, in: problem))
      if let feasible = repair.repair(joined(searches, in: problem) { $0.mended }) {
        return consider(feasible)
      }
      // Money is short: what demands need comes before all else.
      for isThrifty in [false, true] where result.allocation == nil {
        forEachConcurrently(&searches, threads: limits.threads) { search in
          search.satisfyDemands(isThrifty: isThrifty)
        }
        for search in searches {
          if let fault = search.fault { throw fault }
        }
        guard searches.allSatisfy({ $0.core != nil }) else { return }
        let core = joined(searches, in: problem) { $0.core }
        guard problem.evaluate(core).isFeasible else { continue }
        let repair = FeasibilityRepair(
          problem, scale: scale, euroPrice: euroPrice,
          keeping: kept(by: searches, in: problem))
        consider(repair.repair(core) ?? core)
      }
    }

    for _ in 0..<constructions where !(limits.isOver && result.allocation != nil) {
      forEachConcurrently(&searches, threads: limits.threads) { [euroPrice = price.value] search in
        search.construct(euroPrice: euroPrice)
      }
      try harvest()
      guard !result.isImpossible else { return result }
    }
    if result.allocation == nil {
      // Small problems are worth a tree of everybody's demands, money included.
      var demands = HardDemands(problem, until: limits)
      let outcome = try demands.planWhole()
      result.isImpossible = outcome.isImpossible
      if let core = outcome.allocation {
        consider(FeasibilityRepair(problem, scale: scale, euroPrice: 0).repair(core) ?? core)
      }
      guard !result.isImpossible else { return result }
    }
    for round in 0..<rounds where !limits.isOver {
      let progress = Double(round + 1) / Double(rounds)
      let threshold = scale.perPerson * (0.02 + 0.1 * (1 - progress))
      let steps = stepsPerPerson
      forEachConcurrently(&searches, threads: limits.threads) { [euroPrice = price.value] part in
        let count = steps * part.search.state.problem.persons.count
        part.search.state.euroPrice = euroPrice
        part.search.state.shortagePrices = scale.shortagePrices(progress: progress)
        part.search.improve(steps: count, from: threshold, to: 0.3 * threshold) { limits.isOver }
        // Lower limits that are still missed are worth a stern look before the parts are joined.
        part.search.state.shortagePrices = scale.shortagePrices(progress: 8)
        part.search.improve(steps: count * 3 / 10, from: 0.3 * threshold, to: 0) { limits.isOver }
      }
      try harvest()
      guard !result.isImpossible else { return result }
    }
    return result
  }

  /// Shortens jobs at rising prices of money until the parts keep the budget together.
  private func shorten(
    _ searches: inout [PartConstruction], to budget: Double?, _ scale: PointScale,
    above euroPrice: Double, _ limits: SearchLimits
  ) {
    guard let budget, searches.count > 1 else { return }
    var price = max(euroPrice, 0.02 * scale.perPerson / scale.eurosPerPerson)
    for _ in 0..<12 where searches.reduce(0, { $0 + $1.euros }) > budget {
      price *= 1.2
      forEachConcurrently(&searches, threads: limits.threads) { [price] search in
        search.shorten(at: price)
      }
    }
  }

  private func joined(
    _ searches: [PartConstruction], in problem: AllocationProblem,
    _ own: (PartConstruction) -> Allocation?
  ) -> Allocation {
    var whole = Allocation(emptyFor: problem)
    for search in searches {
      if let allocation = own(search) { search.part.write(allocation, into: &whole) }
    }
    return whole
  }

  /// By person, whether the job is there for the sake of demands; empty where nobody's is.
  private func kept(by searches: [PartConstruction], in problem: AllocationProblem) -> [Bool] {
    guard searches.contains(where: { $0.core != nil }) else { return [] }
    let core = joined(searches, in: problem) { $0.core }
    return problem.persons.map { person in person.pairs.contains { core.slots[$0] > 0 } }
  }
}

/// What construction came to.
package struct Construction: Sendable {
  /// The best feasible allocation; nil where none was found.
  package var allocation: Allocation?
  /// Groups that are proven to have no plan, whatever the others do and pay, ascending.
  package var impossibleGroups: [Int] = []
  /// Whether no plan satisfies every demand: proven.
  package var isImpossible = false

  /// The outcome of planning, where construction proved that there is no plan.
  var proof: AllocationOutcome? {
    guard isImpossible else { return nil }
    return AllocationOutcome(status: .infeasible, work: 0, in: impossibleGroups)
      .found(by: .construction)
  }
}
