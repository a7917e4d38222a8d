/// How plans and bounds were found: what ran, not what was asked for.
public enum PlanningMethod: String, CaseIterable, Sendable {
  /// Screening alone: a pin that it refuses leaves no plan.
  case screening
  /// Construction proved that there is no plan.
  case construction
  /// Construction, then branch and price over designed jobs.
  case jobs = "construction+jobs"
  /// Construction, then all rows of the model in branch and cut.
  case compact = "construction+compact"
  /// Construction and designed jobs, and branch and cut for what these left open.
  case jobsAndCompact = "construction+jobs+compact"

  /// Everything that ran in either.
  func joined(with other: Self?) -> Self {
    guard let other, other != self else { return self }
    switch (self, other) {
    case (.screening, _), (.construction, _): return other
    case (_, .screening), (_, .construction): return self
    default: return .jobsAndCompact
    }
  }
}
