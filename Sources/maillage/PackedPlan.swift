import Capsules
import DatasetFiles
import Eligibility
import Employment
import PlanAudit
import Planning
import Reporting

/// A plan folder that is packed into a capsule: it passed the audit, and all that it declares follows.
struct PackedPlan {
  private let path: String
  private let dataset: Dataset
  private let plan: Plan
  private let report: AuditReport
  private let claims: SearchClaims

  /// Reads and audits the folder; what keeps it from being packed goes to the console's notes.
  init(at path: String, _ input: DatasetInput, _ console: Console) throws {
    let folder = try PlanInput(reading: path, console)
    let summary = "\(path)/\(PlanFile.summary.rawValue)"
    guard FileSystem.kind(of: summary) == .file,
      let bytes = try? FileSystem.readWhole(summary, limit: 64 << 20),
      let claims = SearchClaims(bytes)
    else {
      throw CommandFailure(
        .inputMissing, "\(path): there is no summary.json that says how the plan was found.")
    }
    let report = PlanAudit(input.dataset).report(on: folder.reading.plan)
    let differences = folder.differences(
      from: report, input, screened: CandidatePairs(screening: input.dataset))
    for violation in report.violations {
      console.note("\(path): \(violation.sentence) [\(violation.rule.rawValue)]")
    }
    for difference in differences { console.note("\(path): \(difference.sentence)") }
    guard report.isFeasible, differences.isEmpty else {
      throw CommandFailure(.badData, "\(path): the plan is refused by the audit.")
    }
    self.path = path
    dataset = input.dataset
    plan = folder.reading.plan
    self.report = report
    self.claims = claims
  }

  /// The summary as planning wrote it.
  ///
  /// - Parameter parameters: How the plan was asked for; the seed, and the engine where the method tells
  ///   it, are those of the folder.
  /// - Returns: The summary, from which all files follow.
  /// - Throws: Where a search with these parameters would not have ended as the folder says.
  func summary(askedFor parameters: PlanningParameters) throws -> PlanSummary {
    var parameters = parameters
    if let seed = claims.seed { parameters.seed = seed }
    if let method = claims.method, method != parameters.engine.method {
      guard let engine = PlanningParameters.Engine.allCases.first(where: { $0.method == method })
      else {
        throw CommandFailure(
          .badData, "\(path): its summary.json names the method \"\(method)\", which is unknown.")
      }
      parameters.engine = engine
    }
    let summary = PlanSummary(
      of: plan, report: report, dataset: dataset, parameters: parameters, claiming: claims.bound,
      stoppedBy: claims.limit)
    let outcome = summary.result.outcome
    guard outcome.status == claims.status, outcome.limit?.rawValue == claims.stoppedBy else {
      throw CommandFailure(
        .badData,
        "\(path): its summary.json does not say what a search to the gap of"
          + " \(parameters.relativeGap) says of this bound. Name the gap with which it was planned:"
          + " --gap.")
    }
    return summary
  }
}

extension PlanningOutcome {
  /// What ended the search before it was over.
  fileprivate var limit: PlanningLimit? {
    switch self {
    case .optimal, .infeasible: nil
    case .feasible(_, let limit), .noPlanFound(_, let limit): limit
    }
  }
}
