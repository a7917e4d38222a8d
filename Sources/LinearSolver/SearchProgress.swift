/// Where a running mixed-integer solve stands.
public struct SearchProgress: Hashable, Sendable {
  /// The objective of the best point found so far; nil if there is none.
  public let incumbent: Double?
  /// What no point can be better than, as far as is proven; nil if nothing is.
  public let bound: Double?
  /// What has been spent.
  public let effort: Effort
  /// Seconds since the solve began.
  public let seconds: Double
}
