import Eligibility
import LinearSolver

/// Plans a divided programme in rounds: each round asks all shards at the same prices, recombines
/// their plans, and moves the prices, until plan and bound meet.
///
///     var coordination = try PriceCoordination(programme)
///     while coordination.isAsked {
///       let answers = try coordination.questions.map { try programme.answer($0) }
///       try coordination.take(answers)
///     }
///     let result = try coordination.result()
///
/// Questions, answers and the coordination's state are values that can be written to files, so each
/// shard may be answered by another process on another machine. The rounds are those of
/// ``JobGeneration``: with the same parameters, and limits in counts, the joined plan is the plan that
/// `Planner` finds for the whole.
///
/// All answers of a round together give a bound of the whole: what joins the shards is relaxed at
/// prices (Dantzig and Wolfe 1960, *Decomposition principle for linear programs*; Geoffrion 1974,
/// *Lagrangean relaxation for integer programming*), nothing else.
public struct PriceCoordination: Sendable {
  /// What is planned.
  public let programme: DividedProgramme
  /// The round that is asked now, from 1; the last one once all is over.
  public private(set) var round = 1
  private var coordinator: Coordinator

  /// All that a coordination knows between two rounds.
  public struct State: Sendable, Codable {
    /// The round that is asked now, from 1.
    public let round: Int
    let coordinator: Coordinator.State
  }

  /// All that it knows beside what the questions hold, to be written to a file.
  public var state: State {
    var known = coordinator.state
    // Each shard's jobs, plans and trees go to it with its question, and come back with the answer.
    if isAsked { known.solvers = [] }
    return State(round: round, coordinator: known)
  }

  /// Whether shards are asked; not once plan and bound have met, limits say stop, or nothing gets
  /// better any more.
  public var isAsked: Bool { coordinator.nextRound != nil }

  /// Finds a first plan, brings the prices near the right ones by relaxations, and asks the first
  /// round's questions.
  ///
  /// - Parameters:
  ///   - programme: What is planned.
  ///   - observer: Hears news, and may stop the search.
  /// - Throws: `PlanningFault` where the solver broke down.
  public init(
    _ programme: DividedProgramme, observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) {
    self.programme = programme
    let planner = Planner(programme.parameters)
    let limits = programme.parameters.limits(cancellation: observer.cancellation)
    coordinator = Self.coordinator(programme, limits, observer)
    guard programme.isDivisible else { return }
    let problem = programme.coupling.problem
    let scaled = observer.scaled(by: 1 / programme.factor)
    do {
      let first = try planner.construct(problem, until: limits, scaled)
      guard !first.isImpossible else {
        coordinator.note(impossible: first.impossibleGroups)
        return
      }
      if let plan = first.allocation { coordinator.consider(plan) }
      try coordinator.open()
    } catch {
      throw .solver(error)
    }
  }

  /// Goes on where a coordination of the same programme, with the same parameters, was.
  ///
  /// If shards were asked, it waits for their answers; what they were asked is in their questions alone.
  ///
  /// - Parameters:
  ///   - programme: What is planned.
  ///   - state: What the coordination knew.
  ///   - observer: Hears news, and may stop the search.
  public init(
    _ programme: DividedProgramme, resuming state: State,
    observer: PlanningObserver = PlanningObserver()
  ) {
    self.programme = programme
    round = state.round
    let limits = programme.parameters.limits(cancellation: observer.cancellation)
    coordinator = Self.coordinator(programme, limits, observer)
    coordinator.state = state.coordinator
  }

  private static func coordinator(
    _ programme: DividedProgramme, _ limits: SearchLimits, _ observer: PlanningObserver
  ) -> Coordinator {
    let report = Planner(programme.parameters).searchReport(
      observer.scaled(by: 1 / programme.factor))
    return Coordinator(programme.coupling, until: limits, report: report)
  }

  /// By shard, what is asked now; none where nobody is asked.
  public var questions: [ShardQuestion] {
    guard let asked = coordinator.nextRound else { return [] }
    let questions = coordinator.questions(of: asked)
    return programme.parts.map { places in
      ShardQuestion(
        round: round, questions: places.map { questions[$0] },
        solvers: places.map { coordinator.solvers[$0].forQuestion })
    }
  }

  /// The points of the best plan so far; nil where there is none.
  public var incumbent: Double? {
    coordinator.best == nil ? nil : coordinator.objective / programme.factor
  }

  /// No plan has more points; nil where nothing is proven yet.
  public var bound: Double? {
    coordinator.bound.isFinite ? coordinator.bound / programme.factor : nil
  }

  /// Recombines what all shards answered, and moves on to the next round.
  ///
  /// - Parameter answers: By shard, the answer to its question.
  /// - Throws: `PlanningFault` where the solver broke down.
  public mutating func take(_ answers: [ShardAnswer]) throws(PlanningFault) {
    guard let asked = coordinator.nextRound else { return }
    precondition(answers.count == programme.shards.count, "one answer a shard")
    let before = (coordinator.bound, coordinator.objective)
    var ofPart = Array(repeating: PartAnswer?.none, count: coordinator.solvers.count)
    for (places, answer) in zip(programme.parts, answers) {
      for (entry, place) in places.enumerated() {
        ofPart[place] = answer.answers[entry]
        coordinator.solvers[place] = answer.solvers[entry]
      }
    }
    let slack = coordinator.take(ofPart.compactMap(\.self), of: asked).slack
    do {
      try coordinator.conclude(asked, slack: slack, before: before)
    } catch {
      throw .solver(error)
    }
    round += 1
  }

  /// The joined plan, audited as a whole, with its bound.
  ///
  /// What the rounds left open, one search of the whole closes where limits allow. A programme that
  /// cannot be divided (ordered goals, one territory) is planned here, in one piece.
  ///
  /// - Parameter observer: Hears news, and may stop the search.
  /// - Returns: The best plan that was found and the best bound that was proven.
  /// - Throws: `PlanningFault` where the solver broke down, or the audit refused the plan.
  public func result(
    observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) -> PlanningResult {
    let planner = Planner(programme.parameters)
    guard programme.isDivisible else {
      return try planner.plan(programme.dataset, observer: observer)
    }
    var search = JoinedSearch(
      planner: planner, coordinator: coordinator, order: programme.order,
      factor: programme.factor)
    return try planner.plan(programme.dataset, observer: observer, by: &search)
  }
}

/// A search whose rounds are over.
private struct JoinedSearch: PlanSearch {
  let planner: Planner
  let coordinator: Coordinator
  let order: DrawnOrder
  let factor: Double

  func solve(
    _ problem: AllocationProblem, screened pairs: CandidatePairs, until limits: SearchLimits,
    _ observer: PlanningObserver, _ timings: inout PhaseTimings
  ) throws(PlanningFault) -> AllocationOutcome {
    timings.end("construction")
    do {
      let outcome = try JobGeneration().close(
        coordinator, order.problem, limits,
        planner.searchReport(observer.scaled(by: 1 / factor)))
      timings.end("search")
      return order.restored(outcome).scaled(by: 1 / factor).found(by: .jobs)
    } catch {
      throw .solver(error)
    }
  }
}
