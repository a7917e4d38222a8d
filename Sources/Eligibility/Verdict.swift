/// What one rule says of a person, an activity or a pair.
public enum Verdict: Hashable, Sendable {
  /// The rule is met.
  case meets
  /// The rule is not met.
  case fails(because: Reason)
}

/// What all rules together say of a pair of a person and an activity.
public enum PairVerdict: Hashable, Sendable {
  /// The person may work on the activity, once trained in the skills that are lacking: places in
  /// the activity's `eachNeeds`, ascending.
  case candidate(lacking: [Int])
  /// The person is not eligible; the reason is said of the person.
  case personRefused(because: Reason)
  /// The activity cannot open; the reason is said of the activity.
  case activityRefused(because: Reason)
  /// Person and activity do not fit; the reason is said of the person.
  case pairRefused(because: Reason)

  /// The first rule that fails, in the model's order; nil for a candidate pair.
  public var reason: Reason? {
    switch self {
    case .candidate: nil
    case .personRefused(let reason), .activityRefused(let reason), .pairRefused(let reason): reason
    }
  }
}
