import Eligibility
public import Employment
import LinearSolver

/// A dataset divided into shards of territories, for which different processes may answer.
///
/// What joins territories (the programme's budget, and courses of a province or of the whole) has
/// prices, and a question carries them; so who answers need not know what the others do.
public struct DividedProgramme: Sendable {
  /// What is planned.
  public let dataset: Dataset
  /// How plans are searched for; a time limit is one of each call.
  public let parameters: PlanningParameters
  /// The shards: those territories in which anybody may work at all.
  public let shards: [TerritoryShard]
  let order: DrawnOrder
  /// What points are multiplied by in the problem, in questions and in answers.
  let factor: Double
  let coupling: Coupling
  /// By shard, places of its territories in `Coupling.parts`, ascending.
  let parts: [[Int]]
  /// Whether territories can be asked for themselves: goals that are ordered ask for the whole.
  let isDivisible: Bool

  /// Screens and formulates a dataset, and divides it.
  ///
  /// Complexity: that of screening, linear in the dataset and its candidate pairs otherwise.
  ///
  /// - Parameters:
  ///   - dataset: What to plan.
  ///   - division: Which territories are answered for together.
  ///   - parameters: How plans are searched for.
  public init(
    _ dataset: Dataset, by division: ProgrammeDivision,
    _ parameters: PlanningParameters = PlanningParameters()
  ) {
    self.dataset = dataset
    self.parameters = parameters
    let pairs = CandidatePairs(screening: dataset, threads: parameters.threads)
    let problem = AllocationProblem(dataset, pairs)
    factor = problem.normalisingFactor
    order = DrawnOrder(problem.scaled(by: factor), seed: parameters.seed)
    let coupling = Coupling(order.problem)
    self.coupling = coupling
    let territoryOfPart = coupling.parts.map { $0.groups[0] }
    shards = division.shards(of: dataset, among: Set(territoryOfPart))
    parts = shards.map { shard in
      coupling.parts.indices.filter { shard.territories.contains(territoryOfPart[$0]) }
    }
    isDivisible =
      !dataset.goals.areOrdered && coupling.parts.count > 1 && parameters.engine != .compact
      && JobPricing.canPrice(coupling.problem)
      && PinConflicts(of: dataset, screened: pairs).conflicts.isEmpty
  }

  /// Answers a question about one shard.
  ///
  /// The answer depends on dataset, parameters and question alone, as long as no clock ends it.
  ///
  /// - Parameters:
  ///   - question: What a coordination of the same dataset, divided in the same way, asks.
  ///   - observer: May stop the search; the answer then says less, and is as true.
  /// - Returns: Plans and bounds of the shard's territories.
  /// - Throws: `PlanningFault` where the solver broke down.
  public func answer(
    _ question: ShardQuestion, observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) -> ShardAnswer {
    struct Work: Sendable {
      var solver: PartSolver
      let question: PartQuestion
      var answer: Result<PartAnswer, SolverFault>?
    }
    var works = zip(question.solvers, question.questions).map { Work(solver: $0, question: $1) }
    let limits = parameters.limits(cancellation: observer.cancellation)
    forEachConcurrently(&works, threads: limits.threads) { [coupling] work in
      work.answer = Result { () throws(SolverFault) in
        try work.solver.answer(work.question, in: coupling, until: limits)
      }
    }
    var answers: [PartAnswer] = []
    do {
      for asked in works {
        if let answer = try asked.answer?.get() { answers.append(answer) }
      }
    } catch {
      throw .solver(error)
    }
    return ShardAnswer(round: question.round, answers: answers, solvers: works.map(\.solver))
  }
}
