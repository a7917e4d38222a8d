import LinearSolver

extension JobTree {
  /// Puts the bounds of a node in force.
  mutating func enter(
    _ node: JobNode, _ program: inout LinearProgram
  ) throws(SolverFault) {
    var new = fixed
    for branch in node.branches { new.apply(branch, master) }
    try setBounds(from: state, to: new, &program)
    let people = state.touched.union(new.touched).sorted()
    state = new
    try master.restrict(people, to: state.restrictions, pool: memory.pool, in: &program)
    try master.addColumns(
      of: memory.pool, pricing: pricing, under: state.restrictions, to: &program)
  }

  func setBounds(
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
    for place in problem.courses.indices where new.heads[place] != old.heads[place] {
      if let row = master.rows.heads[place] {
        try program.setBounds(Bounds(new.heads[place]), of: row)
      }
    }
    for (sum, row) in master.rows.sums.enumerated() where new.sums[sum] != old.sums[sum] {
      try program.setBounds(Bounds(new.sums[sum]), of: row)
    }
    for place in problem.groups.indices where new.openings[place] != old.openings[place] {
      if let row = master.rows.openings[place] {
        try program.setBounds(Bounds(new.openings[place]), of: row)
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
  mutating func relax(
    from parentBound: Double, isDive: Bool = false, _ program: inout LinearProgram
  ) throws(SolverFault) -> (bound: Double, point: MasterPoint?) {
    var bound = parentBound
    bestPrices = nil
    // A relaxation at prices that still move says where to move them, and is thrown away: it needs
    // neither cuts nor the last digits.
    let isRough = limits.nodes == 1 && limits.isStrengthened
    var cutRounds =
      isRough || !limits.isStrengthened
      ? 0 : isDive ? Self.diveCutRounds : outcome.nodes == 1 ? Self.rootCutRounds : Self.cutRounds
    var method = outcome.nodes == 1 && memory.basis != nil ? SimplexMethod.primal : .dual
    let isProof = !isDive && !isNearby
    while true {
      let rule = StopRule(
        seconds: limits.search.secondsLeft,
        work: limits.work.map { max(1, $0 - program.effort.simplexIterations - outcome.nodes) },
        cancellation: limits.search.cancellation)
      let solved = try program.solve(method, until: rule)
      outcome.iterations = program.effort.simplexIterations + nearbyWork
      // Artificial columns leave no program infeasible or unbounded: whoever says so stopped.
      guard case .optimal(let solution) = solved else { return (bound, nil) }
      lastObjective = solution.objective
      lastSolution = solution
      lastColumns = master.columns.count
      let prices = MasterPrices(solution, master)
      let before = memory.pool.count
      let size = abs(solution.objective)
      let asked = outcome.best == nil ? max(gap, limits.relativeGap * size) : gap
      let tolerance = max(
        (isRough || isDive ? Self.roughPricingPortion : Self.pricingPortion) * asked,
        Tolerances.pricing * max(size, scale))
      let proven = priceAll(
        prices,
        threshold: min(
          Tolerances.reducedWorth, 0.1 * tolerance / Double(max(1, problem.persons.count))))
      if proven < bestPrices?.bound ?? .infinity || bestPrices == nil {
        bestPrices = (prices, proven)
      }
      bound = min(bound, proven)
      if bound <= threshold { return (bound, nil) }
      let isPriced = proven - solution.objective - problem.constant <= tolerance
      if memory.pool.count > before && !isPriced {
        try master.addColumns(
          of: memory.pool, pricing: pricing, under: state.restrictions, to: &program)
        method = .primal
        continue
      }
      if !isPriced && isProof && !program.isPrecise {
        // What the master's own jobs leave open is the simplex method's tolerance.
        program.isPrecise = true
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
      if cutRounds > 0 {
        cutRounds -= 1
        if try addViolatedCuts(point, to: &program) > 0 {
          if memory.pool.count > before {
            try master.addColumns(
              of: memory.pool, pricing: pricing, under: state.restrictions, to: &program)
          }
          method = .dual
          continue
        }
      }
      if point.starved > 1e-7, try master.raisePenalty(in: &program) {
        method = .primal
        continue
      }
      return (bound, point)
    }
  }

  /// Adds a crew cut for each activity whose crew the point mixes up.
  ///
  /// - Returns: How many were added.
  mutating func addViolatedCuts(
    _ point: MasterPoint, to program: inout LinearProgram
  ) throws(SolverFault) -> Int {
    var violated: [JobMaster.LazyRow] = []
    for activity in problem.activities.indices {
      for cut in rounding.cuts(of: activity, at: point) { violated.append(.crew(cut)) }
      if isHard, master.isFull(activity, at: point),
        let cut = separation.cut(of: activity, at: point)
      {
        violated.append(.crew(cut))
      }
    }
    try master.addRows(violated, pool: memory.pool, to: &program)
    return violated.count
  }

  /// Finds each person's best job at the prices, keeps those that the master lacks, and adds up
  /// the bound, rounded up by what the sum may have lost.
  mutating func priceAll(_ prices: MasterPrices, threshold: Double) -> Double {
    var sum = CarefulSum(prices.limits)
    for (place, range) in state.open.enumerated() where master.open[place] != nil {
      sum.add(best(of: prices.open[place], in: range))
    }
    for (place, range) in state.sessions.enumerated() where master.sessions[place] != nil {
      sum.add(best(of: prices.sessions[place], in: range))
    }
    for (place, range) in state.supervisors.enumerated() where master.supervisors[place] != nil {
      sum.add(best(of: prices.supervisors[place], in: range))
    }
    for (place, range) in state.hired.enumerated() {
      sum.add(best(of: prices.hired[place], in: range))
    }
    for (place, range) in state.openings.enumerated() {
      sum.add(best(of: prices.openings[place], in: range))
    }
    for (place, range) in state.heads.enumerated() {
      sum.add(best(of: prices.heads[place], in: range))
    }
    for (place, range) in state.sums.enumerated() {
      sum.add(best(of: prices.sums[place], in: range))
    }
    for (place, person) in problem.persons.enumerated() {
      guard !person.pairs.isEmpty || person.mustHire else { continue }
      let must = state.restrictions.mustHire[place]
      // A job that is worth no more than the person's row is no news; the row's price is the bound.
      let known = must ? prices.personRows[place] : max(0, prices.personRows[place])
      pricing.search(place, at: prices.jobs, under: state.restrictions, atLeast: known)
      if pricing.bestWorth > known + threshold {
        _ = memory.pool.add(pricing.best, of: place)
      }
      // Nobody can be starved at a higher price than the artificial's.
      sum.add(max(pricing.bestWorth, must ? max(known, -master.penalty) : known))
    }
    return sum.value + prices.rounding
  }

  func best(of worth: Double, in range: ClosedRange<Int>) -> Double {
    max(worth * Double(range.lowerBound), worth * Double(range.upperBound))
  }
}

extension Bounds {
  /// The values of a range of whole numbers.
  fileprivate init(_ range: ClosedRange<Int>) {
    self.init(lower: Double(range.lowerBound), upper: Double(range.upperBound))
  }
}
