package import ArgumentParser
import DatasetFiles
import Employment
import LinearSolver
import Planning
import Reporting
import Scenarios

/// `maillage scenario plan`.
package struct ScenarioPlanCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plans a scenario from the baseline's plan, prints a summary and writes the plan.")

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "The folder to write the plan to: a new one, or one with an older plan, which is replaced.",
      valueName: "dir"))
  var output: String?

  @OptionGroup var disturbance: DisturbanceOption

  @OptionGroup var planning: PlanningOptions

  @Flag(help: "Print summary.json instead of the summary.")
  var json = false

  @Option(help: "How the files are written.")
  var profile = WritingProfile.standard

  package init() {}

  package func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let file = try ScenarioFile(reading: path, console)
    let writer = output.map { PlanFolderWriter(path: $0) }
    try writer?.check()
    let planned = try PlannedScenarios(
      [file], planning, disturbance: disturbance.points, interruptedBy: cancellation, console)
    interruption.ignore()
    let plan = planned.plans[0]
    let input = DatasetInput(validated: plan.dataset)
    let summary = PlanSummary(
      dataset: plan.dataset, digest: input.digest, parameters: planning.parameters,
      result: plan.result, warningCount: input.issues(screened: plan.result.pairs).count)
    let document = summary.json(timedWithThreads: nil)
    try writer?.write(summary.files(summary: document, profile: profile))
    try console.result(json ? document : summary.text())
    if let output, !planning.quiet { console.note("The plan is in \(output).") }
    return CommandStatus(of: plan.result.outcome)
  }
}
