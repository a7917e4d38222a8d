public import Foundation

/// What a store says of a run without reading its plan.
public struct StoredRun: Hashable, Sendable {
  /// The number of a run.
  public typealias ID = RowNumber<StoredRun>

  /// Its number.
  public let id: ID
  /// The baseline that was planned.
  public let baseline: StoredBaseline.ID
  /// The scenario of the baseline that was planned; nil where it was the baseline itself.
  public let scenario: StoredScenario.ID?
  /// The name and version of the program that planned.
  public let version: String
  /// How it was planned: a JSON object.
  public let options: String
  /// The seed of the heuristics.
  public let seed: UInt64
  /// When it began.
  public let started: Date
  /// When its result was kept; nil of a run that was never finished, which is no result.
  public let finished: Date?
  /// What was found; nil of a run that was never finished.
  public let outcome: RunOutcome?
  /// People who were erased from its plan since; the outcome's figures are those of the whole plan.
  public let erased: Int
}
