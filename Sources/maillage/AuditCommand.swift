package import ArgumentParser
import Capsules
import DatasetFiles
import Eligibility
import PlanAudit
import Reporting

/// `maillage audit`: recomputes a plan folder, ours or anybody's, from the dataset alone.
package struct AuditCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Checks a plan folder, of this program or of anybody, or a capsule.",
    discussion: """
      EXAMPLES:
        maillage audit Fixtures/wallonia proposal
        maillage audit Fixtures/wallonia proposal --json
        maillage audit capsule

      Of a plan folder only jobs.csv is needed. Every rule of the model is checked anew, and
      quantities and objective are recomputed; other files of the folder are compared with what
      follows from the jobs and trainings. A partial plan (`plan --partial`) is checked without the
      territories that its summary.json leaves out.

      A capsule (of the same version of this program) is made anew from its dataset, jobs,
      trainings, options and stated bound, and every file is compared byte by byte, and with the
      manifest.

      A plan that breaks a rule, a file that says what does not follow and a capsule that is not
      whole end with exit code 65; each difference is named.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of the dataset, or of a capsule if nothing follows.", valueName: "dataset"))
  var datasetPath: String

  @Argument(help: ArgumentHelp("The folder of the plan.", valueName: "plan"))
  var planPath: String?

  @Flag(help: "Print the findings as JSON.")
  var json = false

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let summary =
      try planPath.map { try auditOfPlan(at: $0, console) } ?? auditOfCapsule(console)
    try console.result(json ? summary.json : summary.text)
    return summary.isPassed ? .success : .badData
  }

  private func auditOfPlan(at path: String, _ console: Console) throws -> AuditSummary {
    let input = try DatasetInput(reading: datasetPath, console)
    let folder = try PlanInput(reading: path, console)
    let dataset = try folder.planned(of: input.dataset, path)
    let report = PlanAudit(dataset).report(on: folder.reading.plan)
    let pairs = CandidatePairs(screening: dataset)
    return AuditSummary(
      dataset: dataset, digest: input.digest, report: report,
      differences: folder.differences(
        from: report, dataset, digest: input.digest, screened: pairs))
  }

  private func auditOfCapsule(_ console: Console) throws -> AuditSummary {
    try DatasetInput.requireFolder(datasetPath, of: "a capsule, or a dataset and then a plan")
    let capsule = try CapsuleBytes(reading: datasetPath)
    guard !capsule.files.keys.allSatisfy({ $0.hasPrefix("dataset/") || $0.hasPrefix("plan/") })
    else {
      throw CommandFailure(
        .inputMissing,
        "\(datasetPath): this is no capsule. Name a capsule, or a dataset and then a plan.")
    }
    do throws(CapsuleFault) {
      return try CapsuleAudit(of: capsule).summary
    } catch {
      for difference in capsule.manifestDifferences { console.note(difference.sentence) }
      for detail in error.details { console.note(detail) }
      throw CommandFailure(.badData, "\(datasetPath): \(error.sentence).")
    }
  }
}
