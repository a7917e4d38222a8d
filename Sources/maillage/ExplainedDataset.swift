import DatasetFiles
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
  /// Where who or what was asked for stands in the dataset.
  let place: Place?

  /// Who or what is to be explained, as somebody named it.
  enum Subject {
    case person(String)
    case activity(String)
    /// A person or an activity.
    case either(String)
    case pair(person: String, activity: String)
  }

  /// Places of people and activities in the dataset.
  enum Place {
    case person(Int)
    case activity(Int)
    case pair(person: Int, activity: Int)
  }

  /// Reads and plans a dataset.
  ///
  /// - Throws: `CommandFailure` where an id names nobody and nothing, or there is no plan;
  ///   `ScenarioRefusal` where it is a scenario that cannot be applied.
  init(
    _ path: String, asking subject: Subject? = nil, forPricesAlone isPriced: Bool = false,
    _ planning: PlanningOptions,
    interruptedBy cancellation: CancellationFlag,
    _ console: Console
  ) throws {
    let source = try DatasetSource(reading: path, console)
    let dataset = source.dataset
    self.dataset = dataset
    place = try subject.map { try dataset.place(of: $0, in: path) }
    if isPriced { try Self.requirePrices(of: dataset) }
    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let planner = try ScenarioPlanner(
      name: path, baseline: source.validated, planning.parameters,
      observer: PlanningObserver(cancellation: cancellation) { display?.show($0) })
    guard planner.plan.audited != nil else {
      throw CommandFailure(
        .infeasible,
        "There is no plan to explain: `maillage explain \(ShellWord.path(path))` says why.")
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
}

extension Dataset {
  /// Where who or what somebody named stands.
  ///
  /// - Throws: `CommandFailure` where an id names nobody and nothing, or both.
  fileprivate func place(
    of subject: ExplainedDataset.Subject, in path: String
  ) throws -> ExplainedDataset.Place {
    switch subject {
    case .person(let id): return .person(try person(id, in: path))
    case .activity(let id): return .activity(try activity(id, in: path))
    case .pair(let person, let activity):
      return .pair(
        person: try self.person(person, in: path), activity: try self.activity(activity, in: path))
    case .either(let id):
      let person = people.firstIndex { $0.id.text == id }
      switch (person, activities.firstIndex { $0.id.text == id }) {
      case (let place?, nil): return .person(place)
      case (nil, let place?): return .activity(place)
      case (nil, nil):
        throw CommandFailure(.usage, "\(id) is no id of a person or an activity in \(path).")
      case (_?, _?):
        let word = ShellWord.quoted(id)
        throw CommandFailure(
          .usage,
          AmbiguousID.sentence(
            id, in: path,
            as: [("a person", "--person \(word)"), ("an activity", "--activity \(word)")]))
      }
    }
  }

  private func person(_ id: String, in path: String) throws -> Int {
    guard let place = people.firstIndex(where: { $0.id.text == id }) else {
      throw CommandFailure(.usage, "\(id) is nobody's id in \(path).")
    }
    return place
  }

  private func activity(_ id: String, in path: String) throws -> Int {
    guard let place = activities.firstIndex(where: { $0.id.text == id }) else {
      throw CommandFailure(.usage, "\(id) is no activity's id in \(path).")
    }
    return place
  }
}
