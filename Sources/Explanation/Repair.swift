public import Scenarios

/// A smallest set of demands and limits that makes a dataset plannable when they are relaxed, each
/// number no further than it must be.
public struct Repair: Hashable, Sendable {
  /// One demand or limit of a repair, and the edits that relax it.
  public struct Step: Hashable, Sendable {
    /// What is relaxed.
    public let demand: Demand
    /// What relaxes it; a scenario of these with those of the other steps was planned.
    public let edits: [ScenarioEdit]
    /// Whether a number is relaxed as little as it can be beside the other steps: with the number one step
    /// nearer to what it is now, it was proven that there is no plan. A step is a post, a person, a seat, a
    /// session, a half-day a week or 100 EUR. False where nothing is a number, or limits of time or work
    /// left it open.
    public let isLeast: Bool
  }

  /// In the order of the search.
  public let steps: [Step]

  /// What is relaxed.
  public var demands: [Demand] { steps.map(\.demand) }
  /// All edits; a scenario of these has a plan.
  public var edits: [ScenarioEdit] { steps.flatMap(\.edits) }
}
