package import ArgumentParser
import DatasetFiles
import Eligibility
import PlanAudit
import Reporting

/// `maillage audit`: recomputes a plan folder, ours or anybody's, from the dataset alone.
package struct AuditCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Checks a plan folder, of this program or of anybody, against its dataset.",
    discussion: """
      EXAMPLES:
        maillage audit Fixtures/wallonia proposal
        maillage audit Fixtures/wallonia proposal --json

      Only jobs.csv is needed. Every rule of the model is checked anew, and quantities and
      objective are recomputed; other files of the folder are compared with what follows
      from the jobs and trainings. A plan that breaks a rule ends with exit code 65.
      """)

  @Argument(help: ArgumentHelp("The folder of the dataset.", valueName: "dataset"))
  var datasetPath: String

  @Argument(help: ArgumentHelp("The folder of the plan.", valueName: "plan"))
  var planPath: String

  @Flag(help: "Print the findings as JSON.")
  var json = false

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let input = try DatasetInput(reading: datasetPath, console)
    let folder = try PlanInput(reading: planPath, console)
    let report = PlanAudit(input.dataset).report(on: folder.reading.plan)
    let pairs = CandidatePairs(screening: input.dataset)
    let summary = AuditSummary(
      dataset: input.dataset, digest: input.digest, report: report,
      differences: folder.differences(from: report, input, screened: pairs))
    try console.result(json ? summary.json : summary.text)
    return report.isFeasible ? .success : .badData
  }
}
