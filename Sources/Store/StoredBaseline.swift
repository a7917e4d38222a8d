public import Foundation

/// What a store says of a baseline without reading its tables.
public struct StoredBaseline: Hashable, Sendable {
  /// The number of a baseline.
  public typealias ID = RowNumber<StoredBaseline>

  /// Its number.
  public let id: ID
  /// `sha256:` and the digest of its canonical content, as it is kept now.
  public let digest: String
  /// What people call it.
  public let name: String
  /// People in it.
  public let people: Int
  /// Activities in it.
  public let activities: Int
  /// When it was kept.
  public let added: Date
  /// People who were erased from it since.
  public let erased: Int
}
