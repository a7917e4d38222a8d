import Foundation
import LinearSolver

/// Exchanges prices with the parts of a problem until plan and bound meet.
struct Coordinator {
  let coupling: Coupling
  let limits: SearchLimits
  var states: [PartState]
  var best: Allocation?
  var objective = -Double.infinity
  var bound = Double.infinity
  let start = ContinuousClock.now

  struct PartState: Sendable {
    var memory: JobTree.Memory
    var mixtures: [PartProposal] = []
    var plans: [PartProposal] = []
    var keys: Set<Allocation> = []
    var outcome: JobTree.Outcome?
    var fault: SolverFault?
  }

  init(_ problem: AllocationProblem, until limits: SearchLimits) {
    coupling = Coupling(problem)
    self.limits = limits
    states = coupling.parts.map { PartState(memory: JobTree.Memory($0.problem)) }
  }

  func log(_ text: String) {
    let t = start.duration(to: .now)
    print(String(format: "%7.2f ", Double(t.components.seconds) + Double(t.components.attoseconds) * 1e-18), text); fflush(nil)
  }

  var fullSessions: [ClosedRange<Int>] {
    coupling.courses.map { course in
      0...coupling.problem.courses[course].maxSessions
    }
  }

  mutating func consider(_ allocation: Allocation) {
    let value = coupling.problem.evaluate(allocation)
    guard value.isFeasible, value.objective > objective else { return }
    objective = value.objective
    best = allocation
    log("plan \(objective)")
  }

  mutating func addPlan(_ allocation: Allocation, to part: Int) {
    guard states[part].keys.insert(allocation).inserted else { return }
    states[part].plans.append(coupling.proposal(allocation, of: part))
    states[part].memory.pool.add(allocation, of: coupling.parts[part].problem)
  }

  /// Asks all parts at prices; returns the bound of the whole.
  mutating func ask(_ prices: CouplingPrices, nodes: Int, gap: Double, sessions: [ClosedRange<Int>]) -> Double {
    let coupling = coupling
    let limits = limits
    struct Work { var place: Int; var state: PartState }
    var works = states.enumerated().map { Work(place: $0.offset, state: $0.element) }
    forEachConcurrently(&works, threads: limits.threads) { work in
      let problem = coupling.priced(work.place, at: prices)
      var incumbent: Allocation?
      var value = -Double.infinity
      if nodes > 1 {
        for plan in work.state.plans {
          if let allocation = plan.allocation {
            let v = problem.evaluate(allocation)
            if v.isFeasible, v.objective > value { value = v.objective; incumbent = allocation }
          }
        }
      }
      var tree = JobTree(problem, memory: work.state.memory, limits: .init(search: limits, gap: gap, nodes: nodes))
      do throws(SolverFault) {
        work.state.outcome = try tree.solve(improving: incumbent)
        work.state.memory = tree.memory
      } catch { work.state.fault = error }
    }
    for work in works { states[work.place] = work.state }
    var total = coupling.ownBound(at: prices, sessions: sessions)
    for place in states.indices {
      guard let outcome = states[place].outcome else { continue }
      total += outcome.bound
      if nodes == 1, let root = outcome.root {
        states[place].mixtures.append(coupling.proposal(root.point, objective: root.objective, at: prices, of: place))
      }
      for allocation in outcome.found { addPlan(allocation, to: place) }
    }
    return total
  }

  mutating func debugRepair(_ prices: CouplingPrices) -> Bool {
    var joined = Allocation(emptyFor: coupling.problem)
    for place in states.indices {
      guard let plan = states[place].outcome?.best else { return false }
      coupling.parts[place].write(plan, into: &joined)
    }
    let repair = FeasibilityRepair(coupling.problem, scale: PointScale(coupling.problem), euroPrice: prices.euros / 1000)
    guard let feasible = repair.repair(joined) else { log("no repair"); return false }
    log("repaired \(coupling.problem.evaluate(feasible).objective)")
    consider(feasible)
    for (place, part) in coupling.parts.enumerated() { addPlan(part.share(of: feasible), to: place) }
    return true
  }

  var penalties: (euro: Double, head: Double) {
    let scale = PointScale(coupling.problem)
    return (1000 * 2 * scale.perPerson / scale.eurosPerPerson, 2 * scale.perPerson)
  }

  mutating func run() throws(SolverFault) {
    let sessions = fullSessions
    let penalties = penalties
    var prices = CouplingPrices(coupling)
    var center = prices
    var lpBound = Double.infinity
    for round in 0..<60 {
      let bound = ask(prices, nodes: 1, gap: 1, sessions: sessions)
      if bound < lpBound { lpBound = bound; center = prices }
      let master = CoordinatorMaster(coupling, states.map(\.mixtures), sessions: sessions, euroPenalty: penalties.euro, headPenalty: penalties.head, isWhole: false)
      let outcome = try withLinearProgram(master.model) { p throws(SolverFault) in try p.solve(.automatic) }
      guard let solution = outcome.optimum else { break }
      let value = solution.objective + coupling.problem.constant
      log("lp round \(round) bound \(lpBound) now \(bound) master \(value) euro \(prices.euros)")
      if lpBound - value <= 1e-4 * abs(value) { break }
      prices = center.blended(with: master.prices(solution), weight: 0.8)
    }
    prices = center
    bound = lpBound
    if let which = ProcessInfo.processInfo.environment["PART"].flatMap({ Int($0) }) {
      let problem = coupling.priced(which, at: prices)
      var tree = JobTree(problem, memory: states[which].memory, limits: .init(search: limits, gap: 1.5, nodes: 400))
      debug = true
      let o = try tree.solve(improving: nil)
      debug = false
      log("part \(which) persons \(problem.persons.count) bound \(o.bound) objective \(o.objective) root \(o.rootBound)")
      return
    }
    for round in 0..<12 where !limits.isOver {
      let now = ask(prices, nodes: 100, gap: 1.5, sessions: sessions)
      if now < bound { bound = now; center = prices }
      let whole = CoordinatorMaster(coupling, states.map(\.plans), sessions: sessions, euroPenalty: penalties.euro, headPenalty: penalties.head, isWhole: true)
      var parameters = MixedIntegerSolver.Parameters()
      parameters.intensiveUpToEntries = 20_000
      log("links \(states.map { $0.memory.linkCount }) cols \(states.map { $0.memory.pool.count }) iters \(states.map { $0.outcome!.iterations })")
      log("trees done; nodes \(states.map { $0.outcome?.nodes ?? 0 }) found \(states.map { $0.plans.count }) gaps \(states.map { Float($0.outcome!.bound - $0.outcome!.objective) })")
      let (mip, effort) = try MixedIntegerSolver(parameters: parameters).solve(whole.model, until: StopRule(seconds: 2, work: 20000, relativeGap: 1e-5)) { _ in }
      if debugRepair(prices) {}
      if let solution = mip.solution {
        var allocation = Allocation(emptyFor: coupling.problem)
        for part in states.indices {
          if let chosen = whole.shares[part].firstIndex(where: { solution[$0] > 0.5 }), let plan = states[part].plans[chosen].allocation {
            coupling.parts[part].write(plan, into: &allocation)
          }
        }
        consider(allocation)
      }
      let master = CoordinatorMaster(coupling, states.map(\.plans), sessions: sessions, euroPenalty: penalties.euro, headPenalty: penalties.head, isWhole: false)
      let outcome = try withLinearProgram(master.model) { p throws(SolverFault) in try p.solve(.automatic) }
      guard let solution = outcome.optimum else { break }
      let value = solution.objective + coupling.problem.constant
      log("tree round \(round) bound \(bound) now \(now) master \(value) objective \(objective) mip work \(effort.work) euro \(prices.euros)")
      prices = center.blended(with: master.prices(solution), weight: 0.9)
    }
  }
}
