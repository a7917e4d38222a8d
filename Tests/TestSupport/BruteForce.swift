package import LinearSolver
package import Planning

/// Tries every allocation of a tiny problem: the judge of the other engines.
///
/// It enumerates every job of every person, prunes only by upper limits and by the most that the
/// remaining people could bring, and judges complete allocations by `evaluate`.
package struct BruteForce: AllocationEngine {
  package let name = "brute force"

  package init() {}

  package func solve(
    _ problem: AllocationProblem, improving incumbent: Allocation?, until limits: SearchLimits,
    report: @escaping @Sendable (AllocationProgress) -> Void
  ) throws(SolverFault) -> AllocationOutcome {
    var enumeration = Enumeration(problem)
    enumeration.run()
    guard let best = enumeration.best else {
      return AllocationOutcome(status: .infeasible, work: enumeration.leaves)
    }
    let objective = enumeration.bestObjective
    return AllocationOutcome(
      status: .optimal(best, objective: objective, bound: objective), work: enumeration.leaves)
  }
}

/// The state of one enumeration.
package struct Enumeration {
  /// One way in which a person can be employed; the first of each person is no job at all.
  struct PossibleJob {
    var slices: [(pair: Int, slots: Int)]
    var seats: [Int]
    var value: Double
  }

  let problem: AllocationProblem
  let jobs: [[PossibleJob]]
  /// The most that the people from each place on can bring.
  let mostFrom: [Double]
  var current: Allocation
  var activitySlots: [Int]
  var hired: [Int]
  var value = 0.0
  /// The best that was found.
  package private(set) var best: Allocation?
  /// Its points.
  package private(set) var bestObjective = -Double.infinity
  var leaves = 0
  /// What an allocation must satisfy beside the problem's rows.
  package var isAllowed: (Allocation) -> Bool = { _ in true }

  /// An enumeration of a problem, not begun.
  package init(_ problem: AllocationProblem) {
    self.problem = problem
    jobs = problem.persons.indices.map { Self.jobs(of: $0, in: problem) }
    var mostFrom = Array(repeating: 0.0, count: problem.persons.count + 1)
    for person in problem.persons.indices.reversed() {
      mostFrom[person] = mostFrom[person + 1] + (jobs[person].map(\.value).max() ?? 0)
    }
    // What does not belong to a person alone can only be gained once.
    let extra =
      problem.activities.reduce(0) { $0 + max(0, $1.value) }
      + problem.courses.reduce(0) { $0 + max(0, $1.value) * Double($1.maxSessions) }
      + problem.keeps.reduce(0) { $0 + max(0, $1.value) }
    self.mostFrom = mostFrom.map { $0 + extra + problem.constant }
    current = Allocation(emptyFor: problem)
    activitySlots = Array(repeating: 0, count: problem.activities.count)
    hired = Array(repeating: 0, count: problem.groups.count)
  }

  /// Tries every allocation.
  package mutating func run() { assign(person: 0) }

  private mutating func assign(person: Int) {
    guard value + mostFrom[person] > bestObjective else { return }
    guard person < problem.persons.count else {
      leaves += 1
      let result = problem.evaluate(current)
      if result.isFeasible && result.objective > bestObjective && isAllowed(current) {
        bestObjective = result.objective
        best = current
      }
      return
    }
    let group = problem.persons[person].group
    for job in jobs[person] {
      if !job.slices.isEmpty && hired[group] >= problem.groups[group].posts { continue }
      let fits = job.slices.allSatisfy {
        let activity = problem.pairs[$0.pair].activity
        return activitySlots[activity] + $0.slots <= problem.activities[activity].maxSlots
      }
      guard fits else { continue }
      set(job, of: group, sign: 1)
      assign(person: person + 1)
      set(job, of: group, sign: -1)
    }
  }

  private mutating func set(_ job: PossibleJob, of group: Int, sign: Int) {
    for (pair, slots) in job.slices {
      current.slots[pair] = sign > 0 ? slots : 0
      activitySlots[problem.pairs[pair].activity] += sign * slots
    }
    for seat in job.seats { current.takenSeats[seat] = sign > 0 }
    if !job.slices.isEmpty { hired[group] += sign }
    value += Double(sign) * job.value
  }

  /// Every job of a person, best first, judged by the rows that are the person's own.
  private static func jobs(of person: Int, in problem: AllocationProblem) -> [PossibleJob] {
    let terms = problem.persons[person]
    var result: [PossibleJob] = []
    if !terms.mustHire { result.append(PossibleJob(slices: [], seats: [], value: 0)) }

    func chooseSeats(_ slices: [(pair: Int, slots: Int)], from seat: Int, _ taken: [Int]) {
      guard seat < terms.seats.upperBound else {
        let value =
          slices.reduce(terms.value) {
            $0 + problem.pairs[$1.pair].value
              + problem.pairs[$1.pair].valuePerSlot * Double($1.slots)
          } + taken.reduce(0) { $0 + problem.seats[$1].value }
        result.append(PossibleJob(slices: slices, seats: taken, value: value))
        return
      }
      chooseSeats(slices, from: seat + 1, taken)
      chooseSeats(slices, from: seat + 1, taken + [seat])
    }

    func chooseSlices(from pair: Int, _ slices: [(pair: Int, slots: Int)], total: Int) {
      if pair == terms.pairs.upperBound {
        guard !slices.isEmpty, (terms.minSlots...terms.maxSlots).contains(total) else { return }
        guard slices.count <= terms.maxActivities else { return }
        let hasPins = terms.pairs.allSatisfy { pinned in
          !problem.pairs[pinned].mustAssign || slices.contains { $0.pair == pinned }
        }
        if hasPins { chooseSeats(slices, from: terms.seats.lowerBound, []) }
        return
      }
      chooseSlices(from: pair + 1, slices, total: total)
      let slotRange =
        problem.pairs[pair]
        .minSlots...max(
          problem.pairs[pair].minSlots, problem.pairs[pair].maxSlots)
      for slots in slotRange where total + slots <= terms.maxSlots {
        chooseSlices(from: pair + 1, slices + [(pair, slots)], total: total + slots)
      }
    }

    if terms.minSlots <= terms.maxSlots {
      chooseSlices(from: terms.pairs.lowerBound, [], total: 0)
    }
    return result.sorted { $0.value > $1.value }
  }
}
