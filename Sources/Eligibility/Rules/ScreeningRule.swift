/// A rule about a person alone.
public protocol PersonRule: Sendable {
  /// Whether the person at this place of `Dataset.people` meets the rule.
  func verdict(person: Int, in screening: Screening) -> Verdict
}

/// A rule about an activity alone.
public protocol ActivityRule: Sendable {
  /// Whether the activity at this place of `Dataset.activities` meets the rule.
  func verdict(activity: Int, in screening: Screening) -> Verdict
}

/// A rule about a person and an activity.
public protocol PairRule: Sendable {
  /// Whether a person and an activity, by their places in the dataset, meet the rule together.
  func verdict(person: Int, activity: Int, in screening: Screening) -> Verdict
}
