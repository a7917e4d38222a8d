package import ArgumentParser
import Batch
import LinearSolver
import Reporting

/// `maillage batch solve`.
package struct BatchSolveCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Solves one shard of a batch, or goes on with it.",
    discussion: """
      A shard that is solved stays as it is. One that was interrupted or killed goes on from the
      scenarios that are finished. A scenario that is wrong, or has no plan, has that as its result.
      Two processes may solve the same shard at once: the second one waits for the first.
      """)

  @Argument(help: ArgumentHelp("The folder of the batch.", valueName: "batch"))
  var path: String

  @Option(help: "The index of the shard, from 1.")
  var index: Int

  @OptionGroup var work: BatchWorkOptions

  @OptionGroup var document: DocumentOption

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let input = try BatchInput(reading: path, threads: work.threads)
    let shard: Shard
    do throws(BatchError) {
      shard = try input.batch.shard(index)
    } catch {
      throw CommandFailure(error)
    }
    let progress = try input.solve(
      [shard], interruptedBy: cancellation, quiet: work.quiet, console)
    let unit = input.batch.manifest.kind.hasRounds ? "questions" : "scenarios"
    if document.json {
      try console.result(
        JSONText.object([
          .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
          .init("index", .integer(shard.index)), .init("name", .string(shard.name)),
          .init("digest", .string(shard.digest)), .init("count", .integer(progress.count)),
          .init("done", .integer(progress.done)),
          .init("solvedNow", .integer(progress.solvedNow)),
        ]).document)
    } else {
      try console.result(
        "Shard \(shard.index) (\(shard.name)): \(progress.done) of \(progress.count) \(unit) are"
          + " solved, \(progress.solvedNow) of them now.\n")
    }
    return progress.isInterrupted ? .interrupted : .success
  }
}

/// Options of commands that work on a batch.
struct BatchWorkOptions: ParsableArguments {
  @Option(help: "Scenarios at once at most: one for each core if not given. Plans are the same.")
  var threads: Int?

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be from 1 to 1024.")
    }
  }
}
