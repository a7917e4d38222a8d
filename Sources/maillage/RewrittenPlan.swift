import Capsules
import DatasetFiles
import Eligibility
import Employment
import PlanAudit
import Planning
import Reporting

/// What this program would write for the plan of a folder that has no list of its files: all that follows
/// from the dataset, the plan and what `summary.json` says of the search.
///
/// It tells whether somebody changed a folder that an earlier version wrote.
enum RewrittenPlan {
  /// The files that would be written anew.
  ///
  /// Complexity: that of screening and of the audit.
  ///
  /// - Parameters:
  ///   - files: The files that are there.
  ///   - dataset: What is planned.
  /// - Returns: nil where they are no plan of the dataset, or where it cannot be told.
  static func files(
    of files: [PlanFile: [UInt8]], _ dataset: Dataset
  ) -> [PlanFile: [UInt8]]? {
    guard let claims = files[.summary].flatMap({ SearchClaims($0) }), let seed = claims.seed,
      let method = claims.method.flatMap({ PlanningMethod(rawValue: $0) })
    else { return nil }
    var parameters = PlanningParameters()
    parameters.seed = seed
    // What gap was asked for is not said, but whether it was reached.
    parameters.relativeGap = claims.limit == .gap ? .greatestFiniteMagnitude : 0
    let summary: PlanSummary
    if files[.jobs] != nil {
      let reading = PlanReading(files: files)
      guard reading.issues.isEmpty else { return nil }
      let report = PlanAudit(dataset).report(on: reading.plan)
      guard report.isFeasible else { return nil }
      summary = PlanSummary(
        of: reading.plan, report: report, dataset: dataset, parameters: parameters,
        claiming: claims.bound, stoppedBy: claims.limit, method: method)
    } else {
      guard let outcome = claims.outcomeWithoutPlan else { return nil }
      summary = PlanSummary(
        dataset: dataset, digest: dataset.digest, parameters: parameters,
        result: PlanningResult(
          outcome, CandidatePairs(screening: dataset), PhaseTimings(), method: method),
        warningCount: 0)
    }
    let document = summary.json()
    let rewritten = WritingProfile.allCases.map { summary.files(summary: document, profile: $0) }
    return rewritten.first { $0 == files } ?? rewritten.first
  }
}

extension SearchClaims {
  /// The outcome without a plan; nil where it was another.
  fileprivate var outcomeWithoutPlan: PlanningOutcome? {
    if status == "infeasible" { return .infeasible(PlanningConflict(sentences: [])) }
    guard status == "noPlanFound", let limit else { return nil }
    return .noPlanFound(bound: bound.map { Points($0) }, stoppedBy: limit)
  }
}
