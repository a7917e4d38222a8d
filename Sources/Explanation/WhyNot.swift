public import Eligibility
public import Scenarios

/// The answer to "why does this person not work on that activity?".
public enum WhyNot: Sendable {
  /// The plan holds it.
  case planned
  /// A rule of screening refuses the pair.
  case refused(Reason)
  /// No plan at all holds it together with the dataset's other rules and pins.
  case impossible(sentences: [String])
  /// A plan can hold it: what that costs, and what else changes.
  case possible(PlanPrice, PlanChanges)
  /// Limits ended the search before a plan with it was found.
  case unknown
}

/// A change that lets a person in, however it was found.
public protocol LettingIn: Sendable {
  /// The kind of change.
  var kind: Unlocking.Kind { get }
  /// What to change; nothing where others give way.
  var edits: [ScenarioEdit] { get }
  /// Who else gains, loses or changes a job.
  var changes: PlanChanges { get }
}

/// What would let a person in: edits, and what the plan with them and the person's job costs.
public struct Unlocking: LettingIn {
  /// The kind of thing.
  public enum Kind: String, CaseIterable, Sendable {
    /// Nothing but the person's place in the plan: others give way.
    case place
    /// One more post in the territory.
    case post
    /// One more half-day a week on an activity.
    case hours
    /// Another activity accepted.
    case activity
    /// A course that teaches what the person lacks.
    case course
    /// As much money as a job costs at most.
    case money
  }

  /// The kind of thing.
  public let kind: Kind
  /// What to change.
  public let edits: [ScenarioEdit]
  /// What the plan with the edits and the person costs, from the plan as it is.
  public let price: PlanPrice
  /// Who else gains, loses or changes a job.
  public let changes: PlanChanges
  /// Of money where there is no plan without more: whether this is the least, in whole hundreds of EUR, with
  /// which any plan was found that hires the person.
  public var isLeastMoney = false
}
