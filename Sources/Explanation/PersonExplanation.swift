public import Eligibility
public import Employment

/// What is to be said of a person.
public struct PersonExplanation: Sendable {
  /// A rule about the person that stands in the way.
  public struct Refusal: Hashable, Sendable {
    /// The rule with its facts.
    public let reason: Reason
    /// The month from which on it no longer does, if nothing else changes; nil where time changes nothing.
    public let end: CalendarMonth?
  }

  /// The best other job of a person who may not keep an activity.
  public struct OtherJob: Sendable {
    /// The activity that the person has now and would not have.
    public let without: Activity.ID
    /// What the plan would lose, or that there is none.
    public let answer: WhyNot
    /// The other job; empty where there is none.
    public let assignments: [Assignment]
  }

  /// Who.
  public let person: Person.ID
  /// The job; nil where the plan holds none.
  public let job: JobAccount?
  /// Of a person with a job, the other activities that screening allows, the cheapest first, with
  /// what the plan would lose.
  public var alternatives: [(activity: Activity.ID, answer: WhyNot)] = []
  /// Of a person with a job, the best other job without each activity of it that no pin assigns, the
  /// cheapest first; empty where screening allows no other activity and the job has but one.
  public var otherJobs: [OtherJob] = []
  /// Of a person without a job, the first rule that refuses the person; nil where the plan chose
  /// others.
  public let refusal: Reason?
  /// Every rule about the person that stands in the way, in the model's order.
  public var refusals: [Refusal] = []
  /// Of a person to whom screening leaves no activity, what refuses each one of the territory.
  public var obstacles: ActivityObstacles?
  /// Of an eligible person without a job, what would let the person in, the cheapest first.
  public var unlockings: [Unlocking] = []
  /// Whether it is proven that no single change of the listed kinds lets an eligible person in.
  public var isProvenStuck = false
}
