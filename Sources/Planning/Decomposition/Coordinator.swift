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
  /// Groups that are proven to have no allocation, whatever the others do and pay.
  private(set) var impossibleGroups: [Int] = []
  /// The prices that prove the bound.
  var center: CouplingPrices
  /// By part.
  var solvers: [PartSolver]
  /// What was proven at the last prices that parts searched plans at.
  var lines: [PriceLine] = []

  /// Nodes of a part's tree at new prices.
  static let first = 40
  /// The same where an edit changed parts: a tree that is still open then seldom closes soon, and
  /// another round brings more.
  private static let firstChanged = 18
  /// People who are freed at most for a tree across territories.
  static let mostFreed = 80
  /// Corrections of prices by relaxations at most, where prices are known from before.
  private static let mostCorrections = 20

  let limits: SearchLimits
  private let report: @Sendable (AllocationProgress) -> Void
  let scale: PointScale
  let sessions: [ClosedRange<Int>]
  private let mostOfOnePerson: Double
  private let lastDigits: Double
  private let planRounding: Double
  /// Each part's share of a gap of the whole.
  let shares: [Double]
  /// By part, what its relaxations proposed.
  var mixtures: [[PartProposal]]
  /// By cluster, the last master's basis; empty where its proposals are no longer of interest.
  var masterBases: [CoordinatorMaster.KnownBasis] = []
  /// The parts' best plans at the last prices, joined as they are.
  var wished: Allocation?
  /// Whether it goes on from what an earlier run left.
  private(set) var isWarm = false
  /// Nodes of a part's tree at new prices, in this run.
  private(set) var firstNodes = Coordinator.first
  /// Whether a closed gap is no reason to stop: a plan that was only mended leaves money unspent.
  private var improvesClosed = false
  /// How far the exchange of plans is; nil before it begins.
  var exchange: PlanExchange?
  /// Made when it is needed first.
  var neighbourhoods: NeighbourhoodSearch?

  init(
    _ coupling: Coupling, until limits: SearchLimits,
    report: @escaping @Sendable (AllocationProgress) -> Void
  ) {
    self.coupling = coupling
    self.limits = limits
    self.report = report
    scale = PointScale(coupling.problem)
    mostOfOnePerson = coupling.problem.mostOfOnePerson
    lastDigits = coupling.problem.lastDigits
    planRounding = coupling.problem.planRounding
    solvers = coupling.parts.indices.map { PartSolver(coupling, place: $0) }
    mixtures = coupling.parts.map { _ in [] }
    sessions = coupling.courses.map { 0...max(0, coupling.problem.courses[$0].maxSessions) }
    let pairs = coupling.parts.map { Double($0.problem.pairs.count) }
    let all = max(1, pairs.reduce(0, +))
    shares = pairs.map { 0.5 / Double(pairs.count) + 0.5 * $0 / all }
    center = CouplingPrices(
      coupling,
      euros: coupling.budget == nil ? 0 : 100 * scale.perPerson / scale.eurosPerPerson)
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
      <= max(limits.gap(at: objective), optimalGap(of: objective))
  }

  /// Points that an optimal plan may miss.
  func optimalGap(of objective: Double) -> Double {
    max(Tolerances.optimal * max(abs(objective), mostOfOnePerson), lastDigits)
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
    bound = max(bound, objective + planRounding)
    tell()
  }

  private func tell() {
    report(
      AllocationProgress(
        incumbent: best == nil ? nil : objective, bound: bound.isFinite ? bound : nil))
  }

  /// Runs until the gap is closed, limits say stop, or nothing gets better any more.
  mutating func run() throws(SolverFault) {
    try open()
    try exchangePlans()
  }

  /// Brings the prices near the right ones, where anything joins parts at all, and begins to
  /// exchange plans there.
  mutating func open() throws(SolverFault) {
    var decided: PriceRound?
    if coupling.budget != nil || !coupling.courses.isEmpty { decided = try relax() }
    exchange = PlanExchange(decided: decided, prices: center, portion: 0.4, isDeepening: false)
  }

  /// Goes on from what an earlier run of a similar problem left.
  ///
  /// Where all parts are as they were, what was proven at former prices still holds. Where most
  /// are, only the others are asked, at the prices that proved the bound. If that does not do, the
  /// prices are corrected first.
  mutating func run(from start: WarmStart) throws(SolverFault) {
    solvers = start.solvers
    // Prices of far other points are worse than those that a first planning begins with.
    if start.knowsPrices {
      isWarm = true
      center = start.center
      lines = start.lines
    }
    if let incumbent = start.incumbent { consider(incumbent) }
    guard coupling.parts.count > 1 else { return }
    guard best != nil, start.knowsPrices else { return try run() }
    if takeLowestLine() {
      improvesClosed = true
      try recombine(at: center)
      improvesClosed = false
      return try recenter()
    }
    firstNodes = Self.firstChanged
    guard start.isNear else { return try recenter() }
    improvesClosed = true
    let asked = limits.gap(at: objective)
    // The parts as they were leave some of the gap to the changed ones, which take less than half of
    // it, so that a plan is not only mended; if that does not do, these are looked at more closely.
    let changed = zip(shares, start.isChanged).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let gap = 0.3 * asked
    let left = changed > 0 ? 0.4 * (asked - start.gap) / changed : 0
    var slack = 0.0
    for gap in left > gap ? [left, gap] : [gap] {
      slack =
        try ask(
          PriceRound(prices: center, gap: gap, nodes: Self.first, isDeepening: true),
          takesKnown: start.isChanged.map { !$0 }
        ).slack
      try recombine(at: center)
      improvesClosed = false
      guard !isOver else { return }
    }
    try polish(gap: gap, only: start.isChanged)
    guard !isOver else { return }
    // A closer look at the same plans does where the parts' own gaps are much of what is missing;
    // prices that are further off need other plans.
    let missing = bound - objective
    guard missing < 2 * asked, slack > worthDeepening * missing else { return try recenter() }
    exchange = PlanExchange(
      prices: center, portion: min(0.4, 0.5 * slack / max(asked, 1e-9)), isDeepening: true)
    try exchangePlans()
  }

  /// Corrects the prices by the parts' relaxations beside all plans that are known, and goes on
  /// there.
  private mutating func recenter() throws(SolverFault) {
    guard !isOver else { return }
    mixtures = solvers.map(\.plans)
    var best = (total: Double.infinity, prices: center)
    var prices = center
    for round in 0..<Self.mostCorrections where !isOver {
      let (total, _) = try ask(.relaxation(at: prices, gap: pricing(at: objective)))
      if total < best.total { best = (total, prices) }
      guard let (value, next, _, _) = try masterPrices(mixtures) else { break }
      if best.total - value <= settling(at: value) { break }
      prices = best.prices.blended(
        with: next.nearer(to: best.prices, round: round), weight: round == 0 ? 0 : 0.5)
    }
    mixtures = mixtures.map { _ in [] }
    masterBases = []
    exchange = PlanExchange(prices: best.prices, portion: 0.45, isDeepening: false)
    try exchangePlans()
  }

  /// Whether the parts know plans that are good enough to prove first: not where they were changed
  /// and have only mended ones.
  var provesFirst: Bool { isWarm && exchange != nil }

  /// Asks all parts; the answers' bound counts for the whole.
  ///
  /// - Parameters:
  ///   - round: Prices and limits, the same for all parts.
  ///   - takesKnown: By part, whether what is known at these prices will do; empty for none.
  /// - Returns: The bound, and how much of it is the parts' own gaps.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func ask(
    _ round: PriceRound, takesKnown: [Bool] = []
  ) throws(SolverFault) -> (bound: Double, slack: Double) {
    struct Work: Sendable {
      var solver: PartSolver
      let question: PartQuestion
      var answer: Result<PartAnswer, SolverFault>?
    }
    var works = zip(solvers, questions(of: round, takesKnown: takesKnown)).map {
      Work(solver: $0, question: $1)
    }
    solvers = []
    forEachConcurrently(&works, threads: limits.threads) { [coupling, limits] work in
      work.answer = Result { () throws(SolverFault) in
        try work.solver.answer(work.question, in: coupling, until: limits)
      }
    }
    solvers = works.map(\.solver)
    var answers: [PartAnswer] = []
    for asked in works {
      if let answer = try asked.answer?.get() { answers.append(answer) }
    }
    return take(answers, of: round)
  }

  /// By part, what a round asks.
  func questions(of round: PriceRound, takesKnown: [Bool] = []) -> [PartQuestion] {
    let left = limits.work.map { max(1, $0 - work) }
    return coupling.parts.indices.map { place in
      PartQuestion(
        part: place, prices: round.prices, gap: round.gap * shares[place], nodes: round.nodes,
        work: left.map { max(20, Int(Double($0) * shares[place])) },
        isDeepening: round.isDeepening,
        takesKnown: takesKnown.isEmpty ? false : takesKnown[place], provesFirst: provesFirst,
        heads: round.heads?[place])
    }
  }

  /// Takes what all parts answered to a round's questions; the solvers are those that answered.
  ///
  /// - Returns: The bound, and how much of it is the parts' own gaps.
  mutating func take(
    _ answers: [PartAnswer], of round: PriceRound
  ) -> (bound: Double, slack: Double) {
    let total = coupling.bound(
      at: round.prices, sessions: sessions, ofParts: answers.map(\.bound))
    var slack = 0.0
    for (place, answer) in answers.enumerated() {
      slack += answer.worth.map { answer.bound - $0 } ?? (round.isRelaxation ? 0 : .infinity)
      work += answer.work
      // At prices a part has no budget of the whole, and sessions need no heads of its own.
      if answer.isInfeasible, round.heads == nil { note(impossible: coupling.parts[place].groups) }
      if round.isRelaxation { mixtures[place].append(contentsOf: answer.proposals) }
    }
    guard round.heads == nil else { return (total, slack) }
    if !round.isRelaxation {
      remember(PriceLine(prices: round.prices, bounds: answers.map(\.bound)))
    }
    if total < bound {
      take(bound: total, at: round.prices)
      if !round.isRelaxation { for place in solvers.indices { solvers[place].keepLast() } }
    }
    return (total, slack)
  }

  /// Takes a proof that there is no allocation; the groups in which that is so.
  mutating func note(impossible groups: [Int]) {
    isInfeasible = true
    impossibleGroups = (impossibleGroups + groups).sorted()
  }

  /// Takes a bound, and the prices that prove it.
  mutating func take(bound proven: Double, at prices: CouplingPrices) {
    bound = max(proven, objective + planRounding)
    center = prices
    tell()
  }
}

extension Coordinator {
  /// All that it knows between two rounds: with the same problem and limits it goes on from there as
  /// if it had never stopped.
  struct State: Sendable, Codable {
    fileprivate var best: Allocation?
    fileprivate var objective: Double
    fileprivate var bound: Double
    fileprivate var work: Int
    fileprivate var isInfeasible: Bool
    fileprivate var center: CouplingPrices
    /// By part; none where they are with those who answer.
    var solvers: [PartSolver]
    fileprivate var lines: [PriceLine]
    fileprivate var wished: Allocation?
    fileprivate var exchange: PlanExchange?
  }

  /// All that it knows, between two rounds.
  var state: State {
    get {
      State(
        best: best, objective: objective, bound: bound, work: work, isInfeasible: isInfeasible,
        center: center, solvers: solvers, lines: lines, wished: wished, exchange: exchange)
    }
    set {
      best = newValue.best
      objective = newValue.objective
      bound = newValue.bound
      work = newValue.work
      isInfeasible = newValue.isInfeasible
      center = newValue.center
      if !newValue.solvers.isEmpty { solvers = newValue.solvers }
      lines = newValue.lines
      wished = newValue.wished
      exchange = newValue.exchange
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
