package import ArgumentParser
import DatasetFiles
import Reporting
import Store

/// `maillage store export`.
package struct StoreExportCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a run's plan folder, or a baseline's dataset folder.")

  @Argument(
    help: ArgumentHelp(
      "The number of a run, or the digest of a baseline or its beginning: sha256:…",
      valueName: "run|baseline"))
  var subject: String

  @Option(
    help: ArgumentHelp(
      "The folder to write: a new one, or of a plan one with an older plan in which nobody added or"
        + " changed anything.", valueName: "dir"))
  var output: String

  @OptionGroup var options: StoreOptions

  package init() {}

  package func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
    guard Int64(subject) != nil || subject.hasPrefix("sha256:") else {
      throw ValidationError("\"\(subject)\" is neither the number of a run nor sha256:….")
    }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let store = try options.openedForReading()
    let json: JSONText
    if let number = Int64(subject) {
      let run = try store.run(.init(number))
      guard run.outcome != nil else {
        throw CommandFailure(
          .inputMissing, "Run \(number) was never finished: there is no plan. Plan it again.")
      }
      let files = try store.planFiles(of: run.id)
      try PlanFolderWriter(path: output) { _ in files }.write(files)
      json = .object([.init("run", .number(run.id)), .init("output", .string(output))])
    } else {
      let baseline = try store.baseline(digest: subject)
      try DatasetFolderWriter(path: output).write(try store.dataset(of: baseline.id))
      json = .object([.init("baseline", .number(baseline.id)), .init("output", .string(output))])
    }
    try console.result(options.document.json ? json.document : "It is in \(output).\n")
    return .success
  }
}
