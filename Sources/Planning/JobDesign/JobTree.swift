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
    /// What is known already: no plan has more points.
    var knownBound = Double.infinity
  }

  /// What a later search of the same problem at other prices can go on from.
  struct Memory: Sendable {
    /// The jobs that are known.
    var pool: JobPool
    /// Pairs and seats that have link rows, in the order in which these were made.
    fileprivate(set) var links: [JobMaster.Link] = []
    /// The basis of the root.
    var basis: Basis?
    /// What branching cost.
    var costs: [BranchSubject: BranchCosts] = [:]

    init(_ problem: AllocationProblem) { pool = JobPool(persons: problem.persons.count) }

    /// Takes over the jobs of a part.
    mutating func learn(_ other: Memory, of part: ProblemPart, in whole: AllocationProblem) {
      for job in other.pool.jobs {
        guard let first = job.slices.first else { continue }
        let translated = Job(
          slices: job.slices.map { (part.pairs[$0.pair], $0.slots) },
          seats: job.seats.map { part.seats[$0] })
        _ = pool.add(translated, of: whole.pairs[part.pairs[first.pair]].person)
      }
    }
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
  /// The node in force.
  var state: NodeState
  var outcome = Outcome()
  var open: [JobNode] = []
  /// The last solution of a relaxation, and its points without the constant.
  var lastSolution: LinearSolution?
  var lastObjective = 0.0
  var localSearch: RuinAndRecreate?
  /// Bounds of nodes that could not be searched further for reasons of arithmetic.
  private var unresolved = -Double.infinity
  /// The greatest bound of a node that was dropped for being at most the threshold.
  var dropped = -Double.infinity
  private var created = 0
  private var wasSettled = false
  private var lastDive = 0
  private var diveInterval = 15
  private let floor: Double

  init(_ problem: AllocationProblem, memory: Memory, limits: Limits) {
    self.problem = problem
    self.memory = memory
    self.limits = limits
    master = JobMaster(problem)
    pricing = JobPricing(problem)
    state = NodeState(master)
    floor = problem.constant - 0.5 * master.penalty
  }

  /// Searches the tree.
  ///
  /// - Parameters:
  ///   - incumbent: A feasible allocation that is known already.
  ///   - report: Called now and then with the best points and the bound so far.
  mutating func solve(
    improving incumbent: Allocation?,
    report: (AllocationProgress) -> Void = { _ in }
  ) throws(SolverFault) -> Outcome {
    if let incumbent { consider(incumbent) }
    let model = master.model()
    var tree = self
    try withLinearProgram(model) { program throws(SolverFault) in
      try tree.search(&program, report)
    }
    self = tree
    return outcome
  }

  /// Points between plan and bound that are small enough.
  var gap: Double {
    outcome.best == nil
      ? limits.gap : max(limits.gap, limits.relativeGap * abs(outcome.objective))
  }

  /// Nodes whose bound is at most this are of no interest: they hold no plan that is better by
  /// more than the gap, or none at all.
  var threshold: Double { outcome.best == nil ? floor : outcome.objective + gap }

  private var isOver: Bool {
    if let work = limits.work, outcome.iterations + outcome.nodes >= work { return true }
    return limits.search.isOver
  }

  private mutating func search(
    _ program: inout LinearProgram, _ report: (AllocationProgress) -> Void
  ) throws(SolverFault) {
    try master.addColumns(
      of: memory.pool, pricing: pricing, under: state.restrictions, to: &program)
    try master.addLinks(memory.links, pool: memory.pool, to: &program)
    if let basis = memory.basis { try program.setBasis(basis) }
    open = [JobNode(branches: [], bound: limits.knownBound, number: 0)]
    created = 1
    try explore(&program, report)
    outcome.iterations = program.effort.simplexIterations
    memory.links = master.links
    let openBound = max(unresolved, open.lazy.map(\.bound).max() ?? -.infinity)
    outcome.isComplete = openBound <= threshold
    if outcome.best != nil {
      outcome.bound = max(openBound, dropped, outcome.objective)
      outcome.bound = min(outcome.bound, max(limits.knownBound, outcome.objective))
    } else {
      outcome.bound = max(openBound, floor)
    }
    report(progress)
    logLine("tree persons \(problem.persons.count) nodes \(outcome.nodes) dives \(outcome.dives) iterations \(outcome.iterations) jobs \(memory.pool.count) links \(memory.links.count) bound \(outcome.bound) objective \(outcome.objective) gap \(gap)")
  }

  private var progress: AllocationProgress {
    let openBound = max(unresolved, open.lazy.map(\.bound).max() ?? -.infinity)
    let bound = max(openBound, dropped, outcome.best == nil ? -.infinity : outcome.objective)
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
        dropped = max(dropped, node.bound)
        continue
      }
      guard !isOver, outcome.nodes < limits.nodes else {
        open.append(node)
        return
      }
      outcome.nodes += 1
      try enter(node, &program)
      if let basis = node.basis, !isChild { try program.setBasis(basis) }
      let (bound, point) = try relax(from: node.bound, &program)
      if outcome.nodes == 1 {
        memory.basis = try program.basis()
        if let point { outcome.root = (point, lastObjective + problem.constant) }
        if limits.nodes == 1 {
          open.append(JobNode(branches: [], bound: bound, number: 0))
          return
        }
      }
      guard let point else {
        // Stopped, unless there is nothing to gain below.
        if bound > threshold {
          open.append(JobNode(branches: node.branches, bound: bound, number: node.number))
        } else {
          dropped = max(dropped, bound)
        }
        continue
      }
      let rounded = point.rounded
      consider(rounded)
      guard bound > threshold else {
        dropped = max(dropped, bound)
        continue
      }
      let basis = try program.basis()
      guard let (nearer, farther) = try branches(at: point, objective: lastObjective, &program)
      else {
        // A whole point is the best of its node, unless it starves a row, which no plan of the
        // node then avoids, or oversteps a budget by a hair.
        if !problem.evaluate(rounded).isFeasible && point.starved < 0.5 {
          unresolved = max(unresolved, bound)
        }
        continue
      }
      let farNode = JobNode(
        branches: node.branches + [farther], bound: bound, number: created, basis: basis)
      let nearNode = JobNode(
        branches: node.branches + [nearer], bound: bound, number: created + 1, basis: basis)
      created += 2
      try lookForPlans(at: node, point, bound: bound, &program)
      open.append(farNode)
      let top = open.lazy.map(\.bound).max() ?? bound
      // Depth first as long as the bound is near the best.
      if outcome.best == nil || top - bound <= 0.3 * (top - outcome.objective) {
        next = nearNode
      } else {
        open.append(nearNode)
      }
      if outcome.nodes % 16 == 0 { report(progress) }
    }
  }

  /// Dives and searches locally at the root, where openings and sessions become whole, and at
  /// growing distances.
  private mutating func lookForPlans(
    at node: JobNode, _ point: MasterPoint, bound: Double, _ program: inout LinearProgram
  ) throws(SolverFault) {
    let isSettled =
      point.sessions.allSatisfy { $0.distanceToWhole < 1e-6 }
      && point.open.allSatisfy { $0.distanceToWhole < 1e-6 }
    defer { wasSettled = isSettled }
    guard outcome.nodes == 1 || (isSettled && !wasSettled && outcome.nodes - lastDive > 5)
      || outcome.nodes - lastDive > diveInterval,
      let lastSolution
    else { return }
    lastDive = outcome.nodes
    diveInterval *= 2
    improve(lastSolution)
    try dive(from: node, bound: bound, lastSolution, &program)
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
}

import Foundation
let logStart = ContinuousClock.now
let isLogging = ProcessInfo.processInfo.environment["MLOG"] != nil
func logLine(_ text: @autoclosure () -> String) {
  guard isLogging else { return }
  let t = logStart.duration(to: .now)
  let s = Double(t.components.seconds) + Double(t.components.attoseconds) * 1e-18
  FileHandle.standardError.write(Data((String(format: "%7.2f ", s) + text() + "\n").utf8))
}
