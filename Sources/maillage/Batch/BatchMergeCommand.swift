package import ArgumentParser
import LinearSolver

/// `maillage batch merge`.
package struct BatchMergeCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Joins the results of all shards, audits every plan, and names what is missing.",
    discussion: """
      The joined results are in the folder joined: scenarios.csv, a line for each scenario, and
      summary.json. Each plan is recomputed from the dataset and the edits. If a shard is missing,
      not finished, failed, or not what was written, its index is named, and nothing is joined;
      `maillage batch --help` lists the exit codes.
      """)

  @Argument(help: ArgumentHelp("The folder of the batch.", valueName: "batch"))
  var path: String

  @OptionGroup var work: BatchWorkOptions

  @OptionGroup var document: DocumentOption

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    return try BatchInput(reading: path, threads: work.threads)
      .merge(interruptedBy: cancellation, json: document.json, console)
  }
}
