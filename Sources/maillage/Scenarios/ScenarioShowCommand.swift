package import ArgumentParser
import Employment
import Scenarios

/// `maillage scenario show`.
package struct ScenarioShowCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints a scenario's edits, and what is wrong with them.")

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var path: String

  @OptionGroup var document: DocumentOption

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let file = try ScenarioFile(reading: path, console)
    if document.json {
      try console.result(file.scenario.json)
    } else {
      var lines = ["\(file.scenario.name), a scenario of \(file.scenario.baseline)"]
      for (place, edit) in file.scenario.edits.enumerated() {
        lines.append("  \(place + 1)  \(edit.text)")
      }
      if file.scenario.edits.isEmpty { lines.append("  without edits") }
      try console.result(lines.joined(separator: "\n") + "\n")
    }
    try file.check(try file.baseline(console), console)
    return .success
  }
}
