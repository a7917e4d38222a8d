import DatasetFiles
import Eligibility
import Employment
import PlanAudit
import Reporting

/// A kept plan recomputed from its dataset by the audit, and compared with all that its folder says.
struct PlanRecount {
  /// Figures of a plan that is what it says.
  let figures: JoinedScenario.Figures?
  /// Everything that is not so, a full sentence each.
  let problems: [String]

  /// Audits a plan folder.
  ///
  /// - Parameters:
  ///   - result: What is said of it.
  ///   - path: The folder.
  ///   - dataset: What was planned.
  /// - Throws: Where the folder cannot be read.
  init(of result: PieceResult, in path: String, dataset: Dataset) throws(DatasetFolderError) {
    let reading = try PlanFolder(path: path).read()
    let report = PlanAudit(dataset).report(on: reading.plan)
    let pairs = CandidatePairs(screening: dataset)
    var problems = reading.issues.map(\.text)
    problems += report.violations.map { "the audit refuses the plan: \($0.sentence)" }
    // As another machine may add up in another order.
    let objective = report.objective.amount
    let tolerance = 1e-6 * max(1, abs(objective))
    let claims = result.files[.summary].flatMap { PlanClaims($0) }
    for claim in [result.objective, claims?.objective]
    where !(claim.map { abs($0 - objective) <= tolerance } ?? false) {
      problems.append(
        "it says \(claim.map { "\($0)" } ?? "no") points, and the plan has \(objective).")
    }
    if let bound = result.bound, bound < objective - tolerance {
      problems.append(
        "it says that no plan has over \(bound) points, and this one has \(objective).")
    }
    if claims?.dataset != dataset.digest {
      problems.append("its summary.json is about another dataset.")
    }
    let tables = PlanTables(of: reading.plan, report: report, dataset: dataset, screened: pairs)
    for file in PlanFile.allCases {
      guard let table = tables[file] else { continue }
      if result.files[file] != Array(table.text(in: .standard).utf8) {
        problems.append("\(file.rawValue) does not follow from the jobs and trainings.")
      }
    }
    self.problems = problems
    let eligible = pairs.personRefusals.count { $0 == nil }
    figures =
      problems.isEmpty
      ? JoinedScenario.Figures(
        objective: objective, quantities: report.quantities,
        waiting: eligible - report.hiredPeople.reduce(0, +),
        activities: report.workers.count { $0 > 0 }, sessions: report.sessions.reduce(0, +))
      : nil
  }
}
