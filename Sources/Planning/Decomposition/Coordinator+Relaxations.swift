import LinearSolver

// Brings the prices near the right ones by the parts' relaxations.
extension Coordinator {
  /// The weight of the best prices so far, against the master's (Wentges 1997).
  private static let smoothing = 0.75
  /// How far the prices of seats and sessions may move from the best ones at first, in proportion to what
  /// these cost, and how often that is doubled: a master that knows few proposals exaggerates (Marsten,
  /// Hogan and Blankenship 1975: the boxstep method).
  private static let firstRadius = 0.3
  private static let mostDoublings = 40
  /// The gap of the first relaxations, in proportion to the points of a plan that is known.
  private static let firstRelaxation = 1e-3
  /// The gap of later ones, in proportion to what lies between bound and master.
  private static let relaxationPortion = 0.1
  /// By how much the price of money rises while the parts together spend more than there is, and falls
  /// while they spend less.
  private static let rise = 3.0
  /// Prices of money at most that are tried so.
  private static let mostTrials = 8
  /// The ratio of a price of money that is too low to one that is too high at which they are near enough.
  private static let nearMoney = 0.9
  /// Parts at least of a sample that stands for all, and the parts for each of it.
  private static let sample = (parts: 24, ofParts: 3)
  /// Relaxations of all parts at most.
  private static let mostRounds = 80

  /// Points to which the parts' relaxations are solved together.
  func pricing(at points: Double) -> Double {
    max(1e-5 * abs(points), 0.01 * limits.absoluteGap)
  }

  /// Points between the relaxations' bound and their master at which prices are near enough.
  func settling(at points: Double) -> Double {
    max(1.5e-4 * abs(points), 0.15 * limits.absoluteGap)
  }

  /// Brings the prices near the right ones by the parts' relaxations.
  ///
  /// - Returns: What to ask first, with decisions on shared sessions; nil where there are none.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func relax() throws(SolverFault) -> PriceRound? {
    // Prices that are far off are thrown away: their relaxations need not be exact.
    var gap = best == nil ? 0 : Self.firstRelaxation * abs(objective)
    var prices = try moneyPrice(gap: gap)
    for round in 0..<Self.mostRounds where !isOver {
      _ = try ask(.relaxation(at: prices, gap: max(gap, pricing(at: bound.isFinite ? bound : 0))))
      guard mixtures.allSatisfy({ !$0.isEmpty }) else { return nil }
      guard let (value, next, _, _) = try masterPrices(mixtures) else { return nil }
      if bound - value <= settling(at: value) { break }
      gap = Self.relaxationPortion * (bound - value)
      let radius = Self.firstRadius * Double(1 << min(round, Self.mostDoublings))
      let costs = CouplingPrices(coupling, euros: center.euros)
      prices = center.blended(
        with: next.nearer(to: center, round: round)
          .within(radius, of: center, costs: costs, coupling),
        weight: Self.smoothing)
    }
    let decided = try dive()
    mixtures = mixtures.map { _ in [] }
    masterBases = []
    return decided
  }

  /// A price of money near the one at which the parts together spend what there is, by the relaxations
  /// of some of them.
  ///
  /// Until anybody refuses anything for money no master can tell what it is worth, so the price is
  /// bracketed first.
  ///
  /// - Parameter gap: Points to which the relaxations are solved, for all parts together.
  /// - Returns: The price, and seats at what they cost there.
  /// - Throws: `SolverFault` where the solver breaks down.
  private mutating func moneyPrice(gap: Double) throws(SolverFault) -> CouplingPrices {
    guard let budget = coupling.budget, center.euros > 0 else { return center }
    let count = solvers.count
    let stride = max(1, count / max(Self.sample.parts, count / 10))
    let isSample = count >= Self.sample.parts * Self.sample.ofParts
    let places =
      isSample
      ? Array(Swift.stride(from: stride / 2, to: count, by: stride)) : Array(0..<count)
    let pairs = places.reduce(0) { $0 + coupling.parts[$1].problem.pairs.count }
    let limit = budget * Double(pairs) / Double(max(1, coupling.problem.pairs.count))
    var (low, high) = (0.0, Double.infinity)
    var prices = center
    for _ in 0..<Self.mostTrials where !isOver {
      let round = PriceRound.relaxation(at: prices, gap: max(gap, pricing(at: 0)))
      guard let euros = try spending(of: places, at: round) else { break }
      if euros > limit { low = prices.euros } else { high = prices.euros }
      // Relaxations of all parts go on with the master as soon as it can tell.
      if isSample ? low > Self.nearMoney * high : low > 0 && high < .infinity { break }
      let next =
        high == .infinity
        ? low * Self.rise : low == 0 ? high / Self.rise : (low * high).squareRoot()
      prices = CouplingPrices(coupling, euros: next)
    }
    guard low > 0 || high < .infinity else { return center }
    let found = high == .infinity ? low : low == 0 ? high : (low * high).squareRoot()
    return CouplingPrices(coupling, euros: found)
  }

  /// What some parts spend by their relaxations at the prices of a round, shared sessions by the seat;
  /// nil where one has none.
  private mutating func spending(
    of places: [Int], at round: PriceRound
  ) throws(SolverFault) -> Double? {
    struct Work: Sendable {
      var solver: PartSolver
      let question: PartQuestion
      var answer: Result<PartAnswer, SolverFault>?
    }
    let questions = questions(of: round)
    var works = places.map { Work(solver: solvers[$0], question: questions[$0]) }
    forEachConcurrently(&works, threads: limits.threads) { [coupling, limits] work in
      work.answer = Result { () throws(SolverFault) in
        try work.solver.answer(work.question, in: coupling, until: limits)
      }
    }
    var euros = 0.0
    var isComplete = true
    for (place, asked) in zip(places, works) {
      solvers[place] = asked.solver
      guard let answer = try asked.answer?.get(), let proposal = answer.proposals.last else {
        isComplete = false
        continue
      }
      work += answer.work
      mixtures[place].append(proposal)
      euros += proposal.euros
      for (entry, shared) in coupling.sharedOfPart[place].enumerated() {
        let terms = coupling.problem.courses[coupling.courses[shared.shared]]
        euros += proposal.heads[entry] * terms.euros / Double(max(1, terms.maxSeats))
      }
    }
    return isComplete ? euros : nil
  }
}

extension CouplingPrices {
  /// Prices of seats and sessions that are no further from others than a part of what the seats and
  /// sessions cost.
  ///
  /// - Parameters:
  ///   - radius: The part.
  ///   - center: The others.
  ///   - costs: Each seat's share of what a full session costs.
  ///   - coupling: Whose prices they are.
  /// - Returns: The nearest such prices.
  fileprivate func within(
    _ radius: Double, of center: Self, costs: Self, _ coupling: Coupling
  ) -> Self {
    func nearest(_ price: Double, to middle: Double, _ most: Double) -> Double {
      min(max(price, middle - most), middle + most)
    }
    var result = self
    for place in seats.indices {
      result.seats[place] = nearest(
        seats[place], to: center.seats[place], radius * costs.seats[place])
    }
    for part in sessions.indices {
      for (entry, shared) in coupling.sharedOfPart[part].enumerated() {
        let size = coupling.problem.courses[coupling.courses[shared.shared]].maxSeats
        result.sessions[part][entry] = nearest(
          sessions[part][entry], to: center.sessions[part][entry],
          radius * costs.seats[shared.shared] * Double(size))
      }
    }
    return result
  }
}
