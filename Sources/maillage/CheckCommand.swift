package import ArgumentParser
import Eligibility
import Employment
import Reporting

/// `maillage check`: everything that is wrong or odd in a dataset, in one pass.
package struct CheckCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prints every error and every warning of a dataset.",
    discussion: """
      EXAMPLES:
        maillage check Fixtures/wallonia
        maillage check Fixtures/wallonia --json

      Errors stop planning and end with exit code 65; warnings do not.
      """)

  @Argument(help: ArgumentHelp("The folder of the dataset.", valueName: "dataset"))
  var datasetPath: String

  @Flag(help: "Print the issues as JSON.")
  var json = false

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let draft = try DatasetInput.draft(at: datasetPath)
    let report: IssueReport
    do {
      let input = DatasetInput(validated: try draft.validated())
      let pairs = CandidatePairs(screening: input.dataset)
      report = IssueReport(input.issues(screened: pairs), digest: input.digest)
    } catch {
      report = IssueReport(error.issues, digest: nil)
    }
    try console.result(json ? report.json : report.text)
    return report.errorCount > 0 ? .badData : .success
  }
}
