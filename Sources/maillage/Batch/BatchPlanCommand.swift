package import ArgumentParser
import Batch
import Planning

/// `maillage batch plan`.
package struct BatchPlanCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Divides scenarios of a dataset into shards, and writes the folder of the batch.",
    discussion: """
      The folder holds the dataset (without monitoring.csv), the scenarios, and manifest.json with
      the options, the seed and digests of all of it; it may be copied to another machine. What is
      wrong with any scenario is said at once, and nothing is written. Each scenario is planned from
      the baseline's plan alone, so that the division into shards changes no plan.
      """)

  @Argument(help: ArgumentHelp("The folder of the dataset.", valueName: "dataset"))
  var dataset: String

  @OptionGroup var source: BatchSource

  @Option(help: ArgumentHelp("The new or empty folder to write.", valueName: "batch"))
  var output: String

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var document: DocumentOption

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let draft = try source.draft(of: dataset, planning.parameters, console)
    let isNew = try draft.write(to: output)
    let manifest = draft.manifest
    if document.json {
      try console.result(manifest.json)
    } else {
      let shards = manifest.shards.count
      let most = manifest.shards.map(\.pieces.count).max() ?? 0
      try console.result(
        """
        \(output): \(manifest.pieceCount) scenarios of \(manifest.name) in \(shards) \
        \(shards == 1 ? "shard" : "shards") of at most \(most).
        Solve them here with: maillage batch run \(SlurmScript.quoted(output))

        """)
    }
    if !isNew { console.note("\(output) holds this batch already; its results are kept.") }
    return .success
  }
}
