public import DatasetFiles
import Employment
import PlanAudit
import Planning
public import Scenarios

/// The points of a front, one in a row: weights, the two goals, plan, bound and mark.
public struct FrontTable: Sendable {
  private let front: Front
  private let table: TidyTable

  /// A table of a front's points, in their order.
  public init(_ front: Front, _ points: [Front.Point]) {
    self.front = front
    let goals = [front.first, front.second]
    let columns =
      goals.map { "\($0.rawValue) weight" } + goals.map(\.rawValue)
      + ["objective", "bound", "relative_gap", "status", "dominated"]
    let rows = points.map { point in
      let audited = point.plan.audited
      var row: [JSONText] = [.number(point.weights.first), .number(point.weights.second)]
      row += goals.map { .optional(audited?.report.quantities[$0]) }
      row += [
        .optional(audited?.report.objective.amount), .optional(point.plan.bound?.amount),
        .optional(audited?.relativeGap), .string(point.plan.result.outcome.status),
      ]
      return row + [audited == nil ? .null : .boolean(point.isDominated)]
    }
    table = TidyTable(columns: columns, rows: rows)
  }

  /// A line for each point, after a line of names; for programs and spreadsheets.
  ///
  /// - Parameter profile: For whom it is written.
  /// - Returns: The whole file.
  public func csv(in profile: WritingProfile = .standard) -> String { table.csv(in: profile) }

  /// The two goals, and an object for each point.
  public var json: String {
    table.json(after: [
      .init("first", .string(front.first.rawValue)),
      .init("second", .string(front.second.rawValue)),
    ])
  }
}
