import LinearSolver

extension JobTree {
  /// What a later search of the same problem at other prices can go on from.
  struct Memory: Sendable, Codable {
    /// The jobs that are known.
    var pool: JobPool
    /// Lazy rows, in the order in which they were made.
    var lazyRows: [JobMaster.LazyRow] = []
    /// The basis of the root.
    var basis: Basis?
    /// What branching cost.
    var costs: [BranchSubject: BranchCosts] = [:]

    init(_ problem: AllocationProblem) { pool = JobPool(persons: problem.persons.count) }

    /// Forgets the lazy rows that do not bind the root, with those that were made below it: a short
    /// tree pays more for them at each iteration than for making again those that its nodes violate.
    ///
    /// - Parameter modelRows: The rows of a basis before those of lazy rows.
    mutating func forgetIdleRows(after modelRows: Int) {
      guard var basis else { return }
      // The basis has the rows that were known at the root, which are the first of all.
      let idle = Set(
        lazyRows.indices.filter { place in
          let row = modelRows + place
          return row >= basis.rows.count || basis.rows[row] == .basic
        })
      lazyRows = lazyRows.indices.filter { !idle.contains($0) }.map { lazyRows[$0] }
      basis.rows.remove(Set(idle.map { modelRows + $0 }))
      self.basis = basis
    }

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
}

extension [Basis.Status] {
  /// Removes some places.
  mutating func remove(_ places: Set<Int>) {
    guard !places.isEmpty else { return }
    self = enumerated().filter { !places.contains($0.offset) }.map(\.element)
  }
}

extension JobTree {
  /// Jobs for each person from which on the poorest of a relaxation are forgotten, and that are kept.
  private static let jobsOfPerson = (most: 5, kept: 3)

  /// Where prices move and only relaxations are asked for, forgets the jobs that were made for former
  /// prices and are worth least at the last ones: each makes every iteration dearer.
  ///
  /// Complexity: that of sorting the jobs.
  mutating func forgetPoorJobs() {
    let persons = problem.persons.count
    let count = memory.pool.count
    guard limits.nodes == 1, count > Self.jobsOfPerson.most * persons, let solution = lastSolution,
      var basis = memory.basis
    else { return }
    let known = min(lastColumns, master.columns.count)
    let modelVariables = basis.variables.count - master.columns.count
    func isBasic(_ column: Int) -> Bool { basis.variables[modelVariables + column] == .basic }
    let idle = (0..<known).filter { !isBasic($0) }
      .map { (column: $0, cost: solution[reducedCost: master.columns[$0]]) }
      .sorted { ($1.cost, $0.column) < ($0.cost, $1.column) }
    let kept = max(0, Self.jobsOfPerson.kept * persons - (count - idle.count))
    guard kept < idle.count else { return }
    let forgotten = Set(idle[kept...].map(\.column))
    memory.pool = memory.pool.keeping((0..<count).filter { !forgotten.contains($0) })
    basis.variables.remove(Set(forgotten.map { modelVariables + $0 }))
    memory.basis = basis
  }
}
