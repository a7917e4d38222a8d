import LinearSolver

/// Answers questions about one part, and remembers what helps to answer the next.
struct PartSolver: Sendable, Codable {
  /// Jobs, basis and branching costs of former trees.
  private(set) var memory: JobTree.Memory
  /// Plans of the part that are known, the oldest first.
  private(set) var plans: [PartProposal] = []
  private var known: Set<Allocation> = []
  private var place: Int
  /// The answer to the last question, and that at the prices that prove the whole's bound.
  private var last: Known?
  private var center: Known?

  /// How far a tree is at some prices.
  private struct Known: Sendable, Codable {
    var prices: CouplingPrices
    /// Quotas under which its plans were looked for.
    var heads: [ClosedRange<Int>]?
    var frontier: JobTree.Frontier
    var bound: Double
    var best: Allocation?
    var worth: Double?
  }

  /// The gap that a relaxation is good for, which moves prices and no more.
  private static let relaxationGap = 1e-5
  /// Plans that are kept at most; the worst at the prices of the moment go first.
  private static let mostPlans = 60

  init(_ coupling: Coupling, place: Int) {
    self.place = place
    memory = JobTree.Memory(coupling.parts[place].problem)
  }

  /// The last prices are those that prove the bound of the whole.
  mutating func keepLast() { center = last }

  /// The solver as its next question needs it: without the last tree, unless that is gone on with.
  var forQuestion: Self {
    var solver = self
    if solver.last?.heads == nil { solver.last = nil }
    return solver
  }

  /// A solver that starts from jobs and plans that are known.
  init(_ coupling: Coupling, place: Int, memory: JobTree.Memory, plans: [Allocation]) {
    self.place = place
    self.memory = memory
    for plan in plans { learn(plan, in: coupling) }
  }

  /// Takes another place, among other parts, at prices that are the same to this part.
  mutating func move(to place: Int, prices: CouplingPrices, from old: CouplingPrices) {
    self.place = place
    // A tree that was searched at other prices than the center's proves nothing at the center.
    if center?.prices == old { center?.prices = prices } else { center = nil }
    last = nil
  }

  /// Remembers a plan of the part.
  mutating func learn(_ allocation: Allocation, in coupling: Coupling) {
    guard known.insert(allocation).inserted else { return }
    plans.append(coupling.proposal(allocation, of: place))
    memory.pool.add(allocation, of: coupling.parts[place].problem)
  }

  /// Takes over the plans of another solver of the same part.
  mutating func learn(_ other: PartSolver) {
    for plan in other.plans {
      guard let allocation = plan.allocation, known.insert(allocation).inserted else { continue }
      plans.append(plan)
    }
  }

  /// Takes over the plans of a solver of the same part at other points.
  mutating func learn(_ other: PartSolver, in coupling: Coupling) {
    for plan in other.plans {
      if let allocation = plan.allocation { learn(allocation, in: coupling) }
    }
  }

  /// Solves the part at the prices of a question.
  mutating func answer(
    _ question: PartQuestion, in coupling: Coupling, until limits: SearchLimits
  ) throws(SolverFault) -> PartAnswer {
    // Trees that quotas limit prove nothing of the whole, but may be gone on with.
    let kept = question.heads == nil ? center : last
    let known =
      question.isDeepening && kept?.prices == question.prices && kept?.heads == question.heads
      ? kept : nil
    if let known {
      let isEnough = known.worth.map { known.bound - $0 <= question.gap } ?? false
      if isEnough || question.takesKnown {
        last = known
        return PartAnswer(
          bound: known.bound, worth: known.worth, proposals: [], isInfeasible: false, work: 0)
      }
    }
    let problem = coupling.priced(place, at: question.prices)
    var incumbent: Allocation?
    if !question.isRelaxation {
      forgetWorst(at: question.prices, in: coupling)
      incumbent =
        plans.max { left, right in
          left.worth(at: question.prices, of: place, in: coupling)
            < right.worth(at: question.prices, of: place, in: coupling)
        }?.allocation
      if let best = known?.best { learn(best, in: coupling) }
      if let best = known?.best, let worth = known?.worth,
        incumbent.map({ problem.evaluate($0).objective < worth }) ?? true
      {
        incumbent = best
      }
    }
    var tree = JobTree(
      problem, memory: memory,
      limits: .init(
        search: limits, gap: question.gap,
        relativeGap: question.isRelaxation ? Self.relaxationGap : 0,
        work: question.work, nodes: question.nodes,
        isThorough: question.isDeepening, provesFirst: question.provesFirst,
        heads: question.heads.map { coupling.quotas($0, of: place) }))
    let outcome = try tree.solve(
      improving: incumbent, from: known?.frontier)
    memory = tree.memory
    if !question.isRelaxation {
      last = Known(
        prices: question.prices, heads: question.heads, frontier: tree.frontier,
        bound: outcome.bound,
        best: outcome.best, worth: outcome.best.map { _ in outcome.objective })
    }
    var answer = PartAnswer(
      bound: outcome.bound, worth: outcome.best.map { _ in outcome.objective }, proposals: [],
      isInfeasible: outcome.isComplete && outcome.best == nil && !question.isRelaxation,
      work: outcome.iterations + outcome.nodes)
    if question.isRelaxation {
      if let root = outcome.root {
        answer.proposals = [
          coupling.proposal(
            root.point, objective: root.objective, at: question.prices, of: place)
        ]
      }
    } else {
      let before = plans.count
      for allocation in outcome.found { learn(allocation, in: coupling) }
      answer.proposals = Array(plans[before...])
    }
    return answer
  }

  /// Looks for better plans of the part beside what all others do in an allocation of the whole.
  ///
  /// - Returns: Simplex iterations plus nodes.
  mutating func polish(
    _ allocation: Allocation, in coupling: Coupling, euros: Double, bonus: Double, gap: Double,
    nodes: Int, until limits: SearchLimits
  ) throws(SolverFault) -> Int {
    let problem = coupling.beside(allocation, place, euros: euros, bonus: bonus)
    let own = coupling.parts[place].share(of: allocation)
    var start = JobTree.Memory(problem)
    start.pool = memory.pool
    var tree = JobTree(
      problem, memory: start,
      limits: .init(
        search: limits, gap: gap, nodes: nodes, isThorough: false))
    let outcome = try tree.solve(improving: own)
    memory.pool = tree.memory.pool
    for plan in outcome.found { learn(plan, in: coupling) }
    return outcome.iterations + outcome.nodes
  }

  /// Looks for plans of the part by itself, which fit any plans of the others as far as money and
  /// sessions go.
  ///
  /// - Returns: Simplex iterations plus nodes.
  mutating func planAlone(
    in coupling: Coupling, euros: Double, nodes: Int, until limits: SearchLimits
  ) throws(SolverFault) -> Int {
    let problem = coupling.alone(place, euros: euros)
    var start = JobTree.Memory(problem)
    start.pool = memory.pool
    var tree = JobTree(
      problem, memory: start,
      limits: .init(search: limits, gap: 0, relativeGap: 0.01, nodes: nodes, isThorough: false))
    let outcome = try tree.solve(improving: nil)
    memory.pool = tree.memory.pool
    for plan in outcome.found { learn(plan, in: coupling) }
    return outcome.iterations + outcome.nodes
  }

  private mutating func forgetWorst(at prices: CouplingPrices, in coupling: Coupling) {
    guard plans.count > Self.mostPlans else { return }
    let worths = plans.map { $0.worth(at: prices, of: place, in: coupling) }
    let least = worths.sorted(by: >)[Self.mostPlans / 2]
    let kept = plans.indices.filter { worths[$0] >= least }
    plans = kept.map { plans[$0] }
    known = Set(plans.compactMap(\.allocation))
  }
}

// What is known follows from the plans.
extension PartSolver {
  private enum CodingKeys: String, CodingKey { case memory, plans, place, last, center }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    memory = try container.decode(JobTree.Memory.self, forKey: .memory)
    plans = try container.decode([PartProposal].self, forKey: .plans)
    known = Set(plans.compactMap(\.allocation))
    place = try container.decode(Int.self, forKey: .place)
    last = try container.decodeIfPresent(Known.self, forKey: .last)
    center = try container.decodeIfPresent(Known.self, forKey: .center)
  }
}
