import LinearSolver

/// A solution of a restricted master, added up by what the tree branches on.
struct MasterPoint: Sendable {
  /// By pair: how far it is worked.
  var worked: [Double]
  /// By pair: slots.
  var slots: [Double]
  /// By pair: how far it is worked as the person's only activity.
  var sole: [Double]
  /// By seat: how far it is taken.
  var taken: [Double]
  /// By activity.
  var open: [Double]
  /// By group: activities that are open.
  var openings: [Double]
  /// By sum of `JobSums`.
  var sums: [Double]
  /// By course.
  var sessions: [Double]
  /// By group.
  var supervisors: [Double]
  /// By group: people with a job.
  var hired: [Double]
  /// Units of rows that only artificial columns fill.
  var starved: Double

  init(_ solution: LinearSolution, _ master: JobMaster, _ pool: JobPool) {
    let problem = master.problem
    worked = Array(repeating: 0, count: problem.pairs.count)
    slots = worked
    sole = worked
    taken = Array(repeating: 0, count: problem.seats.count)
    hired = Array(repeating: 0, count: problem.groups.count)
    for (column, variable) in master.columns.enumerated() {
      let share = solution[variable]
      guard share > 1e-9 else { continue }
      hired[problem.persons[pool.persons[column]].group] += share
      let job = pool.jobs[column]
      if job.slices.count == 1 { sole[job.slices[0].pair] += share }
      for slice in job.slices {
        worked[slice.pair] += share
        slots[slice.pair] += share * Double(slice.slots)
      }
      for seat in job.seats { taken[seat] += share }
    }
    starved = master.allArtificials.reduce(0) { $0 + solution[$1] }
    open = master.open.map { $0.map { solution[$0] } ?? 0 }
    openings = Array(repeating: 0, count: problem.groups.count)
    for (place, share) in open.enumerated() { openings[problem.activities[place].group] += share }
    sums = Array(repeating: 0, count: master.sums.sums.count)
    for (pair, share) in worked.enumerated() where share > 0 {
      for sum in master.sums.sumsOfActivity[problem.pairs[pair].activity] {
        sums[sum] += master.sums.sums[sum].unit == .slots ? slots[pair] : share
      }
    }
    sessions = master.sessions.map { $0.map { solution[$0] } ?? 0 }
    supervisors = master.supervisors.map { $0.map { solution[$0] } ?? 0 }
  }

  /// The allocation that the point is, where jobs are whole; else the nearest.
  var rounded: Allocation {
    var allocation = Allocation(
      slots: slots.map { Int($0.rounded()) }, takenSeats: taken.map { $0 > 0.5 })
    for pair in worked.indices where worked[pair] <= 0.5 { allocation.slots[pair] = 0 }
    return allocation
  }
}

extension Double {
  /// How far from a whole number.
  var distanceToWhole: Double { abs(self - rounded()) }
}
