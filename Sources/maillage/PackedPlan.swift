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
      from: report, input.dataset, digest: input.digest,
      screened: CandidatePairs(screening: input.dataset))
    guard folder.claims?.partial == nil else {
      throw CommandFailure(
        .badData,
        "\(path): this plan leaves out territories that have no plan, and only a plan of the whole"
          + " dataset is taken.")
    }
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
    var method = parameters.engine.method
    if let name = claims.method {
      guard let known = PlanningMethod(rawValue: name) else {
        throw CommandFailure(
          .badData, "\(path): its summary.json names the method \"\(name)\", which is unknown.")
      }
      method = known
      // What was asked for may be the best engine or this one: each gives the same.
      if known == .compact || known == .jobs, known != parameters.engine.method {
        parameters.engine = known == .compact ? .compact : .jobs
      }
    }
    let summary = PlanSummary(
      of: plan, report: report, dataset: dataset, parameters: parameters, claiming: claims.bound,
      stoppedBy: claims.limit, method: method)
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
