public import Foundation

/// What a store says of a scenario without reading its edits.
public struct StoredScenario: Hashable, Sendable {
  /// The number of a scenario.
  public typealias ID = RowNumber<StoredScenario>

  /// Its number.
  public let id: ID
  /// The baseline that it edits.
  public let baseline: StoredBaseline.ID
  /// What people call it.
  public let name: String
  /// How many edits it has.
  public let edits: Int
  /// When it was kept.
  public let added: Date
}
