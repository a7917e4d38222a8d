import LinearSolver

extension Coordinator {
  /// The prices of the masters over some proposals, from the bases of the last ones.
  ///
  /// One cluster's master has the budget as a row. Several clusters are solved side by side at a
  /// price of money, which is improved until all together spend the budget.
  ///
  /// - Parameters:
  ///   - proposals: By part.
  ///   - sessions: By shared course, the sessions that may be held; nil is all that may ever.
  /// - Returns: The value of the relaxation, its prices, by shared course the sessions held, and by
  ///   part and its shared courses the heads; nil where a part has no proposal.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func masterPrices(
    _ proposals: [[PartProposal]], sessions: [ClosedRange<Int>]? = nil
  ) throws(SolverFault) -> (
    value: Double, prices: CouplingPrices, held: [Double], heads: [[Double]]
  )? {
    guard proposals.allSatisfy({ !$0.isEmpty }) else { return nil }
    let penalty = mostEuroPrice
    let limit = coupling.budget.map { JobMaster.budgetBounds($0).upper } ?? 0
    let masters = coupling.clusters.map {
      CoordinatorMaster(
        coupling, $0, proposals, sessions: sessions ?? self.sessions,
        money: isOneRow ? .limited(coupling.budget ?? 0, penalty: penalty) : .priced(0),
        headPenalty: 2 * scale.perPerson, isWhole: false)
    }
    var curve = SpendingCurve(limit: limit, mostPrice: coupling.budget == nil ? 0 : penalty)
    var trials = coupling.budget == nil ? [0] : [0.9, 1.1, 1].map { $0 * center.euros }
    while let solutions = try relaxations(of: masters, at: trials) {
      curve.add(solutions)
      let last = solutions.map { $0[$0.count - 1] }
      let value = last.reduce(0) { $0 + $1.value }
      let price = last[0].euroPrice
      let next = curve.bestPrice
      let isEnough =
        isOneRow || coupling.budget == nil || curve.count > 12
        || (trials.count == 1
          && value + price * limit - curve.value(at: next) <= 1e-6 * max(1, abs(value)))
      if isEnough {
        var prices = CouplingPrices(coupling)
        prices.euros = price
        var heads = coupling.parts.map { _ in [Double]() }
        var held = Array(repeating: 0.0, count: coupling.courses.count)
        for (cluster, solution) in zip(coupling.clusters, last) {
          solution.write(cluster, into: &prices)
          solution.write(cluster, into: &held)
          solution.write(cluster, into: &heads)
        }
        return (
          value + (isOneRow ? 0 : price * limit) + coupling.problem.constant, prices, held, heads
        )
      }
      trials = [next]
    }
    return nil
  }

  /// Whether the one cluster's master has the budget as a row.
  var isOneRow: Bool { coupling.clusters.count == 1 && coupling.budget != nil }

  /// The most that a thousand EUR can be worth.
  var mostEuroPrice: Double { 2000 * scale.perPerson / scale.eurosPerPerson }

  /// By cluster, the solutions at some prices of money; nil where there is none.
  private mutating func relaxations(
    of masters: [CoordinatorMaster], at euroPrices: [Double]
  ) throws(SolverFault) -> [[CoordinatorMaster.Relaxation]]? {
    typealias Solved = (
      solutions: [CoordinatorMaster.Relaxation], basis: CoordinatorMaster.KnownBasis
    )
    struct Work: Sendable {
      let master: CoordinatorMaster
      let basis: CoordinatorMaster.KnownBasis?
      var result: Result<Solved?, SolverFault>?
    }
    var works = masters.enumerated().map { place, master in
      Work(master: master, basis: masterBases.isEmpty ? nil : masterBases[place])
    }
    forEachConcurrently(&works, threads: limits.threads) { work in
      work.result = Result { () throws(SolverFault) in
        try work.master.relaxations(at: euroPrices, from: work.basis)
      }
    }
    masterBases = []
    var solutions: [[CoordinatorMaster.Relaxation]] = []
    var bases: [CoordinatorMaster.KnownBasis] = []
    for solved in works {
      guard let (own, basis) = try solved.result?.get() else { return nil }
      solutions.append(own)
      bases.append(basis)
    }
    masterBases = bases
    return solutions
  }
}

/// What clusters are worth at a price of money, from below: each solution at one price is a tangent of
/// its cluster's convex curve (Kelley 1960).
private struct SpendingCurve {
  /// Thousands of EUR that all may spend.
  let limit: Double
  let mostPrice: Double
  /// By cluster.
  private var tangents: [[(price: Double, value: Double, euros: Double)]] = []

  init(limit: Double, mostPrice: Double) {
    self.limit = limit
    self.mostPrice = mostPrice
  }

  /// Prices that were tried.
  var count: Int { tangents.first?.count ?? 0 }

  mutating func add(_ solutions: [[CoordinatorMaster.Relaxation]]) {
    if tangents.isEmpty { tangents = Array(repeating: [], count: solutions.count) }
    for (cluster, own) in solutions.enumerated() {
      tangents[cluster] += own.map { ($0.euroPrice, $0.value, $0.euros) }
    }
  }

  /// The least that all are worth at a price, the budget included, and what they spend there.
  private func lowest(at price: Double) -> (value: Double, euros: Double) {
    var (value, euros) = (price * limit, 0.0)
    for own in tangents {
      var best = (value: -Double.infinity, euros: 0.0)
      for tangent in own {
        let height = tangent.value - (price - tangent.price) * tangent.euros
        if height > best.value { best = (height, tangent.euros) }
      }
      value += best.value
      euros += best.euros
    }
    return (value, euros)
  }

  /// The least that all are worth at a price, the budget included.
  func value(at price: Double) -> Double { lowest(at: price).value }

  /// The price at which the least is least. Complexity: linear in the tangents.
  var bestPrice: Double {
    var (low, high) = (0.0, mostPrice)
    if lowest(at: 0).euros <= limit { return 0 }
    for _ in 0..<60 {
      let middle = 0.5 * (low + high)
      if lowest(at: middle).euros > limit { low = middle } else { high = middle }
    }
    return high
  }
}
