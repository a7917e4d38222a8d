import LinearSolver

extension Coupling {
  /// What no plan of the whole can exceed: the coordinator's own term, and what was proven of each part
  /// at the prices, rounded up by what sums and priced values may have lost.
  ///
  /// - Parameters:
  ///   - prices: What the parts were asked at.
  ///   - sessions: By shared course, the sessions that may be held.
  ///   - bounds: By part, what no plan of it exceeds at the prices.
  /// - Returns: The bound; infinite where a part has none.
  func bound(
    at prices: CouplingPrices, sessions: [ClosedRange<Int>], ofParts bounds: [Double]
  ) -> Double {
    var sum = CarefulSum(ownBound(at: prices, sessions: sessions))
    for bound in bounds { sum.add(bound) }
    guard sum.value.isFinite else { return .infinity }
    // The sum is rounded once more, to the nearest number.
    let last = PointRounding.allowance(operations: 4, magnitude: abs(sum.value))
    return sum.value + last + rounding(at: prices, sessions: sessions)
  }

  /// What binary64 may take from a bound at prices beside the parts' own: each priced value and each
  /// worth of a session is a sum of a few products.
  private func rounding(at prices: CouplingPrices, sessions: [ClosedRange<Int>]) -> Double {
    func euros(_ amount: Double) -> Double { abs(prices.euros * amount) / 1000 }
    var magnitude = abs(problem.constant) + prices.euros * abs(budget ?? 0) / 1000
    for person in problem.persons where !person.pairs.isEmpty {
      var (slot, seat) = (0.0, 0.0)
      for place in person.pairs {
        let terms = problem.pairs[place]
        slot = max(slot, abs(terms.valuePerSlot) + euros(terms.eurosPerSlot))
      }
      for place in person.seats {
        seat = max(seat, abs(problem.seats[place].value) + euros(problem.seats[place].euros))
      }
      magnitude += slot * Double(max(0, person.maxSlots)) + seat * Double(max(0, person.maxCourses))
    }
    for activity in problem.activities { magnitude += abs(activity.value) + euros(activity.euros) }
    for group in problem.groups where group.peoplePerSupervisor != nil {
      let people = max(0, min(group.posts, problem.persons.count))
      magnitude +=
        Double(people + 1) * (abs(group.supervisorValue) + euros(group.supervisorEuros))
    }
    for course in problem.courses {
      magnitude +=
        Double(max(0, course.maxSessions)) * (abs(course.value) + euros(course.euros))
    }
    for (place, course) in courses.enumerated() {
      let terms = problem.courses[course]
      magnitude +=
        Double(sessions[place].upperBound) * abs(prices.seats[place])
        * Double(max(terms.maxSeats, terms.minSeats))
    }
    for (part, own) in sharedOfPart.enumerated() {
      for (entry, shared) in own.enumerated() {
        magnitude +=
          prices.sessions[part][entry] * Double(sessions[shared.shared].upperBound)
      }
    }
    // Seats at their price, in the parts.
    var seatPrices = Array(repeating: 0.0, count: problem.courses.count)
    for (place, course) in courses.enumerated() { seatPrices[course] = abs(prices.seats[place]) }
    for seat in problem.seats { magnitude += seatPrices[seat.course] }
    return PointRounding.allowance(operations: 12 + parts.count, magnitude: magnitude)
  }
}
