import Employment
import Explanation
import LinearSolver
import Planning
import Scenarios

/// A dataset that was planned in order to be explained.
struct ExplainedDataset {
  let dataset: Dataset
  let explainer: Explainer
  /// Can be interrupted.
  let observer: PlanningObserver

  /// Reads and plans a dataset.
  ///
  /// - Throws: `CommandFailure` where an id names nobody and nothing, or there is no plan;
  ///   `ScenarioRefusal` where it is a scenario that cannot be applied.
  init(
    _ path: String, naming ids: [String?] = [], forPricesAlone isPriced: Bool = false,
    _ planning: PlanningOptions,
    interruptedBy cancellation: CancellationFlag,
    _ console: Console
  ) throws {
    let source = try DatasetSource(reading: path, console)
    dataset = source.dataset
    for id in ids.compactMap(\.self) where !dataset.knows(id) {
      throw CommandFailure(.usage, "\(id) is no id of a person or an activity in \(path).")
    }
    if isPriced { try Self.requirePrices(of: dataset) }
    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let planner = try ScenarioPlanner(
      name: path, baseline: source.validated, planning.parameters,
      observer: PlanningObserver(cancellation: cancellation) { display?.show($0) })
    guard planner.plan.audited != nil else {
      throw CommandFailure(
        .infeasible, "There is no plan to explain: `maillage explain \(path)` says why.")
    }
    explainer = Explainer(planner)
    observer = PlanningObserver(cancellation: cancellation)
  }

  /// Refuses what only prices answer, where goals in groups leave no points to compare.
  func requirePrices() throws { try Self.requirePrices(of: dataset) }

  private static func requirePrices(of dataset: Dataset) throws {
    guard !dataset.goals.areOrdered else { throw CommandFailure(.badData, noPrices) }
  }

  /// Why nothing has a price where goals are in groups.
  static let noPrices =
    "a price compares the points of plans, and the goals have several priority groups."
    + " Rules, and letters to people with a job or refused by a rule, need no price; for the rest give"
    + " all goals of goals.csv the same priority."

  /// The exit code of an answer: where somebody interrupted it, what it says is not all, and a note
  /// tells so.
  func endStatus(_ console: Console) -> CommandStatus {
    guard observer.isCancelled else { return .success }
    console.note("interrupted: what was not tried by then is missing in the answer.")
    return .interrupted
  }

  /// The place of a person.
  func person(_ id: String) throws -> Int {
    guard let place = dataset.people.firstIndex(where: { $0.id.text == id }) else {
      throw CommandFailure(.usage, "\(id) is nobody's id in the dataset.")
    }
    return place
  }

  /// The place of an activity.
  func activity(_ id: String) throws -> Int {
    guard let place = dataset.activities.firstIndex(where: { $0.id.text == id }) else {
      throw CommandFailure(.usage, "\(id) is no activity's id in the dataset.")
    }
    return place
  }
}

extension Dataset {
  /// Whether a person or an activity has an id.
  fileprivate func knows(_ id: String) -> Bool {
    people.contains { $0.id.text == id } || activities.contains { $0.id.text == id }
  }
}
