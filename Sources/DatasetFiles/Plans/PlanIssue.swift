public import Employment

/// Something wrong in the files of a plan.
public struct PlanIssue: Error, Hashable, Sendable {
  /// The stable id of the kind of issue.
  public let id: IssueID
  /// The file.
  public let file: PlanFile
  /// The line, from 1, where one is meant.
  public let line: Int?
  /// The column, where one is meant.
  public let column: String?
  /// The offending text as read, where there is one.
  public let value: String?
  /// What is wrong, in words that follow the value.
  public let problem: String
  /// What to do about it.
  public let advice: String

  /// The issue in one line, as those of datasets read.
  public var text: String {
    let lineText = line.map { ":\($0)" } ?? ""
    let columnText = column.map { " \($0)" } ?? ""
    let subject = value.map { "\"\($0)\" " } ?? ""
    return
      "\(file.rawValue)\(lineText)\(columnText): \(subject)\(problem) [\(id.rawValue)]. \(advice)"
  }
}

/// A plan as read from a folder.
public struct PlanReading: Sendable {
  /// The plan of all rows that could be read.
  public let plan: Plan
  /// Everything wrong in the files, by file and line; empty where the plan says all that they say.
  public let issues: [PlanIssue]
  /// All tables that are there, as text.
  public let tables: [PlanFile: DraftTable]
}
