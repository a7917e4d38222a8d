/// Turns an allocation whose lower limits and budgets may be missed into one that satisfies all.
///
/// Activities and courses that lack workers or heads are filled if somebody gains by it, else
/// closed; budgets are met by giving up the jobs that bring least for their money; what is left
/// over is spent on people who wait. Complexity: a few passes over all persons.
struct FeasibilityRepair: Sendable {
  private let problem: AllocationProblem
  private let scale: PointScale
  private let euroPrice: Double
  /// By person, whether the job stays as it is; empty where all may change.
  private let isKept: [Bool]
  private let pairsOfActivity: [[Int]]
  private let seatsOfCourse: [[Int]]
  /// By activity, whether somebody must work on it: it is never closed.
  private let isForced: [Bool]

  /// A repair of allocations of a problem.
  ///
  /// - Parameters:
  ///   - problem: What is to be satisfied.
  ///   - scale: How many points people bring.
  ///   - euroPrice: Points for a EUR.
  ///   - isKept: By person, whether the job stays as it is; empty where all may change.
  init(
    _ problem: AllocationProblem, scale: PointScale, euroPrice: Double, keeping isKept: [Bool] = []
  ) {
    self.problem = problem
    self.scale = scale
    self.euroPrice = euroPrice
    self.isKept = isKept
    pairsOfActivity = problem.pairsByActivity(count: problem.activities.count)
    var seatsOfCourse = Array(repeating: [Int](), count: problem.courses.count)
    for (place, seat) in problem.seats.enumerated() { seatsOfCourse[seat.course].append(place) }
    self.seatsOfCourse = seatsOfCourse
    var isForced = Array(repeating: false, count: problem.activities.count)
    for pair in problem.pairs where pair.mustAssign { isForced[pair.activity] = true }
    self.isForced = isForced
  }

  /// A feasible allocation near the given one, or nil where none was found.
  func repair(_ allocation: Allocation) -> Allocation? {
    var state = start(from: allocation)
    var insertion = JobInsertion()
    meetLowerLimits(&state, &insertion)
    meetBudgets(&state, &insertion)
    state.euroLimit = problem.budget ?? .infinity
    spendTheRest(&state, &insertion)
    let result = state.allocation
    return problem.evaluate(result).isFeasible ? result : nil
  }

  /// An allocation as it is, with lower limits at a price that no job outweighs.
  func start(from allocation: Allocation) -> WorkingAllocation {
    var state = WorkingAllocation(problem)
    state.euroPrice = euroPrice
    for person in problem.persons.indices {
      state.add(allocation.job(of: person, in: problem), to: person)
    }
    state.shortagePrices = scale.prohibitiveShortagePrices
    return state
  }

  /// Fills activities and courses or closes them, and makes room for those who must be hired.
  ///
  /// Money is left aside.
  func meetLowerLimits(_ state: inout WorkingAllocation, _ insertion: inout JobInsertion) {
    fillOrClose(&state, &insertion)
    for _ in 0..<3 where state.missingPeople > 0 {
      hireTheMissing(&state, &insertion)
      fillOrClose(&state, &insertion)
    }
  }

  private func fillOrClose(_ state: inout WorkingAllocation, _ insertion: inout JobInsertion) {
    defer { insertion.focus = nil }
    var isUnmet = Array(repeating: false, count: problem.activities.count)
    for _ in 0...(problem.activities.count + problem.courses.count) {
      if let activity = problem.activities.indices.first(where: {
        state.isShort(activity: $0) && !isUnmet[$0]
      }) {
        insertion.focus = .activity(activity)
        let people = pairsOfActivity[activity].map { problem.pairs[$0].person }
        for person in people where state.isShort(activity: activity) {
          redesign(person, &state, &insertion)
        }
        guard state.isShort(activity: activity) else { continue }
        guard !isForced[activity] else {
          isUnmet[activity] = true
          continue
        }
        insertion.focus = nil
        state.isActivityClosed[activity] = true
        for pair in pairsOfActivity[activity] where state.slots[pair] > 0 {
          replaceJob(of: problem.pairs[pair].person, &state, &insertion)
        }
      } else if let course = problem.courses.indices.first(where: { state.isShort(course: $0) }) {
        insertion.focus = .course(course)
        for seat in seatsOfCourse[course] where state.isShort(course: course) {
          redesign(problem.seats[seat].person, &state, &insertion)
        }
        guard state.isShort(course: course) else { continue }
        insertion.focus = nil
        state.isCourseClosed[course] = true
        for seat in seatsOfCourse[course] where state.takenSeats[seat] {
          replaceJob(of: problem.seats[seat].person, &state, &insertion)
        }
      } else {
        return
      }
    }
  }

  /// People who give way to one who must be hired, at most, and those who are tried for it.
  private static let mostEjected = 4
  private static let mostTrials = 60

  /// Lets somebody who need not be hired give way to each who must be and has no job (ejection chains:
  /// Glover 1996), and then have the best job that is left.
  private func hireTheMissing(
    _ state: inout WorkingAllocation, _ insertion: inout JobInsertion
  ) {
    for person in problem.persons.indices
    where problem.persons[person].mustHire && !state.isHired[person] {
      var ejected: [Int] = []
      while insertion.findBestJob(of: person, in: state) == nil, ejected.count < Self.mostEjected {
        var others: [Int] = []
        let pairs = problem.persons[person].pairs
        for pair in pairs.filter({ problem.pairs[$0].mustAssign })
          + pairs.filter({ !problem.pairs[$0].mustAssign })
        {
          for other in pairsOfActivity[problem.pairs[pair].activity] where state.slots[other] > 0 {
            let worker = problem.pairs[other].person
            if mayChange(worker), !problem.persons[worker].mustHire { others.append(worker) }
          }
          if others.count >= Self.mostTrials { break }
        }
        guard !others.isEmpty else { break }
        let enough = others.prefix(Self.mostTrials).first { other in
          let job = state.job(of: other)
          state.removeJob(of: other)
          let isEnough = insertion.findBestJob(of: person, in: state) != nil
          state.add(job, to: other)
          return isEnough
        }
        ejected.append(enough ?? others[0])
        state.removeJob(of: ejected[ejected.count - 1])
      }
      if insertion.findBestJob(of: person, in: state) != nil {
        state.add(insertion.best, to: person)
      }
      for other in ejected { replaceJob(of: other, &state, &insertion) }
    }
  }

  private func mayChange(_ person: Int) -> Bool { isKept.isEmpty || !isKept[person] }

  /// Gives a person a better job if there is one, else leaves everything as it is.
  func redesign(
    _ person: Int, _ state: inout WorkingAllocation, _ insertion: inout JobInsertion
  ) {
    guard mayChange(person) else { return }
    let before = state.score
    let job = state.job(of: person)
    replaceJob(of: person, &state, &insertion)
    if state.score < before - 1e-9 || (state.score <= before && job.slices.isEmpty) {
      state.removeJob(of: person)
      state.add(job, to: person)
    }
  }

  private func replaceJob(
    of person: Int, _ state: inout WorkingAllocation, _ insertion: inout JobInsertion
  ) {
    guard mayChange(person) else { return }
    state.removeJob(of: person)
    if let gain = insertion.findBestJob(of: person, in: state), gain > 0 {
      state.add(insertion.best, to: person)
    }
  }

  /// Shortens jobs at rising prices, then gives up those that bring least for their money, until
  /// every budget holds.
  private func meetBudgets(_ state: inout WorkingAllocation, _ insertion: inout JobInsertion) {
    shortenJobs(&state, &insertion)
    for _ in 0..<4 where overspent(in: nil, state) {
      giveUpJobs(of: problem.persons.indices.filter { state.isHired[$0] }, in: nil, &state)
    }
    meetGroupBudgets(&state)
  }

  /// Gives up the jobs that bring least for the money of groups that spend too much.
  func meetGroupBudgets(_ state: inout WorkingAllocation) {
    for group in problem.groups.indices where overspent(in: group, state) {
      let people = problem.persons.indices.filter {
        state.isHired[$0] && problem.persons[$0].group == group
      }
      giveUpJobs(of: people, in: group, &state)
    }
  }

  private func shortenJobs(_ state: inout WorkingAllocation, _ insertion: inout JobInsertion) {
    state.euroPrice = max(euroPrice, 0.02 * scale.perPerson / scale.eurosPerPerson)
    for _ in 0..<12 where overspent(in: nil, state) {
      state.euroPrice *= 1.2
      for person in problem.persons.indices where state.isHired[person] {
        guard overspent(in: nil, state) else { break }
        redesign(person, &state, &insertion)
      }
    }
  }

  private func overspent(in group: Int?, _ state: WorkingAllocation) -> Bool {
    if let group {
      return problem.groups[group].budget.map { state.groupEuros[group] > $0 } ?? false
    }
    return problem.budget.map { state.euros > $0 } ?? false
  }

  private func giveUpJobs(of people: [Int], in group: Int?, _ state: inout WorkingAllocation) {
    var offers: [(worth: Double, person: Int)] = []
    for person in people where !problem.persons[person].mustHire && mayChange(person) {
      let (points, euros) = (state.points, state.euros)
      let job = state.job(of: person)
      state.removeJob(of: person)
      let saved = euros - state.euros
      if saved > 0 { offers.append(((points - state.points) / saved, person)) }
      state.add(job, to: person)
    }
    offers.sort { $0 < $1 }
    for offer in offers where overspent(in: group, state) {
      let before = state.shortage
      let job = state.job(of: offer.person)
      state.removeJob(of: offer.person)
      if state.shortage > before { state.add(job, to: offer.person) }
    }
  }

  /// Offers what is left to people who wait, best gain first, then to everybody again.
  private func spendTheRest(_ state: inout WorkingAllocation, _ insertion: inout JobInsertion) {
    state.euroPrice = 0
    var offers: [(gain: Double, person: Int)] = []
    for person in problem.persons.indices
    where !state.isHired[person] && !problem.persons[person].pairs.isEmpty {
      if let gain = insertion.findBestJob(of: person, in: state), gain > 0 {
        offers.append((-gain, person))
      }
    }
    offers.sort { $0 < $1 }
    for offer in offers {
      if let gain = insertion.findBestJob(of: offer.person, in: state), gain > 0 {
        state.add(insertion.best, to: offer.person)
      }
    }
    for person in problem.persons.indices where state.isHired[person] {
      redesign(person, &state, &insertion)
    }
  }
}

extension Allocation {
  /// The job of one person.
  func job(of person: Int, in problem: AllocationProblem) -> Job {
    var job = Job()
    for pair in problem.persons[person].pairs where slots[pair] > 0 {
      job.slices.append((pair, slots[pair]))
    }
    for seat in problem.persons[person].seats where takenSeats[seat] { job.seats.append(seat) }
    return job
  }
}
