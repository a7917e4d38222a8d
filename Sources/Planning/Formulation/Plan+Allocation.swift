public import Employment

extension Plan {
  /// The plan that an allocation of a dataset's problem stands for.
  public init(reading allocation: Allocation, of problem: AllocationProblem, _ dataset: Dataset) {
    var assignments: [Assignment] = []
    for (position, slots) in allocation.slots.enumerated() where slots > 0 {
      let pair = problem.pairs[position]
      assignments.append(
        Assignment(
          person: dataset.people[pair.person].id, activity: dataset.activities[pair.activity].id,
          slots: Slots(slots)))
    }
    var attendances: [Attendance] = []
    for (position, isTaken) in allocation.takenSeats.enumerated() where isTaken {
      let seat = problem.seats[position]
      attendances.append(
        Attendance(
          person: dataset.people[seat.person].id, course: dataset.courses[seat.course].id))
    }
    self.init(assignments: assignments, attendances: attendances)
  }
}
