package import Employment

extension Allocation {
  /// The allocation that a plan of a dataset stands for in its problem; nil where the plan holds what
  /// the problem does not.
  ///
  /// Complexity: linear in the problem.
  package init?(reading plan: Plan, of problem: AllocationProblem, _ dataset: Dataset) {
    self.init(emptyFor: problem)
    var people: [Person.ID: Int] = [:]
    for (place, person) in dataset.people.enumerated() { people[person.id] = place }
    for assignment in plan.assignments {
      guard let person = people[assignment.person],
        let pair = problem.persons[person].pairs.first(where: {
          dataset.activities[problem.pairs[$0].activity].id == assignment.activity
        })
      else { return nil }
      slots[pair] = assignment.slots.count
    }
    for attendance in plan.attendances {
      guard let person = people[attendance.person],
        let seat = problem.persons[person].seats.first(where: {
          dataset.courses[problem.seats[$0].course].id == attendance.course
        })
      else { return nil }
      takenSeats[seat] = true
    }
  }
}
