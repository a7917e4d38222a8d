package import Planning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a `summary.json` says of the search that found its plan, and nobody can recompute; what it does
/// not say is nil.
package struct SearchClaims: Decodable {
  /// The word of the outcome.
  package let status: String?
  /// What ended the search, where something did before it was over.
  package let stoppedBy: String?
  /// What no plan exceeds.
  package let bound: Double?
  /// How plan and bound were found.
  package let method: String?
  /// The seed of the search.
  package let seed: UInt64?

  /// Reads the bytes of a `summary.json`; nil where they are none.
  package init?(_ bytes: [UInt8]) {
    guard let claims = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = claims
  }

  /// What ended the search; nil where it was over, or where the word is unknown.
  package var limit: PlanningLimit? { stoppedBy.flatMap { PlanningLimit(rawValue: $0) } }
}
