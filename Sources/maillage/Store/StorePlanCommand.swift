package import ArgumentParser
import DatasetFiles
import Employment
import LinearSolver
import Planning
import Reporting
import Store

/// `maillage store plan`.
package struct StorePlanCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plans a dataset, a scenario or a stored baseline, and keeps the run and its plan.",
    discussion: """
      The run is written down before the search begins. Killed at any moment it stays unfinished
      and is no result; results of other runs stay as they are.
      """)

  @Argument(
    help: ArgumentHelp(
      "A dataset folder, a scenario file, or a stored baseline's sha256:…", valueName: "source"))
  var source: String

  @Option(help: "What people call the baseline: the folder's name if not given.")
  var name: String?

  @OptionGroup var restoring: RestoringOptions

  @OptionGroup var options: StoreOptions

  @OptionGroup var planning: PlanningOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let store = try options.opened(creating: true)
    let planned = try StoredSource(
      source, name: name, in: store, restoringErased: restoring.restoresErased, console)
    let parameters = planning.parameters
    let run = try store.begin(
      parameters, of: planned.baseline, scenario: planned.scenario, version: PlanSummary.tool)

    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    let result = try Planner(parameters).plan(planned.dataset, observer: observer)
    display?.finish()
    interruption.ignore()

    let input = DatasetInput(validated: planned.dataset)
    let summary = PlanSummary(
      dataset: input.dataset, digest: planned.digest, parameters: parameters, result: result,
      warningCount: input.issues(screened: result.pairs).count)
    let document = summary.json()
    try store.finish(
      run, RunOutcome(result.outcome),
      files: summary.files(summary: document, profile: .standard))
    let kept = try store.run(run)
    try console.result(options.document.json ? kept.json.document : summary.text())
    if kept.erased > 0 {
      console.note("Somebody was erased while this was planned, and is left out of the plan kept.")
    }
    if !planning.quiet { console.note("This is run \(run) of the store.") }
    return CommandStatus(of: result.outcome)
  }
}
