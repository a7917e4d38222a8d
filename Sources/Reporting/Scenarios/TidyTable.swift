import DatasetFiles
import Foundation

/// Planned points, one in a row, as CSV and as JSON.
struct TidyTable: Sendable {
  /// The names of the columns: words and blanks.
  let columns: [String]
  /// A value for each column.
  let rows: [[JSONText]]

  /// A line for each row, after a line of names; for programs and spreadsheets.
  func csv(in profile: WritingProfile) -> String {
    CSVTable(columns: columns, rows: rows.map { $0.map(\.cell) }).text(in: profile)
  }

  /// An object for each row under `points`, after what is said of the whole.
  func json(after members: [JSONText.Member]) -> String {
    let points = rows.map { JSONText.object(zip(columns, $0).map { .init($0, $1) }) }
    return JSONText.object(
      [.init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool))]
        + members + [.init("points", .array(points))]
    ).document
  }
}

extension JSONText {
  /// The value in a cell of numbers and plain words; of a number the twelve digits that adding leaves
  /// right.
  fileprivate var cell: CSVCell {
    switch self {
    case .integer(let number): .whole(number)
    case .number(let number): .exact(Double(String(format: "%.12g", number)) ?? number)
    case .string(let text): .text(text)
    case .boolean(let truth): .text(truth ? "yes" : "no")
    default: .empty
    }
  }
}
