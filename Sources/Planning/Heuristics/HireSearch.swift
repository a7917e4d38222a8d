/// Finds room for one more person in an allocation, nearest to it.
///
/// The person gets the best job that fits; where none does, or a better one would, somebody gives way:
/// one person of the same territory, and where money lacks a second of any, who then get the best job
/// that is still left for them (ejection chains: Glover 1996). What is found is feasible and a source of
/// plans, no proof that nothing cheaper exists. Complexity: a few dozen insertions a person.
package struct HireSearch: Sendable {
  private var state: WorkingAllocation
  private var insertion = JobInsertion()
  private var pricing: JobPricing
  private let unpriced: JobPrices
  private let unrestricted: JobRestrictions
  private let budget: Double
  /// Hired people who may give way, those whose job brings least first.
  private let dispensable: [(person: Int, loss: Double)]

  /// People who may give way that are tried at most, in a territory and for their money.
  private static let mostTrials = 40
  private static let mostPayers = 12

  /// One more person in an allocation.
  package struct Hire: Sendable {
    /// Points of the whole.
    package let points: Double
    /// EUR a year of the whole.
    package let euros: Double
    /// Everybody whose job is another, the new one included.
    fileprivate let changes: [(person: Int, job: Job)]
  }

  /// A search from a feasible allocation.
  package init(_ problem: AllocationProblem, from allocation: Allocation) {
    state = WorkingAllocation(problem)
    for person in problem.persons.indices {
      state.add(allocation.job(of: person, in: problem), to: person)
    }
    state.shortagePrices = PointScale(problem).prohibitiveShortagePrices
    pricing = JobPricing(problem)
    unpriced = JobPrices(
      persons: problem.persons.map(\.value), pairs: problem.pairs.map(\.value),
      slots: problem.pairs.map(\.valuePerSlot), seats: problem.seats.map(\.value))
    unrestricted = JobRestrictions(problem)
    budget = (problem.budget ?? .infinity) + AllocationValue.budgetTolerance
    state.euroLimit = budget
    var dispensable: [(person: Int, loss: Double)] = []
    for (person, terms) in problem.persons.enumerated() where state.isHired[person] {
      guard !terms.mustHire else { continue }
      dispensable.append((person, pricing.value(of: state.job(of: person), person: person)))
    }
    self.dispensable = dispensable.sorted {
      $0.loss < $1.loss || ($0.loss == $1.loss && $0.person < $1.person)
    }
  }

  /// The allocation with a person hired who is not; nil where no room was found.
  package mutating func hire(_ person: Int) -> Hire? {
    guard !state.isHired[person], JobPricing.canPrice(state.problem) else { return nil }
    pricing.search(person, at: unpriced, under: unrestricted, atLeast: -.infinity)
    guard pricing.bestWorth > -.infinity else { return nil }
    let most = pricing.bestWorth
    let before = state.points
    var best: Hire?
    attempt(person, ejecting: [], &best)
    let group = state.problem.persons[person].group
    var trials = 0
    for (other, loss) in dispensable where state.problem.persons[other].group == group {
      trials += 1
      // Even if whoever gives way lost nothing by it, the job could not bring more than is known.
      if let best, before + most + max(0, -loss) <= best.points { break }
      guard trials <= Self.mostTrials else { break }
      attempt(person, ejecting: [other], &best)
    }
    return best
  }

  /// The allocation that a hire makes.
  package func allocation(of hire: Hire) -> Allocation {
    var allocation = state.allocation
    for (person, job) in hire.changes {
      for pair in state.problem.persons[person].pairs { allocation.slots[pair] = 0 }
      for seat in state.problem.persons[person].seats { allocation.takenSeats[seat] = false }
      for slice in job.slices { allocation.slots[slice.pair] = slice.slots }
      for seat in job.seats { allocation.takenSeats[seat] = true }
    }
    return allocation
  }

  /// Hires with these people gone, gives them what is left, and undoes all of it.
  private mutating func attempt(_ person: Int, ejecting others: [Int], _ best: inout Hire?) {
    let old = others.map { state.job(of: $0) }
    for other in others { state.removeJob(of: other) }
    if insertion.findBestJob(of: person, in: state) != nil {
      state.add(insertion.best, to: person)
      settle(person, others, &best)
      state.removeJob(of: person)
    }
    if others.count < 2 {
      // A job beyond the money that is left, for which somebody else gives way.
      state.euroLimit = .infinity
      if insertion.findBestJob(of: person, in: state) != nil {
        state.add(insertion.best, to: person)
        payOff(person, others, &best)
        state.removeJob(of: person)
      }
      state.euroLimit = budget
    }
    for (other, job) in zip(others, old) { state.add(job, to: other) }
  }

  /// Gives those who made room the best that is left, and notes the result.
  private mutating func settle(_ person: Int, _ others: [Int], _ best: inout Hire?) {
    for other in others {
      if let gain = insertion.findBestJob(of: other, in: state), gain > 0 {
        state.add(insertion.best, to: other)
      }
    }
    if isWhole, state.missingPeople == 0, state.euros <= budget,
      state.points > best?.points ?? -.infinity, keepsGroupBudgets
    {
      best = Hire(
        points: state.points, euros: state.euros,
        changes: ([person] + others).map { ($0, state.job(of: $0)) })
    }
    for other in others { state.removeJob(of: other) }
  }

  /// Finds a person whose job frees the money that lacks.
  private mutating func payOff(_ person: Int, _ others: [Int], _ best: inout Hire?) {
    let lacking = state.euros - budget
    guard lacking > 0, isWhole else { return }
    state.euroLimit = budget
    var trials = 0
    for (payer, _) in dispensable where payer != person && !others.contains(payer) {
      guard trials < Self.mostPayers else { break }
      let job = state.job(of: payer)
      guard euros(of: job) >= lacking else { continue }
      trials += 1
      state.removeJob(of: payer)
      if state.euros <= budget { settle(person, others + [payer], &best) }
      state.add(job, to: payer)
    }
    state.euroLimit = .infinity
  }

  /// Whether every lower limit is met; sums of charges leave last digits.
  private var isWhole: Bool { state.shortage < 0.5 * state.shortagePrices.perSlot }

  private var keepsGroupBudgets: Bool {
    state.problem.groups.enumerated().allSatisfy { place, group in
      group.budget.map {
        state.groupEuros[place] <= $0 + AllocationValue.budgetTolerance
      } ?? true
    }
  }

  private func euros(of job: Job) -> Double {
    job.slices.reduce(0) { $0 + state.problem.pairs[$1.pair].eurosPerSlot * Double($1.slots) }
  }
}
