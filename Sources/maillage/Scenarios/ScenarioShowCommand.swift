package import ArgumentParser
import Employment
import Reporting
import Scenarios

/// `maillage scenario show`.
package struct ScenarioShowCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints a scenario's edits, and what is wrong with them.")

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var path: String

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    try console.answering(json: answer.document.json) { try show(console) }
  }

  private func show(_ console: Console) throws -> CommandStatus {
    let file = try ScenarioFile(reading: path)
    // For programs one document alone, which tells what is wrong where something is.
    if !answer.document.json { try console.result(text(of: file.scenario)) }
    let baseline = try file.baseline(console)
    let edited = try file.edited(baseline)
    let warnings = ScenarioWarnings(file.scenario, edited, beside: baseline.dataset)
    if answer.document.json { try console.result(file.scenario.json(with: warnings)) }
    warnings.say(path, on: console)
    return .success
  }

  /// The edits, one in a line, after a title.
  private func text(of scenario: Scenario) -> String {
    let say = answer.language.say
    var lines = [
      say(
        "\(scenario.name), a scenario of \(scenario.baseline)",
        "\(scenario.name), un scénario de \(scenario.baseline)")
    ]
    for (place, edit) in scenario.edits.enumerated() {
      lines.append("  \(place + 1)  \(edit.text)")
    }
    if let note = scenario.note { lines.append("  \(say("Note:", "Note :")) \(note)") }
    if scenario.edits.isEmpty { lines.append(say("  without edits", "  sans modification")) }
    return lines.joined(separator: "\n") + "\n"
  }
}
