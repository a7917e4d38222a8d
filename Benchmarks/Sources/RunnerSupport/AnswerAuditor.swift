import DatasetFiles
import Eligibility
import Employment
public import Foundation
import PlanAudit
import Planning

/// Audits answers to one programme: our plan folders, and solutions of the exported model.
public struct AnswerAuditor {
  private let dataset: Dataset
  private let problem: AllocationProblem

  /// Reads the programme as the exporting command did.
  ///
  /// - Throws: what is wrong with the dataset.
  public init(dataset folder: URL) throws {
    dataset = try DatasetFolder(path: folder.path).read().validated()
    problem = AllocationProblem(dataset, CandidatePairs(screening: dataset))
  }

  /// Audits a plan folder.
  public func audit(planFolder: URL) -> AnswerAudit {
    let jobs = planFolder.appending(path: "jobs.csv").path
    guard FileManager.default.fileExists(atPath: jobs) else { return .noAnswer }
    do {
      let reading = try PlanFolder(path: planFolder.path).read()
      guard let issue = reading.issues.first else { return audit(reading.plan) }
      return .refused(violations: reading.issues.count, first: issue.text)
    } catch {
      return .refused(violations: 1, first: "\(error)")
    }
  }

  /// Audits a file of the names and values of a solution's variables; one is not written where
  /// there is no solution.
  public func audit(solution file: URL, of model: URL) -> AnswerAudit {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return .noAnswer }
    do {
      let reading = try SolutionReading(text, columns: ModelColumns(mps: model), of: problem)
      return audit(Plan(reading: reading.allocation, of: problem, dataset))
    } catch {
      return .refused(violations: 1, first: "\(error)")
    }
  }

  private func audit(_ plan: Plan) -> AnswerAudit {
    let report = PlanAudit(dataset).report(on: plan)
    guard let violation = report.violations.first else {
      return .passed(points: report.objective.amount)
    }
    return .refused(violations: report.violations.count, first: violation.sentence)
  }
}
