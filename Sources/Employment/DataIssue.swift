/// Something wrong (an error) or odd (a warning) in a dataset, said once and completely.
public struct DataIssue: Error, Hashable, Sendable {
  /// Whether planning can go on.
  public enum Severity: String, Sendable {
    /// Planning stops.
    case error
    /// Planning goes on.
    case warning
  }

  /// Where the issue is.
  public enum Location: Hashable, Sendable {
    /// A file; a line from 1 and a column's name where they are known.
    case cell(file: DataFile, line: Int?, column: String?)
    /// A file of the folder that the format does not know, by its name.
    case otherFile(name: String)
    /// A named edit of a scenario.
    case edit(name: String)
  }

  /// The stable id of the kind of issue.
  public let id: IssueID
  /// Where it is.
  public let location: Location
  /// The offending text as read, where there is one.
  public let value: String?
  /// What is wrong, in words that follow the value: `is not a number`.
  public let problem: String
  /// What to do about it: one or more full sentences.
  public let advice: String

  /// An issue.
  public init(
    _ id: IssueID, at location: Location, value: String? = nil, problem: String, advice: String
  ) {
    self.id = id
    self.location = location
    self.value = value
    self.problem = problem
    self.advice = advice
  }

  /// Whether planning can go on; it belongs to the kind of issue.
  public var severity: Severity { id.severity }
}

/// All errors (and warnings) of a dataset that cannot be planned, by file and line.
public struct DataIssues: Error, Sendable {
  /// In stable order; at least one is an error.
  public let issues: [DataIssue]

  /// The issues of a dataset that cannot be planned.
  public init(_ issues: [DataIssue]) {
    self.issues = issues
  }
}
