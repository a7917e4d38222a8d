/// Turns an allocation whose lower limits and budgets may be missed into one that satisfies all.
///
/// Activities and courses that lack workers or heads are filled if somebody gains by it, else
/// closed; budgets are met by giving up the jobs that bring least for their money; what is left
/// over is spent on people who wait. Complexity: a few passes over all persons.
struct FeasibilityRepair: Sendable {
  private let problem: AllocationProblem
  private let scale: PointScale
  private let euroPrice: Double

  init(_ problem: AllocationProblem, scale: PointScale, euroPrice: Double) {
    self.problem = problem
    self.scale = scale
    self.euroPrice = euroPrice
  }

  /// A feasible allocation near the given one, or nil where none was found.
  func repair(_ allocation: Allocation) -> Allocation? {
    var state = WorkingAllocation(problem)
    var insertion = JobInsertion()
    state.euroPrice = euroPrice
    for person in problem.persons.indices {
      state.add(allocation.job(of: person, in: problem), to: person)
    }
    state.shortagePrices = scale.prohibitiveShortagePrices
    let pairsOfActivity = problem.pairsByActivity(count: problem.activities.count)
    meetLowerLimits(&state, &insertion, pairsOfActivity)
    meetBudgets(&state, &insertion)
    state.euroLimit = problem.budget ?? .infinity
    spendTheRest(&state, &insertion)
    let result = state.allocation
    return problem.evaluate(result).isFeasible ? result : nil
  }

  private func meetLowerLimits(
    _ state: inout WorkingAllocation, _ insertion: inout JobInsertion, _ pairsOfActivity: [[Int]]
  ) {
    for _ in 0...(problem.activities.count + problem.courses.count) {
      if let activity = problem.activities.indices.first(where: { state.isShort(activity: $0) }) {
        let people = pairsOfActivity[activity].map { problem.pairs[$0].person }
        for person in people where state.isShort(activity: activity) {
          redesign(person, &state, &insertion)
        }
        guard state.isShort(activity: activity) else { continue }
        state.isActivityClosed[activity] = true
        for pair in pairsOfActivity[activity] where state.slots[pair] > 0 {
          replaceJob(of: problem.pairs[pair].person, &state, &insertion)
        }
      } else if let course = problem.courses.indices.first(where: { state.isShort(course: $0) }) {
        let places = problem.seats.indices.filter { problem.seats[$0].course == course }
        for seat in places where state.isShort(course: course) {
          redesign(problem.seats[seat].person, &state, &insertion)
        }
        guard state.isShort(course: course) else { continue }
        state.isCourseClosed[course] = true
        for seat in places where state.takenSeats[seat] {
          replaceJob(of: problem.seats[seat].person, &state, &insertion)
        }
      } else {
        return
      }
    }
  }

  /// Gives a person a better job if there is one, else leaves everything as it is.
  private func redesign(
    _ person: Int, _ state: inout WorkingAllocation, _ insertion: inout JobInsertion
  ) {
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
    for person in people where !problem.persons[person].mustHire {
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
