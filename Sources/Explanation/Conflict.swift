public import Eligibility

/// Demands and limits of a dataset that contradict each other, and what repairs it.
public struct Conflict: Sendable {
  /// What cannot hold together, given all that is no demand or limit of its own (screening, jobs,
  /// skills): demands of people first.
  public let members: [Demand]
  /// Whether each proper part of the members was proven to hold together; not where limits of time
  /// or work left one open.
  public let isIrreducible: Bool
  /// The smallest sets of demands and limits that make the dataset plannable when they are relaxed, each
  /// number no further than it must be; each was planned. Empty where none was found.
  public let repairs: [Repair]
  /// Every pin of the dataset that a rule of screening refuses: with any of them there is no plan,
  /// whatever the limits that are not part of that rule.
  public let refusedPins: [PinConflict]
}
