public import DatasetFiles
import Employment
import PlanAudit
import Planning
public import Scenarios

/// The points of a sweep, one in a row: parameters, plan, bound, figures and goals.
///
/// Where goals are ordered, their groups follow, each with value, bound and gap; then there is no
/// bound of the whole.
public struct SweepTable: Sendable {
  private let table: TidyTable

  /// A table of a sweep's points.
  public init(_ sweep: Sweep, _ points: [Sweep.Point]) {
    let names = sweep.parameters.map(\.name)
    let isOrdered = points.contains { $0.plan.dataset.goals.areOrdered }
    let priorities = isOrdered ? ScenarioComparison(points.map(\.plan)).priorities : []
    let columns =
      names + ["status", "objective", "bound", "relative_gap", "hired", "waiting", "activities"]
      + ["slots", "net_cost"] + Goal.allCases.map(\.rawValue)
      + priorities.flatMap { priority in
        let group = priority.map { "priority \($0)" } ?? "last priority"
        return [group, "\(group) bound", "\(group) relative_gap"]
      }
    let rows = points.map { point in
      let report = point.plan.audited?.report
      let figures = ScenarioComparison([point.plan]).whole[0]
      var row = point.numbers.map { JSONText.number($0) }
      row += [
        .string(point.plan.result.outcome.status), .optional(report?.objective.amount),
        .optional(point.plan.bound?.amount), .optional(point.plan.audited?.relativeGap),
        .optional(figures?.hired), .optional(figures?.waiting), .optional(figures?.activities),
        .optional(figures?.slots), .optional(figures?.cost.amount),
      ]
      row += Goal.allCases.map { .optional(report?.quantities[$0]) }
      return row
        + priorities.flatMap { priority -> [JSONText] in
          let group = point.plan.group(priority)
          return [
            .optional(group?.value.amount), .optional(group?.bound?.amount),
            .optional(group?.relativeGap),
          ]
        }
    }
    table = TidyTable(columns: columns, rows: rows)
  }

  /// A line for each point, after a line of names; for programs and spreadsheets.
  ///
  /// - Parameter profile: For whom it is written.
  /// - Returns: The whole file.
  public func csv(in profile: WritingProfile = .standard) -> String { table.csv(in: profile) }

  /// An object for each point.
  public var json: String { table.json(after: []) }
}
