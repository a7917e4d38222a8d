/// Planned points, one in a row, as CSV and as JSON.
struct TidyTable: Sendable {
  /// The names of the columns: words and blanks.
  let columns: [String]
  /// A value for each column.
  let rows: [[JSONText]]

  /// A line for each row, after a line of names; for programs and spreadsheets.
  var csv: String {
    let lines = rows.map { $0.map(\.cell).joined(separator: ",") }
    return ([columns.joined(separator: ",")] + lines).map { $0 + "\n" }.joined()
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
