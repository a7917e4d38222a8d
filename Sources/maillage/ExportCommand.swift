package import ArgumentParser
import DatasetFiles
import Eligibility
import Employment
import LinearSolver
import Planning
import Reporting

/// `maillage export`: the model for other solvers.
package struct ExportCommand: ConsoleCommand {
  /// A format that other solvers read.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// CPLEX-LP.
    case lp
    /// Free MPS.
    case mps
  }

  package static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the whole model of a dataset for another solver.",
    discussion: """
      EXAMPLES:
        maillage export Fixtures/tiny --format lp --output tiny.lp
        glpsol --lp tiny.lp
        maillage export Fixtures/tiny --format mps > tiny.mps
        glpsol --freemps tiny.mps

      Rows and columns are named by the ids of the dataset. A free-MPS file minimises the
      negated points, since its readers minimise. The first line, a comment, tells an older model
      that nobody changed, which --output replaces, from any other file, which it does not.
      """)

  @Argument(help: ArgumentHelp("The folder of the dataset.", valueName: "dataset"))
  var datasetPath: String

  @Option(help: "CPLEX-LP or free MPS.")
  var format: Format

  @Option(
    help: ArgumentHelp("The file to write; standard output if not given.", valueName: "file"))
  var output: String?

  @OptionGroup var document: DocumentOption

  package init() {}

  package func validate() throws {
    guard !document.json || output != nil else {
      throw ValidationError("--json needs --output, since the model takes the standard output.")
    }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    try output.map { try ModelFile(path: $0).check() }
    let input = try DatasetInput(reading: datasetPath, console)
    guard !input.dataset.goals.areOrdered else {
      throw CommandFailure(
        .badData,
        "a model file has one objective, and the goals have several priority groups."
          + " Give all goals of goals.csv the same priority to export them together.")
    }
    let pairs = CandidatePairs(screening: input.dataset)
    let conflicts = PinConflicts(of: input.dataset, screened: pairs).conflicts
    guard conflicts.isEmpty else {
      throw CommandFailure(
        .infeasible,
        "No plan can satisfy this dataset, so there is no model of it:\n"
          + conflicts.map { "  - \($0.sentence)." }.joined(separator: "\n"))
    }
    let problem = AllocationProblem(input.dataset, pairs)
    let model = CompactModel(problem, namedBy: input.dataset).model
    let text =
      switch format {
      case .lp: ModelFile.sealed(try model.cplexLP(), as: .cplexLP)
      case .mps: ModelFile.sealed(try model.freeMPS(), as: .mps)
      }
    guard let output else {
      try console.result(text)
      return .success
    }
    try ModelFile(path: output).write(text)
    if document.json {
      try console.result(
        JSONText.object([
          .init("schemaVersion", .integer(1)),
          .init("tool", .string(PlanSummary.tool)),
          .init("output", .string(output)),
          .init("dataset", .string(input.digest)),
          .init("format", .string(format.rawValue)),
          .init("variables", .integer(model.variableCount)),
          .init("integerVariables", .integer(model.integerCount)),
          .init("rows", .integer(model.rowCount)),
          .init("coefficients", .integer(model.entryCount)),
        ]).document)
    }
    return .success
  }
}
