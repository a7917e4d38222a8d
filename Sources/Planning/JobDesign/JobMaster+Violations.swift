import LinearSolver

extension JobMaster {
  /// Adds a row for each pair that is worked more than its activity is open, and each seat taken
  /// more than its course is held.
  ///
  /// - Returns: How many were added.
  mutating func addViolatedLinks(
    _ point: MasterPoint, pool: JobPool, to program: inout LinearProgram
  ) throws(SolverFault) -> Int {
    var violated: [LazyRow] = []
    for pair in problem.pairs.indices where rows.pairLinks[pair] == nil {
      if point.worked[pair] > point.open[problem.pairs[pair].activity] + 1e-5 {
        violated.append(.pair(pair))
      }
    }
    for seat in problem.seats.indices where rows.seatLinks[seat] == nil {
      if point.taken[seat] > point.sessions[problem.seats[seat].course] + 1e-5 {
        violated.append(.seat(seat))
      }
    }
    try addRows(violated, pool: pool, to: &program)
    return violated.count
  }

  /// Whether a point uses an activity up to its slots, or up to what one of its crew cuts allows.
  func isFull(_ activity: Int, at point: MasterPoint) -> Bool {
    let most = point.open[activity]
    guard most > 1e-6 else { return false }
    let slots = pairsOfActivity[activity].reduce(0.0) { $0 + point.slots[$1] }
    if slots > (Double(problem.activities[activity].maxSlots) - 1e-5) * most { return true }
    return rows.crewCuts.contains { cut, _ in
      guard cut.activity == activity else { return false }
      return cut.weight(at: point) > (cut.limit - 1e-5) * most
    }
  }
}
