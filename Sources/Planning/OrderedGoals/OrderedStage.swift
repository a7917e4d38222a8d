import Eligibility
import Employment
import LinearSolver

/// The search for one group of ordered goals, under the floors that earlier groups left.
struct OrderedStage {
  /// The best allocation for the group that keeps all floors.
  private(set) var best: Allocation?
  /// What earlier groups leave.
  private(set) var floors: [PointFloor] = []
  /// The problem with the group's values alone.
  private(set) var problem = AllocationProblem()
  /// The limits of the group.
  private(set) var limits: SearchLimits

  /// The limits of all groups together.
  private let whole: SearchLimits
  private let dataset: Dataset
  private let pairs: CandidatePairs
  private var earlier: [GoalGroup] = []
  private var group = GoalGroup(priority: nil, weights: [])
  /// What the group's points are multiplied by here (`AllocationProblem.normalisingFactor`).
  private var factor = 1.0
  /// The best value for the group, and the least bound.
  private var value = -Double.infinity
  private var bound = Double.infinity
  private var search = MultiplierSearch(most: [])
  /// Work on the group so far, and on those before.
  private var spent = 0
  private var spentBefore = 0
  private var tried: [Double] = []
  /// The multipliers that gave the best bound.
  private var center: [Double] = []
  /// Trials in which multipliers stay near these.
  private static let smoothed = 8

  init(_ dataset: Dataset, _ pairs: CandidatePairs, _ limits: SearchLimits) {
    self.dataset = dataset
    self.pairs = pairs
    self.limits = limits
    whole = limits
  }

  /// Takes up the next group; the best allocation so far keeps its floors.
  ///
  /// - Parameters:
  ///   - next: The group.
  ///   - share: The part of the time left that it may take.
  mutating func begin(_ next: GoalGroup, share: Double) {
    factor = AllocationProblem(dataset, pairs, weighing: Goals(next.weights)).normalisingFactor
    group = GoalGroup(
      priority: next.priority, weights: next.weights.map { $0.multiplied(by: factor) })
    limits = whole
    if let left = whole.secondsLeft { limits.deadline = .now + .seconds(left * share) }
    limits.work = whole.work.map { max(1, Int(Double($0 - spentBefore) * share)) }
    spent = 0
    problem = problem(at: Array(repeating: 0, count: floors.count))
    let range = problem.pointRange
    search = MultiplierSearch(
      most: floors.map { floor in
        let unit = floor.problem.pointUnit
        return range / (unit > 0 ? unit : 1e-6 * max(1, abs(floor.least)))
      })
    value = -.infinity
    bound = .infinity
    tried = []
    center = []
    if let best { note(best) }
  }

  /// Makes what the group reached a floor.
  mutating func end() {
    spentBefore += spent
    guard best != nil else { return }
    floors.append(PointFloor(problem: problem, least: value - group.tolerance * abs(value)))
    earlier.append(group)
  }

  /// Whether limits say that the group's search must end.
  var isOver: Bool { limits.isOver || limits.work.map { spent >= $0 } ?? false }

  /// Whether plan and bound of the group are as near as asked for.
  var isClosed: Bool { bound - value <= mostGap }

  private var mostGap: Double {
    max(
      limits.relativeGap * abs(value),
      Tolerances.optimal * max(abs(value), problem.mostOfOnePerson), problem.lastDigits)
  }

  /// The problem in which earlier groups count with multipliers.
  func problem(at multipliers: [Double]) -> AllocationProblem {
    var weights = group.weights
    for (earlier, multiplier) in zip(earlier, multipliers) {
      weights += earlier.weights.map { $0.multiplied(by: multiplier) }
    }
    return AllocationProblem(dataset, pairs, weighing: Goals(weights))
  }

  /// A bound of the group, with what tells how exact it is.
  func accuracy(of bound: Double?) -> GroupBound {
    GroupBound(
      bound: bound, mostOfOnePerson: problem.mostOfOnePerson / factor,
      lastDigits: problem.lastDigits / factor)
  }

  /// Limits of a search at multipliers: first coarse, then half of the group's gap in proportion to all
  /// points; and a part of the time that the group has.
  func limits(at multipliers: [Double], trial: Int) -> SearchLimits {
    guard let best, !multipliers.isEmpty else { return limits }
    var limits = limits
    let points = problem(at: multipliers).evaluate(best).objective
    let wanted = 0.5 * mostGap / max(1e-9, abs(points))
    limits.relativeGap = min(
      limits.relativeGap, max(wanted, limits.relativeGap / Double(1 << min(trial, 30))))
    if let left = limits.secondsLeft { limits.deadline = .now + .seconds(left / 3) }
    limits.work = limits.work.map { max(1, ($0 - spent) / 3) }
    return limits
  }

  /// The multipliers to search at next; nil where no others can tighten the bound.
  mutating func nextMultipliers(trial: Int) throws(PlanningFault) -> [Double]? {
    guard !floors.isEmpty else { return trial == 0 ? [] : nil }
    // First as the weights of all groups together say.
    guard trial > 0 else { return Array(repeating: 1, count: floors.count) }
    let found: (multipliers: [Double], value: Double)?
    do { found = try search.best() } catch { throw .solver(error) }
    guard var next = found?.multipliers else { return nil }
    // Few tangents exaggerate (Wentges 1997: smoothing towards the best so far).
    if trial < Self.smoothed { next = zip(center, next).map { 0.5 * ($0 + $1) } }
    if next == tried {
      // At the right multipliers several plans are equal, and some of them keep the floors: a
      // little more brings these.
      next = next.map { $0 * (1 + 1e-3 * Double(1 << trial)) + 1e-9 }
    }
    tried = next
    return next
  }

  /// Learns what a search at multipliers found.
  ///
  /// - Returns: The group's bound so far; nil where nothing is proven.
  mutating func learn(_ outcome: AllocationOutcome, at multipliers: [Double]) -> Double? {
    spent += outcome.work
    switch outcome.status {
    case .optimal(let allocation, _, let proven): learn(allocation, proven, multipliers)
    case .feasible(let allocation, _, let proven, _): learn(allocation, proven, multipliers)
    case .infeasible, .noAllocationFound: break
    }
    return bound.isFinite ? bound / factor : nil
  }

  private mutating func learn(
    _ allocation: Allocation, _ proven: Double?, _ multipliers: [Double]
  ) {
    if let proven {
      var worth = 0.0
      var magnitude = abs(proven)
      for (multiplier, floor) in zip(multipliers, floors) {
        worth += multiplier * floor.least
        // Values times a multiplier are rounded one by one.
        magnitude += multiplier * (abs(floor.least) + floor.problem.pointRange)
      }
      let rounding = PointRounding.allowance(operations: 8 + floors.count, magnitude: magnitude)
      let own = rounded(proven - worth + (floors.isEmpty ? 0 : rounding))
      if own < bound {
        bound = own
        center = multipliers
      }
    }
    note(allocation)
    bound = max(bound, value)
  }

  /// What a bound says of values that are whole multiples of a unit.
  private func rounded(_ bound: Double) -> Double {
    let unit = problem.pointUnit
    guard unit > 0, bound.isFinite else { return bound }
    return (bound / unit + 1e-6).rounded(.down) * unit
  }

  private mutating func note(_ allocation: Allocation) {
    let points = problem.evaluate(allocation).objective
    search.add(
      points: points,
      slacks: floors.map { $0.problem.evaluate(allocation).objective - $0.least })
    guard points > value, floors.allSatisfy({ $0.holds(for: allocation) }) else { return }
    value = points
    best = allocation
  }
}

extension GoalWeight {
  /// The goal with so many times its weight.
  fileprivate func multiplied(by factor: Double) -> GoalWeight {
    GoalWeight(goal: goal, weight: factor * weight, priority: priority, tolerance: tolerance)
  }
}
