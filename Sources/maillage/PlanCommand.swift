package import ArgumentParser
import DatasetFiles
import Dispatch
import Employment
import Explanation
import LinearSolver
package import Planning
import Reporting

/// `maillage plan`: a folder of files in, an audited plan out.
package struct PlanCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Finds a plan, audits it, prints a summary and writes the plan folder.",
    discussion: """
      EXAMPLES:
        maillage plan Fixtures/tiny
        maillage plan Fixtures/wallonia --output proposal
        maillage plan Fixtures/wallonia --gap 0.01 --time-limit 300 --json
        maillage plan Fixtures/wallonia --work-limit 200000 --threads 2

      Interrupt it (Ctrl-C) and the best plan so far is printed and written.
      """)

  @Argument(help: ArgumentHelp("The folder of the dataset.", valueName: "dataset"))
  var datasetPath: String

  @Option(
    help: ArgumentHelp(
      "The folder to write the plan to: a new one, or one with an older plan in which nobody"
        + " added or changed anything, which is replaced. Without it nothing is written.",
      valueName: "dir"))
  var output: String?

  @Option(help: "The engine that proves the bound.")
  var engine = PlanningParameters.Engine.auto

  @OptionGroup var planning: PlanningOptions

  @Flag(
    help: ArgumentHelp(
      "Where territories are proven to have no plan, plan the others without them. The exit code is"
        + " still 3."))
  var partial = false

  @Flag(help: "Print summary.json instead of the summary.")
  var json = false

  @Flag(help: "Add the seconds of each phase and the threads to the summary.")
  var timings = false

  @Option(help: "How the files are written.")
  var profile = WritingProfile.standard

  @Option(
    help: ArgumentHelp(
      "A new file for the course of the search: a line of seconds,incumbent,bound for each better plan"
        + " or bound.", valueName: "file"))
  var trace: String?

  package init() {}

  /// Refuses names that name nothing.
  package func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
    if trace?.isEmpty == true { throw ValidationError("--trace needs the name of a file.") }
  }

  /// What the options mean for planning.
  package var parameters: PlanningParameters {
    var parameters = planning.parameters
    parameters.engine = engine
    return parameters
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let start = DispatchTime.now()
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let input = try DatasetInput(reading: datasetPath, console)
    let dataset = input.dataset
    let writer = output.map { path in
      PlanFolderWriter(path: path) { RewrittenPlan.files(of: $0, dataset) }
    }
    try writer?.check()

    let trace = try trace.map { try ProgressTrace(path: $0, since: start) }
    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { progress in
      display?.show(progress)
      trace?.add(incumbent: progress.incumbent, bound: progress.bound)
    }
    let planner = Planner(parameters)
    let result =
      try partial
      ? planner.planPartially(input.dataset, observer: observer)
      : planner.plan(input.dataset, observer: observer)
    let found = (result.partial?.outcome ?? result.outcome).figures
    trace?.add(incumbent: found.incumbent, bound: found.bound)
    let conflicts = try conflicts(of: result, in: input.dataset, observer)
    display?.finish()
    interruption.ignore()

    let summary = PlanSummary(
      dataset: input.dataset, digest: input.digest, parameters: parameters,
      result: result, warningCount: input.issues(screened: result.pairs).count,
      readingSeconds: input.seconds)
    let machine = timings ? planning.parameters.threadCount : nil
    let document = summary.json(timedWithThreads: machine)

    // The folder first: a closed pipe must not cost the plan.
    let failure = writer.flatMap { writer in
      do throws(WriteRefusal) {
        try writer.write(summary.files(summary: document, profile: profile))
        return WriteRefusal?.none
      } catch { return error }
    }
    try console.result(
      json ? document : summary.text(showsTimings: timings, territories: conflicts))
    if json, case .infeasible(let conflict) = result.outcome {
      for sentence in conflict.sentences { console.note(sentence) }
      for conflict in conflicts { console.note(conflict.text(in: .english)) }
    }
    if let failure { throw failure }
    if let output, !planning.quiet { console.note("The plan is in \(output).") }
    return CommandStatus(of: result.outcome)
  }

  /// Simplex iterations plus nodes, and seconds, of each single search for a conflict.
  private static let conflictLimits = (work: 200_000, seconds: 10.0)

  /// What cannot hold together in each territory that is proven to have no plan; of pins that rules
  /// refuse the sentences say it.
  private func conflicts(
    of result: PlanningResult, in dataset: Dataset, _ observer: PlanningObserver
  ) throws -> [TerritoryConflict] {
    guard case .infeasible(let conflict) = result.outcome, !conflict.territories.isEmpty,
      conflict.sentences.isEmpty, !observer.cancellation.isCancelled
    else { return [] }
    let draft = try DatasetInput.draft(at: datasetPath)
    var parameters = parameters
    parameters.work = Self.conflictLimits.work
    parameters.seconds = Self.conflictLimits.seconds
    return try conflict.territories.map {
      try TerritoryConflict(
        of: $0, in: draft, dataset, parameters,
        observer: PlanningObserver(cancellation: observer.cancellation))
    }
  }
}

extension CommandStatus {
  /// The exit code of what planning found.
  package init(of outcome: PlanningOutcome) {
    switch outcome {
    case .optimal, .feasible(_, stoppedBy: .gap): self = .success
    case .infeasible: self = .infeasible
    case .feasible(_, stoppedBy: .cancelled), .noPlanFound(_, stoppedBy: .cancelled):
      self = .interrupted
    case .feasible: self = .stoppedWithPlan
    case .noPlanFound: self = .stoppedWithoutPlan
    }
  }
}
