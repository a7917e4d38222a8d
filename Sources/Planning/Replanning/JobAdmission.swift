/// Makes an allocation of jobs that were possible before an edit.
///
/// Upper limits may have sunk: those whom a plan must hire come first, then the jobs that bring
/// most. What lower limits and budgets lack after that, `FeasibilityRepair` mends.
struct JobAdmission: Sendable {
  private let problem: AllocationProblem
  private let scale: PointScale
  private let euroPrice: Double
  private let pricing: JobPricing

  /// Admission to a problem in which a EUR is worth so many points.
  init(_ problem: AllocationProblem, euroPrice: Double) {
    self.problem = problem
    self.euroPrice = euroPrice
    scale = PointScale(problem)
    pricing = JobPricing(problem)
  }

  /// Gives as many of the jobs as the problem bears, and mends what is missing.
  ///
  /// - Parameter jobs: At most one a person, each allowed for itself.
  /// - Returns: A feasible allocation; nil where none was found.
  func admit(_ jobs: [Job]) -> Allocation? {
    var exact = Allocation(emptyFor: problem)
    for job in jobs {
      for slice in job.slices { exact.slots[slice.pair] = slice.slots }
      for seat in job.seats { exact.takenSeats[seat] = true }
    }
    let isFeasible = problem.evaluate(exact).isFeasible
    let repair = FeasibilityRepair(problem, scale: scale, euroPrice: euroPrice)
    let repaired = repair.repair(isFeasible ? exact : inOrder(jobs))
    guard isFeasible else { return repaired }
    guard let repaired else { return exact }
    let isBetter = problem.evaluate(repaired).objective > problem.evaluate(exact).objective
    return isBetter ? repaired : exact
  }

  /// The jobs as far as upper limits allow, and jobs for those who must have one.
  private func inOrder(_ jobs: [Job]) -> Allocation {
    var state = WorkingAllocation(problem)
    state.euroPrice = euroPrice
    state.shortagePrices = scale.prohibitiveShortagePrices
    var offers: [(rank: Double, person: Int, job: Job)] = []
    var hasJob = Array(repeating: false, count: problem.persons.count)
    for job in jobs {
      guard let first = job.slices.first else { continue }
      let person = problem.pairs[first.pair].person
      hasJob[person] = true
      let rank =
        problem.persons[person].mustHire
        ? Double.infinity : pricing.value(of: job, person: person) - euroPrice * euros(of: job)
      offers.append((rank, person, job))
    }
    offers.sort { $0.rank > $1.rank || ($0.rank == $1.rank && $0.person < $1.person) }
    var insertion = JobInsertion()
    for person in problem.persons.indices where problem.persons[person].mustHire && !hasJob[person]
    {
      if insertion.findBestJob(of: person, in: state) != nil {
        state.add(insertion.best, to: person)
      }
    }
    for offer in offers where state.allows(offer.job, offer.person) {
      state.add(offer.job, to: offer.person)
    }
    return state.allocation
  }

  private func euros(of job: Job) -> Double {
    job.slices.reduce(0) { $0 + problem.pairs[$1.pair].eurosPerSlot * Double($1.slots) }
      + job.seats.reduce(0) { $0 + problem.seats[$1].euros }
  }
}
