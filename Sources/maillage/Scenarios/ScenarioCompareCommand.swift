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

  @Option(
    help: ArgumentHelp(
      "Disturb least: points that each person costs whose activities differ from the baseline's"
        + " plan.", valueName: "points"))
  var disturbance: Double?

  @OptionGroup var planning: PlanningOptions

  @Option(help: "The language: en or fr.")
  var language = Language.english

  @Flag(help: "Print JSON with all figures and ids.")
  var json = false

  package init() {}

  package func validate() throws {
    guard (1...3).contains(paths.count) else {
      throw ValidationError("Name one to three scenario files.")
    }
    if let disturbance, !(disturbance.isFinite && disturbance >= 0) {
      throw ValidationError("--disturbance must be a number of at least 0.")
    }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let files = try paths.map { try ScenarioFile(reading: $0, console) }
    let planned = try PlannedScenarios(
      files, planning, disturbance: disturbance, interruptedBy: cancellation, console)
    let comparison = ScenarioComparison([planned.planner.plan] + planned.plans)
    try console.result(json ? comparison.json : comparison.text(in: language))
    return CommandStatus(ofAll: comparison.plans.map(\.result.outcome))
  }
}

extension CommandStatus {
  /// The exit code of several outcomes: the first that is no success.
  init(ofAll outcomes: [PlanningOutcome]) {
    self = outcomes.lazy.map { CommandStatus(of: $0) }.first { $0 != .success } ?? .success
  }
}
