package import ArgumentParser
import DatasetFiles
import Eligibility
import Employment
import Monitoring
import PlanAudit
import Reporting
import Scenarios

/// `maillage monitoring`: the only command that opens monitoring.csv.
package struct MonitoringCommand: ConsoleCommand {
  package static let configuration = CommandConfiguration(
    commandName: "monitoring",
    abstract:
      "Counts people by the groups of ESF+, before a plan is chosen; small counts are hidden.",
    discussion: """
      EXAMPLES:
        maillage monitoring Fixtures/wallonia
        maillage monitoring Fixtures/wallonia proposal --language fr
        maillage monitoring Fixtures/wallonia proposal --by territory --json
        maillage monitoring Fixtures/wallonia proposal --scenario what-if.json

      It reads monitoring.csv in the dataset's folder, which no other command opens. The plan is
      audited first; without one, all and eligible people are counted. Counts of 1 to the threshold
      less one are hidden, and as many others as it takes that no hidden count can be computed
      back from what is shown at any level. --missing names people by pseudonym: it is for the
      coordinator, not for publication.
      """)

  @Argument(help: ArgumentHelp("The folder of the dataset.", valueName: "dataset"))
  var datasetPath: String

  @Argument(help: ArgumentHelp("The folder of a plan.", valueName: "plan"))
  var planPath: String?

  @Option(
    help: ArgumentHelp(
      "A scenario file, whose edits are applied to the dataset before the plan is read.",
      valueName: "file"))
  var scenario: String?

  @Option(help: "The fewest people that a count shows.")
  var threshold = 5

  @Option(help: "The finest places shown: programme, province or territory.")
  var by = MonitoringLevel.programme

  @Option(help: "The part of the net cost that ESF+ pays, from 0 to 1.")
  var esfShare = 0.5

  @Flag(help: "Also list of whom something is not stated, by pseudonym.")
  var missing = false

  @OptionGroup var answer: AnswerOptions

  package init() {}

  package func validate() throws {
    guard (2...1_000_000).contains(threshold) else {
      throw ValidationError("--threshold must be from 2 to 1000000.")
    }
    guard (0...1).contains(esfShare) else {
      throw ValidationError("--esf-share must be from 0 to 1.")
    }
  }

  package func execute(on console: Console) throws -> CommandStatus {
    let baseline = try DatasetInput.validated(
      try DatasetInput.draft(at: datasetPath, on: console.today), console)
    let input = DatasetInput(validated: try edited(baseline, console))
    let known = baseline.dataset.people.map(\.id) + input.dataset.people.map(\.id)
    let records = try records(naming: known, console)
    let audited = try planPath.map { try auditedPlan(at: $0, input.dataset, console) }
    let pairs = CandidatePairs(screening: input.dataset)
    let people = MonitoredPeople(
      input.dataset, records, isEligible: pairs.personRefusals.map { $0 == nil },
      plan: audited?.plan)
    let document = MonitoringDocument(
      report: try MonitoringReport(of: people, threshold: threshold), level: by,
      digest: input.digest,
      financing: audited.map {
        CoFinancing(
          cost: $0.report.programmeCost, budget: input.dataset.programme.budget, share: esfShare)
      },
      missing: missing ? people.missingEvidence : nil)
    try console.result(
      answer.document.json ? document.json : document.text(in: answer.language))
    return .success
  }

  /// The dataset with the scenario's edits.
  private func edited(_ baseline: ValidatedDraft, _ console: Console) throws -> Dataset {
    guard let path = scenario else { return baseline.dataset }
    let file = try ScenarioFile(reading: path)
    if let digest = file.scenario.digest, digest != baseline.dataset.digest {
      console.note(
        "\(path): \(datasetPath) is not the dataset for which this scenario was made, or has changed"
          + " since. The edits are applied to it as it is now.")
    }
    do throws(DataIssues) {
      return try file.scenario.applied(to: baseline)
    } catch {
      throw ScenarioRefusal(error, of: path)
    }
  }

  /// What monitoring.csv says; what is wrong with it goes to the console's notes.
  private func records(
    naming people: [Person.ID], _ console: Console
  ) throws -> MonitoringRecords {
    guard let reading = try MonitoringFile(inFolder: datasetPath).read(naming: people) else {
      throw CommandFailure(
        .inputMissing,
        "\(datasetPath): there is no \(MonitoringFile.name), so nothing is known to report on.")
    }
    for issue in reading.issues { console.note(issue.text) }
    let errors = reading.errorCount
    guard errors == 0 else {
      throw CommandFailure(
        .badData,
        "\(MonitoringFile.name) has \(errors == 1 ? "1 error" : "\(errors) errors").")
    }
    return reading.records
  }

  /// A plan that breaks no rule.
  private func auditedPlan(
    at path: String, _ dataset: Dataset, _ console: Console
  ) throws -> (plan: Plan, report: AuditReport) {
    let folder = try PlanInput(reading: path, console)
    let plan = folder.reading.plan
    let report = PlanAudit(try folder.planned(of: dataset, path)).report(on: plan)
    for violation in report.violations {
      console.note("\(path): \(violation.sentence) [\(violation.rule.rawValue)]")
    }
    guard report.isFeasible else {
      throw CommandFailure(.badData, "\(path): the plan is refused by the audit.")
    }
    return (plan, report)
  }
}
