package import ArgumentParser
import Batch
import DatasetFiles
import Foundation
import LinearSolver
import Planning
import Store

/// `maillage batch run`.
package struct BatchRunCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Solves all shards of a batch here, on all cores, and merges them.",
    discussion: """
      EXAMPLES:
        maillage batch run batch
        maillage batch run Fixtures/wallonia --output batch --scenarios what-ifs --gap 0.005
        maillage batch run Fixtures/wallonia --output provinces --kind provinces

      Interrupted (Ctrl-C) or killed, it keeps what is finished and goes on from there when it is run
      again. With a store, each scenario and its run are kept there once, as they finish.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of a batch; or that of a dataset, with --output.", valueName: "batch-or-dataset"))
  var path: String

  @OptionGroup var source: BatchSource

  @Option(
    help: ArgumentHelp(
      "The folder of the batch that is made of a dataset, or was made of it before.",
      valueName: "batch"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Keep baseline, scenarios, runs and plans in this store: that of the environment's"
        + " MAILLAGE_STORE if not given, and none without either.", valueName: "file"))
  var store: String?

  @OptionGroup var restoring: RestoringOptions

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
    if store?.isEmpty == true { throw ValidationError("--store needs the name of a file.") }
    let isDefault =
      BatchOptions(planning.parameters) == BatchOptions(PlanningParameters())
    if output == nil, source.isGiven || !isDefault {
      throw ValidationError(
        "What there is to solve, and how, is in the batch's manifest. With a dataset, name the batch"
          + " to write: --output.")
    }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    if let output { try write(to: output, interruptedBy: cancellation, console) }
    let input = try BatchInput(reading: output ?? path, threads: planning.threads)
    let recorder = try recorder(of: input.batch)
    if input.batch.manifest.kind.hasRounds {
      let merge = try input.solveRounds(
        interruptedBy: cancellation, quiet: planning.quiet, in: answer.language, console)
      if case .planned(let joined) = merge { try recorder?.keep(joined) }
      return try input.show(merge, answering: answer, console)
    }
    let progress = try input.solve(
      input.batch.manifest.shards, interruptedBy: cancellation, quiet: planning.quiet, console
    ) { try recorder?.keep($0) }
    guard !progress.isInterrupted else {
      let kept = "\(progress.done) of \(progress.count) scenarios are solved and kept."
      throw CommandFailure(.interrupted, "Interrupted: \(kept) Run it again to go on.")
    }
    return try input.merge(interruptedBy: cancellation, answering: answer, console)
  }

  private func write(
    to output: String, interruptedBy cancellation: CancellationFlag, _ console: Console
  ) throws {
    guard let division = ProgrammeDivision(source.kind) else {
      try source.draft(of: path, planning.parameters, console).write(to: output)
      return
    }
    try source.roundDraft(
      of: path, by: division, planning, interruptedBy: cancellation, console
    ).write(to: output)
  }

  private func recorder(of batch: BatchFolder) throws -> BatchRecorder? {
    let named = store ?? ProcessInfo.processInfo.environment["MAILLAGE_STORE"] ?? ""
    guard !named.isEmpty else { return nil }
    do {
      return try BatchRecorder(
        batch, in: try PlanStore(path: named, creating: true),
        restoringErased: restoring.restoresErased)
    } catch let error as BatchError {
      throw CommandFailure(error)
    }
  }
}
