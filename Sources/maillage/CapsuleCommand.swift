package import ArgumentParser
import Capsules
import DatasetFiles
import Eligibility
import Employment
import LinearSolver
import PlanAudit
import Planning
import Reporting

/// `maillage capsule`: a plan with all that anybody needs to check it again.
package struct CapsuleCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "capsule",
    abstract: "Packs a plan with dataset, model, bound and audit for anybody to check.",
    discussion: """
      EXAMPLES:
        maillage capsule Fixtures/tiny --output capsule --seed 7
        sh capsule/check.sh --prove 60
        maillage audit capsule
        maillage capsule Fixtures/wallonia --plan proposal --output capsule

      With --plan, a plan folder that is there already is packed: the audit must pass it, its
      summary.json says bound and seed, and the options of this command say with what it was
      planned. The folder to write must be new or empty. Publish the digest that is printed: who has it notices
      every change in the capsule. check.sh needs glpsol (Debian's glpk-utils) and no maillage.
      """)

  @Argument(help: ArgumentHelp("The folder of the dataset.", valueName: "dataset"))
  var datasetPath: String

  @Option(help: ArgumentHelp("The new or empty folder to write.", valueName: "dir"))
  var output: String

  @Option(
    help: ArgumentHelp("The folder of a plan to pack, instead of planning.", valueName: "plan"))
  var plan: String?

  @Option(help: "The engine that proves the bound.")
  var engine = PlanningParameters.Engine.auto

  @OptionGroup var planning: PlanningOptions

  @OptionGroup var document: DocumentOption

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let cancellation = CancellationFlag()
    let interruption = Interruption(raising: cancellation)
    defer { interruption.end() }
    let input = try DatasetInput(reading: datasetPath, console)
    guard !input.dataset.goals.areOrdered else {
      throw CommandFailure(.badData, CapsuleRefusal.orderedGoals.description)
    }
    let folder = CapsuleFolder(path: output)
    try folder.check()
    var parameters = planning.parameters
    parameters.engine = engine

    let summary: PlanSummary
    let status: CommandStatus
    if let plan {
      summary = try PackedPlan(at: plan, input, console).summary(askedFor: parameters)
      // Nothing was searched for that a limit could have stopped.
      status = .success
    } else {
      summary = try planned(input, parameters, interruptedBy: cancellation, console)
      status = CommandStatus(of: summary.result.outcome)
    }
    interruption.ignore()
    let capsule: AuditCapsule
    do throws(CapsuleRefusal) {
      capsule = try AuditCapsule(of: summary)
    } catch {
      throw CommandFailure(error == .noPlan ? status : .fault, error.description)
    }
    try folder.write(capsule.files)
    try console.result(
      document.json ? json(of: capsule, summary) : text(of: capsule, summary))
    return status
  }

  private func planned(
    _ input: DatasetInput, _ parameters: PlanningParameters,
    interruptedBy cancellation: CancellationFlag, _ console: Console
  ) throws -> PlanSummary {
    let display = planning.quiet ? nil : ProgressDisplay(on: console)
    defer { display?.finish() }
    let observer = PlanningObserver(cancellation: cancellation) { display?.show($0) }
    let result = try Planner(parameters).plan(input.dataset, observer: observer)
    display?.finish()
    if case .infeasible(let conflict) = result.outcome {
      for sentence in conflict.sentences { console.note(sentence) }
    }
    return PlanSummary(
      dataset: input.dataset, digest: input.digest, parameters: parameters, result: result,
      warningCount: input.issues(screened: result.pairs).count)
  }

  private func text(of capsule: AuditCapsule, _ summary: PlanSummary) -> String {
    """
    The capsule is in \(output): \(capsule.files.count) files. Its digest is
    \(capsule.digest)
    Check it with: sh \(output)/check.sh

    """
  }

  private func json(of capsule: AuditCapsule, _ summary: PlanSummary) -> String {
    JSONText.object([
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("capsule", .string(capsule.digest)),
      .init("dataset", .string(summary.digest)),
      .init("status", .string(summary.result.outcome.status)),
      .init("objective", .optional(summary.plan?.report.objective.amount)),
      .init("bound", .optional(summary.result.outcome.bound?.amount)),
      .init("seed", .unsigned(summary.parameters.seed)),
      .init("files", .array(capsule.files.map { .string($0.name) })),
    ]).document
  }
}
