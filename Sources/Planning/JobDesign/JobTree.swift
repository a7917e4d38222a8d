import LinearSolver

/// Branch and price over designed jobs, on one problem: exact where it finishes.
///
/// The bound of a node is the Lagrangian value of its master's prices (`MasterPrices`), the best of
/// all that were seen there. Branching follows what joins most people: supervisors, hires, openings,
/// sessions, then pairs, seats and slots of single people; all of these are bounds, so the pricing
/// problem stays the same enumeration. It goes depth first as long as the bound stays near the best
/// open one, else on from the best. Plans come from whole points, dives and local search.
struct JobTree {
  /// When the tree ends.
  struct Limits {
    /// Time, cancellation and threads; its work and gap are not looked at.
    var search: SearchLimits
    /// Points between plan and bound that are small enough.
    var gap: Double
    /// The same in proportion to the plan's points.
    var relativeGap = 0.0
    /// Simplex iterations plus nodes.
    var work: Int?
    /// Nodes at most, dives aside.
    var nodes = Int.max
    /// Whether neighbourhoods are searched all along, two at a time, and not only one at the root.
    var isThorough = true
    /// Whether the bound comes first: plans are looked for only once the tree turns out to be hard.
    var provesFirst = false
    /// Whether the relaxation is strengthened by rows and cuts that no plan needs: not where the prices
    /// of capacities are asked for.
    var isStrengthened = true
    /// What is known already: no plan has more points.
    var knownBound = Double.infinity
    /// Whether any plan will do.
    var endsWithPlan = false
    /// By course that other parts share, how many people attend it in a plan that is looked for;
    /// nil is any number. Bounds are those of such plans then.
    var heads: [ClosedRange<Int>]?
  }

  /// What is left of a tree that was stopped: to go on with at the same values, to a smaller gap.
  struct Frontier: Sendable, Codable {
    fileprivate var nodes: [JobNode]
    fileprivate var unresolved: Double
    fileprivate var created: Int

    /// No plan exceeds it, unless it is known already.
    var bound: Double { max(unresolved, nodes.lazy.map(\.bound).max() ?? -.infinity) }
  }

  /// What the tree came to.
  struct Outcome: Sendable {
    var best: Allocation?
    var objective = -Double.infinity
    /// No plan exceeds it.
    var bound = Double.infinity
    /// Plans that were found, good ones at least; with repetitions.
    var found: [Allocation] = []
    var nodes = 0
    /// Relaxations of dives.
    var dives = 0
    var iterations = 0
    /// Whether the whole tree was searched down to the gap.
    var isComplete = false
    /// The root's solution, and its points.
    var root: (point: MasterPoint, objective: Double)?
  }

  let problem: AllocationProblem
  let limits: Limits
  /// What a later search can go on from.
  var memory: Memory
  var master: JobMaster
  var pricing: JobPricing
  var separation: CrewSeparation
  var rounding: CrewRounding
  /// Rounds of cuts at the root, at a node, and in a dive.
  static let rootCutRounds = 20
  static let cutRounds = 3
  static let diveCutRounds = 1
  /// The part of the gap that pricing leaves open, and the same in a relaxation at prices that move.
  static let pricingPortion = 0.01
  static let roughPricingPortion = 0.3
  /// The node in force.
  var state: NodeState
  /// The root, with all decisions that no better plan takes.
  var fixed: NodeState
  /// Points of the incumbent at which decisions were fixed last.
  var fixedObjective = -Double.infinity
  /// What single decisions lose at the root's prices; known once the tree is not closed soon.
  private var costs: ReducedCosts?
  private var rootCosts: (prices: MasterPrices, bound: Double)?
  /// Nodes after which decisions are fixed.
  private static let fixingNodes = 2
  var outcome = Outcome()
  var open: [JobNode] = []
  /// The last solution of a relaxation, and its points without the constant.
  var lastSolution: LinearSolution?
  var lastObjective = 0.0
  /// Columns that the last solution knows.
  var lastColumns = 0
  /// Of the last relaxation: the prices of its least bound.
  var bestPrices: (prices: MasterPrices, bound: Double)?
  var localSearch: RuinAndRecreate?
  /// Made when they are needed first.
  var neighbourhoods: [NeighbourhoodSearch] = []
  /// Bounds of nodes that could not be searched further for reasons of arithmetic.
  private var unresolved = -Double.infinity
  /// Nodes whose bound is within the gap: they matter only for the bound.
  private var parked: [JobNode] = []
  private var created = 0
  /// Whether the tree is a small one beside another's node.
  var isNearby = false
  /// Simplex iterations and nodes of such trees.
  var nearbyWork = 0
  /// Simplex iterations of the search for plans; those of small trees count by their size.
  private var planWork = 0
  /// Simplex iterations and nodes of small trees, in proportion to their people.
  var nearbyCost = 0
  /// Nodes after which a tree is taken for hard: cuts are of use then, which make nodes dearer.
  static let easyNodes = 16
  /// Whether the tree takes the pains of a hard one.
  var isHard: Bool { outcome.nodes > Self.easyNodes || wasContinued }
  private var wasContinued = false
  /// Nodes of a tree beside another.
  static let nearbyNodes = 100
  private static let mostBacktracks = 8
  private var backtracks = 0
  private var wasSettled = false
  private var lastDive = 0
  private var diveInterval = 15
  private var lastNearby = 0
  private var lastDeletion = 0
  /// Nodes between two deletions of idle rows, and nodes for which these were idle.
  private static let deletionInterval = 30
  /// Draws neighbourhoods.
  var random = SearchRandom(seed: 1)
  /// People to free at least, where activities are drawn: more where that was too few to find
  /// anything, fewer where it was too many to search.
  var freed = 20
  /// Nodes between two searches of neighbourhoods at least.
  private static let nearbyInterval = 8
  private let floor: Double
  /// The most points that one person can bring.
  let scale: Double
  /// Points of which every plan has a whole number; nought where there are none.
  private let unit: Double
  /// What no comparison of sums of points can rest on.
  private let lastDigits: Double
  private let planRounding: Double
  /// Decisions that were made on what no relaxation left open.
  private var forced = 0
  /// Such decisions at most.
  private static let mostForced = 2000

  init(_ problem: AllocationProblem, memory: Memory, limits: Limits) {
    self.problem = problem
    self.memory = memory
    self.limits = limits
    master = JobMaster(problem, isStrengthened: limits.isStrengthened)
    pricing = JobPricing(problem)
    separation = CrewSeparation(master)
    rounding = CrewRounding(master)
    state = NodeState(master)
    fixed = state
    if let heads = limits.heads { fixed.heads = heads }
    floor = problem.constant - 0.5 * master.range
    unit = problem.pointUnit
    scale = problem.mostOfOnePerson
    lastDigits = problem.lastDigits
    planRounding = problem.planRounding
  }

  /// Searches the tree, or goes on where an earlier one with the same values stopped.
  ///
  /// It improves a feasible allocation that is known already, and reports now and then.
  mutating func solve(
    improving incumbent: Allocation?, from frontier: Frontier? = nil,
    report: (AllocationProgress) -> Void = { _ in }
  ) throws(SolverFault) -> Outcome {
    if let incumbent { consider(incumbent) }
    let model = master.model()
    open = frontier?.nodes ?? [JobNode(branches: [], bound: limits.knownBound, number: 0)]
    created = frontier?.created ?? 1
    wasContinued = frontier != nil
    unresolved = frontier?.unresolved ?? -.infinity
    var tree = self
    try withLinearProgram(model) { program throws(SolverFault) in
      try tree.search(&program, report)
    }
    self = tree
    return outcome
  }

  /// Points between plan and bound that are small enough; never less than arithmetic can tell.
  var gap: Double {
    guard outcome.best != nil else { return limits.gap }
    let size = abs(outcome.objective)
    return max(
      limits.gap, limits.relativeGap * size, Tolerances.search * max(scale, size), lastDigits)
  }

  /// Nodes whose bound is at most this are of no interest: they hold no plan that is better by
  /// more than the gap, or none at all.
  var threshold: Double {
    outcome.best == nil ? floor : outcome.objective + max(gap, 0.999 * unit)
  }

  /// What a bound says of plans, whose points are whole numbers of the unit.
  private func whole(_ bound: Double) -> Double {
    guard unit > 0, bound.isFinite else { return bound }
    return (bound / unit + 0.001).rounded(.down) * unit + planRounding
  }

  /// What the best plan brings, unless rounding took it from its sum; nil without a plan.
  private var leastBound: Double? {
    outcome.best == nil ? nil : outcome.objective + planRounding
  }

  private var isOver: Bool {
    if limits.endsWithPlan, outcome.best != nil { return true }
    if let work = limits.work, outcome.iterations + outcome.nodes >= work { return true }
    return limits.search.isOver
  }

  private mutating func search(
    _ program: inout LinearProgram, _ report: (AllocationProgress) -> Void
  ) throws(SolverFault) {
    if limits.provesFirst && !wasContinued { memory.forgetIdleRows(after: master.modelRows) }
    try master.addColumns(
      of: memory.pool, pricing: pricing, under: state.restrictions, to: &program)
    try master.addRows(memory.lazyRows, pool: memory.pool, to: &program)
    if let basis = memory.basis {
      try program.setBasis(basis)
      master.keepRows(binding: basis)
    }
    try explore(&program, report)
    outcome.iterations = program.effort.simplexIterations + nearbyWork
    memory.lazyRows = master.lazyRows
    forgetPoorJobs()
    // A later search makes no deleted rows.
    memory.basis?.rows.remove(master.deletedRows)
    for place in open.indices { open[place].basis?.rows.remove(master.deletedRows) }
    for place in parked.indices { parked[place].basis?.rows.remove(master.deletedRows) }
    let openBound = whole(frontier.bound)
    outcome.isComplete = openBound <= threshold
    outcome.bound = max(openBound, leastBound ?? floor)
    report(progress)
  }

  /// What is left to search.
  var frontier: Frontier {
    let nodes = (open + parked).filter { $0.bound > outcome.objective }
    return Frontier(nodes: nodes, unresolved: unresolved, created: created)
  }

  private var progress: AllocationProgress {
    let bound = max(whole(frontier.bound), leastBound ?? -.infinity)
    return AllocationProgress(
      incumbent: outcome.best == nil ? nil : outcome.objective,
      bound: bound.isFinite ? bound : nil)
  }

  /// Takes up open nodes until none is left that could matter, or limits say stop.
  private mutating func explore(
    _ program: inout LinearProgram, _ report: (AllocationProgress) -> Void
  ) throws(SolverFault) {
    var next: JobNode?
    while let node = next ?? bestOpenNode() {
      let isChild = next != nil
      next = nil
      guard node.bound > threshold else {
        park(node)
        continue
      }
      guard !isOver, outcome.nodes < limits.nodes else {
        open.append(node)
        return
      }
      outcome.nodes += 1
      if outcome.nodes > Self.fixingNodes, outcome.best != nil,
        outcome.objective > fixedObjective
      {
        if costs == nil, let root = rootCosts {
          let current = state
          state = NodeState(master)
          costs = reducedCosts(at: root.prices, bound: root.bound)
          state = current
        }
        if let costs { fix(by: costs) }
      }
      if !isChild, outcome.nodes - lastDeletion > Self.deletionInterval {
        lastDeletion = outcome.nodes
        try master.deleteRows(idleFor: Self.deletionInterval, from: &program)
      }
      try enter(node, &program)
      if let basis = node.basis, !isChild { try program.setBasis(basis) }
      let (bound, point) = try relax(from: node.bound, &program)
      if node.number == 0 {
        if let bestPrices { rootCosts = bestPrices }
        let basis = try program.basis()
        master.keepRows(binding: basis)
        memory.basis = basis
        if let point { outcome.root = (point, lastObjective + problem.constant) }
        if limits.nodes == 1 {
          open.append(JobNode(branches: [], bound: bound, number: 0))
          return
        }
      }
      guard let point else {
        // Stopped, unless there is nothing to gain below.
        let rest = JobNode(branches: node.branches, bound: bound, number: node.number)
        if bound <= threshold {
          park(rest)
        } else if isOver {
          open.append(rest)
        } else {
          unresolved = max(unresolved, bound)
        }
        continue
      }
      let rounded = point.rounded
      consider(rounded)
      guard bound > threshold else {
        park(JobNode(branches: node.branches, bound: bound, number: node.number))
        continue
      }
      let basis = try program.basis()
      if let lastSolution { master.observe(lastSolution) }
      if let origin = node.origin { learn(origin) }
      let objective = lastObjective
      var chosen = try branches(at: point, objective: objective, &program)
      if chosen == nil, !isNearby, forced < Self.mostForced {
        // The point is whole, and is worth less than the bound by more than the gap, or no plan: it
        // oversteps a budget by a hair, or starves a row less than the simplex method can tell.
        // Without it the rest of the node is worth less.
        chosen = decision(around: point)
        forced += 1
        if chosen == nil, let only = onlyAllocation {
          consider(only)
          continue
        }
      }
      guard let decision = chosen else {
        unresolved = max(unresolved, bound)
        continue
      }
      let (nearer, nearOrigin) = decision.side(isUp: decision.isUpNearer, objective: objective)
      let (farther, farOrigin) = decision.side(isUp: !decision.isUpNearer, objective: objective)
      let farNode = JobNode(
        branches: node.branches + [farther], bound: bound, number: created, basis: basis,
        origin: farOrigin)
      let nearNode = JobNode(
        branches: node.branches + [nearer], bound: bound, number: created + 1, basis: basis,
        origin: nearOrigin)
      created += 2
      try lookForPlans(at: node, point, bound: bound, &program)
      open.append(farNode)
      let top = open.lazy.map(\.bound).max() ?? bound
      // Depth first as long as the bound is near the best.
      if outcome.best == nil || isNearby || top - bound <= 0.3 * (top - outcome.objective) {
        next = nearNode
      } else {
        open.append(nearNode)
      }
      if outcome.nodes % 16 == 0 { report(progress) }
    }
  }

  private mutating func park(_ node: JobNode) {
    if node.bound > max(outcome.objective, floor) { parked.append(node) }
  }

  /// The node at which plans are looked for first.
  private var firstDive: Int {
    limits.provesFirst && outcome.best != nil ? Self.easyNodes + 1 : 1
  }

  /// Dives and searches locally at the root or once the tree is hard, where openings and sessions
  /// become whole, and at growing distances.
  private mutating func lookForPlans(
    at node: JobNode, _ point: MasterPoint, bound: Double, _ program: inout LinearProgram
  ) throws(SolverFault) {
    let isSettled =
      point.sessions.allSatisfy { $0.distanceToWhole < 1e-6 }
      && point.open.allSatisfy { $0.distanceToWhole < 1e-6 }
    defer { wasSettled = isSettled }
    let isFirst = outcome.nodes == firstDive
    let isDiveDue =
      isFirst || outcome.nodes == Self.easyNodes + 1
      || (outcome.nodes > firstDive
        && (outcome.nodes - lastDive > diveInterval
          || (isSettled && !wasSettled && outcome.nodes - lastDive > 5)))
    let isNearbyDue =
      !isNearby && isHard && limits.isThorough
      && outcome.nodes - lastNearby >= Self.nearbyInterval
    // A small tree goes down to leaves by itself.
    guard (isDiveDue && (!isNearby || isFirst)) || isNearbyDue, let lastSolution else { return }
    let workBefore = program.effort.simplexIterations + nearbyCost
    // No more for plans than for the bound.
    guard isFirst || 2 * planWork <= workBefore else { return }
    defer { planWork += program.effort.simplexIterations + nearbyCost - workBefore }
    let columns = lastColumns
    if isDiveDue {
      lastDive = outcome.nodes
      diveInterval = min(diveInterval * 2, 1 << 20)
      // Local search knows no quotas.
      if isFirst, limits.heads == nil { improve(lastSolution) }
      // Dead ends of a dive make starving dearer than the tree needs, which costs it digits.
      let penalty = master.penalty
      try dive(from: node, bound: bound, lastSolution, &program)
      try master.setPenalty(penalty, in: &program)
    }
    guard !isNearby, !isOver else { return }
    lastNearby = outcome.nodes
    guard bound > threshold else { return }
    var free = [disputed(point, lastSolution, columns: columns)]
    if limits.isThorough { free.append(relatedPeople()) }
    try search(freeing: free, bound: bound)
  }

  private mutating func bestOpenNode() -> JobNode? {
    guard var best = open.indices.first else { return nil }
    // Near a leaf that was no plan there may be one.
    if isNearby, backtracks < Self.mostBacktracks, let last = open.last {
      backtracks += 1
      if last.bound > threshold { return open.removeLast() }
    }
    backtracks = 0
    for place in open.indices
    where open[place].bound > open[best].bound
      || (open[place].bound == open[best].bound && open[place].number > open[best].number)
    { best = place }
    open.swapAt(best, open.count - 1)
    return open.removeLast()
  }
}
