import LinearSolver

/// A source of plans: builds an allocation, improves it, and makes it feasible.
///
/// What couples groups besides the budget (shared courses) splits the problem into parts that are
/// searched in parallel, each with its own seed; the budget is a price that is raised or lowered
/// after each round until the parts together spend what there is. After each round the parts are
/// joined, repaired and trimmed to an allocation that satisfies every row, or dropped.
///
/// It proves no bound. The result depends on the seed and the rounds, not on the threads, unless
/// it is stopped by time.
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
  /// - Returns: The best feasible allocation found, or nil.
  package func search(
    _ problem: AllocationProblem, until limits: SearchLimits,
    report: (Allocation, Double) -> Void
  ) -> Allocation? {
    let parts = problem.coupledGroups(ignoringBudget: true).map {
      ProblemPart(of: problem, groups: $0)
    }
    let scale = PointScale(problem)
    var searches = parts.enumerated().map { index, part in
      RuinAndRecreate(part.problem, seed: seed &+ UInt64(index) &* 0x9E37_79B9)
    }
    var price = BudgetPrice(problem, scale: scale)
    var best: Allocation?
    var bestObjective = -Double.infinity
    let nobody = Allocation(emptyFor: problem)
    let nobodysValue = problem.evaluate(nobody)
    if nobodysValue.isFeasible {
      best = nobody
      bestObjective = nobodysValue.objective
      report(nobody, bestObjective)
    }

    /// Joins the parts, makes the whole feasible, and corrects the price of the budget.
    func harvest() {
      var joined = Allocation(emptyFor: problem)
      for (part, search) in zip(parts, searches) {
        part.write(search.state.allocation, into: &joined)
      }
      let spent = searches.reduce(0) { $0 + $1.state.euros }
      let repair = FeasibilityRepair(problem, scale: scale, euroPrice: price.value)
      price.adjust(spent: spent)
      guard let feasible = repair.repair(joined) else { return }
      let objective = problem.evaluate(feasible).objective
      if objective > bestObjective {
        bestObjective = objective
        best = feasible
        report(feasible, objective)
      }
    }

    for _ in 0..<constructions where !(limits.isOver && best != nil) {
      forEachConcurrently(&searches, threads: limits.threads) { [euroPrice = price.value] search in
        search.construct(euroPrice: euroPrice)
      }
      harvest()
    }
    for round in 0..<rounds where !limits.isOver {
      let progress = Double(round + 1) / Double(rounds)
      let threshold = scale.perPerson * (0.02 + 0.1 * (1 - progress))
      let steps = stepsPerPerson
      forEachConcurrently(&searches, threads: limits.threads) { [euroPrice = price.value] search in
        let count = steps * search.state.problem.persons.count
        search.state.euroPrice = euroPrice
        search.state.shortagePrices = scale.shortagePrices(progress: progress)
        search.improve(steps: count, from: threshold, to: 0.3 * threshold) { limits.isOver }
        // Lower limits that are still missed are worth a stern look before the parts are joined.
        search.state.shortagePrices = scale.shortagePrices(progress: 8)
        search.improve(steps: count * 3 / 10, from: 0.3 * threshold, to: 0) { limits.isOver }
      }
      harvest()
    }
    return best
  }
}
