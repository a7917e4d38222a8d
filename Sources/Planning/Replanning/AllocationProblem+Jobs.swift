extension AllocationProblem {
  /// Whether a person may have a job, whatever all others have: its slots, pieces, courses, and
  /// what must be part of it.
  func allows(_ job: Job, of position: Int) -> Bool {
    let person = persons[position]
    let total = job.slices.reduce(0) { $0 + $1.slots }
    guard total >= person.minSlots, total <= person.maxSlots,
      job.slices.count <= person.maxActivities, job.seats.count <= person.maxCourses
    else { return false }
    for (pair, slots) in job.slices {
      guard pairs[pair].person == position, slots >= pairs[pair].minSlots,
        slots <= pairs[pair].maxSlots
      else { return false }
      for requirement in pairs[pair].requirements {
        let teaching = requirements[requirement].seats.lazy.map { self.requirementSeats[$0] }
        guard job.seats.contains(where: { teaching.contains($0) }) else { return false }
      }
    }
    for pair in person.pairs where pairs[pair].mustAssign {
      guard job.slices.contains(where: { $0.pair == pair }) else { return false }
    }
    return job.seats.allSatisfy { isNeeded($0, in: job) }
  }

  /// Whether a job lacks what a seat teaches, and takes no other seat for it.
  private func isNeeded(_ seat: Int, in job: Job) -> Bool {
    let skill = seats[seat].skill
    return job.seats.count { seats[$0].skill == skill } == 1
      && job.slices.contains { slice in
        pairs[slice.pair].requirements.contains { requirements[$0].skill == skill }
      }
  }
}
