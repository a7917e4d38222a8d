import DatasetFiles
import Employment
import Explanation
import LinearSolver
import Planning
import Reporting
import Scenarios

/// Plans a baseline and scenarios of it, with progress and interruption.
struct PlannedScenarios {
  /// The baseline's planner.
  let planner: ScenarioPlanner
  /// The scenarios' plans, in their order.
  private(set) var plans: [ScenarioPlan] = []
  /// What the edits of each scenario caused.
  private(set) var warnings: [ScenarioWarnings] = []
  /// Why a scenario has no plan; nil where it has one, or nothing is proven.
  private(set) var conflicts: [Conflict?] = []

  /// Plans scenarios, all of one baseline.
  init(
    _ files: [ScenarioFile], _ options: PlanningOptions, disturbance: Points?,
    interruptedBy cancellation: CancellationFlag, _ console: Console
  ) throws {
    guard let first = files.first else { preconditionFailure("there is a scenario") }
    for file in files.dropFirst() where file.baselinePath != first.baselinePath {
      throw CommandFailure(
        .badData, "\(file.path) is a scenario of another baseline than \(first.path).")
    }
    let baseline = try first.baseline(console)
    for file in files { try file.edited(baseline) }
    let display = options.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    planner = try ScenarioPlanner(
      name: first.baselineName, baseline: baseline, options.parameters, observer: observer)
    for file in files {
      let plan = try planner.plan(file.scenario, disturbance: disturbance, observer: observer)
      plans.append(plan)
      warnings.append(ScenarioWarnings(file.scenario, plan, beside: planner.plan))
      conflicts.append(
        try planner.conflict(of: file.scenario, plan, options.parameters, observer: observer))
    }
    display?.finish()
    for (file, own) in zip(files, warnings) { own.say(file.path, on: console) }
    for (file, plan) in zip(files, plans) where plan.needsExplaining {
      console.note(
        "\(file.path): `maillage explain \(file.path)` searches for why there is no plan; on a large"
          + " dataset that takes a minute or more.")
    }
  }
}

extension ScenarioPlan {
  /// The most people of a dataset whose conflict is searched for without being asked: each
  /// member takes several searches for a plan, all together most of a minute on `wallonia`.
  static let mostPeople = 200

  /// Whether there is proven to be no plan, and why is left to be asked.
  var needsExplaining: Bool {
    guard case .infeasible = result.outcome else { return false }
    return dataset.people.count > Self.mostPeople
  }
}

extension ScenarioPlanner {
  /// Why a scenario has no plan, where that is proven of it.
  ///
  /// - Parameters:
  ///   - scenario: The scenario, whose edits can be applied.
  ///   - plan: What planning it found.
  ///   - parameters: The limits of each search for a plan.
  ///   - observer: May stop it.
  /// - Returns: The conflict; nil where there is a plan, nothing is proven, or the dataset is large.
  /// - Throws: `PlanningFault` where the solver broke down.
  func conflict(
    of scenario: Scenario, _ plan: ScenarioPlan, _ parameters: PlanningParameters,
    observer: PlanningObserver
  ) throws -> Conflict? {
    guard case .infeasible = plan.result.outcome, !plan.needsExplaining else { return nil }
    let tables = try scenario.edited(baseline).draft
    return try ConflictSearch(tables, parameters, observer: observer).conflict()
  }
}

extension ScenarioComparison {
  /// What is told beside the plans: warnings, and conflicts of scenarios without a plan.
  ///
  /// - Parameters:
  ///   - warnings: Of each scenario.
  ///   - conflicts: Of each scenario; nil where there is none.
  ///   - language: The language of sentences.
  /// - Returns: Members of the document, each entry with its scenario's name.
  static func members(
    _ warnings: [ScenarioWarnings], _ conflicts: [Conflict?], in language: Language
  ) -> [JSONText.Member] {
    let named = zip(warnings, conflicts)
    return [
      .init(
        "warnings",
        .array(
          warnings.filter { !$0.issues.isEmpty }.map {
            .object([.init("scenario", .string($0.name)), .init("issues", $0.json)])
          })),
      .init(
        "conflicts",
        .array(
          named.compactMap { own, conflict in
            conflict.map {
              .object([
                .init("scenario", .string(own.name)), .init("conflict", $0.value(in: language)),
              ])
            }
          })),
    ]
  }

  /// The comparison for people, with the conflict of each scenario without a plan.
  func text(with conflicts: [Conflict?], in language: Language) -> String {
    text(in: language)
      + conflicts.compactMap { $0.map { "\n" + $0.text(in: language) } }.joined()
  }
}
