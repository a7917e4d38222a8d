package import ArgumentParser
import Employment
import Foundation
import Scenarios

/// `maillage scenario new`.
package struct ScenarioNewCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes a scenario file without edits.")

  @Argument(help: ArgumentHelp("The scenario file to write.", valueName: "file"))
  var path: String

  @Option(help: ArgumentHelp("The folder of the baseline dataset.", valueName: "dataset"))
  var baseline: String

  @Option(help: "What people call the scenario: the file's name if not given.")
  var name: String?

  @OptionGroup var document: DocumentOption

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        .cannotWrite, "\(path) is there already. Choose another name, or remove it first.")
    }
    let input = try DatasetInput(reading: baseline, console)
    let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let file = ScenarioFile(
      path: path,
      Scenario(
        name: name ?? stem, baseline: Self.relative(baseline, to: path), digest: input.digest))
    try file.write()
    if document.json { try console.result(file.scenario.json) }
    console.note("\(path) is a scenario of \(baseline) without edits.")
    return .success
  }

  /// A folder as seen from a file's folder; absolute paths stay as they are.
  static func relative(_ folder: String, to file: String) -> String {
    guard !folder.hasPrefix("/") else { return folder }
    let base = URL(fileURLWithPath: file).deletingLastPathComponent().standardizedFileURL
    let from = base.pathComponents
    let target = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents
    let shared = zip(from, target).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    let path = (up + target[shared...]).joined(separator: "/")
    return path.isEmpty ? "." : path
  }
}
