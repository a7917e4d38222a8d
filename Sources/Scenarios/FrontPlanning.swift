import Employment
import PlanAudit
import Planning

/// The planning of a front's points, level by level.
///
/// The ends come first, since the gap of every point is judged by the span between them. What one
/// level finds may move the ends, so before the next each point whose gap is now too large is planned
/// on. Each point starts from what its neighbours on both sides left (`PlanningSession.combined`), and
/// points of one level are planned side by side; who plans from whom follows from the levels alone.
struct FrontPlanning {
  /// A point, and what planning it left.
  struct Trial: Sendable {
    let weights: FrontWeights
    var plan: ScenarioPlan
    var session: PlanningSession
  }

  /// In the order in which they were planned first.
  private(set) var trials: [Trial] = []

  private let front: Front
  private let planner: ScenarioPlanner
  private let parameters: PlanningParameters
  private let threads: Int
  private let observer: PlanningObserver
  private let tally: Tally
  private let disturbance: Points?
  private var search = FrontSearch()

  /// Times that points are planned on after one level at most.
  private static let mostRepeats = 3
  /// What a gap must be of the one asked for where a point is planned on: the ends may move again.
  private static let margin = 0.9

  init(
    _ front: Front, by planner: ScenarioPlanner, threads: Int, _ parameters: PlanningParameters,
    observer: PlanningObserver, tally: Tally
  ) {
    self.front = front
    self.planner = planner
    self.threads = threads
    self.parameters = parameters
    self.observer = observer
    self.tally = tally
    let keepsBaseline =
      (front.first == .change || front.second == .change)
      && planner.plan.dataset.currentPlan.isEmpty
    disturbance = keepsBaseline ? Points.zero : nil
  }

  /// Plans points until there are so many, the front is known, or somebody asks to stop.
  mutating func run(count: Int) throws {
    var level = search.next(atMost: count, gap: parameters.relativeGap)
    while !level.isEmpty, !observer.isCancelled || trials.isEmpty {
      let planned = try plan(level, from: level.map(start), within: 1)
      for (weights, plan) in zip(level, planned) {
        trials.append(Trial(weights: weights, plan: plan.plan, session: plan.session))
        note(trials.count - 1)
        tally.add()
      }
      try planOn()
      level = search.next(atMost: count - trials.count, gap: parameters.relativeGap)
    }
  }

  /// Whether a plan and a bound are as near as was asked for.
  func isWithinGap(_ plan: AuditedPlan, at weights: FrontWeights) -> Bool {
    guard let missing = plan.missing else { return false }
    return missing <= (1 + 1e-9) * gap(at: weights, points: plan.report.objective.amount)
  }

  /// Plans on where the gap that was enough is no longer.
  private mutating func planOn() throws {
    for _ in 0..<Self.mostRepeats where !observer.isCancelled {
      let open = trials.indices.filter { place in
        let (weights, outcome) = (trials[place].weights, trials[place].plan.result.outcome)
        guard outcome.stoppedBy == .gap, let bound = search.bound(at: weights),
          let best = search.best(at: weights)
        else { return false }
        return bound - best > (1 + 1e-9) * gap(at: weights, points: best)
      }
      guard !open.isEmpty else { return }
      let planned = try plan(
        open.map { trials[$0].weights }, from: open.map { trials[$0].session }, within: Self.margin)
      for (place, plan) in zip(open, planned) {
        (trials[place].plan, trials[place].session) = plan
        note(place)
      }
    }
  }

  private mutating func note(_ place: Int) {
    let plan = trials[place].plan
    search.add(
      trials[place].weights, front.values(of: plan), bound: plan.result.outcome.bound?.amount)
  }

  /// What planning at weights starts from: what both neighbours left, added up as the weights are; nil
  /// for an end, which starts from the baseline.
  private func start(_ weights: FrontWeights) -> PlanningSession? {
    guard let beside = search.neighbours(of: weights),
      let left = trials.first(where: { $0.weights == beside.left })?.session,
      let right = trials.first(where: { $0.weights == beside.right })?.session
    else { return nil }
    return left.combined(beside.leftShare, with: right, beside.rightShare)
  }

  private func plan(
    _ level: [FrontWeights], from sessions: [PlanningSession?], within share: Double
  ) throws -> [(plan: ScenarioPlan, session: PlanningSession)] {
    let works = zip(level, sessions).map { weights, session in
      (weights: weights, session: session, parameters: limits(at: weights, within: share))
    }
    return try mapConcurrently(works, threads: threads) {
      [front, planner, disturbance, observer] work in
      try planner.plan(
        front.scenario(at: work.weights), disturbance: disturbance, from: work.session,
        work.parameters, observer: observer)
    }
  }

  /// How a point is searched for, to a share of the gap.
  private func limits(at weights: FrontWeights, within share: Double) -> PlanningParameters {
    var limits = parameters
    limits.relativeGap *= share
    if search.span != nil {
      limits.absoluteGap = share * gap(at: weights, points: 0)
      limits.relativeGap = 0
    } else if trials.isEmpty, let known = front.values(of: planner.plan) {
      // Before the ends are known, the baseline tells how large the goals are.
      limits.absoluteGap = Self.margin * parameters.relativeGap * abs(weights.points(of: known))
    }
    return limits
  }

  /// The points between plan and bound that are asked for: a share of the span, or of the plan's own
  /// points where there is no span.
  private func gap(at weights: FrontWeights, points: Double) -> Double {
    parameters.relativeGap * (search.span?.points(at: weights) ?? abs(points))
  }
}
