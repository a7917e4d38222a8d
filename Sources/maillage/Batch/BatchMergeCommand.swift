package import ArgumentParser
import Batch
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

      Of a batch of provinces or territories it takes the answers of a round, and opens the next
      one, or writes the plan of the whole to joined when plan and bound have met.
      """)

  @Argument(help: ArgumentHelp("The folder of the batch.", valueName: "batch"))
  var path: String

  @Flag(
    help: ArgumentHelp(
      "End the rounds of a batch that has them: join the plan of the whole from what is known, and"
        + " close what is open by one search of the whole, as far as limits allow."))
  var end = false

  @OptionGroup var work: BatchWorkOptions

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let input = try BatchInput(reading: path, threads: work.threads)
    guard !end || input.batch.manifest.kind.hasRounds else {
      throw CommandFailure(.usage, "A batch of scenarios has no rounds to end.")
    }
    return try input.merge(
      endsRounds: end, interruptedBy: cancellation, answering: answer, console)
  }
}
