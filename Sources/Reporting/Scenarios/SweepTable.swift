import Employment
import PlanAudit
import Planning
public import Scenarios

/// The points of a sweep, one in a row: parameters, plan, bound, figures and goals.
public struct SweepTable: Sendable {
  private let columns: [String]
  private let rows: [[JSONText]]

  /// A table of a sweep's points.
  public init(_ sweep: Sweep, _ points: [Sweep.Point]) {
    let names = sweep.parameters.map { parameter in
      let fixed = parameter.edit.kind.fieldNames.first { name in
        name != parameter.value && parameter.edit.values[name] != nil
      }
      return fixed.flatMap { parameter.edit.values[$0] }.map { "\($0) \(parameter.value)" }
        ?? parameter.value
    }
    columns =
      names + ["status", "objective", "bound", "relative_gap", "hired", "waiting", "activities"]
      + ["slots", "net_cost"] + Goal.allCases.map(\.rawValue)
    rows = points.map { point in
      let report = point.plan.audited?.report
      let figures = ScenarioComparison([point.plan]).whole[0]
      var row = point.numbers.map { JSONText.number($0) }
      row += [
        .string(point.plan.result.outcome.status), .optional(report?.objective.amount),
        .optional(point.plan.bound?.amount), .optional(point.plan.audited?.relativeGap),
        .optional(figures?.hired), .optional(figures?.waiting), .optional(figures?.activities),
        .optional(figures?.slots), .optional(figures?.cost.amount),
      ]
      return row + Goal.allCases.map { .optional(report?.quantities[$0]) }
    }
  }

  /// A line for each point, after a line of names; for programs and spreadsheets.
  public var csv: String {
    let lines = rows.map { $0.map(\.cell).joined(separator: ",") }
    return ([columns.joined(separator: ",")] + lines).map { $0 + "\n" }.joined()
  }

  /// An object for each point.
  public var json: String {
    JSONText.object([
      .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
      .init(
        "points",
        .array(
          rows.map { row in
            .object(zip(columns, row).map { .init($0, $1) })
          })),
    ]).document
  }
}

extension JSONText {
  /// The value in a cell of numbers and plain words.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    case .string(let text): text
    default: ""
    }
  }
}
