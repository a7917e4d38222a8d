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
    /// Nodes at most.
    var nodes = Int.max
  }

  /// What a later search of the same problem at other prices can go on from.
  struct Memory: Sendable {
    /// The jobs that are known.
    var pool: JobPool
    /// Pairs and seats that have link rows, in the order in which these were made.
    fileprivate var links: [JobMaster.Link] = []
    /// The basis of the root.
    fileprivate var basis: Basis?
    fileprivate var costs: [BranchSubject: BranchCosts] = [:]

    var linkCount: Int { links.count }
    init(_ problem: AllocationProblem) { pool = JobPool(persons: problem.persons.count) }
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
    /// Relaxations of dives.
    var dives = 0
    var iterations = 0
    var columns = 0
    /// Whether the whole tree was searched down to the gap.
    var isComplete = false
    var rootBound = Double.infinity
    /// The root's solution, and its points.
    var root: (point: MasterPoint, objective: Double)?
  }

  private let problem: AllocationProblem
  private var master: JobMaster
  /// What a later search can go on from.
  private(set) var memory: Memory
  private var pricing: JobPricing
  private var state: NodeState
  private let limits: Limits
  private var outcome = Outcome()
  private var open: [JobNode] = []
  private var created = 0
  private var unresolved = -Double.infinity
  private var lastObjective = 0.0
  private var lastSolution: LinearSolution?
  private var wasSettled = false
  private var lastDive = 0
  private var diveInterval = 15
  private var localSearch: RuinAndRecreate?

  init(_ problem: AllocationProblem, memory: Memory, limits: Limits) {
    self.problem = problem
    self.memory = memory
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
      of: memory.pool, pricing: pricing, under: state.restrictions, to: &program)
    try master.addLinks(memory.links, pool: memory.pool, to: &program)
    if let basis = memory.basis { try program.setBasis(basis) }
    open = [JobNode(branches: [], bound: .infinity, number: 0)]
    created = 1
    try explore(&program, nodes: limits.nodes)
    outcome.iterations = program.effort.simplexIterations
    outcome.columns = memory.pool.count
    memory.links = master.links
    let openBound = open.lazy.map(\.bound).max() ?? -.infinity
    outcome.bound = max(openBound, unresolved, cutoff + (open.isEmpty ? 0 : 0))
    outcome.isComplete = openBound <= cutoff + limits.gap && unresolved <= cutoff + limits.gap
    if outcome.isComplete { outcome.bound = min(outcome.rootBound, cutoff + limits.gap) }
    outcome.bound = max(outcome.bound, outcome.objective)
  }

  /// Takes up open nodes until none is left that could matter, or limits say stop.
  private mutating func explore(
    _ program: inout LinearProgram, nodes: Int
  ) throws(SolverFault) {
    var next: JobNode?
    while let node = next ?? bestOpenNode() {
      let isChild = next != nil
      next = nil
      guard node.bound > cutoff + limits.gap else { continue }
      guard !isOver, outcome.nodes < nodes else {
        open.append(node)
        return
      }
      outcome.nodes += 1
      try enter(node, &program)
      if let basis = node.basis, !isChild { try program.setBasis(basis) }
      let (bound, point) = try relax(from: node.bound, &program)
      if outcome.nodes == 1 {
        outcome.rootBound = bound
        memory.basis = try program.basis()
        if let point { outcome.root = (point, lastObjective + problem.constant) }
      }
      guard let point else {
        // Stopped, or nothing to gain below.
        if bound > cutoff + limits.gap {
          open.append(JobNode(branches: node.branches, bound: bound, number: node.number))
        }
        continue
      }
      guard bound > cutoff + limits.gap else { continue }
      let rounded = point.rounded
      consider(rounded)
      guard bound > cutoff + limits.gap else { continue }
      let basis = try program.basis()
      guard let (nearer, farther) = try branches(at: point, objective: lastObjective, &program)
      else {
        // Whole, yet an artificial is in it or a budget is overstepped by a hair.
        if bound - master.penalty > -0.5 * master.penalty { unresolved = max(unresolved, bound) }
        continue
      }
      if debug {
        func c(_ v: [Double]) -> Int { v.count { $0.distanceToWhole > 1e-6 } }
        print(
          outcome.nodes, "depth", node.branches.count, "bound", bound, "inc",
          outcome.objective, "v", c(point.supervisors), "y", c(point.open), "z", c(point.sessions),
          "u", c(point.worked), "w", c(point.taken), "n", c(point.slots), nearer)
      }
      let farNode = JobNode(branches: node.branches + [farther], bound: bound, number: created, basis: basis)
      let nearNode = JobNode(branches: node.branches + [nearer], bound: bound, number: created + 1, basis: basis)
      created += 2
      do {
        let isSettled =
          point.sessions.allSatisfy { $0.distanceToWhole < 1e-6 }
          && point.open.allSatisfy { $0.distanceToWhole < 1e-6 }
        if outcome.nodes == 1 || (isSettled && !wasSettled) || outcome.nodes - lastDive > diveInterval,
          limits.nodes > 1, let lastSolution
        {
          lastDive = outcome.nodes
          diveInterval *= 2
          improve(lastSolution)
          try dive(from: node, bound: bound, lastSolution, &program)
        }
        wasSettled = isSettled
      }
      open.append(farNode)
      let top = open.lazy.map(\.bound).max() ?? bound
      // Depth first as long as the bound is near the best.
      if outcome.best == nil || top - bound <= 0.3 * (top - cutoff) {
        next = nearNode
      } else {
        open.append(nearNode)
      }
    }
  }

  /// Fixes the jobs of all to whom the relaxation gives one whole job, then one more piece of a job
  /// at a time, solving the relaxation with new jobs in between; one wrong step is taken back.
  ///
  /// A dive with column generation (Joncour, Michel, Sadykov, Sverdlov and Vanderbeck 2010);
  /// nothing is proven by it.
  private mutating func dive(
    from node: JobNode, bound: Double, _ solution: LinearSolution, _ program: inout LinearProgram
  ) throws(SolverFault) {
    var branches = node.branches
    var solution = solution
    var solved = master.columns.count
    var isFixed = Array(repeating: false, count: problem.persons.count)
    var step: (pair: Int, branches: [JobBranch])?
    for _ in 0..<80 {
      for (column, variable) in master.columns.prefix(solved).enumerated()
      where solution[variable] > 1 - 1e-6 {
        let person = memory.pool.persons[column]
        guard !isFixed[person] else { continue }
        isFixed[person] = true
        let job = memory.pool.jobs[column]
        for slice in job.slices {
          branches.append(.works(pair: slice.pair, true))
          branches.append(.slots(pair: slice.pair, slice.slots...slice.slots))
        }
        for pair in problem.persons[person].pairs
        where !job.slices.contains(where: { $0.pair == pair }) {
          branches.append(.works(pair: pair, false))
        }
        for seat in job.seats { branches.append(.attends(seat: seat, true)) }
      }
      outcome.dives += 1
      try enter(JobNode(branches: branches, bound: bound, number: 0), &program)
      let (_, point) = try relax(from: bound, &program)
      guard let point, let now = lastSolution else {
        guard let failed = step, !isOver else { return }
        branches = failed.branches + [.works(pair: failed.pair, false)]
        step = nil
        continue
      }
      consider(point.rounded)
      solution = now
      solved = master.columns.count
      var best: Int?
      for (pair, share) in point.worked.enumerated()
      where share > 1e-6 && share < 1 - 1e-6 && share > best.map({ point.worked[$0] }) ?? 0 {
        best = pair
      }
      if let pair = best {
        step = (pair, branches)
        branches.append(.works(pair: pair, true))
        continue
      }
      // Sessions first, then what is left of slots, by the ordinary rule.
      guard let candidate = candidates(at: point).first else { return }
      step = nil
      branches.append(candidate.fraction > 0.5 ? candidate.up : candidate.down)
    }
  }

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

  /// Gives each person the job that the relaxation gives most of, if that is at least half, and
  /// improves the result by local search.
  private mutating func improve(_ solution: LinearSolution) {
    var share = Array(repeating: 0.499, count: problem.persons.count)
    var column = Array(repeating: -1, count: problem.persons.count)
    for (place, variable) in master.columns.enumerated() {
      let person = memory.pool.persons[place]
      if solution[variable] > share[person] {
        share[person] = solution[variable]
        column[person] = place
      }
    }
    var search = localSearch ?? RuinAndRecreate(problem, seed: 1)
    let scale = PointScale(problem)
    search.state = WorkingAllocation(problem)
    for person in problem.persons.indices where column[person] >= 0 {
      let job = memory.pool.jobs[column[person]]
      if search.state.allows(job, person) { search.state.add(job, to: person) }
    }
    search.state.shortagePrices = scale.shortagePrices(progress: 4)
    let steps = max(500, min(3000, 10 * problem.persons.count))
    search.improve(steps: steps, from: 0.03 * scale.perPerson, to: 0) { [limits] in limits.search.isOver }
    let repair = FeasibilityRepair(problem, scale: scale, euroPrice: 0)
    if let feasible = repair.repair(search.state.allocation) {
      consider(feasible)
      memory.pool.add(feasible, of: problem)
    }
    localSearch = search
  }

  /// Puts the bounds of a node in force.
  private mutating func enter(
    _ node: JobNode, _ program: inout LinearProgram
  ) throws(SolverFault) {
    var new = NodeState(master)
    for branch in node.branches { new.apply(branch, master) }
    try setBounds(from: state, to: new, &program)
    let people = state.touched.union(new.touched).sorted()
    state = new
    try master.restrict(people, to: state.restrictions, pool: memory.pool, in: &program)
    try master.addColumns(
      of: memory.pool, pricing: pricing, under: state.restrictions, to: &program)
  }

  private func setBounds(
    from old: NodeState, to new: NodeState, _ program: inout LinearProgram
  ) throws(SolverFault) {
    for place in problem.activities.indices where new.open[place] != old.open[place] {
      if let variable = master.open[place] {
        try program.setBounds(Bounds(new.open[place]), of: variable)
      }
    }
    for place in problem.courses.indices where new.sessions[place] != old.sessions[place] {
      if let variable = master.sessions[place] {
        try program.setBounds(Bounds(new.sessions[place]), of: variable)
      }
    }
    for place in problem.groups.indices where new.hired[place] != old.hired[place] {
      if let row = master.rows.posts[place] {
        try program.setBounds(Bounds(new.hired[place]), of: row)
      }
    }
    for place in problem.groups.indices where new.supervisors[place] != old.supervisors[place] {
      if let variable = master.supervisors[place] {
        try program.setBounds(Bounds(new.supervisors[place]), of: variable)
      }
    }
  }

  /// Solves the node's relaxation: columns and link rows until nothing is violated.
  ///
  /// - Returns: The best bound seen, and the point unless the node is pruned or time is over.
  private mutating func relax(
    from parentBound: Double, _ program: inout LinearProgram
  ) throws(SolverFault) -> (bound: Double, point: MasterPoint?) {
    var bound = parentBound
    var method = outcome.nodes == 1 && memory.basis != nil ? SimplexMethod.primal : .dual
    while true {
      let rule = StopRule(
        seconds: limits.search.secondsLeft,
        work: limits.work.map { max(1, $0 - program.effort.simplexIterations - outcome.nodes) },
        cancellation: limits.search.cancellation)
      let solved = try program.solve(method, until: rule)
      outcome.iterations = program.effort.simplexIterations
      guard case .optimal(let solution) = solved else { return (bound, nil) }
      lastObjective = solution.objective
      lastSolution = solution
      let prices = MasterPrices(solution, master)
      let before = memory.pool.count
      let proven = priceAll(prices, threshold: 1e-7)
      bound = min(bound, proven)
      if bound <= cutoff + limits.gap { return (bound, nil) }
      let tolerance = max(1e-7 * abs(solution.objective), 0.01 * limits.gap)
      let isPriced = proven - solution.objective - problem.constant <= tolerance
      if memory.pool.count > before && !isPriced {
        try master.addColumns(
          of: memory.pool, pricing: pricing, under: state.restrictions, to: &program)
        method = .primal
        continue
      }
      let point = MasterPoint(solution, master, memory.pool)
      if try master.addViolatedLinks(point, pool: memory.pool, to: &program) > 0 {
        if memory.pool.count > before {
          try master.addColumns(
            of: memory.pool, pricing: pricing, under: state.restrictions, to: &program)
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
    for (place, range) in state.hired.enumerated() {
      bound += best(of: prices.hired[place], in: range)
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
        _ = memory.pool.add(pricing.best, of: place)
      }
    }
    return bound
  }

  private func best(of worth: Double, in range: ClosedRange<Int>) -> Double {
    max(worth * Double(range.lowerBound), worth * Double(range.upperBound))
  }

  /// The two sides of the next decision, the better first; nil where the point is whole.
  ///
  /// Strong branching (Applegate, Bixby, Chvátal and Cook 1995) with the reliability of Achterberg,
  /// Koch and Martin (2005): of the things that the first undecided class leaves open, those that
  /// were seldom tried are tried with a few dual simplex iterations on the known jobs, the others
  /// are ranked by what they cost before; that with the greatest product of both sides' losses is
  /// branched on.
  private mutating func branches(
    at point: MasterPoint, objective: Double, _ program: inout LinearProgram
  ) throws(SolverFault) -> (JobBranch, JobBranch)? {
    let candidates = candidates(at: point)
    guard let only = candidates.first else { return nil }
    let basis = try program.basis()
    var best: (score: Double, down: Double, up: Double, candidate: Candidate)?
    let isStructural = only.subject.isStructural
    var ranked: [(score: Double, place: Int)] = []
    for (place, candidate) in candidates.enumerated() {
      let cost = memory.costs[candidate.subject] ?? BranchCosts()
      let score =
        cost.isReliable
        ? product(cost.down * candidate.fraction, cost.up * (1 - candidate.fraction))
        : 1e6 * (isStructural ? min(candidate.fraction, 1 - candidate.fraction) : candidate.fraction)
      ranked.append((score, place))
    }
    ranked.sort { $0.score > $1.score || ($0.score == $1.score && $0.place < $1.place) }
    var probes = 0
    let most = isStructural ? 6 : 2
    for (_, place) in ranked.prefix(most) {
      let candidate = candidates[place]
      var cost = memory.costs[candidate.subject] ?? BranchCosts()
      var down = cost.down * candidate.fraction
      var up = cost.up * (1 - candidate.fraction)
      if !cost.isReliable {
        probes += 1
        down = try loss(of: candidate.down, objective, &program)
        up = try loss(of: candidate.up, objective, &program)
        cost.add(down: down / candidate.fraction, up: up / (1 - candidate.fraction))
        memory.costs[candidate.subject] = cost
      }
      let score = product(down, up)
      if score > best?.score ?? -1 { best = (score, down, up, candidate) }
    }
    if probes > 0 { try program.setBasis(basis) }
    guard let best else { return nil }
    if abs(best.down - best.up) <= 1e-9 * max(1, abs(objective)) {
      return best.candidate.fraction > 0.5
        ? (best.candidate.up, best.candidate.down) : (best.candidate.down, best.candidate.up)
    }
    return best.down <= best.up
      ? (best.candidate.down, best.candidate.up) : (best.candidate.up, best.candidate.down)
  }

  private func product(_ down: Double, _ up: Double) -> Double {
    let least = 1e-4 * max(1, limits.gap)
    return max(down, least) * max(up, least)
  }

  /// What the known jobs lose by a decision, seen by a few dual simplex iterations.
  private mutating func loss(
    of branch: JobBranch, _ objective: Double, _ program: inout LinearProgram
  ) throws(SolverFault) -> Double {
    var probed = state
    probed.apply(branch, master)
    let people = probed.touched.subtracting(state.touched).union(peopleOf(branch)).sorted()
    try setBounds(from: state, to: probed, &program)
    try master.restrict(people, to: probed.restrictions, pool: memory.pool, in: &program)
    let solved = try program.solve(.dual, until: StopRule(work: 15))
    try setBounds(from: probed, to: state, &program)
    try master.restrict(people, to: state.restrictions, pool: memory.pool, in: &program)
    switch solved {
    case .optimal(let solution): return max(0, objective - solution.objective)
    case .stopped(let bound, _, _): return max(0, objective - (bound ?? objective))
    case .infeasible, .unbounded: return master.penalty
    }
  }

  private func peopleOf(_ branch: JobBranch) -> [Int] {
    switch branch {
    case .open(let activity, let isOpen):
      isOpen ? [] : master.pairsOfActivity[activity].map { problem.pairs[$0].person }
    case .sessions(let course, let range):
      range.upperBound > 0 ? [] : master.seatsOfCourse[course].map { problem.seats[$0].person }
    case .supervisors, .hired: []
    case .works(let pair, _), .slots(let pair, _): [problem.pairs[pair].person]
    case .attends(let seat, _): [problem.seats[seat].person]
    }
  }

  /// Something that a point leaves open, and the two sides of deciding it.
  struct Candidate {
    var subject: BranchSubject
    var fraction: Double
    var down: JobBranch
    var up: JobBranch
  }

  /// All that the first class with something open leaves open.
  private func candidates(at point: MasterPoint) -> [Candidate] {
    let tolerance = 1e-6
    var result: [Candidate] = []
    for (group, value) in point.supervisors.enumerated() where value.distanceToWhole > tolerance {
      let (down, up) = sides(value, state.supervisors[group]) { .supervisors(group: group, $0) }
      result.append(
        Candidate(
          subject: .supervisors(group), fraction: value - value.rounded(.down), down: down, up: up))
    }
    for (group, value) in point.hired.enumerated() where value.distanceToWhole > tolerance {
      let (down, up) = sides(value, state.hired[group]) { .hired(group: group, $0) }
      result.append(
        Candidate(
          subject: .hired(group), fraction: value - value.rounded(.down), down: down, up: up))
    }
    for (activity, value) in point.open.enumerated() where value.distanceToWhole > tolerance {
      result.append(
        Candidate(
          subject: .open(activity), fraction: value, down: .open(activity: activity, false),
          up: .open(activity: activity, true)))
    }
    for (course, value) in point.sessions.enumerated() where value.distanceToWhole > tolerance {
      let (down, up) = sides(value, state.sessions[course]) { .sessions(course: course, $0) }
      result.append(
        Candidate(
          subject: .sessions(course), fraction: value - value.rounded(.down), down: down, up: up))
    }
    if !result.isEmpty { return result }
    for (pair, value) in point.worked.enumerated() where value.distanceToWhole > tolerance {
      result.append(
        Candidate(
          subject: .works(pair), fraction: value, down: .works(pair: pair, false),
          up: .works(pair: pair, true)))
    }
    if !result.isEmpty { return result }
    for (seat, value) in point.taken.enumerated() where value.distanceToWhole > tolerance {
      result.append(
        Candidate(
          subject: .attends(seat), fraction: value, down: .attends(seat: seat, false),
          up: .attends(seat: seat, true)))
    }
    if !result.isEmpty { return result }
    for (pair, value) in point.slots.enumerated() where value.distanceToWhole > tolerance {
      let range = Int(state.restrictions.fewest[pair])...Int(state.restrictions.most[pair])
      let (down, up) = sides(value, range) { .slots(pair: pair, $0) }
      result.append(
        Candidate(
          subject: .slots(pair), fraction: value - value.rounded(.down), down: down, up: up))
    }
    return result
  }

  private func sides(
    _ value: Double, _ range: ClosedRange<Int>, _ make: (ClosedRange<Int>) -> JobBranch
  ) -> (JobBranch, JobBranch) {
    let floor = Int(value.rounded(.down))
    return (
      make(min(range.lowerBound, floor)...floor),
      make(floor + 1...max(range.upperBound, floor + 1))
    )
  }
}

/// What is branched on.
enum BranchSubject: Hashable, Sendable {
  case open(Int)
  case sessions(Int)
  case supervisors(Int)
  case hired(Int)
  case works(Int)
  case attends(Int)
  case slots(Int)

  /// Whether many people hang on it.
  var isStructural: Bool {
    switch self {
    case .open, .sessions, .supervisors, .hired: true
    case .works, .attends, .slots: false
    }
  }
}

/// What deciding one thing cost so far, for each unit of the fraction.
struct BranchCosts: Sendable {
  private(set) var down = 0.0
  private(set) var up = 0.0
  private var count = 0.0

  /// Whether it was tried often enough to be believed.
  var isReliable: Bool { count >= 1 }

  mutating func add(down newDown: Double, up newUp: Double) {
    count += 1
    down += (newDown - down) / count
    up += (newUp - up) / count
  }
}

nonisolated(unsafe) var debug = false

extension Bounds {
  /// The values of a range of whole numbers.
  fileprivate init(_ range: ClosedRange<Int>) {
    self.init(lower: Double(range.lowerBound), upper: Double(range.upperBound))
  }
}
