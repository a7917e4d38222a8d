import DatasetFiles
import Employment
import LinearSolver
import Planning
import Scenarios

/// Plans a baseline and scenarios of it, with progress and interruption.
struct PlannedScenarios {
  /// The baseline's planner.
  let planner: ScenarioPlanner
  /// The scenarios' plans, in their order.
  private(set) var plans: [ScenarioPlan] = []

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
    for file in files { try file.check(baseline, console) }
    let display = options.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    planner = try ScenarioPlanner(
      name: first.baselineName, baseline: baseline, options.parameters, observer: observer)
    for file in files {
      plans.append(
        try planner.plan(
          file.scenario, disturbance: disturbance, observer: observer))
    }
  }
}
