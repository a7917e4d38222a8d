/// What a synthetic programme is made from.
public struct ProgrammeRecipe: Sendable {
  /// The seed: the same recipe gives the same bytes.
  public var seed: UInt64

  /// A recipe.
  public init(seed: UInt64) { self.seed = seed }
}
