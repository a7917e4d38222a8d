import LinearSolver

extension CompactModel {
  /// The allocation that a solution of the model stands for.
  func allocation(of solution: Solution) -> Allocation {
    Allocation(
      slots: problem.pairs.indices.map { place in
        solution[works[place]] > 0.5 ? Int(solution[slots[place]].rounded()) : 0
      },
      takenSeats: attends.map { solution[$0] > 0.5 })
  }

  /// The values of all variables for an allocation, with no more openings, sessions and
  /// supervisors than it needs.
  package func values(of allocation: Allocation) -> [Double] {
    var values = Array(repeating: 0.0, count: model.variableCount)
    var heads = Array(repeating: 0, count: problem.courses.count)
    var people = Array(repeating: 0, count: problem.groups.count)
    for (place, person) in problem.persons.enumerated() {
      let worked = person.pairs.filter { allocation.slots[$0] > 0 }
      for pair in worked {
        values[works[pair].offset] = 1
        values[slots[pair].offset] = Double(allocation.slots[pair])
        if let open = open[problem.pairs[pair].activity] { values[open.offset] = 1 }
      }
      if let hired = hired[place], !worked.isEmpty {
        values[hired.offset] = 1
        people[person.group] += 1
      }
    }
    for (place, seat) in problem.seats.enumerated() where allocation.takenSeats[place] {
      values[attends[place].offset] = 1
      heads[seat.course] += 1
    }
    for (place, course) in problem.courses.enumerated() {
      guard let sessions = sessions[place] else { continue }
      values[sessions.offset] = Double((heads[place] + course.maxSeats - 1) / course.maxSeats)
    }
    for (place, group) in problem.groups.enumerated() {
      guard let supervisors = supervisors[place], let most = group.peoplePerSupervisor else {
        continue
      }
      values[supervisors.offset] = Double((people[place] + most - 1) / most)
    }
    for (place, keep) in problem.keeps.enumerated() {
      let worked = problem.persons[keep.person].pairs.filter { allocation.slots[$0] > 0 }
      if worked.elementsEqual(problem.keepPairs[keep.pairs]) { values[keeps[place].offset] = 1 }
    }
    return values
  }
}
