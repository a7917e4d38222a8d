/// Prices of what joins territories: all that a territory needs to know of the others.
struct CouplingPrices: Sendable, Codable, Equatable {
  /// Points for a thousand EUR, at least 0.
  var euros: Double
  /// By shared course, points for a seat; negative where a session lacks heads.
  var seats: [Double]
  /// By part and its shared courses, points for each session that the part makes use of.
  var sessions: [[Double]]

  /// Free of charge.
  init(_ coupling: Coupling) {
    euros = 0
    seats = Array(repeating: 0, count: coupling.courses.count)
    sessions = coupling.sharedOfPart.map { Array(repeating: 0, count: $0.count) }
  }

  /// A price of money, with each seat of a shared course at its share of what a full session costs.
  init(_ coupling: Coupling, euros: Double) {
    self.init(coupling)
    self.euros = euros
    for (place, course) in coupling.courses.enumerated() {
      let terms = coupling.problem.courses[course]
      let cost = (coupling.budget == nil ? 0 : euros * terms.euros / 1000) - terms.value
      seats[place] = max(0, cost) / Double(max(1, terms.maxSeats))
    }
  }

  /// So many times these prices: the same in other units of points.
  func scaled(by factor: Double) -> Self {
    var result = self
    result.euros *= factor
    for place in seats.indices { result.seats[place] *= factor }
    result.sessions = sessions.map { $0.map { $0 * factor } }
    return result
  }

  /// The sum of both.
  func adding(_ other: Self) -> Self { blended(with: other, weight: 0.5).scaled(by: 2) }

  /// The mean of two prices, this one with the given weight.
  func blended(with other: Self, weight: Double) -> Self {
    var result = self
    func mean(_ left: Double, _ right: Double) -> Double { weight * left + (1 - weight) * right }
    result.euros = mean(euros, other.euros)
    result.seats = zip(seats, other.seats).map(mean)
    result.sessions = zip(sessions, other.sessions).map { zip($0, $1).map(mean) }
    return result
  }
}

extension Coupling {
  /// A part in which prices stand for the rest of the whole.
  ///
  /// Amounts of money stay, for the part's own budget; what they cost the whole is in the values.
  func priced(_ place: Int, at prices: CouplingPrices) -> AllocationProblem {
    var problem = parts[place].problem
    let euro = budget == nil ? 0 : prices.euros / 1000
    var price = Array(repeating: 0.0, count: problem.courses.count)
    for (entry, shared) in sharedOfPart[place].enumerated() {
      price[shared.course] = prices.seats[shared.shared]
      problem.courses[shared.course].value = -prices.sessions[place][entry]
      problem.courses[shared.course].euros = 0
      problem.courses[shared.course].minSeats = 0
      problem.courses[shared.course].isShared = true
    }
    if euro != 0 {
      for pair in problem.pairs.indices {
        problem.pairs[pair].valuePerSlot -= euro * problem.pairs[pair].eurosPerSlot
      }
      for activity in problem.activities.indices {
        problem.activities[activity].value -= euro * problem.activities[activity].euros
      }
      for course in problem.courses.indices {
        problem.courses[course].value -= euro * problem.courses[course].euros
      }
      for group in problem.groups.indices {
        problem.groups[group].supervisorValue -= euro * problem.groups[group].supervisorEuros
      }
    }
    for seat in problem.seats.indices {
      problem.seats[seat].value -=
        euro * problem.seats[seat].euros + price[problem.seats[seat].course]
    }
    return problem
  }

  /// A part beside what all others do in an allocation: money at its price, and of each shared
  /// course as many heads as leave its sessions as many as they are, and filled.
  ///
  /// Where the others' heads alone do not fill them, a bonus that no job outweighs asks for heads.
  func beside(_ allocation: Allocation, _ place: Int, euros: Double, bonus: Double)
    -> AllocationProblem
  {
    var prices = CouplingPrices(self)
    prices.euros = euros
    var problem = priced(place, at: prices)
    var heads = Array(repeating: 0, count: self.problem.courses.count)
    for (seat, terms) in self.problem.seats.enumerated() where allocation.takenSeats[seat] {
      heads[terms.course] += 1
    }
    var own = Array(repeating: 0, count: problem.courses.count)
    for (seat, terms) in problem.seats.enumerated()
    where allocation.takenSeats[parts[place].seats[seat]] { own[terms.course] += 1 }
    for shared in sharedOfPart[place] {
      let whole = self.problem.courses[courses[shared.shared]]
      let all = heads[courses[shared.shared]]
      let held = (all + whole.maxSeats - 1) / whole.maxSeats
      let others = all - own[shared.course]
      let least = max(0, whole.minSeats * held - others, (held - 1) * whole.maxSeats + 1 - others)
      let most = held * whole.maxSeats - others
      problem.courses[shared.course].minSeats = max(0, least)
      problem.courses[shared.course].maxSeats = max(1, most)
      problem.courses[shared.course].maxSessions = most > 0 ? 1 : 0
      problem.courses[shared.course].value = least > 0 ? bonus : 0
    }
    return problem
  }
  /// A part by itself: money at its price, and sessions of shared courses for its own people alone.
  func alone(_ place: Int, euros: Double) -> AllocationProblem {
    var prices = CouplingPrices(self)
    prices.euros = euros
    var problem = priced(place, at: prices)
    let euro = budget == nil ? 0 : euros / 1000
    for shared in sharedOfPart[place] {
      let whole = self.problem.courses[courses[shared.shared]]
      problem.courses[shared.course].minSeats = whole.minSeats
      problem.courses[shared.course].value = whole.value - euro * whole.euros
    }
    return problem
  }
}
