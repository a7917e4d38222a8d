import LinearSolver

/// What the root's prices say of each single decision: the loss of points if it were taken otherwise.
///
/// At any prices, the Lagrangian bound of all plans with a decision is the bound less what the
/// subproblem that decides it loses by the decision (reduced-cost fixing: Dantzig, Fulkerson and
/// Johnson 1954; for pairs of a column generation: Irnich, Desaulniers, Desrosiers and Hadjar 2010).
/// Where that is no more than the incumbent has, no better plan takes the decision.
struct ReducedCosts: Sendable {
  /// The bound at the prices.
  let bound: Double
  /// By pair: what its person's best job with it lacks to the person's best.
  fileprivate(set) var pairs: [Double]
  /// By activity, session of a course, and supervisor of a group: the price.
  let open: [Double]
  let sessions: [Double]
  let supervisors: [Double]
}

extension JobTree {
  /// The reduced costs at prices of the root. Complexity: a pricing problem a pair.
  mutating func reducedCosts(at prices: MasterPrices, bound: Double) -> ReducedCosts {
    var costs = ReducedCosts(
      bound: bound, pairs: Array(repeating: 0, count: problem.pairs.count),
      open: prices.open,
      sessions: prices.sessions, supervisors: prices.supervisors)
    var restrictions = state.restrictions
    for (place, person) in problem.persons.enumerated() where !person.pairs.isEmpty {
      let must = restrictions.mustHire[place]
      pricing.search(
        place, at: prices.jobs, under: restrictions, atLeast: must ? -.infinity : 0)
      let best = must ? pricing.bestWorth : max(0, pricing.bestWorth)
      guard best > -.infinity else { continue }
      for pair in person.pairs where restrictions.pairs[pair] == .free {
        let former = restrictions.force(pair: pair, .required)
        // Whoever lacks this much has lost anyway.
        pricing.search(place, at: prices.jobs, under: restrictions, atLeast: -.infinity)
        costs.pairs[pair] = best - pricing.bestWorth
        _ = restrictions.force(pair: pair, former)
      }
    }
    return costs
  }

  /// Fixes all decisions that no plan takes which is better than the incumbent.
  mutating func fix(by costs: ReducedCosts) {
    // What sums of so many terms can be wrong by.
    let slack = 1e-9 * max(1, abs(costs.bound))
    let room = costs.bound + slack - outcome.objective
    func range(_ price: Double, _ range: ClosedRange<Int>) -> ClosedRange<Int> {
      guard price != 0, range.count > 1 else { return range }
      let steps = Int(min(Double(range.count), (room / abs(price)).rounded(.down)))
      return price > 0
        ? max(range.lowerBound, range.upperBound - steps)...range.upperBound
        : range.lowerBound...min(range.upperBound, range.lowerBound + steps)
    }
    for pair in problem.pairs.indices
    where costs.pairs[pair] > room && fixed.restrictions.pairs[pair] == .free {
      let person = problem.pairs[pair].person
      fixed.restrictions.set(pair: pair, .forbidden, person: person)
      fixed.touched.insert(person)
    }
    for activity in problem.activities.indices where master.open[activity] != nil {
      let new = range(costs.open[activity], fixed.open[activity])
      guard new != fixed.open[activity] else { continue }
      fixed.apply(.open(activity: activity, new.lowerBound == 1), master)
    }
    for course in problem.courses.indices where master.sessions[course] != nil {
      let new = range(costs.sessions[course], fixed.sessions[course])
      if new != fixed.sessions[course] { fixed.apply(.sessions(course: course, new), master) }
    }
    for group in problem.groups.indices where master.supervisors[group] != nil {
      fixed.supervisors[group] = range(costs.supervisors[group], fixed.supervisors[group])
    }
    fixedObjective = outcome.objective
  }
}
