package import Planning

/// Tries every allocation of a tiny problem, and compares them by sums without rounding.
///
/// Values are taken as the binary64 numbers that they are. Bounds that cut the enumeration short are
/// compared without rounding, too, where rounding could decide.
package struct ExactEnumeration {
  private typealias PossibleJob = Enumeration.PossibleJob

  private let problem: AllocationProblem
  private let jobs: [[PossibleJob]]
  private let worths: [[ExactSum]]
  /// By person, the most that those from there on can bring, openings and sessions included.
  private let mostFrom: [ExactSum]
  private var chosen: [Int] = []
  private var current: Allocation
  private var activitySlots: [Int]
  private var hired: [Int]
  /// What an allocation must satisfy beside the problem's rows.
  package var isAllowed: (Allocation) -> Bool = { _ in true }
  /// The best that was found.
  package private(set) var best: (allocation: Allocation, points: ExactSum)?

  /// An enumeration of a problem, not begun.
  package init(_ problem: AllocationProblem) {
    self.problem = problem
    jobs = Enumeration(problem).jobs
    worths = problem.persons.indices.map { [jobs] person in
      jobs[person].map { job in
        var sum = ExactSum()
        guard !job.slices.isEmpty else { return sum }
        sum.add(problem.persons[person].value)
        for slice in job.slices {
          sum.add(problem.pairs[slice.pair].value)
          sum.add(problem.pairs[slice.pair].valuePerSlot, times: slice.slots)
        }
        for seat in job.seats { sum.add(problem.seats[seat].value) }
        return sum
      }
    }
    var extra = ExactSum(problem.constant)
    for activity in problem.activities { extra.add(max(0, activity.value)) }
    for course in problem.courses { extra.add(max(0, course.value), times: course.maxSessions) }
    for keep in problem.keeps { extra.add(max(0, keep.value)) }
    var most = [extra]
    for person in problem.persons.indices.reversed() {
      var sum = most[most.count - 1]
      if let best = worths[person].max() { sum.add(best) }
      most.append(sum)
    }
    mostFrom = most.reversed()
    current = Allocation(emptyFor: problem)
    activitySlots = Array(repeating: 0, count: problem.activities.count)
    hired = Array(repeating: 0, count: problem.groups.count)
  }

  /// Tries every allocation.
  package mutating func run() { assign(person: 0, value: ExactSum()) }

  private mutating func assign(person: Int, value: ExactSum) {
    if let best {
      var reach = value
      reach.add(mostFrom[person])
      guard reach > best.points else { return }
    }
    guard person < problem.persons.count else {
      guard problem.evaluate(current).isFeasible, isAllowed(current) else { return }
      let points = problem.exactPoints(of: current)
      if best.map({ points > $0.points }) ?? true { best = (current, points) }
      return
    }
    let group = problem.persons[person].group
    for (place, job) in jobs[person].enumerated() {
      if !job.slices.isEmpty && hired[group] >= problem.groups[group].posts { continue }
      let fits = job.slices.allSatisfy {
        let activity = problem.pairs[$0.pair].activity
        return activitySlots[activity] + $0.slots <= problem.activities[activity].maxSlots
      }
      guard fits else { continue }
      set(job, of: group, sign: 1)
      var next = value
      next.add(worths[person][place])
      assign(person: person + 1, value: next)
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
  }
}

extension AllocationProblem {
  /// The points of an allocation, added up without rounding.
  package func exactPoints(of allocation: Allocation) -> ExactSum {
    var sum = ExactSum(constant)
    var workers = Array(repeating: 0, count: activities.count)
    var heads = Array(repeating: 0, count: courses.count)
    var people = Array(repeating: 0, count: groups.count)
    for person in persons {
      var isHired = false
      for place in person.pairs where allocation.slots[place] > 0 {
        isHired = true
        workers[pairs[place].activity] += 1
        sum.add(pairs[place].value)
        sum.add(pairs[place].valuePerSlot, times: allocation.slots[place])
      }
      for place in person.seats where allocation.takenSeats[place] {
        heads[seats[place].course] += 1
        sum.add(seats[place].value)
      }
      if isHired {
        people[person.group] += 1
        sum.add(person.value)
      }
    }
    for (place, activity) in activities.enumerated() where workers[place] > 0 {
      sum.add(activity.value)
    }
    for (place, course) in courses.enumerated() where heads[place] > 0 {
      sum.add(course.value, times: (heads[place] + course.maxSeats - 1) / course.maxSeats)
    }
    for (place, group) in groups.enumerated() {
      guard let each = group.peoplePerSupervisor else { continue }
      sum.add(group.supervisorValue, times: (people[place] + each - 1) / each)
    }
    for keep in keeps {
      let worked = persons[keep.person].pairs.filter { allocation.slots[$0] > 0 }
      if worked.elementsEqual(keepPairs[keep.pairs]) { sum.add(keep.value) }
    }
    return sum
  }
}
