package import ArgumentParser
import Reporting
import Store

/// `maillage store check`.
package struct StoreCheckCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the whole store: SQLite's own check, references, every digest anew.",
    discussion: """
      Runs are compared with their summaries, and each decision with its link in the chain of digests.
      Who can write the file can make digests anew; a last link that was noted elsewhere shows that.

      Unfinished runs are named; they are at work or were killed, and are no results. An erasure
      that was cut off is finished first. Anything wrong ends with exit code 65.
      """)

  @OptionGroup var options: StoreOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let found = try options.openedForReading().check()
    try console.result(options.document.json ? found.json.document : found.text)
    return found.isClean ? .success : .badData
  }
}

extension StoreCheck {
  /// What was found, for people.
  fileprivate var text: String {
    var lines = problems
    if !unfinishedErasures.isEmpty {
      lines.append(
        "Old bytes of \(numbers(unfinishedErasures)) erasures are still in the files: another"
          + " process reads the store. Close it, then check again.")
    }
    if !unfinishedRuns.isEmpty {
      lines.append(
        "Never finished, and no results: \(unfinishedRuns.count) of the runs"
          + " (\(numbers(unfinishedRuns))).")
    }
    lines.append(
      "\(isClean ? "The store is whole" : "The store is not whole"): baselines \(baselines),"
        + " scenarios \(scenarios), runs \(runs), decisions \(decisions), erasures \(erasures).")
    if let lastLink { lines.append("The last link of the decisions is \(lastLink).") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func numbers<Subject>(_ ids: [RowNumber<Subject>]) -> String {
    ids.map(\.description).joined(separator: ", ")
  }

  /// What was found, for programs.
  fileprivate var json: JSONText {
    .object([
      .init("clean", .boolean(isClean)),
      .init("problems", .array(problems.map { .string($0) })),
      .init("unfinishedRuns", .array(unfinishedRuns.map { .number($0) })),
      .init("unfinishedErasures", .array(unfinishedErasures.map { .number($0) })),
      .init("baselines", .integer(baselines)), .init("scenarios", .integer(scenarios)),
      .init("runs", .integer(runs)), .init("decisions", .integer(decisions)),
      .init("erasures", .integer(erasures)), .init("lastLink", .optional(lastLink)),
    ])
  }
}
