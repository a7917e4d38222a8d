import LinearSolver

// Decides on shared sessions before plans are searched.
extension Coordinator {
  /// The gap of a dive's relaxations, in proportion to the one that is asked for.
  private static let diveGap = 0.02
  /// Rounds of decisions at most, and of corrections after the last one.
  private static let diveRounds = (decisions: 60, corrections: 10)
  /// How far from a whole number sessions are that count as whole, and that are clear enough to be
  /// decided without looking ahead.
  private static let distances = (whole: 1e-3, clear: 0.15)
  /// Of the open decisions of a cluster, those that are decided in one round: clear ones at most,
  /// and so few clear ones that it looks ahead.
  private static let portions = (clear: 3, few: 8)
  /// Open decisions of a cluster that are looked at ahead, and the share of them that is taken.
  private static let lookAhead = (candidates: 10, taken: 4)
  /// What a correction has to bring, in proportion to the points, for another.
  private static let worthCorrecting = 3e-5
  /// Nodes of each part's tree within quotas: a dive at the root, and a little more.
  private static let quotaNodes = 3
  /// Parts at least for quotas: of few, plans at the decided prices are recombined well enough, and
  /// what they prove there bounds the whole.
  private static let fewestForQuotas = 8

  /// Decides on shared sessions one after the other, as the relaxation wants them, and corrects the
  /// prices in between.
  ///
  /// A dive: what is nearly whole is made whole; where little is, each cluster's master looks ahead
  /// and decides where the wrong side would cost most. Nothing is proven by it. The parts then look
  /// for plans within quotas of heads, so that whatever they find fills the sessions together.
  ///
  /// - Returns: What to ask then: plans at the prices that go with the decisions; nil where no
  ///   sessions are shared, or limits say stop.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func dive() throws(SolverFault) -> PriceRound? {
    guard !coupling.courses.isEmpty, mixtures.allSatisfy({ !$0.isEmpty }) else { return nil }
    var ranges = sessions
    let rough = Self.diveGap * limits.gap(at: bound)
    var prices = center
    for round in 0..<Self.diveRounds.decisions where !isOver {
      guard let (_, next, held, _) = try masterPrices(mixtures, sessions: ranges) else {
        return nil
      }
      prices =
        round == 0 ? next.nearer(to: center, round: 0) : prices.blended(with: next, weight: 0.5)
      guard ranges.contains(where: { $0.count > 1 }) else { break }
      try decide(&ranges, held: held, euros: next.euros)
      _ = try ask(.relaxation(at: decided(prices, ranges), gap: rough))
    }
    var before = -Double.infinity
    for _ in 0..<Self.diveRounds.corrections where !isOver {
      guard let (value, next, _, _) = try masterPrices(mixtures, sessions: ranges) else {
        return nil
      }
      if value - before <= Self.worthCorrecting * abs(value) { break }
      before = value
      prices = prices.blended(with: next, weight: 0.5)
      _ = try ask(.relaxation(at: decided(prices, ranges), gap: rough))
    }
    guard !isOver, let (_, next, _, heads) = try masterPrices(mixtures, sessions: ranges) else {
      return nil
    }
    prices = decided(next, ranges)
    guard coupling.parts.count >= Self.fewestForQuotas else {
      return PriceRound(prices: prices, gap: 0.4 * limits.gap(at: bound), nodes: Self.first)
    }
    return PriceRound(
      prices: prices, gap: limits.gap(at: bound), nodes: Self.quotaNodes,
      heads: coupling.quotas(heads, sessions: ranges.map(\.lowerBound)))
  }

  private func decided(_ prices: CouplingPrices, _ ranges: [ClosedRange<Int>]) -> CouplingPrices {
    prices.decided(ranges, in: coupling, dear: 100 * scale.perPerson)
  }

  /// Takes one round of decisions.
  ///
  /// - Parameters:
  ///   - ranges: By shared course, the sessions that may be held.
  ///   - held: The same, as the masters hold them.
  ///   - euros: The price of money.
  /// - Throws: `SolverFault` where the solver breaks down.
  private mutating func decide(
    _ ranges: inout [ClosedRange<Int>], held: [Double], euros: Double
  ) throws(SolverFault) {
    struct Work: Sendable {
      let cluster: Coupling.Cluster
      let basis: CoordinatorMaster.KnownBasis?
      let candidates: [CoordinatorMaster.Candidate]
      var result: Result<[(down: Double, up: Double)], SolverFault>?
    }
    var works: [Work] = []
    for (place, cluster) in coupling.clusters.enumerated() {
      let open = cluster.courses.enumerated().filter { ranges[$0.element].count > 1 }
        .sorted { left, right in
          (held[left.element].distanceToWhole, left.offset)
            < (held[right.element].distanceToWhole, right.offset)
        }
      let clear = open.enumerated().prefix { position, course in
        let distance = held[course.element].distanceToWhole
        return distance < Self.distances.whole
          || (distance < Self.distances.clear && position * Self.portions.clear <= open.count)
      }.count
      for (_, course) in open.prefix(clear) {
        let whole = Int(held[course].rounded())
        ranges[course] = whole...whole
      }
      if clear * Self.portions.few < open.count {
        works.append(
          Work(
            cluster: cluster, basis: masterBases.isEmpty ? nil : masterBases[place],
            candidates: open.dropFirst(clear).prefix(Self.lookAhead.candidates).map {
              .init(entry: $0.offset, below: Int(held[$0.element].rounded(.down)))
            }))
      }
    }
    forEachConcurrently(&works, threads: limits.threads) {
      [coupling, ranges, mixtures, scale, isOneRow, mostEuroPrice] work in
      work.result = Result { () throws(SolverFault) in
        try CoordinatorMaster(
          coupling, work.cluster, mixtures, sessions: ranges,
          money: isOneRow
            ? .limited(coupling.budget ?? 0, penalty: mostEuroPrice) : .priced(euros),
          headPenalty: 2 * scale.perPerson, isWhole: false
        ).lookAhead(work.candidates, at: euros, from: work.basis)
      }
    }
    for work in works {
      guard let values = try work.result?.get() else { continue }
      let ranked = zip(work.candidates, values).enumerated().sorted { left, right in
        let (one, other) = (left.element.1, right.element.1)
        let (more, less) = (abs(one.up - one.down), abs(other.up - other.down))
        return more > less || (more == less && left.offset < right.offset)
      }.map(\.element)
      for (candidate, value) in ranked.prefix(max(1, ranked.count / Self.lookAhead.taken)) {
        let course = work.cluster.courses[candidate.entry]
        let range = ranges[course]
        ranges[course] =
          value.up > value.down
          ? candidate.below + 1...range.upperBound : range.lowerBound...candidate.below
      }
    }
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
