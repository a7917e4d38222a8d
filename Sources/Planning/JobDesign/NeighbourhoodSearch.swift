import LinearSolver

/// Frees some people of an allocation and searches the best jobs for them by a tree of their own.
///
/// Large neighbourhood search (Shaw 1998) with branch and price as its solver; nothing is proven by
/// it for the whole.
struct NeighbourhoodSearch: Sendable {
  private let problem: AllocationProblem
  private var cut: ProblemCut

  init(_ problem: AllocationProblem) {
    self.problem = problem
    cut = ProblemCut(problem)
  }

  /// Searches beside an allocation.
  ///
  /// - Parameters:
  ///   - persons: Who is freed, ascending.
  ///   - allocation: What the others do.
  ///   - pool: Jobs that are known.
  ///   - limits: When the tree ends.
  /// - Returns: Allocations of the whole, the best last, and the simplex iterations plus nodes.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func search(
    freeing persons: [Int], beside allocation: Allocation, pool: JobPool, limits: JobTree.Limits
  ) throws(SolverFault) -> (found: [Allocation], work: Int, isComplete: Bool) {
    let neighbourhood = Neighbourhood(
      freeing: persons, of: problem, beside: allocation, by: &cut)
    let part = neighbourhood.part
    var limits = limits
    if let quotas = limits.heads {
      limits.heads = zip(part.courses, neighbourhood.heads).map { course, others in
        max(0, quotas[course].lowerBound - others)...max(0, quotas[course].upperBound - others)
      }
    }
    var memory = JobTree.Memory(part.problem)
    memory.learn(pool, persons: persons, by: part)
    var tree = JobTree(part.problem, memory: memory, limits: limits)
    tree.isNearby = true
    let outcome = try tree.solve(improving: part.share(of: allocation))
    var found = outcome.found
    if let best = outcome.best { found.append(best) }
    return (
      found.map { own in
        var whole = allocation
        part.write(own, into: &whole)
        return whole
      }, outcome.iterations + outcome.nodes, outcome.isComplete
    )
  }
}

extension JobTree.Memory {
  /// Takes over jobs of the whole that are possible in a part.
  fileprivate mutating func learn(_ known: JobPool, persons: [Int], by part: ProblemPart) {
    var pairs: [Int: Int] = [:]
    for (place, pair) in part.pairs.enumerated() { pairs[pair] = place }
    var seats: [Int: Int] = [:]
    for (place, seat) in part.seats.enumerated() { seats[seat] = place }
    for (place, person) in persons.enumerated() {
      for column in known.columnsOfPerson[person] {
        let job = known.jobs[column]
        let slices = job.slices.compactMap { slice in
          pairs[slice.pair].map { (pair: $0, slots: slice.slots) }
        }
        let taken = job.seats.compactMap { seats[$0] }
        guard slices.count == job.slices.count, taken.count == job.seats.count else { continue }
        _ = pool.add(Job(slices: slices, seats: taken), of: place)
      }
    }
  }
}
