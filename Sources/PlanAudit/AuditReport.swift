public import Employment

/// What the audit recomputed of a plan from the dataset alone.
public struct AuditReport: Sendable {
  /// Every rule that the plan breaks; empty for a feasible plan. In a stable order.
  public var violations: [AuditViolation]
  /// People, slots, points and EUR, unweighted.
  public var quantities: [Goal: Double]
  /// The weighted goals.
  public var objective: Points
  /// Net yearly cost of the programme.
  public var programmeCost: Euros
  /// Net yearly cost that each territory's budget carries, by place in `Dataset.territories`.
  public var territoryCosts: [Euros]
  /// People hired, by place in `Dataset.territories`.
  public var hiredPeople: [Int]
  /// Supervisors, by place in `Dataset.territories`.
  public var supervisors: [Int]
  /// People who attend each course, by place in `Dataset.courses`.
  public var attendees: [Int]
  /// Sessions held of each course, by place in `Dataset.courses`.
  public var sessions: [Int]
  /// People who work on each activity, by place in `Dataset.activities`; 0 is closed.
  public var workers: [Int]
  /// Slots worked on each activity, by place in `Dataset.activities`.
  public var slots: [Int]

  /// Whether the plan breaks no rule.
  public var isFeasible: Bool { violations.isEmpty }

  /// A report of recomputed values.
  package init(
    violations: [AuditViolation], quantities: [Goal: Double], objective: Points,
    programmeCost: Euros, territoryCosts: [Euros], hiredPeople: [Int], supervisors: [Int],
    attendees: [Int], sessions: [Int], workers: [Int], slots: [Int]
  ) {
    self.violations = violations
    self.quantities = quantities
    self.objective = objective
    self.programmeCost = programmeCost
    self.territoryCosts = territoryCosts
    self.hiredPeople = hiredPeople
    self.supervisors = supervisors
    self.attendees = attendees
    self.sessions = sessions
    self.workers = workers
    self.slots = slots
  }
}

/// A rule that a plan breaks.
public struct AuditViolation: Error, Hashable, Sendable {
  /// The rule.
  public let rule: Rule
  /// What is wrong, as a full sentence with ids and numbers.
  public let sentence: String

  /// A broken rule.
  public init(_ rule: Rule, _ sentence: String) {
    self.rule = rule
    self.sentence = sentence
  }
}
