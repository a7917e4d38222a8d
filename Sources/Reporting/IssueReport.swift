public import Employment

/// All issues of a dataset, for people (`text`) and for programs (`json`).
public struct IssueReport: Sendable {
  /// In stable order.
  public let issues: [DataIssue]
  /// The digest of the dataset; nil where errors leave none.
  public let digest: String?

  /// A report of issues in their stable order.
  public init(_ issues: [DataIssue], digest: String?) {
    self.issues = issues
    self.digest = digest
  }

  /// How many of the issues stop planning.
  public var errorCount: Int { issues.count { $0.severity == .error } }

  /// A line for each issue and a closing count.
  public var text: String {
    let warnings = issues.count - errorCount
    return issues.map { $0.text + "\n" }.joined()
      + "\(counted(errorCount, "error")), \(counted(warnings, "warning")).\n"
  }

  /// The issues with the counts.
  public var json: String {
    JSONText.object([
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("dataset", .optional(digest)),
      .init("errors", .integer(errorCount)),
      .init("warnings", .integer(issues.count - errorCount)),
      .init("issues", .array(issues.map(\.json))),
    ]).document
  }
}

extension DataIssue {
  /// The issue with its place, for programs.
  package var json: JSONText {
    var file: String?
    var line: Int?
    var column: String?
    var edit: String?
    switch location {
    case .cell(let itsFile, let itsLine, let itsColumn):
      (file, line, column) = (itsFile.rawValue, itsLine, itsColumn)
    case .otherFile(let name): file = name
    case .edit(let name): edit = name
    }
    return .object([
      .init("id", .string(id.rawValue)),
      .init("severity", .string(severity.rawValue)),
      .init("file", .optional(file)),
      .init("line", .optional(line)),
      .init("column", .optional(column)),
      .init("edit", .optional(edit)),
      .init("value", .optional(value)),
      .init("problem", .string(problem)),
      .init("advice", .string(advice)),
    ])
  }
}
