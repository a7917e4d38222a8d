import LinearSolver

// Rows that are made where a point violates them, and deleted where they are of no use any more.

extension JobMaster {
  /// Adds lazy rows.
  mutating func addRows(
    _ new: [LazyRow], pool: JobPool, to program: inout LinearProgram
  ) throws(SolverFault) {
    guard !new.isEmpty else { return }
    var added: [LinearProgram.NewRow] = []
    for lazyRow in new {
      var terms: [(LinearVariable, Double)] = []
      func addJobs(of person: Int, _ coefficient: (Job) -> Double) {
        for column in pool.columnsOfPerson[person] where column < columns.count {
          let value = coefficient(pool.jobs[column])
          if value != 0 { terms.append((columns[column], value)) }
        }
      }
      let most: LinearVariable?
      var share = 1.0
      switch lazyRow {
      case .pair(let pair):
        addJobs(of: problem.pairs[pair].person) { $0.slots(of: pair) > 0 ? 1 : 0 }
        most = open[problem.pairs[pair].activity]
      case .seat(let seat):
        addJobs(of: problem.seats[seat].person) { $0.seats.contains(seat) ? 1 : 0 }
        most = sessions[problem.seats[seat].course]
      case .crew(let cut):
        for term in cut.terms {
          addJobs(of: problem.pairs[term.pair].person) { job in
            let slots = job.slots(of: term.pair)
            return slots > 0
              ? term.weight(slots: slots, isSole: job.slices.count == 1) : 0
          }
        }
        most = open[cut.activity]
        share = cut.limit
        if let missing = missingSlots[cut.activity], cut.perMissing != 0 {
          terms.append((missing, cut.perMissing))
        }
      }
      if let most { terms.append((most, -share)) }
      added.append(LinearProgram.NewRow(bounds: .atMost(0), terms: terms))
    }
    let made = try program.addRows(added)
    for (lazyRow, row) in zip(new, made) {
      switch lazyRow {
      case .pair(let pair): rows.pairLinks[pair] = row
      case .seat(let seat): rows.seatLinks[seat] = row
      case .crew(let cut):
        for term in cut.terms { cutsOfPair[term.pair].append((rows.crewCuts.count, term)) }
        rows.crewCuts.append((cut, row))
      }
    }
    lazyRows.append(contentsOf: new)
    for row in made {
      lazyUses.append(LazyUse(row: row, place: madeRows))
      madeRows += 1
    }
  }

  /// Takes note of which lazy rows bind a solution.
  mutating func observe(_ solution: LinearSolution) {
    for place in lazyUses.indices {
      let isIdle = solution[price: lazyUses[place].row] == 0
      lazyUses[place].idle = isIdle ? lazyUses[place].idle + 1 : 0
    }
  }

  /// Keeps the lazy rows for good that bind a basis from which later searches start.
  mutating func keepRows(binding basis: Basis) {
    for use in lazyUses.indices {
      let place = lazyUses[use].place
      if place < basis.rows.count, basis.rows[place] != .basic { lazyUses[use].isKept = true }
    }
  }

  /// Where lazy rows are more than half as many as the others, deletes those that bound none of so
  /// many solutions: each makes every iteration dearer, and is made again where it is violated.
  mutating func deleteRows(
    idleFor solutions: Int, from program: inout LinearProgram
  ) throws(SolverFault) {
    guard 2 * lazyRows.count > modelRows else { return }
    let idle = lazyUses.indices.filter {
      lazyUses[$0].idle >= solutions && !lazyUses[$0].isKept
    }
    guard !idle.isEmpty else { return }
    try program.deleteRows(idle.map { lazyUses[$0].row })
    let isIdle = Set(idle)
    let kept = lazyUses.indices.filter { !isIdle.contains($0) }
    for place in idle {
      deletedRows.insert(lazyUses[place].place)
      switch lazyRows[place] {
      case .pair(let pair): rows.pairLinks[pair] = nil
      case .seat(let seat): rows.seatLinks[seat] = nil
      case .crew: break
      }
    }
    lazyRows = kept.map { lazyRows[$0] }
    lazyUses = kept.map { lazyUses[$0] }
    rows.crewCuts = zip(lazyRows, lazyUses).compactMap { lazyRow, use in
      guard case .crew(let cut) = lazyRow else { return nil }
      return (cut, use.row)
    }
    cutsOfPair = Array(repeating: [], count: problem.pairs.count)
    for (place, (cut, _)) in rows.crewCuts.enumerated() {
      for term in cut.terms { cutsOfPair[term.pair].append((place, term)) }
    }
  }
}

extension Job {
  /// The slots of a pair, nought where it is no part of the job.
  fileprivate func slots(of pair: Int) -> Int {
    slices.first { $0.pair == pair }?.slots ?? 0
  }
}
