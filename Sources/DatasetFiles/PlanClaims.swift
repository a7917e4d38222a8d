#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the `summary.json` of a plan folder claims; a missing or null claim is nil.
public struct PlanClaims: Decodable, Hashable, Sendable {
  /// The version of the shape of `summary.json`.
  public let schemaVersion: Int?
  /// Which program wrote the plan.
  public let tool: String?
  /// The digest of the dataset that was planned.
  public let dataset: String?
  /// `optimal`, `feasible`, `infeasible` or `noPlanFound`.
  public let status: String?
  /// What ended the search, where something did before it was over: `gap`, `time`, `work`, `cancelled`.
  public let stoppedBy: String?
  /// Whether the plan `passed` the audit or was `refused`.
  public let audit: String?
  /// The points of the plan.
  public let objective: Double?
  /// What no plan exceeds.
  public let bound: Double?
  /// The relative gap between them.
  public let relativeGap: Double?
  /// Unweighted quantities by goal.
  public let quantities: [String: Double]?
  /// Of a dataset without a plan, what is claimed of the plan without the territories that have none.
  public let partial: Partial?
  /// Counts by name.
  public let counts: [String: Int?]?

  /// What is claimed of a plan without some territories.
  public struct Partial: Decodable, Hashable, Sendable {
    /// The territories that are treated as closed.
    public let territories: [String]
    /// The points of the plan.
    public let objective: Double?
    /// What no plan without them exceeds.
    public let bound: Double?
    /// The relative gap between them.
    public let relativeGap: Double?
  }

  /// Reads the bytes of a `summary.json`; nil where they are none.
  public init?(_ bytes: [UInt8]) {
    guard let claims = try? JSONDecoder().decode(PlanClaims.self, from: Data(bytes)) else {
      return nil
    }
    self = claims
  }

  /// Whether this program wrote the folder, so that it may replace it.
  var isOfMaillage: Bool { schemaVersion != nil && tool?.hasPrefix("maillage") == true }
}
