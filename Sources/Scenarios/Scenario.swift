/// A what-if: a baseline dataset and edits of it, in order. A value, without a dataset inside.
public struct Scenario: Hashable, Sendable {
  /// What people call it.
  public var name: String
  /// The folder of the baseline dataset: absolute, or seen from the scenario file's folder.
  public var baseline: String
  /// `sha256:` and the digest of the baseline's canonical content when the scenario was made; nil
  /// asks nothing of it.
  public var digest: String?
  /// What readers should know of it, as which parts are guesses; nil says nothing.
  public var note: String?
  /// What is different, in this order.
  public var edits: [ScenarioEdit]

  /// A scenario.
  public init(
    name: String, baseline: String, digest: String? = nil, note: String? = nil,
    edits: [ScenarioEdit] = []
  ) {
    self.name = name
    self.baseline = baseline
    self.digest = digest
    self.note = note
    self.edits = edits
  }
}
