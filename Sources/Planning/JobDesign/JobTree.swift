import LinearSolver

/// Branch and price over designed jobs, on one problem: exact where it finishes.
///
/// The bound of a node is the Lagrangian value of its master's prices (`MasterPrices`), the best of
/// all that were seen there. Branching follows what joins most people: supervisors, openings,
/// sessions, then pairs, seats and slots of single people; all of these are bounds, so the pricing
/// problem stays the same enumeration. Depth first to the nearer side, then best bound first.
struct JobTree {
  /// When the tree ends.
  struct Limits {
    var search: SearchLimits
    /// Points between plan and bound that are small enough.
    var gap: Double
    /// Simplex iterations plus nodes.
    var work: Int?
    /// Nodes of no interest: no plan with at most these points is looked for.
    var cutoff: Double = -.infinity
  }

  /// What the tree came to.
  struct Outcome: Sendable {
    var best: Allocation?
    var objective = -Double.infinity
    /// No plan exceeds it (nor `Limits.cutoff` where that is greater).
    var bound = Double.infinity
    /// All plans that were found, best last.
    var found: [Allocation] = []
    var nodes = 0
    var iterations = 0
    var columns = 0
    /// Whether the whole tree was searched down to the gap.
    var isComplete = false
    var rootBound = Double.infinity
  }

  private let problem: AllocationProblem
  private var master: JobMaster
  private(set) var pool: JobPool
  private var pricing: JobPricing
  private var state: NodeState
  private let limits: Limits
  private var outcome = Outcome()
  private var open: [JobNode] = []
  private var created = 0
  private var unresolved = -Double.infinity

  init(_ problem: AllocationProblem, pool: JobPool, limits: Limits) {
    self.problem = problem
    self.pool = pool
    self.limits = limits
    master = JobMaster(problem)
    pricing = JobPricing(problem)
    state = NodeState(master)
  }

  /// Searches the tree.
  ///
  /// - Parameter incumbent: A feasible allocation that is known already.
  mutating func solve(improving incumbent: Allocation?) throws(SolverFault) -> Outcome {
    if let incumbent { consider(incumbent) }
    let model = master.model()
    var tree = self
    let result = try withLinearProgram(model) { program throws(SolverFault) -> Outcome in
      try tree.search(&program)
      return tree.outcome
    }
    self = tree
    return result
  }

  /// What a plan must exceed to be of interest.
  private var cutoff: Double { max(outcome.objective, limits.cutoff) }

  private var isOver: Bool {
    if let work = limits.work, outcome.iterations + outcome.nodes >= work { return true }
    return limits.search.isOver
  }

  private mutating func search(_ program: inout LinearProgram) throws(SolverFault) {
    try master.addColumns(
      of: pool, pricing: pricing, under: state.restrictions, to: &program)
    open = [JobNode(branches: [], bound: .infinity, number: 0)]
    created = 1
    var next: JobNode? = open.removeLast()
    while let node = next ?? bestOpenNode() {
      next = nil
      guard node.bound > cutoff + limits.gap else { continue }
      guard !isOver else {
        open.append(node)
        break
      }
      outcome.nodes += 1
      try enter(node, &program)
      let (bound, point) = try relax(from: node.bound, &program)
      if outcome.nodes == 1 { outcome.rootBound = bound }
      guard let point else {
        // Stopped, or nothing to gain below.
        if bound > cutoff + limits.gap { open.append(JobNode(branches: node.branches, bound: bound, number: node.number)) }
        continue
      }
      guard bound > cutoff + limits.gap else { continue }
      let rounded = point.rounded
      consider(rounded)
      if outcome.nodes == 1 || outcome.nodes % 8 == 0 { repair(rounded) }
      guard bound > cutoff + limits.gap else { continue }
      guard let (nearer, farther) = branches(at: point) else {
        // Whole, yet an artificial is in it or a budget is overstepped by a hair.
        if bound - master.penalty > -0.5 * master.penalty { unresolved = max(unresolved, bound) }
        if isWhole(rounded) { continue }
        continue
      }
      open.append(JobNode(branches: node.branches + [farther], bound: bound, number: created))
      next = JobNode(branches: node.branches + [nearer], bound: bound, number: created + 1)
      created += 2
    }
    outcome.iterations = program.effort.simplexIterations
    outcome.columns = pool.count
    let openBound = open.lazy.map(\.bound).max() ?? -.infinity
    outcome.bound = max(openBound, unresolved, cutoff + (open.isEmpty ? 0 : 0))
    outcome.isComplete = openBound <= cutoff + limits.gap && unresolved <= cutoff + limits.gap
    if outcome.isComplete { outcome.bound = min(outcome.rootBound, cutoff + limits.gap) }
    outcome.bound = max(outcome.bound, outcome.objective)
  }

  private func isWhole(_ allocation: Allocation) -> Bool { problem.evaluate(allocation).isFeasible }

  private mutating func bestOpenNode() -> JobNode? {
    guard var best = open.indices.first else { return nil }
    for place in open.indices
    where open[place].bound > open[best].bound
      || (open[place].bound == open[best].bound && open[place].number > open[best].number)
    { best = place }
    open.swapAt(best, open.count - 1)
    return open.removeLast()
  }

  /// Keeps an allocation if it is feasible and better than all before.
  private mutating func consider(_ allocation: Allocation) {
    let value = problem.evaluate(allocation)
    guard value.isFeasible, value.objective > outcome.objective + 1e-9 else { return }
    outcome.objective = value.objective
    outcome.best = allocation
    outcome.found.append(allocation)
  }

  private mutating func repair(_ allocation: Allocation) {
    let repair = FeasibilityRepair(problem, scale: PointScale(problem), euroPrice: 0)
    if let feasible = repair.repair(allocation) {
      consider(feasible)
      pool.add(feasible, of: problem)
    }
  }

  /// Puts the bounds of a node in force.
  private mutating func enter(
    _ node: JobNode, _ program: inout LinearProgram
  ) throws(SolverFault) {
    var new = NodeState(master)
    for branch in node.branches { new.apply(branch, master) }
    for place in problem.activities.indices where new.open[place] != state.open[place] {
      if let variable = master.open[place] {
        try program.setBounds(Bounds(new.open[place]), of: variable)
      }
    }
    for place in problem.courses.indices where new.sessions[place] != state.sessions[place] {
      if let variable = master.sessions[place] {
        try program.setBounds(Bounds(new.sessions[place]), of: variable)
      }
    }
    for place in problem.groups.indices where new.supervisors[place] != state.supervisors[place] {
      if let variable = master.supervisors[place] {
        try program.setBounds(Bounds(new.supervisors[place]), of: variable)
      }
    }
    let people = state.touched.union(new.touched).sorted()
    state = new
    try master.restrict(people, to: state.restrictions, pool: pool, in: &program)
    try master.addColumns(
      of: pool, pricing: pricing, under: state.restrictions, to: &program)
  }

  /// Solves the node's relaxation: columns and link rows until nothing is violated.
  ///
  /// - Returns: The best bound seen, and the point unless the node is pruned or time is over.
  private mutating func relax(
    from parentBound: Double, _ program: inout LinearProgram
  ) throws(SolverFault) -> (bound: Double, point: MasterPoint?) {
    var bound = parentBound
    var method = SimplexMethod.dual
    while true {
      let rule = StopRule(
        seconds: limits.search.secondsLeft,
        work: limits.work.map { max(1, $0 - program.effort.simplexIterations - outcome.nodes) },
        cancellation: limits.search.cancellation)
      let solved = try program.solve(method, until: rule)
      outcome.iterations = program.effort.simplexIterations
      guard case .optimal(let solution) = solved else { return (bound, nil) }
      let prices = MasterPrices(solution, master)
      let before = pool.count
      let proven = priceAll(prices, threshold: 1e-7)
      bound = min(bound, proven)
      if bound <= cutoff + limits.gap { return (bound, nil) }
      let tolerance = max(1e-7 * abs(solution.objective), 0.01 * limits.gap)
      let isPriced = proven - solution.objective - problem.constant <= tolerance
      if pool.count > before && !isPriced {
        try master.addColumns(
          of: pool, pricing: pricing, under: state.restrictions, to: &program)
        method = .primal
        continue
      }
      let point = MasterPoint(solution, master, pool)
      if try master.addViolatedLinks(point, pool: pool, to: &program) > 0 {
        if pool.count > before {
          try master.addColumns(
            of: pool, pricing: pricing, under: state.restrictions, to: &program)
        }
        method = .dual
        continue
      }
      return (bound, point)
    }
  }

  /// Finds each person's best job at the prices, keeps those that the master lacks, and adds up
  /// the bound.
  private mutating func priceAll(_ prices: MasterPrices, threshold: Double) -> Double {
    var bound = prices.limits
    for (place, range) in state.open.enumerated() where master.open[place] != nil {
      bound += best(of: prices.open[place], in: range)
    }
    for (place, range) in state.sessions.enumerated() where master.sessions[place] != nil {
      bound += best(of: prices.sessions[place], in: range)
    }
    for (place, range) in state.supervisors.enumerated() where master.supervisors[place] != nil {
      bound += best(of: prices.supervisors[place], in: range)
    }
    for (place, person) in problem.persons.enumerated() {
      guard !person.pairs.isEmpty || person.mustHire else { continue }
      let must = state.restrictions.mustHire[place]
      pricing.search(
        place, at: prices.jobs, under: state.restrictions, atLeast: must ? -.infinity : 0)
      if pricing.bestWorth == -.infinity {
        // Nobody can be starved at a higher price than the artificial's.
        if must { bound -= master.penalty }
        continue
      }
      bound += pricing.bestWorth
      if pricing.bestWorth > prices.personRows[place] + threshold {
        _ = pool.add(pricing.best, of: place)
      }
    }
    return bound
  }

  private func best(of worth: Double, in range: ClosedRange<Int>) -> Double {
    max(worth * Double(range.lowerBound), worth * Double(range.upperBound))
  }

  /// The two sides of the next decision, the nearer first; nil where the point is whole.
  private func branches(at point: MasterPoint) -> (JobBranch, JobBranch)? {
    let tolerance = 1e-6
    if let group = mostFractional(point.supervisors, tolerance) {
      let range = state.supervisors[group]
      return sides(point.supervisors[group], range) { .supervisors(group: group, $0) }
    }
    if let activity = mostFractional(point.open, tolerance) {
      let isOpen = point.open[activity] > 0.5
      return (.open(activity: activity, isOpen), .open(activity: activity, !isOpen))
    }
    if let course = mostFractional(point.sessions, tolerance) {
      return sides(point.sessions[course], state.sessions[course]) {
        .sessions(course: course, $0)
      }
    }
    if let pair = mostFractional(point.worked, tolerance) {
      let isWorked = point.worked[pair] > 0.5
      return (.works(pair: pair, isWorked), .works(pair: pair, !isWorked))
    }
    if let seat = mostFractional(point.taken, tolerance) {
      let isTaken = point.taken[seat] > 0.5
      return (.attends(seat: seat, isTaken), .attends(seat: seat, !isTaken))
    }
    if let pair = mostFractional(point.slots, tolerance) {
      let range = Int(state.restrictions.fewest[pair])...Int(state.restrictions.most[pair])
      return sides(point.slots[pair], range) { .slots(pair: pair, $0) }
    }
    return nil
  }

  private func sides(
    _ value: Double, _ range: ClosedRange<Int>, _ make: (ClosedRange<Int>) -> JobBranch
  ) -> (JobBranch, JobBranch) {
    let floor = Int(value.rounded(.down))
    let down = make(min(range.lowerBound, floor)...floor)
    let up = make(floor + 1...max(range.upperBound, floor + 1))
    return value - Double(floor) < 0.5 ? (down, up) : (up, down)
  }

  private func mostFractional(_ values: [Double], _ tolerance: Double) -> Int? {
    var best: Int?
    var distance = tolerance
    for (place, value) in values.enumerated() where value.distanceToWhole > distance {
      distance = value.distanceToWhole
      best = place
    }
    return best
  }
}

extension Bounds {
  /// The values of a range of whole numbers.
  fileprivate init(_ range: ClosedRange<Int>) {
    self.init(lower: Double(range.lowerBound), upper: Double(range.upperBound))
  }
}
