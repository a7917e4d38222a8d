package import ArgumentParser
import DatasetFiles
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
        maillage check what-if.json

      A scenario file is checked as the dataset that its edits make of its baseline.
      Errors stop planning and end with exit code 65; warnings do not.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the dataset, or a scenario file.", valueName: "dataset"))
  var datasetPath: String

  @Flag(help: "Print the issues as JSON.")
  var json = false

  package init() {}

  package func execute(on console: Console) throws -> CommandStatus {
    let report = try report(console)
    try console.result(json ? report.json : report.text)
    return report.errorCount > 0 ? .badData : .success
  }

  /// Everything that is wrong or odd; a file that is no scenario at all is refused.
  private func report(_ console: Console) throws -> IssueReport {
    do {
      guard FileSystem.kind(of: datasetPath) == .file else {
        let draft = try DatasetInput.draft(at: datasetPath, on: console.today)
        let input = DatasetInput(validated: try draft.validated())
        let pairs = CandidatePairs(screening: input.dataset)
        return IssueReport(input.issues(screened: pairs), digest: input.digest)
      }
      let source = try DatasetSource(reading: datasetPath, console)
      let pairs = CandidatePairs(screening: source.dataset)
      return IssueReport(source.issues(screened: pairs), digest: source.dataset.digest)
    } catch let error as DataIssues {
      return IssueReport(error.issues, digest: nil)
    } catch let refusal as ScenarioRefusal where refusal.isOfEditsAlone {
      return IssueReport(refusal.issues, digest: nil)
    }
  }
}
