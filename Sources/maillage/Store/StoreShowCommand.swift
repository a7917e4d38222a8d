package import ArgumentParser
import DatasetFiles
import Employment
import Reporting
import Scenarios
import Store

/// `maillage store show`.
package struct StoreShowCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a run: how it was planned and what was found.")

  @Argument(help: "The number of the run.")
  var run: Int64

  @OptionGroup var options: StoreOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let store = try options.openedForReading()
    let found = try store.run(.init(run))
    if options.document.json {
      try console.result(found.json.document)
      return .success
    }
    let baseline = try store.baseline(found.baseline)
    var lines = [
      ("Run", found.id.description),
      ("Baseline", "\(baseline.id) (\(baseline.name)), \(baseline.digest)"),
    ]
    if let scenario = found.scenario {
      lines.append(("Scenario", "\(scenario) (\(try store.scenario(scenario).name))"))
    }
    lines += [
      ("Program", found.version), ("Options", found.options), ("Seed", String(found.seed)),
      ("Started", found.started.storeText),
      ("Finished", found.finished?.storeText ?? "never: this run is no result"),
    ]
    if let outcome = found.outcome {
      lines += [
        ("Outcome", outcome.text),
        ("Objective", outcome.objective.map { String($0.amount) } ?? "none"),
        ("Bound", outcome.bound.map { String($0.amount) } ?? "none"),
        ("Gap", outcome.relativeGap.map { String($0) } ?? "none"),
        ("Audit", outcome.audit ?? "no plan"),
      ]
    }
    if found.erased > 0 {
      lines.append(
        ("Erased", "\(found.erased) erasures touched the plan; its figures are from before."))
    }
    let files = try store.planFiles(of: found.id).keys.map(\.rawValue).sorted()
    if !files.isEmpty { lines.append(("Files", files.joined(separator: ", "))) }
    let width = (lines.map { TextTable.width(of: $0.0) }.max() ?? 0) + 2
    for (name, value) in lines {
      try console.result("\(TextTable.padded(name, to: width))\(TextTable.printable(value))\n")
    }
    return .success
  }
}
