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
  /// Why the baseline has no plan, where that was to be searched for; nil as for scenarios.
  private(set) var baselineConflict: Conflict?

  /// Plans scenarios, all of one baseline, and where asked to, searches for why that has no plan.
  init(
    _ files: [ScenarioFile], _ options: PlanningOptions, disturbance: Points?,
    explainingBaseline explainsBaseline: Bool = false,
    interruptedBy cancellation: CancellationFlag, _ console: Console
  ) throws {
    guard let first = files.first else { preconditionFailure("there is a scenario") }
    for file in files.dropFirst() where file.resolvedBaseline != first.resolvedBaseline {
      throw CommandFailure(
        .badData,
        "\(file.path) is a scenario of \(file.baselinePath), and \(first.path) one of"
          + " \(first.baselinePath): name scenarios of one baseline.")
    }
    let baseline = try first.baseline(console)
    for file in files { try file.edited(baseline) }
    let display = options.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    planner = try ScenarioPlanner(
      name: first.baselineName, baseline: baseline, options.parameters, observer: observer)
    if explainsBaseline {
      baselineConflict = try planner.baselineConflict(options.parameters, observer: observer)
    }
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
        "\(file.path): `maillage explain \(ShellWord.path(file.path))` searches for why there is no plan; on a large"
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
  /// Why the baseline has no plan, as of a scenario without edits.
  func baselineConflict(
    _ parameters: PlanningParameters, observer: PlanningObserver
  ) throws -> Conflict? {
    try conflict(
      of: Scenario(name: plan.name, baseline: ""), plan, parameters, observer: observer)
  }

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
  ///   - baseline: That of the baseline.
  ///   - language: The language of sentences.
  /// - Returns: Members of the document, each entry with its scenario's name, or the baseline's.
  func members(
    _ warnings: [ScenarioWarnings], _ conflicts: [Conflict?], ofBaseline baseline: Conflict?,
    in language: Language
  ) -> [JSONText.Member] {
    let named = zip(warnings, conflicts)
    let own = baseline.map {
      JSONText.object([
        .init("baseline", .string(plans[0].name)), .init("conflict", $0.value(in: language)),
      ])
    }
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
          [own].compactMap(\.self)
            + named.compactMap { own, conflict in
              conflict.map {
                .object([
                  .init("scenario", .string(own.name)), .init("conflict", $0.value(in: language)),
                ])
              }
            })),
    ]
  }

  /// The comparison for people, with the conflict of the baseline and of each scenario without a plan.
  func text(
    with conflicts: [Conflict?], ofBaseline baseline: Conflict? = nil, in language: Language
  ) -> String {
    let name = TextTable.printable(plans[0].name)
    let own = baseline.map {
      language.say("\n\(name), the baseline: ", "\n\(name), la référence : ")
        + $0.text(in: language)
    }
    return text(in: language) + (own ?? "")
      + conflicts.compactMap { $0.map { "\n" + $0.text(in: language) } }.joined()
  }
}
