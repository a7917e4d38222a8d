package import ArgumentParser
import Reporting
import Store

/// `maillage store add`.
package struct StoreAddCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keeps a dataset as a baseline, or a scenario with its baseline.")

  @Argument(help: ArgumentHelp("A dataset folder or a scenario file.", valueName: "source"))
  var source: String

  @Option(help: "What people call the baseline: the folder's name if not given.")
  var name: String?

  @OptionGroup var restoring: RestoringOptions

  @OptionGroup var options: StoreOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let store = try options.opened(creating: true)
    let kept = try StoredSource(
      source, name: name, in: store, restoringErased: restoring.restoresErased, console)
    let baseline = try store.baseline(kept.baseline)
    let json = JSONText.object([
      .init("baseline", .integer(Int(baseline.id.value))),
      .init("digest", .string(baseline.digest)),
      .init("scenario", .optional(kept.scenario.map { Int($0.value) })),
    ])
    let scenario = kept.scenario.map { ", with scenario \($0)" } ?? ""
    try console.result(
      options.document.json
        ? json.document : "Baseline \(baseline.id) is \(baseline.digest)\(scenario).\n")
    return .success
  }
}
