import LinearSolver

extension Coordinator {
  /// The gap of a dive's relaxations, in proportion to the one that is asked for.
  private static let diveGap = 0.02

  /// Decides on shared sessions one after the other, as the relaxation wants them, and corrects the
  /// prices in between.
  ///
  /// A dive; nothing is proven by it.
  ///
  /// - Parameter gap: Points that are small enough, for all parts together.
  /// - Returns: What to ask then: plans at the prices that go with the decisions; nil where no
  ///   sessions are shared, or limits say stop.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func dive(gap: Double) throws(SolverFault) -> PriceRound? {
    guard !coupling.courses.isEmpty, mixtures.allSatisfy({ !$0.isEmpty }) else { return nil }
    var ranges = sessions
    let rough = Self.diveGap * limits.gap(at: bound)
    var prices = center
    for round in 0..<40 where !isOver {
      guard let (_, next, held) = try masterPrices(mixtures, sessions: ranges) else { return nil }
      prices =
        round == 0 ? next.nearer(to: center, round: 0) : prices.blended(with: next, weight: 0.5)
      let isOpen = ranges.indices.filter { ranges[$0].lowerBound < ranges[$0].upperBound }
      let ordered = isOpen.sorted {
        (held[$0].distanceToWhole, $0) < (held[$1].distanceToWhole, $1)
      }
      guard !ordered.isEmpty else { break }
      for (position, place) in ordered.enumerated() {
        let isWhole = held[place].distanceToWhole < 1e-3
        guard isWhole || position * 3 <= ordered.count else { break }
        let whole = Int(held[place].rounded())
        ranges[place] = whole...whole
      }
      let decided = prices.decided(ranges, in: coupling, dear: 100 * scale.perPerson)
      _ = try ask(.relaxation(at: decided, gap: rough))
    }
    for _ in 0..<3 where !isOver {
      guard let (_, next, _) = try masterPrices(mixtures, sessions: ranges) else { return nil }
      prices = prices.blended(with: next, weight: 0.5)
      let decided = prices.decided(ranges, in: coupling, dear: 100 * scale.perPerson)
      _ = try ask(.relaxation(at: decided, gap: rough))
    }
    guard !isOver, let (_, next, _) = try masterPrices(mixtures, sessions: ranges) else {
      return nil
    }
    let decided = next.decided(ranges, in: coupling, dear: 100 * scale.perPerson)
    return PriceRound(prices: decided, gap: gap, nodes: Self.first)
  }
}

extension CouplingPrices {
  /// Prices under which nobody makes use of sessions that are not held, and those that are cost
  /// nothing to join.
  fileprivate func decided(_ ranges: [ClosedRange<Int>], in coupling: Coupling, dear: Double)
    -> Self
  {
    var result = self
    for part in coupling.sharedOfPart.indices {
      for (entry, shared) in coupling.sharedOfPart[part].enumerated() {
        let range = ranges[shared.shared]
        if range.upperBound == 0 { result.sessions[part][entry] = dear }
        if range.lowerBound > 0 { result.sessions[part][entry] = 0 }
      }
    }
    for place in ranges.indices where ranges[place].upperBound == 0 { result.seats[place] = 0 }
    return result
  }
}
