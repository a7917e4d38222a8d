/// What parts were proven to be worth at some prices.
///
/// That does not depend on the budget, nor on what shared sessions cost: where these alone change,
/// the bound of the whole moves along a line whose slope is the price of money (Geoffrion 1974,
/// *Lagrangean relaxation for integer programming*). The lowest of several lines is a bound too.
struct PriceLine: Sendable, Codable {
  let prices: CouplingPrices
  /// By part: no plan of it is worth more at the prices.
  var bounds: [Double]
  /// EUR that the parts' best plans at the prices cost together, as far as known.
  var euros: Double?
}

extension Coordinator {
  /// Lines that are kept at most; the oldest go first.
  static let mostLines = 24

  /// Keeps what all parts answered at some prices.
  mutating func remember(_ line: PriceLine) {
    guard line.bounds.allSatisfy(\.isFinite) else { return }
    guard let place = lines.firstIndex(where: { $0.prices == line.prices }) else {
      if lines.count == Self.mostLines { lines.removeFirst() }
      return lines.append(line)
    }
    lines[place].bounds = zip(lines[place].bounds, line.bounds).map(min)
  }

  /// Notes what the parts' best plans at some prices cost together.
  mutating func note(euros: Double, at prices: CouplingPrices) {
    if let place = lines.lastIndex(where: { $0.prices == prices }) { lines[place].euros = euros }
  }

  /// The price of money at which the parts' best plans should cost what may be spent: between the
  /// nearest two at which they cost more and less (regula falsi), or a little beyond the last.
  ///
  /// Plans of parts that together spend about the budget are the best to recombine.
  var spendingPrice: Double? {
    guard let budget = coupling.budget else { return nil }
    let known = lines.compactMap { line in
      line.euros.map { (price: line.prices.euros, euros: $0) }
    }
    let low = known.filter { $0.euros > budget }.max { $0.price < $1.price }
    let high = known.filter { $0.euros <= budget && $0.price > low?.price ?? 0 }
      .min { $0.price < $1.price }
    switch (low, high) {
    case (let low?, let high?):
      let share = (low.euros - budget) / (low.euros - high.euros)
      return low.price + min(max(share, 0.15), 0.85) * (high.price - low.price)
    case (let low?, nil): return low.price * 1.05
    case (nil, let high?): return high.price * 0.95
    case (nil, nil): return nil
    }
  }

  /// Takes the lowest of the known lines for the bound, and its prices for the best so far.
  ///
  /// - Returns: Whether there is one. Complexity: linear in lines and parts.
  mutating func takeLowestLine() -> Bool {
    let totals = lines.map {
      coupling.bound(at: $0.prices, sessions: sessions, ofParts: $0.bounds)
    }
    guard let lowest = totals.indices.min(by: { totals[$0] < totals[$1] }) else { return false }
    take(bound: totals[lowest], at: lines[lowest].prices)
    return true
  }
}

extension Coupling {
  /// Whether the same courses join the same parts, in the same order.
  func isJoined(as other: Coupling) -> Bool {
    courses == other.courses && parts.map(\.groups) == other.parts.map(\.groups)
      && (budget == nil) == (other.budget == nil)
      && zip(sharedOfPart, other.sharedOfPart).allSatisfy {
        $0.map(\.shared) == $1.map(\.shared) && $0.map(\.course) == $1.map(\.course)
      }
  }

  /// Whether nothing differs but what joins the parts.
  ///
  /// Complexity: linear in the problem.
  func hasSameParts(as other: Coupling) -> Bool {
    isJoined(as: other) && zip(parts, other.parts).allSatisfy { $0.problem == $1.problem }
  }
}
