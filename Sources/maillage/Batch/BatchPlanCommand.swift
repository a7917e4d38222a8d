package import ArgumentParser
import Batch
import DatasetFiles
import Employment
import LinearSolver
import Planning

/// `maillage batch plan`.
package struct BatchPlanCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Divides scenarios of a dataset, or its provinces, and writes a batch's folder.",
    discussion: """
      The folder holds the dataset (without monitoring.csv), the scenarios, and manifest.json with
      the options, the seed and digests of all of it; it may be copied to another machine. What is
      wrong with any scenario is said at once, and nothing is written. Each scenario is planned from
      the baseline's plan alone, so that the division into shards changes no plan.

      With --kind provinces (or territories) the shards are those of one plan. What joins them, the
      programme's budget and shared courses, gets prices, which a few rounds correct: in each, all
      shards are solved, and a merge opens the next round or joins the plan, which is audited as a
      whole and has a proven bound of its own. It is the plan that `maillage plan` finds. Goals with
      priorities are optimised one after the other over the whole, and nothing is divided then.
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
    if let division = ProgrammeDivision(source.kind) {
      return try writeRounds(by: division, console)
    }
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
        Solve them here with: maillage batch run \(ShellWord.path(output))

        """)
    }
    if !isNew { console.note("\(output) holds this batch already; its results are kept.") }
    return .success
  }

  private func writeRounds(
    by division: ProgrammeDivision, _ console: Console
  ) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let draft = try source.roundDraft(
      of: dataset, by: division, planning, interruptedBy: cancellation, console)
    let isNew = try draft.write(to: output)
    if document.json {
      try console.result(draft.manifest.json)
    } else {
      let shards = draft.manifest.shards.map { "\($0.index) \($0.name)" }.joined(separator: ", ")
      let content =
        draft.dataset.goals.areOrdered
        ? """
        \(draft.manifest.name) as a whole: the goals of goals.csv have several priorities, which are \
        optimised one after the other over all \(division.plural).
        Plan it
        """
        : """
        \(draft.manifest.name) in \(draft.manifest.shards.count) \
        \(division.plural), joined by prices: \(shards).
        Solve them
        """
      try console.result(
        """
        \(output): \(content) here with: maillage batch run \(ShellWord.path(output))

        """)
    }
    if !draft.isAsked { console.note("No shard is asked: `merge` plans the whole in one piece.") }
    if !isNew { console.note("\(output) holds this batch already; its results are kept.") }
    return .success
  }
}

extension ProgrammeDivision {
  /// What several shards are called.
  fileprivate var plural: String {
    switch self {
    case .province: "provinces"
    case .territory: "territories"
    }
  }
}
