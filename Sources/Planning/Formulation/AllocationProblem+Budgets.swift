extension AllocationProblem {
  /// Whether the whole's budget cannot bind, whatever is decided (or there is none).
  ///
  /// It adds up the dearest job of everybody, every opening, session and supervisor.
  var isBudgetSlack: Bool {
    guard let budget else { return true }
    var most = 0.0
    for person in persons where !person.pairs.isEmpty {
      let slot = person.pairs.map { pairs[$0].eurosPerSlot }.max() ?? 0
      most += max(0, slot) * Double(person.maxSlots)
      most += person.seats.reduce(0) { $0 + max(0, seats[$1].euros) }
    }
    for activity in activities { most += max(0, activity.euros) }
    for course in courses { most += max(0, course.euros) * Double(course.maxSessions) }
    for group in groups {
      if let people = group.peoplePerSupervisor {
        most += max(0, group.supervisorEuros) * Double((group.posts + people - 1) / people)
      }
    }
    return most <= budget
  }

  /// Lowers each budget by a millionth, more than a solver's tolerance.
  mutating func tightenBudgets() {
    if let limit = budget { budget = limit - max(0.01, abs(limit) * 1e-6) }
    for place in groups.indices {
      if let limit = groups[place].budget {
        groups[place].budget = limit - max(0.01, abs(limit) * 1e-6)
      }
    }
  }
}
