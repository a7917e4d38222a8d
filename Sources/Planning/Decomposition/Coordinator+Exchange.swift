import LinearSolver

/// How far the exchange of prices against plans is.
///
/// A value: between two rounds it may lie in a file, while other processes answer.
struct PlanExchange: Sendable, Codable {
  /// What to ask first, with decisions on shared sessions.
  var decided: PriceRound?
  /// Rounds with these decisions that were asked again.
  var decidedRounds = 0
  /// Of the next round.
  var prices: CouplingPrices
  /// The part of the gap of the whole that the parts' own may be, together.
  var portion: Double
  /// Whether the parts go on with their trees at the prices that prove the bound.
  var isDeepening: Bool
  /// Rounds that brought nothing, one after the other.
  var stuck = 0
  /// The parts' own gaps at the prices that prove the bound.
  var centerSlack = 0.0
  /// Rounds so far.
  var rounds = 0
  /// Whether nothing gets better any more.
  var isExhausted = false
  /// Whether parts have looked for plans by themselves, since nothing fitted together.
  var hasStoodAlone = false
}

// Lets the parts search plans, and recombines these, at better and better prices.
extension Coordinator {
  /// Rounds of plans at most; what is open then needs another way.
  private static let mostRounds = 200
  /// Rounds with decided sessions that are asked again at most, and the part of what plan and bound
  /// are apart that the parts' own gaps are, where that is worth it.
  private static let mostDecided = 2
  private static let worthDeciding = 0.4
  /// Weights of the best prices while plans are searched: steps of several lengths bring plans of
  /// several kinds.
  private static let steps = [0.95, 0.9, 0.75]

  /// Exchanges prices against plans until the gap is closed, limits say stop, or nothing gets better
  /// any more.
  mutating func exchangePlans() throws(SolverFault) {
    while let round = nextRound {
      let before = (bound, objective)
      let slack = try ask(round).slack
      try conclude(round, slack: slack, before: before)
    }
  }

  /// What the parts are asked next; nil where the exchange is over.
  var nextRound: PriceRound? {
    guard let exchange, !isOver, !exchange.isExhausted, exchange.rounds < Self.mostRounds else {
      return nil
    }
    if let decided = exchange.decided { return decided }
    let reference = max(abs(bound.isFinite ? bound : 0), 1e-9)
    return PriceRound(
      prices: exchange.prices, gap: exchange.portion * limits.gap(at: reference),
      nodes: isSeparable ? Int.max : firstNodes, isDeepening: exchange.isDeepening)
  }

  /// Recombines what a round brought, and decides on the next.
  ///
  /// - Parameters:
  ///   - round: What was asked.
  ///   - slack: How much of the bound is the parts' own gaps.
  ///   - before: Bound and points before the round.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func conclude(
    _ round: PriceRound, slack: Double, before: (bound: Double, objective: Double)
  ) throws(SolverFault) {
    guard var exchange, !isInfeasible else { return }
    if exchange.decided != nil {
      if !isOver { try recombineOrStandAlone(at: round.prices, &exchange) }
      // Parts without a plan, or far from theirs, go on with their trees.
      let isWorthMore = slack > Self.worthDeciding * (bound - objective)
      if exchange.decided?.heads != nil, isWorthMore, exchange.decidedRounds < Self.mostDecided {
        exchange.decidedRounds += 1
        exchange.decided?.nodes = Self.first
        exchange.decided?.isDeepening = true
      } else {
        exchange.decided = nil
      }
      exchange.prices = center
      self.exchange = exchange
      return
    }
    try recombineOrStandAlone(at: round.prices, &exchange)
    if !exchange.isDeepening {
      // There is little to polish, but where a part's plan fits the others badly.
      try polish(gap: round.gap, only: exchange.stuck <= 2 ? misfits(at: round.prices) : nil)
    }
    try searchNearby()
    exchange.rounds += 1
    guard !isOver else { return self.exchange = exchange }
    let least = max(0.02 * (bound - objective), 1e-7 * max(1, abs(objective)))
    let isBetter = before.bound - bound > least || objective - before.objective > least
    exchange.stuck = isBetter ? 0 : exchange.stuck + 1
    exchange.isExhausted = exchange.stuck > 8 || (isSeparable && exchange.stuck > 2)
    guard !exchange.isExhausted else { return self.exchange = exchange }
    // Where the parts' own gaps keep plan and bound apart, they go on at the prices that prove
    // the bound; in between, other prices bring other plans.
    if bound < before.bound || exchange.isDeepening { exchange.centerSlack = slack }
    exchange.isDeepening =
      (isBetter || !exchange.isDeepening)
      && exchange.centerSlack > worthDeepening * (bound - objective)
    if exchange.isDeepening || exchange.stuck > 0 { exchange.portion *= 0.6 }
    exchange.prices = center
    if !exchange.isDeepening, let (_, next, _, _) = try masterPrices(solvers.map(\.plans)) {
      // Plans may be forgotten before the next.
      masterBases = []
      exchange.prices = center.blended(
        with: next.nearer(to: center, round: 0), weight: Self.steps[exchange.rounds % 3])
      if isWarm, let euros = spendingPrice { exchange.prices.euros = euros }
    }
    self.exchange = exchange
  }

  /// Whether nothing joins the parts: then each part's own tree proves all there is to prove.
  private var isSeparable: Bool { coupling.budget == nil && coupling.courses.isEmpty }

  /// The part of the gap that the parts' own gaps are to be, where they go on with their trees.
  ///
  /// Where plans are known from before, other prices bring more.
  var worthDeepening: Double { isWarm ? 0.4 : 0.2 }
}
