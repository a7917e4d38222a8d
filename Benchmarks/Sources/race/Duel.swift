import RunnerSupport

/// Maillage and the fastest peer on one programme, to one gap; infinite seconds are too many.
struct Duel {
  let programme: String
  let group: String
  let limit: Double
  let own: Double
  let peer: Double
  let winner: String

  /// Seconds by which two may differ without either being called faster: start-up and the machine
  /// weigh as much.
  static let tie = 0.1

  /// Whether nobody is faster: they are as fast as clocks tell, or neither got there.
  var isTie: Bool { own == peer || abs(own - peer) <= Self.tie }

  /// How many times longer one takes than the other.
  struct Ratio {
    let factor: Double
    let words: String
  }

  /// Seconds of the peer over those of Maillage; nil where neither got there.
  var ratio: Ratio? {
    switch (own.isFinite, peer.isFinite) {
    case (true, true): Ratio(factor: peer / own, words: Self.text(peer / own))
    case (true, false): Ratio(factor: limit / own, words: "> \(Self.text(limit / own))")
    case (false, true): Ratio(factor: peer / limit, words: "< \(Self.text(peer / limit))")
    case (false, false): nil
    }
  }

  private static func text(_ factor: Double) -> String {
    Figures.fixed(factor, decimals: factor < 10 ? 2 : 0)
  }
}
