/// A plan that breaks rules, with all of them.
public struct AuditFailure: Error, Sendable, CustomStringConvertible {
  /// The whole report; it holds at least one violation.
  public let report: AuditReport

  /// A failure that this report shows.
  init(_ report: AuditReport) { self.report = report }

  /// Every rule that the plan breaks, in the report's order.
  public var violations: [AuditViolation] { report.violations }

  /// One sentence a line.
  public var description: String { violations.map(\.sentence).joined(separator: "\n") }
}
