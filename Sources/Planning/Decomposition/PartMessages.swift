/// What the coordinator asks a part. A value: whoever answers may be another process.
struct PartQuestion: Sendable, Codable {
  /// The place of the part in the coupling.
  var part: Int
  /// Prices of what joins the parts.
  var prices: CouplingPrices
  /// Points between the part's plan and its bound that are small enough.
  var gap: Double
  /// Nodes of the part's tree at most; one asks for the relaxation only.
  var nodes: Int
  /// Simplex iterations plus nodes at most; nil is no limit.
  var work: Int?
  /// Whether the prices are those that prove the bound, so that their tree may be gone on with.
  var isDeepening = false
  /// Whether what is known at the prices that prove the bound will do, whatever its gap.
  var takesKnown = false
  /// Whether the part looks for plans only where its tree turns out to be hard.
  var provesFirst = false

  /// By shared course of the part, how many people attend; nil is any number.
  var heads: [ClosedRange<Int>]?

  /// Whether only the relaxation is asked for.
  var isRelaxation: Bool { nodes == 1 }
}

/// What a part answers.
struct PartAnswer: Sendable, Codable {
  /// No plan of the part is worth more at the prices.
  var bound: Double
  /// What the best known plan of the part is worth at the prices; nil where none is known.
  var worth: Double?
  /// Plans that were found, the best last; for a relaxation its solution.
  var proposals: [PartProposal]
  /// Whether the part has no plan at all, whatever the prices.
  var isInfeasible: Bool
  /// Simplex iterations plus nodes.
  var work: Int
}
