/// How often people of one group have a job in a plan, compared with everybody who is eligible.
///
/// An observation of a plan and never a goal of planning: no figure of it enters the model. It uses
/// shown counts alone, so it tells nothing that the tables do not.
public struct Parity: Hashable, Sendable {
  /// What can be said of a group.
  public enum Finding: Hashable, Sendable {
    /// People with a job and eligible people of the group, and the difference of the group's rate from
    /// everybody's, from -1 to 1.
    case rate(placed: Int, eligible: Int, difference: Double)
    /// Too few people are eligible: a rate would be chance.
    case tooFew
    /// A count is hidden.
    case hidden
  }

  /// The group, or everybody of one sex.
  public let group: MonitoringGroup
  /// The sex, or everybody of the group.
  public let column: MonitoringColumn
  /// What can be said.
  public let finding: Finding

  /// Eligible people from which on a rate is stated: with fewer, one person is more than 5 points.
  public static let leastEligible = 20
}
