/// What all parts are asked at once: the same prices and limits for all of them.
struct PriceRound: Sendable, Codable {
  /// Of what joins parts.
  var prices: CouplingPrices
  /// Points that are small enough, for all parts together.
  var gap: Double
  /// Nodes of each part's tree at most; one asks for relaxations.
  var nodes: Int
  /// Whether trees at these prices are gone on with.
  var isDeepening = false

  /// By part and its shared courses, how many people attend; nil is any number.
  var heads: [[ClosedRange<Int>]]?

  /// Whether only relaxations are asked for.
  var isRelaxation: Bool { nodes == 1 }

  /// Asks for relaxations.
  static func relaxation(at prices: CouplingPrices, gap: Double) -> Self {
    Self(prices: prices, gap: gap, nodes: 1)
  }
}
