import LinearSolver

extension JobBranch {
  /// Whether it limits the slots of a pair.
  fileprivate var isOfSlots: Bool {
    if case .slots = self { true } else { false }
  }
}

extension JobTree {
  /// Keeps an allocation if it is feasible: as the best if it is better than all before, else as
  /// one that other prices may like, unless it is far worse.
  mutating func consider(_ allocation: Allocation) {
    let value = problem.evaluate(allocation)
    guard value.isFeasible else { return }
    if value.objective > outcome.objective, keepsQuotas(allocation) {
      outcome.objective = value.objective
      outcome.best = allocation
      outcome.found.append(allocation)
    } else if value.objective > outcome.objective - 0.005 * abs(outcome.objective),
      outcome.found.count < 60
    {
      outcome.found.append(allocation)
    }
  }

  /// Whether no more and no fewer people attend shared courses than may.
  private func keepsQuotas(_ allocation: Allocation) -> Bool {
    guard let quotas = limits.heads else { return true }
    var heads = Array(repeating: 0, count: quotas.count)
    for (seat, terms) in problem.seats.enumerated() where allocation.takenSeats[seat] {
      heads[terms.course] += 1
    }
    return zip(quotas, heads).allSatisfy { $0.contains($1) }
  }

  /// Gives each person the job that the relaxation gives most of, if that is at least half, and
  /// improves the result by local search.
  mutating func improve(_ solution: LinearSolution) {
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
    search.improve(steps: steps, from: 0.03 * scale.perPerson, to: 0) { [limits] in
      limits.search.isOver
    }
    let repair = FeasibilityRepair(problem, scale: scale, euroPrice: 0)
    if let feasible = repair.repair(search.state.allocation) {
      consider(feasible)
      memory.pool.add(feasible, of: problem)
    }
    localSearch = search
  }

  /// Relaxations of a dive at most: so many, and one more for so many people.
  private static let diveSteps = (least: 80, people: 10)
  /// Wrong steps of a dive that are taken back.
  private static let diveBacktracks = 12
  /// What a step takes at once: the share of the pairs that are open, and how far all but the first
  /// of them are worked already.
  private static let diveStride = (pairs: 25, share: 0.7)

  /// Fixes the jobs of all to whom the relaxation gives one whole job, then pieces of jobs, solving
  /// the relaxation with new jobs in between; a few wrong steps are taken back.
  ///
  /// A dive with column generation (Joncour, Michel, Sadykov, Sverdlov and Vanderbeck 2010), with
  /// few discrepancies; nothing is proven by it.
  mutating func dive(
    from node: JobNode, bound: Double, _ solution: LinearSolution, _ program: inout LinearProgram
  ) throws(SolverFault) {
    /// What stood before a step, and the step's other side.
    struct Step {
      var branches: [JobBranch]
      var isFixed: [Bool]
      var other: JobBranch
    }
    var branches = node.branches
    var solution = solution
    var solved = master.columns.count
    var isFixed = Array(repeating: false, count: problem.persons.count)
    var steps: [Step] = []
    var backtracks = 0
    let most = Self.diveSteps.least + problem.persons.count / Self.diveSteps.people
    for _ in 0..<most {
      for (column, variable) in master.columns.prefix(solved).enumerated()
      where solution[variable] > 1 - 1e-6 {
        let person = memory.pool.persons[column]
        guard !isFixed[person] else { continue }
        isFixed[person] = true
        branches += fixing(memory.pool.jobs[column], of: person)
          .filter { backtracks == 0 || !$0.isOfSlots }
      }
      outcome.dives += 1
      try enter(JobNode(branches: branches, bound: bound, number: 0), &program)
      let (_, point) = try relax(from: bound, isDive: true, &program)
      guard let point, let now = lastSolution else {
        guard let failed = steps.popLast(), backtracks < Self.diveBacktracks, !limits.search.isOver
        else { return }
        backtracks += 1
        branches = failed.branches.filter { !$0.isOfSlots } + [failed.other]
        isFixed = failed.isFixed
        // What the relaxation has whole now belongs to the step that failed.
        solved = 0
        continue
      }
      consider(point.rounded)
      solution = now
      solved = master.columns.count
      let open = point.worked.indices
        .filter { point.worked[$0] > 1e-6 && point.worked[$0] < 1 - 1e-6 }
        .sorted { (point.worked[$0], $1) > (point.worked[$1], $0) }
      if let first = open.first {
        steps.append(
          Step(branches: branches, isFixed: isFixed, other: .works(pair: first, false)))
        for pair in open.prefix(max(1, open.count / Self.diveStride.pairs))
        where pair == first || point.worked[pair] > Self.diveStride.share {
          branches.append(.works(pair: pair, true))
        }
        continue
      }
      // Sessions first, then what is left of slots, by the ordinary rule.
      guard let candidate = candidates(at: point).first else { return }
      let (taken, other) =
        candidate.fraction > 0.5
        ? (candidate.up, candidate.down) : (candidate.down, candidate.up)
      steps.append(Step(branches: branches, isFixed: isFixed, other: other))
      branches.append(taken)
    }
  }

  /// The decisions that leave a person no other job.
  private func fixing(_ job: Job, of person: Int) -> [JobBranch] {
    var branches: [JobBranch] = []
    for slice in job.slices {
      branches.append(.works(pair: slice.pair, true))
      branches.append(.slots(pair: slice.pair, slice.slots...slice.slots))
    }
    for pair in problem.persons[person].pairs
    where !job.slices.contains(where: { $0.pair == pair }) {
      branches.append(.works(pair: pair, false))
    }
    for seat in job.seats { branches.append(.attends(seat: seat, true)) }
    return branches
  }

  /// The people about whom the relaxation and the best allocation disagree.
  ///
  /// Relaxation induced neighbourhood search (Danna, Rothberg and Le Pape 2005).
  func disputed(_ point: MasterPoint, _ solution: LinearSolution, columns: Int) -> [Int] {
    guard let best = outcome.best else { return [] }
    var agrees = Array(repeating: false, count: problem.persons.count)
    for (column, variable) in master.columns.prefix(columns).enumerated()
    where solution[variable] > 1 - 1e-6 {
      let job = memory.pool.jobs[column]
      agrees[memory.pool.persons[column]] =
        job.slices.allSatisfy { best.slots[$0.pair] == $0.slots }
        && job.seats.allSatisfy { best.takenSeats[$0] }
    }
    return problem.persons.indices.filter { person in
      !agrees[person]
        && problem.persons[person].pairs.contains {
          point.worked[$0] > 1e-6 || best.slots[$0] > 0
        }
    }
  }

  /// Who works on a few activities that have people in common, and some of those who wait for them.
  mutating func relatedPeople() -> [Int] {
    guard let best = outcome.best else { return [] }
    var isFree = Array(repeating: false, count: problem.persons.count)
    var isChosen = Array(repeating: false, count: problem.activities.count)
    var count = 0
    let busy = problem.activities.indices.filter { !master.pairsOfActivity[$0].isEmpty }
    guard !busy.isEmpty else { return [] }
    var next = busy[random.index(below: busy.count)]
    let isHired = problem.persons.map { $0.pairs.contains { best.slots[$0] > 0 } }
    for _ in 0..<busy.count where count < freed {
      isChosen[next] = true
      var shared: [Int] = []
      var waiting = 0
      for pair in master.pairsOfActivity[next] {
        let person = problem.pairs[pair].person
        for other in problem.persons[person].pairs where !isChosen[problem.pairs[other].activity] {
          shared.append(problem.pairs[other].activity)
        }
        guard !isFree[person] else { continue }
        if best.slots[pair] == 0 {
          guard !isHired[person], waiting < 3, random.next() & 1 == 0 else { continue }
          waiting += 1
        }
        isFree[person] = true
        count += 1
      }
      guard !shared.isEmpty else { break }
      next = shared[random.index(below: shared.count)]
    }
    return problem.persons.indices.filter { isFree[$0] }
  }

  /// Searches small trees side by side, each of some people, while the others keep their jobs.
  mutating func search(freeing free: [[Int]], bound: Double) throws(SolverFault) {
    guard let best = outcome.best else { return }
    struct Work: Sendable {
      let free: [Int]
      let isDrawn: Bool
      var search: NeighbourhoodSearch
      var result: Result<(found: [Allocation], work: Int, isComplete: Bool), SolverFault>?
    }
    while neighbourhoods.count < free.count { neighbourhoods.append(NeighbourhoodSearch(problem)) }
    var works = zip(free, neighbourhoods).enumerated().map {
      Work(free: $1.0, isDrawn: $0 > 0, search: $1.1)
    }
    works.removeAll { $0.free.isEmpty }
    let limits = Limits(
      search: limits.search, gap: max(0.5 * gap, 0.1 * (bound - outcome.objective)),
      work: limits.work.map { max(1, $0 - outcome.iterations - outcome.nodes) },
      nodes: Self.nearbyNodes, heads: self.limits.heads)
    forEachConcurrently(&works, threads: limits.search.threads) { [pool = memory.pool] work in
      work.result = Result { () throws(SolverFault) in
        try work.search.search(freeing: work.free, beside: best, pool: pool, limits: limits)
      }
    }
    var longest = 0
    for searched in works {
      guard let (found, work, isComplete) = try searched.result?.get() else { continue }
      if searched.isDrawn {
        freed =
          isComplete ? min(freed + freed / 4, problem.persons.count / 2) : max(freed * 7 / 8, 12)
      }
      nearbyWork += work
      longest = max(longest, work * searched.free.count / problem.persons.count)
      for allocation in found {
        consider(allocation)
        memory.pool.add(allocation, of: problem)
      }
    }
    // Side by side they take as long as the longest.
    nearbyCost += longest
  }
}
