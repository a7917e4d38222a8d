import LinearSolver

extension JobTree {
  /// The two sides of the next decision, the better first; nil where the point is whole.
  ///
  /// Strong branching (Applegate, Bixby, Chvátal and Cook 1995) with the reliability of Achterberg,
  /// Koch and Martin (2005): of the things that the first undecided class leaves open, those that
  /// were seldom tried are tried with a few dual simplex iterations on the known jobs, the others
  /// are ranked by what they cost before; that with the greatest product of both sides' losses is
  /// branched on.
  mutating func branches(
    at point: MasterPoint, objective: Double, _ program: inout LinearProgram
  ) throws(SolverFault) -> Decision? {
    let candidates = candidates(at: point)
    guard let only = candidates.first else { return nil }
    let basis = try program.basis()
    var best: (score: Double, down: Double, up: Double, candidate: Candidate)?
    let isStructural = only.subject.isStructural
    let tries = isStructural ? 2.0 : 1.0
    var ranked: [(score: Double, place: Int)] = []
    for (place, candidate) in candidates.enumerated() {
      let cost = memory.costs[candidate.subject] ?? BranchCosts()
      let score =
        cost.isReliable(after: tries)
        ? product(cost.down * candidate.fraction, cost.up * (1 - candidate.fraction))
        : 1e6
          * (isStructural ? min(candidate.fraction, 1 - candidate.fraction) : candidate.fraction)
      ranked.append((score, place))
    }
    ranked.sort { $0.score > $1.score || ($0.score == $1.score && $0.place < $1.place) }
    var probes = 0
    let most = isStructural ? 8 : isNearby ? 0 : 3
    for (_, place) in ranked.prefix(most) {
      let candidate = candidates[place]
      var cost = memory.costs[candidate.subject] ?? BranchCosts()
      var down = cost.down * candidate.fraction
      var up = cost.up * (1 - candidate.fraction)
      if !cost.isReliable(after: tries) {
        probes += 1
        down = try loss(of: candidate.down, objective, &program)
        up = try loss(of: candidate.up, objective, &program)
        cost.add(down: down / candidate.fraction)
        cost.add(up: up / (1 - candidate.fraction))
        memory.costs[candidate.subject] = cost
      }
      let score = product(down, up)
      if score > best?.score ?? -1 { best = (score, down, up, candidate) }
    }
    if probes > 0 { try program.setBasis(basis) }
    guard let best else {
      let chosen = candidates[ranked[0].place]
      return Decision(candidate: chosen, isUpNearer: chosen.fraction > 0.5)
    }
    if abs(best.down - best.up) <= 1e-9 * max(1, abs(objective)) {
      return Decision(candidate: best.candidate, isUpNearer: best.candidate.fraction > 0.5)
    }
    return Decision(candidate: best.candidate, isUpNearer: best.up < best.down)
  }

  func product(_ down: Double, _ up: Double) -> Double {
    let least = 1e-4 * max(1, gap)
    return max(down, least) * max(up, least)
  }

  /// What the known jobs lose by a decision, seen by a few dual simplex iterations.
  mutating func loss(
    of branch: JobBranch, _ objective: Double, _ program: inout LinearProgram
  ) throws(SolverFault) -> Double {
    var probed = state
    probed.apply(branch, master)
    let people = probed.touched.subtracting(state.touched).union(peopleOf(branch)).sorted()
    try setBounds(from: state, to: probed, &program)
    try master.restrict(people, to: probed.restrictions, pool: memory.pool, in: &program)
    let solved = try program.solve(.dual, until: StopRule(work: 25))
    try setBounds(from: probed, to: state, &program)
    try master.restrict(people, to: state.restrictions, pool: memory.pool, in: &program)
    switch solved {
    case .optimal(let solution): return max(0, objective - solution.objective)
    case .stopped(let bound, _, _): return max(0, objective - (bound ?? objective))
    case .infeasible, .unbounded: return master.penalty
    }
  }

  func peopleOf(_ branch: JobBranch) -> [Int] {
    switch branch {
    case .open(let activity, let isOpen):
      isOpen ? [] : master.pairsOfActivity[activity].map { problem.pairs[$0].person }
    case .sessions(let course, let range):
      range.upperBound > 0 ? [] : master.seatsOfCourse[course].map { problem.seats[$0].person }
    case .openings, .sum, .heads, .supervisors, .hired: []
    case .works(let pair, _), .slots(let pair, _): [problem.pairs[pair].person]
    case .attends(let seat, _): [problem.seats[seat].person]
    }
  }

  /// What is branched on, and which side is searched first.
  struct Decision {
    var candidate: Candidate
    var isUpNearer: Bool

    /// A side's branch, and what it changes in the relaxation.
    func side(isUp: Bool, objective: Double) -> (JobBranch, BranchOrigin) {
      (
        isUp ? candidate.up : candidate.down,
        BranchOrigin(
          subject: candidate.subject,
          distance: isUp ? 1 - candidate.fraction : candidate.fraction, isUp: isUp,
          objective: objective)
      )
    }
  }

  /// Learns from a node's relaxation what its last decision cost.
  mutating func learn(_ origin: BranchOrigin) {
    let cost = max(0, origin.objective - lastObjective) / origin.distance
    if origin.isUp {
      memory.costs[origin.subject, default: BranchCosts()].add(up: cost)
    } else {
      memory.costs[origin.subject, default: BranchCosts()].add(down: cost)
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
  func candidates(at point: MasterPoint) -> [Candidate] {
    let tolerance = 1e-6
    var result: [Candidate] = []
    for (group, value) in point.supervisors.enumerated()
    where isOpen(value, in: state.supervisors[group]) {
      let (down, up) = sides(value, state.supervisors[group]) { .supervisors(group: group, $0) }
      result.append(
        Candidate(
          subject: .supervisors(group), fraction: value - value.rounded(.down), down: down, up: up))
    }
    for (group, value) in point.hired.enumerated()
    where isOpen(value, in: state.hired[group]) {
      let (down, up) = sides(value, state.hired[group]) { .hired(group: group, $0) }
      result.append(
        Candidate(
          subject: .hired(group), fraction: value - value.rounded(.down), down: down, up: up))
    }
    for (group, value) in point.openings.enumerated()
    where master.rows.openings[group] != nil && isOpen(value, in: state.openings[group]) {
      let (down, up) = sides(value, state.openings[group]) { .openings(group: group, $0) }
      result.append(
        Candidate(
          subject: .openings(group), fraction: value - value.rounded(.down), down: down, up: up))
    }
    for (activity, value) in point.open.enumerated()
    where isOpen(value, in: state.open[activity]) {
      result.append(
        Candidate(
          subject: .open(activity), fraction: value, down: .open(activity: activity, false),
          up: .open(activity: activity, true)))
    }
    for (course, value) in point.sessions.enumerated()
    where isOpen(value, in: state.sessions[course]) {
      let (down, up) = sides(value, state.sessions[course]) { .sessions(course: course, $0) }
      result.append(
        Candidate(
          subject: .sessions(course), fraction: value - value.rounded(.down), down: down, up: up))
    }
    if !result.isEmpty { return result }
    for kind in isNearby ? master.sums.kinds.prefix(master.sums.wideKinds) : master.sums.kinds[...]
    {
      for sum in kind where isOpen(point.sums[sum], in: state.sums[sum]) {
        let value = point.sums[sum]
        let (down, up) = sides(value, state.sums[sum]) { .sum(sum, $0) }
        result.append(
          Candidate(
            subject: .sum(sum), fraction: value - value.rounded(.down), down: down, up: up))
      }
      if !result.isEmpty && !master.sums.rivalPairs { return result }
    }
    for (pair, value) in point.worked.enumerated()
    where value.distanceToWhole > tolerance && state.restrictions.pairs[pair] == .free {
      result.append(
        Candidate(
          subject: .works(pair), fraction: value, down: .works(pair: pair, false),
          up: .works(pair: pair, true)))
    }
    if !result.isEmpty { return result }
    for (seat, value) in point.taken.enumerated()
    where value.distanceToWhole > tolerance && state.restrictions.seats[seat] == .free {
      result.append(
        Candidate(
          subject: .attends(seat), fraction: value, down: .attends(seat: seat, false),
          up: .attends(seat: seat, true)))
    }
    if !result.isEmpty { return result }
    for (pair, value) in point.slots.enumerated() where value.distanceToWhole > tolerance {
      let (fewest, most) = (state.restrictions.fewest[pair], state.restrictions.most[pair])
      guard fewest < most else { continue }
      let range = Int(fewest)...Int(most)
      guard isOpen(value, in: range) else { continue }
      let (down, up) = sides(value, range) { .slots(pair: pair, $0) }
      result.append(
        Candidate(
          subject: .slots(pair), fraction: value - value.rounded(.down), down: down, up: up))
    }
    return result
  }

  /// Whether both sides of a value lie in a range.
  private func isOpen(_ value: Double, in range: ClosedRange<Int>) -> Bool {
    value.distanceToWhole > 1e-6 && Double(range.lowerBound) < value
      && value < Double(range.upperBound)
  }

  func sides(
    _ value: Double, _ range: ClosedRange<Int>, _ make: (ClosedRange<Int>) -> JobBranch
  ) -> (JobBranch, JobBranch) {
    let floor = Int(value.rounded(.down))
    return (
      make(min(range.lowerBound, floor)...floor),
      make(floor + 1...max(range.upperBound, floor + 1))
    )
  }
}
