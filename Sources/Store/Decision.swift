public import Employment
public import Foundation

/// What a person decided about a proposal: the plan proposes, people decide, and the log keeps it.
public struct Decision: Hashable, Sendable {
  /// What was done with the proposal.
  public enum Verb: String, CaseIterable, Sendable {
    /// It was taken up.
    case accepted
    /// It was turned down.
    case refused
    /// Something else was decided than was proposed.
    case overrode
  }

  /// When it was decided.
  public var date: Date
  /// Who decided.
  public var actor: String
  /// What was done.
  public var verb: Verb
  /// About whom; nil where the person was erased since.
  public var person: Person.ID?
  /// About which activity, if about one.
  public var activity: Activity.ID?
  /// Why, in the words of who decided.
  public var reason: String
  /// The run whose plan was decided upon, if it is known.
  public var run: StoredRun.ID?

  /// A decision.
  public init(
    date: Date, actor: String, verb: Verb, person: Person.ID?, activity: Activity.ID? = nil,
    reason: String, run: StoredRun.ID? = nil
  ) {
    self.date = date
    self.actor = actor
    self.verb = verb
    self.person = person
    self.activity = activity
    self.reason = reason
    self.run = run
  }
}

/// A decision in the log of a store.
public struct StoredDecision: Hashable, Sendable {
  /// The number of a decision.
  public typealias ID = RowNumber<StoredDecision>

  /// Its number.
  public let id: ID
  /// What was decided.
  public let decision: Decision
  /// `sha256:` and the digest of the decision and of the link before: its link in the chain over the
  /// log.
  public let link: String
}
