/// A decision of people that a plan must respect (`pins.csv`).
public struct Pin: Hashable, Sendable {
  /// What was decided.
  public enum Decision: Hashable, Sendable {
    /// The person is hired.
    case hire
    /// The person is not hired.
    case exclude
    /// The person works on the activity (a place in `Dataset.activities`).
    case assign(activity: Int)
    /// The person does not work on the activity (a place in `Dataset.activities`).
    case forbid(activity: Int)

    /// The word of the decision in the files.
    public var word: String {
      switch self {
      case .hire: "hire"
      case .exclude: "exclude"
      case .assign: "assign"
      case .forbid: "forbid"
      }
    }
  }

  /// The place of the person in `Dataset.people`.
  public let person: Int
  /// What was decided.
  public let decision: Decision
  /// The line of `pins.csv`, 0 where there is none.
  public let line: Int

  /// A validated pin.
  package init(person: Int, decision: Decision, line: Int) {
    self.person = person
    self.decision = decision
    self.line = line
  }
}

/// A row of the plan that is in force (`current_plan.csv`) for a person who exists.
public struct CurrentAssignment: Hashable, Sendable {
  /// The place of the person in `Dataset.people`.
  public let person: Int
  /// The activity as named.
  public let activityID: Activity.ID
  /// The place of the activity in `Dataset.activities`; nil where it does not exist any more.
  public let activity: Int?
  /// Slots worked, where known.
  public let slots: Slots?

  /// A validated row.
  package init(person: Int, activityID: Activity.ID, activity: Int?, slots: Slots?) {
    self.person = person
    self.activityID = activityID
    self.activity = activity
    self.slots = slots
  }
}
