import Employment

/// The first rule that keeps a person, an activity or a pair out, and why.
struct Refusal: Sendable {
  /// The first failing rule in the model's order.
  let rule: Rule
  /// Who or what the rule is about; nil where the reason is a clause of its own.
  let subject: String?
  /// The predicate of the subject, or the whole clause.
  let reason: String

  init(_ rule: Rule, of subject: String? = nil, _ reason: String) {
    self.rule = rule
    self.subject = subject
    self.reason = reason
  }

  /// The reason as a clause that stands after "because".
  var clause: String { subject.map { "\($0) \(reason)" } ?? reason }
}

extension AuditViolation {
  /// A broken rule, told by a clause without full stop; the rule's id ends the sentence.
  static func breaking(_ rule: Rule, _ clause: String) -> AuditViolation {
    AuditViolation(rule, "\(clause) [\(rule.rawValue)].")
  }
}
