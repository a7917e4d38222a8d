import Eligibility
public import Employment
import PlanAudit
public import Planning

/// What a run of planning found, for people (`text`) and for programs (`json`).
///
/// Both are functions of the dataset, the parameters and what was found, and of nothing else: reruns
/// give the same bytes.
public struct PlanSummary: Sendable {
  /// The name and version that summaries carry.
  public static let tool = "maillage 0.1.0"

  /// What was planned.
  public let dataset: Dataset
  /// `sha256:` and the digest of the dataset's canonical content.
  public let digest: String
  /// How it was planned.
  public let parameters: PlanningParameters
  /// What was found.
  public let result: PlanningResult
  /// Warnings of the dataset, those of screening included.
  public let warningCount: Int

  /// Seconds that reading and validating took.
  public let readingSeconds: Double

  /// A summary of a run.
  public init(
    dataset: Dataset, digest: String, parameters: PlanningParameters, result: PlanningResult,
    warningCount: Int, readingSeconds: Double = 0
  ) {
    self.dataset = dataset
    self.digest = digest
    self.parameters = parameters
    self.result = result
    self.warningCount = warningCount
    self.readingSeconds = readingSeconds
  }

  /// The plan that was found, if any.
  public var plan: AuditedPlan? { result.outcome.audited }

  /// Of a dataset without a plan, what was planned without the territories that are proven to have none;
  /// nil where that was not asked for or there is none.
  public var partial: PlanSummary? {
    guard let partial = result.partial else { return nil }
    return PlanSummary(
      dataset: partial.dataset, digest: digest, parameters: parameters,
      result: PlanningResult(
        partial.outcome, partial.pairs, PhaseTimings(), method: result.method),
      warningCount: 0)
  }

  /// The word of the outcome in `summary.json`.
  var status: String { result.outcome.status }

  /// What ended the search, where something did before it was over.
  var stoppedBy: PlanningLimit? { result.outcome.stoppedBy }

  /// The proven bound, with a plan or without.
  var bound: Points? { result.outcome.bound }

  /// People who meet every rule for people.
  var eligibleCount: Int { result.pairs.personRefusals.count { $0 == nil } }

  /// Seconds by phase, in order.
  var phases: [(phase: String, seconds: Double)] { [("reading", readingSeconds)] + result.timings }

  /// Activities that can open.
  var openableCount: Int { result.pairs.activityRefusals.count { $0 == nil } }
}
