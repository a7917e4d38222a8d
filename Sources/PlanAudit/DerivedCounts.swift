import Employment

/// What follows from a plan's lines: openings, hired people, sessions, supervisors.
struct DerivedCounts {
  /// People at work, by activity; 0 is closed.
  private(set) var workers: [Int]
  /// Slots worked, by activity.
  private(set) var slots: [Int]
  /// People hired, by the territory where they live.
  private(set) var hired: [Int]
  /// The fewest supervisors that suffice, by territory.
  private(set) var supervisors: [Int]
  /// People who attend, by course.
  private(set) var attendees: [Int]
  /// The fewest sessions that seat everybody, by course.
  private(set) var sessions: [Int]

  /// Counts in time linear in the plan, the activities, the territories and the courses.
  init(_ reading: PlanReading, in dataset: Dataset) {
    workers = Array(repeating: 0, count: dataset.activities.count)
    slots = workers
    hired = Array(repeating: 0, count: dataset.territories.count)
    attendees = Array(repeating: 0, count: dataset.courses.count)
    var previous: Int?
    for piece in reading.pieces {
      workers[piece.activity] += 1
      slots[piece.activity] = saturatingSum(slots[piece.activity], piece.slots)
      if piece.person != previous { hired[dataset.people[piece.person].territory] += 1 }
      previous = piece.person
    }
    for seat in reading.seats { attendees[seat.course] += 1 }
    sessions = zip(dataset.courses, attendees).map { groups(of: $0.seats, for: $1) }
    supervisors = hired.map { people in
      dataset.programme.supervision.map { groups(of: $0.peoplePerSupervisor, for: people) } ?? 0
    }
  }
}
