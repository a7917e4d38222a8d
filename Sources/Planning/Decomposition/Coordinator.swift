import LinearSolver

/// Exchanges prices with the parts of a problem until plan and bound meet.
///
/// First the parts answer with their relaxations only, which brings the prices near the right ones
/// within a dozen or a few dozen cheap rounds, and a dive decides on shared sessions for a first plan.
/// Then they answer with plans, each part's tree searched down to
/// its share of the gap; plans of all parts are recombined by a small integer program. All
/// answers together give a bound of the whole: what joins the parts is relaxed at prices (Lagrange), nothing else.
/// Prices move from the best so far towards those of the master (Wentges 1997: smoothing).
struct Coordinator {
  /// What joins the parts.
  let coupling: Coupling
  /// The best allocation of the whole.
  private(set) var best: Allocation?
  /// Its points.
  private(set) var objective = -Double.infinity
  /// No allocation has more points.
  private(set) var bound = Double.infinity
  /// Simplex iterations plus nodes.
  var work = 0
  /// Whether it is proven that there is no allocation.
  private(set) var isInfeasible = false
  /// The prices that prove the bound.
  private(set) var center: CouplingPrices
  /// By part.
  var solvers: [PartSolver]
  /// What was proven at the last prices that parts searched plans at.
  var lines: [PriceLine] = []

  /// The weight of the best prices so far, against the master's.
  private static let smoothing = 0.75

  /// Rounds of plans at most; what is open then needs another way.
  private static let mostRounds = 200
  /// Weights of the best prices while plans are searched: steps of several lengths bring plans of
  /// several kinds.
  private static let steps = [0.95, 0.9, 0.75]
  /// Nodes of a part's tree at new prices.
  static let first = 40
  /// People who are freed at most for a tree across territories.
  static let mostFreed = 80
  /// More of its nodes at the prices that prove the bound.
  private static let deepening = 40

  /// Corrections of prices by relaxations at most, where prices are known from before.
  private static let mostCorrections = 20

  /// The part of the gap that the parts' own gaps are to be, where they go on with their trees.
  ///
  /// Where plans are known from before, other prices bring more.
  private var worthDeepening: Double { isWarm ? 0.4 : 0.2 }

  let limits: SearchLimits
  private let report: @Sendable (AllocationProgress) -> Void
  let scale: PointScale
  let sessions: [ClosedRange<Int>]
  /// Each part's share of a gap of the whole.
  let shares: [Double]
  /// By part, what its relaxations proposed.
  private(set) var mixtures: [[PartProposal]]
  /// By cluster, the last master's basis; empty where its proposals are no longer of interest.
  var masterBases: [CoordinatorMaster.KnownBasis] = []
  /// The parts' best plans at the last prices, joined as they are.
  var wished: Allocation?
  /// Whether it goes on from what an earlier run left.
  private var isWarm = false
  /// Whether a closed gap is no reason to stop: a plan that was only mended leaves money unspent.
  private var improvesClosed = false
  /// Made when it is needed first.
  var neighbourhoods: NeighbourhoodSearch?

  init(
    _ problem: AllocationProblem, until limits: SearchLimits,
    report: @escaping @Sendable (AllocationProgress) -> Void
  ) {
    coupling = Coupling(problem)
    self.limits = limits
    self.report = report
    scale = PointScale(problem)
    solvers = coupling.parts.indices.map { [coupling] in PartSolver(coupling, place: $0) }
    mixtures = coupling.parts.map { _ in [] }
    sessions = coupling.courses.map { 0...max(0, problem.courses[$0].maxSessions) }
    let pairs = coupling.parts.map { Double($0.problem.pairs.count) }
    let all = max(1, pairs.reduce(0, +))
    shares = pairs.map { 0.5 / Double(pairs.count) + 0.5 * $0 / all }
    center = CouplingPrices(coupling)
    if coupling.budget != nil { center.euros = 100 * scale.perPerson / scale.eurosPerPerson }
  }

  /// Whether the gap is closed, or limits say stop.
  var isOver: Bool {
    if isInfeasible || limits.isOver || (isClosed && !improvesClosed) { return true }
    return limits.work.map { work >= $0 } ?? false
  }

  /// Whether plan and bound are as near as asked for.
  var isClosed: Bool {
    guard best != nil else { return false }
    return bound - objective
      <= max(limits.relativeGap * abs(objective), 1e-9 * max(1, abs(objective)))
  }

  /// Starts from an allocation that is known.
  mutating func consider(_ allocation: Allocation) {
    let value = coupling.problem.evaluate(allocation)
    guard value.isFeasible else { return }
    for (place, part) in coupling.parts.enumerated() {
      solvers[place].learn(part.share(of: allocation), in: coupling)
    }
    guard value.objective > objective else { return }
    objective = value.objective
    best = allocation
    bound = max(bound, objective)
    tell()
  }

  private func tell() {
    report(
      AllocationProgress(
        incumbent: best == nil ? nil : objective, bound: bound.isFinite ? bound : nil))
  }

  /// Runs until the gap is closed, limits say stop, or nothing gets better any more.
  mutating func run() throws(SolverFault) {
    if coupling.budget != nil || !coupling.courses.isEmpty { try relax() }
    try search(at: center)
  }

  /// Goes on from what an earlier run of a similar problem left.
  ///
  /// Where all parts are as they were, what was proven at former prices still holds. Where most
  /// are, only the others are asked, at the prices that proved the bound. If that does not do, the
  /// prices are corrected first.
  mutating func run(from start: WarmStart) throws(SolverFault) {
    isWarm = true
    center = start.center
    solvers = start.solvers
    lines = start.lines
    if let incumbent = start.incumbent { consider(incumbent) }
    guard coupling.parts.count > 1 else { return }
    guard best != nil else { return try run() }
    if takeLowestLine() {
      improvesClosed = true
      try recombine(at: center)
      improvesClosed = false
      return try recenter()
    }
    guard start.isNear else { return try recenter() }
    improvesClosed = true
    let asked = limits.relativeGap * abs(objective)
    // The parts as they were leave some of the gap to the changed ones, which take less than half of
    // it, so that a plan is not only mended; if that does not do, these are looked at more closely.
    let changed = zip(shares, start.isChanged).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let gap = 0.3 * asked
    let left = changed > 0 ? 0.4 * (asked - start.gap) / changed : 0
    var slack = 0.0
    for gap in left > gap ? [left, gap] : [gap] {
      slack =
        try ask(
          center, nodes: Self.first, gap: gap, isDeepening: true,
          takesKnown: start.isChanged.map { !$0 }
        ).slack
      try recombine(at: center)
      improvesClosed = false
      guard !isOver else { return }
    }
    try polish(gap: gap, only: start.isChanged)
    guard !isOver else { return }
    // Prices that are further off need more than a closer look at the same plans.
    guard bound - objective < 2 * asked else { return try recenter() }
    try search(at: center, isDeepening: true, portion: min(0.4, 0.5 * slack / max(asked, 1e-9)))
  }

  /// Corrects the prices by the parts' relaxations beside all plans that are known, and goes on
  /// there.
  private mutating func recenter() throws(SolverFault) {
    guard !isOver else { return }
    mixtures = solvers.map(\.plans)
    var best = (total: Double.infinity, prices: center)
    var prices = center
    for round in 0..<Self.mostCorrections where !isOver {
      let (total, _) = try ask(prices, nodes: 1, gap: 1e-5 * abs(objective))
      if total < best.total { best = (total, prices) }
      guard let (value, next, _) = try masterPrices(mixtures) else { break }
      if best.total - value <= 1.5e-4 * abs(value) { break }
      prices = best.prices.blended(
        with: next.nearer(to: best.prices, round: round), weight: round == 0 ? 0 : 0.5)
    }
    mixtures = mixtures.map { _ in [] }
    masterBases = []
    try search(at: best.prices, portion: 0.25)
  }

  /// Asks all parts at prices; the answers' bound counts for the whole.
  ///
  /// - Parameters:
  ///   - prices: Of what joins parts.
  ///   - nodes: Nodes of each part's tree at most; one asks for relaxations.
  ///   - gap: Points that are small enough, for all parts together.
  ///   - isDeepening: Whether trees at these prices are gone on with.
  ///   - takesKnown: By part, whether what is known at these prices will do; empty for none.
  /// - Returns: The bound, and how much of it is the parts' own gaps.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func ask(
    _ prices: CouplingPrices, nodes: Int, gap: Double, isDeepening: Bool = false,
    takesKnown: [Bool] = []
  ) throws(SolverFault) -> (bound: Double, slack: Double) {
    struct Work: Sendable {
      var solver: PartSolver
      let question: PartQuestion
      var answer: Result<PartAnswer, SolverFault>?
    }
    let left = limits.work.map { max(1, $0 - work) }
    var works = solvers.enumerated().map { place, solver in
      Work(
        solver: solver,
        question: PartQuestion(
          part: place, prices: prices, gap: gap * shares[place], nodes: nodes,
          work: left.map { max(20, Int(Double($0) * shares[place])) },
          isDeepening: isDeepening,
          takesKnown: takesKnown.isEmpty ? false : takesKnown[place]))
    }
    solvers = []
    forEachConcurrently(&works, threads: limits.threads) { [coupling, limits] work in
      work.answer = Result { () throws(SolverFault) in
        try work.solver.answer(work.question, in: coupling, until: limits)
      }
    }
    solvers = works.map(\.solver)
    var total = coupling.ownBound(at: prices, sessions: sessions)
    var bounds: [Double] = []
    var slack = 0.0
    for (place, asked) in works.enumerated() {
      guard let answer = try asked.answer?.get() else { continue }
      total += answer.bound
      bounds.append(answer.bound)
      slack += answer.worth.map { answer.bound - $0 } ?? 0
      work += answer.work
      isInfeasible = isInfeasible || answer.isInfeasible
      if nodes == 1 { mixtures[place].append(contentsOf: answer.proposals) }
    }
    if nodes > 1 { remember(PriceLine(prices: prices, bounds: bounds)) }
    if total < bound {
      take(bound: total, at: prices)
      if nodes > 1 { for place in solvers.indices { solvers[place].keepLast() } }
    }
    return (total, slack)
  }

  /// Takes a bound, and the prices that prove it.
  mutating func take(bound proven: Double, at prices: CouplingPrices) {
    bound = max(proven, objective)
    center = prices
    tell()
  }

  /// Brings the prices near the right ones by the parts' relaxations.
  private mutating func relax() throws(SolverFault) {
    var prices = center
    var weight = Self.smoothing
    for round in 0..<80 where !isOver {
      let before = bound
      _ = try ask(prices, nodes: 1, gap: 1e-5 * abs(bound.isFinite ? bound : 0))
      guard mixtures.allSatisfy({ !$0.isEmpty }) else { return }
      guard let (value, next, _) = try masterPrices(mixtures) else { return }
      if bound - value <= 1.5e-4 * abs(value) { break }
      // Where the smoothed prices brought nothing, the master's own have more of a say.
      weight = bound < before ? Self.smoothing : max(0, weight - 0.25)
      let trusted = weight > 0 ? next.nearer(to: center, round: round) : next
      prices = center.blended(with: trusted, weight: weight)
    }
    try dive(gap: 0.4 * limits.relativeGap * abs(bound))
    mixtures = mixtures.map { _ in [] }
    masterBases = []
  }

  /// Lets the parts search plans, and recombines these, at better and better prices.
  private mutating func search(
    at start: CouplingPrices, isDeepening isDeep: Bool = false, portion first: Double = 0.4
  ) throws(SolverFault) {
    var prices = start
    var portion = first
    let isExact = coupling.budget == nil && coupling.courses.isEmpty
    var stuck = 0
    var isDeepening = isDeep
    var centerSlack = 0.0
    var rounds = 0
    while !isOver && rounds < Self.mostRounds {
      rounds += 1
      let reference = max(abs(bound.isFinite ? bound : 0), 1e-9)
      let (boundBefore, objectiveBefore) = (bound, objective)
      let gap = portion * limits.relativeGap * reference
      let (_, slack) = try ask(
        prices, nodes: isExact ? Int.max : isDeepening ? Self.deepening : Self.first, gap: gap,
        isDeepening: isDeepening)
      if isInfeasible { return }
      try recombine(at: prices)
      // Plans from before leave little to polish.
      if !isDeepening && (!isWarm || stuck > 2) { try polish(gap: gap) }
      try searchNearby()
      guard !isOver else { return }
      let least = max(0.02 * (bound - objective), 1e-7 * max(1, abs(objective)))
      let isBetter = boundBefore - bound > least || objective - objectiveBefore > least
      stuck = isBetter ? 0 : stuck + 1
      if stuck > 8 || (isExact && stuck > 2) { return }
      // Where the parts' own gaps keep plan and bound apart, they go on at the prices that prove
      // the bound; in between, other prices bring other plans.
      if bound < boundBefore || isDeepening { centerSlack = slack }
      isDeepening =
        (isBetter || !isDeepening) && centerSlack > worthDeepening * (bound - objective)
      if isDeepening || stuck > 0 { portion *= 0.6 }
      guard !isDeepening, let (_, next, _) = try masterPrices(solvers.map(\.plans)) else {
        prices = center
        continue
      }
      // Plans may be forgotten before the next.
      masterBases = []
      prices = center.blended(
        with: next.nearer(to: center, round: 0), weight: Self.steps[rounds % 3])
      if isWarm, let euros = spendingPrice { prices.euros = euros }
    }
  }
}

extension CouplingPrices {
  /// Prices not too far from others: a master that knows few proposals exaggerates.
  func nearer(to center: Self, round: Int) -> Self {
    var result = self
    let factor = round < 3 ? 1.6 : 1.3
    if center.euros > 0 {
      result.euros = min(max(euros, center.euros / factor), center.euros * factor)
    }
    return result
  }
}
