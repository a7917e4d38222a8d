/// What the audit said of an answer.
public enum AnswerAudit: Hashable, Codable, Sendable {
  /// It breaks no rule and is worth so many points.
  case passed(points: Double)
  /// It breaks so many rules; the first of them.
  case refused(violations: Int, first: String)
  /// There is no answer.
  case noAnswer
}
