public import DatasetFiles
import Employment
import PlanAudit
import Planning
public import Scenarios

/// The points of a front, one in a row: weights, the two goals, plan, bound and mark.
///
/// `relative_gap` is a share of the row's own points, as everywhere; `span_gap` one of the span between
/// the ends in the row's weights, which is what the search is asked for.
public struct FrontTable: Sendable {
  private let front: Front
  private let table: TidyTable
  /// By goal, how far the ends are apart.
  private let span: JSONText

  /// A table of a front's points, in their order.
  public init(_ front: Front, _ points: [Front.Point]) {
    self.front = front
    let goals = [front.first, front.second]
    let columns =
      goals.map { "\($0.rawValue) weight" } + goals.map(\.rawValue)
      + ["objective", "bound", "relative_gap", "status", "dominated", "span_gap"]
    let span = front.span(of: points)
    let rows = points.map { point in
      let audited = point.plan.audited
      var row: [JSONText] = [.number(point.weights.first), .number(point.weights.second)]
      row += goals.map { .optional(audited?.report.quantities[$0]) }
      row += [
        .optional(audited?.report.objective.amount), .optional(point.plan.bound?.amount),
        .optional(audited?.relativeGap), .string(point.plan.result.outcome.status),
      ]
      return row + [
        audited == nil ? .null : .boolean(point.isDominated),
        .optional(front.gap(of: point, over: span)),
      ]
    }
    self.span =
      span.map { span in
        let quantities = [span.first, span.second].enumerated().map { place, value in
          abs(goals[place].quantity(ofValue: value))
        }
        return .object(zip(goals, quantities).map { .init($0.rawValue, .number($1)) })
      } ?? .null
    table = TidyTable(columns: columns, rows: rows)
  }

  /// A line for each point, after a line of names; for programs and spreadsheets.
  ///
  /// - Parameter profile: For whom it is written.
  /// - Returns: The whole file.
  public func csv(in profile: WritingProfile = .standard) -> String { table.csv(in: profile) }

  /// The two goals, how far the ends are apart in them, and an object for each point.
  public var json: String {
    table.json(after: [
      .init("first", .string(front.first.rawValue)),
      .init("second", .string(front.second.rawValue)),
      .init("span", span),
    ])
  }
}
