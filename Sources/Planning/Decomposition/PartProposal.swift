/// What a part offers at some prices: a plan of its own, or a mixture of plans that only its
/// relaxation allows, by what it means for the others.
struct PartProposal: Sendable, Codable {
  /// Points, without prices and without sessions of shared courses.
  var value: Double
  /// EUR a year, without sessions of shared courses.
  var euros: Double
  /// By the part's shared courses, heads.
  var heads: [Double]
  /// By the part's shared courses, sessions that the heads make use of.
  var sessions: [Double]
  /// The plan; nil for a mixture.
  var allocation: Allocation?

  /// What it is worth at prices, to the part at a place.
  func worth(at prices: CouplingPrices, of place: Int, in coupling: Coupling) -> Double {
    var worth = value
    if coupling.budget != nil { worth -= prices.euros / 1000 * euros }
    for (entry, shared) in coupling.sharedOfPart[place].enumerated() {
      worth -= prices.seats[shared.shared] * heads[entry]
      worth -= prices.sessions[place][entry] * sessions[entry]
    }
    return worth
  }
}

extension Coupling {
  /// A plan of a part as a proposal.
  func proposal(_ allocation: Allocation, of place: Int) -> PartProposal {
    let problem = priced(place, at: CouplingPrices(self))
    let value = problem.evaluate(allocation)
    var heads: [Double] = []
    var sessions: [Double] = []
    for shared in sharedOfPart[place] {
      let count = problem.seats.indices.count {
        problem.seats[$0].course == shared.course && allocation.takenSeats[$0]
      }
      let size = problem.courses[shared.course].maxSeats
      heads.append(Double(count))
      sessions.append(Double((count + size - 1) / size))
    }
    return PartProposal(
      value: value.objective, euros: value.euros, heads: heads, sessions: sessions,
      allocation: allocation)
  }

  /// A solution of a part's relaxation as a proposal, from the points that it has at the prices.
  func proposal(
    _ point: MasterPoint, objective: Double, at prices: CouplingPrices, of place: Int
  ) -> PartProposal {
    let problem = parts[place].problem
    var euros = 0.0
    for (pair, terms) in problem.pairs.enumerated() {
      euros += point.slots[pair] * terms.eurosPerSlot
    }
    for (seat, terms) in problem.seats.enumerated() { euros += point.taken[seat] * terms.euros }
    for (activity, terms) in problem.activities.enumerated() {
      euros += point.open[activity] * terms.euros
    }
    for (group, terms) in problem.groups.enumerated() {
      euros += point.supervisors[group] * terms.supervisorEuros
    }
    var isShared = Array(repeating: false, count: problem.courses.count)
    for shared in sharedOfPart[place] { isShared[shared.course] = true }
    for (course, terms) in problem.courses.enumerated() where !isShared[course] {
      euros += point.sessions[course] * terms.euros
    }
    var headsOfCourse = Array(repeating: 0.0, count: problem.courses.count)
    for (seat, terms) in problem.seats.enumerated() {
      headsOfCourse[terms.course] += point.taken[seat]
    }
    var proposal = PartProposal(value: objective, euros: euros, heads: [], sessions: [])
    if budget != nil { proposal.value += prices.euros / 1000 * euros }
    for (entry, shared) in sharedOfPart[place].enumerated() {
      let heads = headsOfCourse[shared.course]
      let sessions = point.sessions[shared.course]
      proposal.heads.append(heads)
      proposal.sessions.append(sessions)
      proposal.value += prices.seats[shared.shared] * heads
      proposal.value += prices.sessions[place][entry] * sessions
    }
    return proposal
  }
}
