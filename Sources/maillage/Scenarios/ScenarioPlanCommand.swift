package import ArgumentParser
import DatasetFiles
import Employment
import Explanation
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
      "The folder to write the plan to: a new one, or one with an older plan in which nobody"
        + " added or changed anything, which is replaced.",
      valueName: "dir"))
  var output: String?

  @OptionGroup var disturbance: DisturbanceOption

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var answer: AnswerOptions

  @Option(help: "How the files are written.")
  var profile = WritingProfile.standard

  package init() {}

  package func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    try console.answering(json: answer.document.json) { try plan(console) }
  }

  private func plan(_ console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let file = try ScenarioFile(reading: path)
    let writer = output.map { path in
      PlanFolderWriter(path: path) { files in
        file.editedQuietly.flatMap { RewrittenPlan.files(of: files, $0) }
      }
    }
    try writer?.check()
    let planned = try PlannedScenarios(
      [file], planning, disturbance: disturbance.points, interruptedBy: cancellation, console)
    interruption.ignore()
    let plan = planned.plans[0]
    let summary = PlanSummary(
      dataset: plan.dataset, digest: plan.dataset.digest, parameters: planning.parameters,
      result: plan.result,
      warningCount: file.scenario.allWarnings(
        of: plan.dataset, screened: plan.result.pairs
      ).count)
    let document = summary.json(timedWithThreads: nil)
    try writer?.write(summary.files(summary: document, profile: profile))
    let conflict = planned.conflicts[0]
    if answer.document.json {
      var more = [JSONText.Member("warnings", planned.warnings[0].json)]
      if let conflict { more.append(.init("conflict", conflict.value(in: answer.language))) }
      try console.result(summary.json(adding: more))
    } else {
      try console.result(
        summary.text(in: answer.language, subject: path, conflict: conflict))
    }
    if let output, !planning.quiet { console.note("The plan is in \(output).") }
    return CommandStatus(of: plan.result.outcome)
  }
}
