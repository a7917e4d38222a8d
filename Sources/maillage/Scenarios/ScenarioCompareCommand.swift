package import ArgumentParser
import Employment
import LinearSolver
import Planning
import Reporting
import Scenarios

/// `maillage scenario compare`.
package struct ScenarioCompareCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Plans one to three scenarios and shows them beside their baseline.")

  @Argument(help: ArgumentHelp("Scenario files of one baseline, at most three.", valueName: "file"))
  var paths: [String]

  @OptionGroup var disturbance: DisturbanceOption

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func validate() throws {
    guard (1...3).contains(paths.count) else {
      throw ValidationError("Name one to three scenario files.")
    }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    try console.answering(json: answer.document.json) { try compare(console) }
  }

  private func compare(_ console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let files = try paths.map { try ScenarioFile(reading: $0) }
    let planned = try PlannedScenarios(
      files, planning, disturbance: disturbance.points, explainingBaseline: true,
      interruptedBy: cancellation, console)
    let comparison = ScenarioComparison([planned.planner.plan] + planned.plans)
    try console.result(
      answer.document.json
        ? comparison.value(
          adding: comparison.members(
            planned.warnings, planned.conflicts, ofBaseline: planned.baselineConflict,
            in: answer.language)
        ).document
        : comparison.text(
          with: planned.conflicts, ofBaseline: planned.baselineConflict, in: answer.language))
    return CommandStatus(ofAll: comparison.plans.map(\.result.outcome))
  }
}

extension CommandStatus {
  /// The exit code of several outcomes: the first that is no success.
  init(ofAll outcomes: [PlanningOutcome]) {
    self = outcomes.lazy.map { CommandStatus(of: $0) }.first { $0 != .success } ?? .success
  }
}
