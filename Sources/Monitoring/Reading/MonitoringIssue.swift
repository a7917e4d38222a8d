public import Employment

/// Something wrong (an error) or odd (a warning) in `monitoring.csv`.
///
/// It reads as a `DataIssue` does, but says nothing of what stands in the cells of people's traits:
/// messages end up in logs, and what is wrong there may still tell who somebody is. It is a type of
/// its own, since the files of a `DataIssue` are those that planning reads.
public struct MonitoringIssue: Error, Hashable, Sendable {
  /// The stable id of the kind of issue.
  public let id: IssueID
  /// The line, from 1, where one is meant.
  public let line: Int?
  /// The column, where one is meant.
  public let column: String?
  /// The offending text as read, where there is one that is not personal: a person's pseudonym, or the
  /// name of a column.
  public let value: String?
  /// Whether there is an offending text that is left out.
  public let isValueWithheld: Bool
  /// What is wrong, in words that follow the value.
  public let problem: String
  /// What to do about it: one or more full sentences.
  public let advice: String

  /// Whether a report can be made all the same.
  public var severity: DataIssue.Severity { id.severity }

  /// An issue; a value that may be personal is not kept.
  init(
    _ id: IssueID, line: Int?, column: String?, value: String?, isPersonal: Bool,
    problem: String, advice: String
  ) {
    self.id = id
    self.line = line
    self.column = column
    self.value = isPersonal ? nil : value
    isValueWithheld = isPersonal && value != nil
    self.problem = problem
    self.advice = advice
  }

  /// The issue in one line, as those of datasets read.
  public var text: String {
    let lineText = line.map { ":\($0)" } ?? ""
    let columnText = column.map { " \($0)" } ?? ""
    let mark = severity == .warning ? "warning: " : ""
    let subject =
      isValueWithheld
      ? "(value left out) " : value.map { "\"\(DataIssue.oneLine($0))\" " } ?? ""
    return "\(MonitoringFile.name)\(lineText)\(DataIssue.oneLine(columnText)): \(mark)\(subject)"
      + "\(problem) [\(id.rawValue)]. \(advice)"
  }
}

/// What reading `monitoring.csv` gave.
public struct MonitoringReading: Sendable {
  /// The rows that could be read; meant to be used only where no issue is an error.
  public let records: MonitoringRecords
  /// Everything wrong or odd, by line.
  public let issues: [MonitoringIssue]

  /// The number of issues that are errors.
  public var errorCount: Int { issues.count { $0.severity == .error } }
}
