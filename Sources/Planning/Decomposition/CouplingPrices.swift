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
}
