import Eligibility
import Employment
import LinearSolver

/// The search of a planner whose goals are in groups: each group in turn, and what it reached becomes
/// a floor under the next (lexicographic or preemptive goal programming: Ignizio 1976, *Goal
/// Programming and Extensions*).
///
/// Floors enter with multipliers (Lagrange), so that every search is one of the usual kind, with other
/// weights: its bound less what the floors are worth bounds the group. Where that leaves a gap, a small
/// problem is given to branch and cut with the floors as rows.
struct OrderedSearch: PlanSearch {
  /// Searches at given weights, each from what the one before left.
  private(set) var inner: WarmSearch
  /// By group, the bound that was proven.
  private(set) var bounds: [GroupBound] = []

  private let dataset: Dataset
  /// Pairs of a person and an activity up to which branch and cut with floors is worth a trial.
  private static let mostPairs = 1000
  /// Multipliers that are tried at most, for each group.
  private static let mostTrials = 16

  init(_ inner: WarmSearch, _ dataset: Dataset) {
    self.inner = inner
    self.dataset = dataset
  }

  mutating func solve(
    _ problem: AllocationProblem, screened pairs: CandidatePairs, until limits: SearchLimits,
    _ observer: PlanningObserver, _ timings: inout PhaseTimings
  ) throws(PlanningFault) -> AllocationOutcome {
    var stage = OrderedStage(dataset, pairs, limits)
    var isOpen = false
    var method = PlanningMethod.construction
    let groups = dataset.goals.groups
    for (place, group) in groups.enumerated() {
      stage.begin(group, share: 1 / Double(groups.count - place))
      var bound: Double?
      for trial in 0..<Self.mostTrials {
        guard let multipliers = try stage.nextMultipliers(trial: trial) else { break }
        let weighted = stage.problem(at: multipliers)
        let outcome = try inner.solve(
          weighted, screened: pairs, until: stage.limits(at: multipliers, trial: trial),
          observer, &timings)
        method = method.joined(with: outcome.method)
        bound = stage.learn(outcome, at: multipliers)
        // Only the first search can tell: afterwards an allocation is known.
        if stage.best == nil { return outcome }
        if stage.isClosed || stage.isOver { break }
      }
      if !stage.isClosed, !stage.isOver, problem.pairs.count <= Self.mostPairs {
        bound = try closed(&stage, bound: bound)
        method = method.joined(with: .compact)
      }
      isOpen = isOpen || !stage.isClosed
      bounds.append(stage.accuracy(of: bound))
      stage.end()
    }
    guard let best = stage.best else {
      return AllocationOutcome(status: .noAllocationFound(bound: nil, stoppedBy: .work), work: 0)
    }
    let isCancelled = limits.cancellation?.isCancelled ?? false
    let limit: Limit =
      !isOpen ? .gap : isCancelled ? .cancelled : limits.isOver ? .time : .work
    return AllocationOutcome(
      status: .feasible(
        best, objective: problem.evaluate(best).objective, bound: nil, stoppedBy: limit),
      work: 0
    ).found(by: method)
  }

  /// What branch and cut proves of a group.
  private func closed(
    _ stage: inout OrderedStage, bound: Double?
  ) throws(PlanningFault) -> Double? {
    guard let best = stage.best else { return bound }
    var compact = Compact()
    compact.floors = stage.floors
    do {
      let outcome = try compact.solve(
        stage.problem, improving: best, until: stage.limits, report: { _ in })
      return stage.learn(outcome, at: [])
    } catch {
      throw .solver(error)
    }
  }
}
