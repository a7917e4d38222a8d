/// The stable id of each kind of issue that a dataset can have.
public enum IssueID: String, CaseIterable, Sendable {
  /// A cell that should hold a number does not.
  case numberUnreadable = "number.unreadable"
  /// More than one priority group, which `plan` does not optimise yet.
  case goalsOrdered = "goals.ordered"
  /// An activity that can open but that no one may do.
  case activityNoCandidate = "activity.noCandidate"
  /// An accepted pair that is no candidate: the choice has no effect.
  case choiceNotCandidate = "choice.notCandidate"

  /// Whether planning can go on.
  public var severity: DataIssue.Severity {
    switch self {
    case .numberUnreadable, .goalsOrdered: .error
    case .activityNoCandidate, .choiceNotCandidate: .warning
    }
  }
}
