/// Improves an allocation by taking the jobs of related people away and designing them anew.
///
/// Ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck 2000). What is related is a
/// few people around one activity or course; sometimes the activity is closed for the step or
/// opened in spite of its minimum, since no single person can pay for either. A step that loses
/// points is accepted up to a random threshold that falls, as in threshold accepting (Dueck and
/// Scheuer 1990): unlike annealing it needs no exponential, whose last bit differs by machine.
struct RuinAndRecreate: Sendable {
  /// The allocation as it stands.
  var state: WorkingAllocation
  private var random: SearchRandom
  private var insertion = JobInsertion()
  private let personsOfGroup: [[Int]]
  private let pairsOfActivity: [[Int]]
  private let seatsOfCourse: [[Int]]
  private var touched: [Int] = []
  private var undo: [(person: Int, job: Job)] = []
  private var isTouched: [Bool]
  private var busyActivities: [Int]

  init(_ problem: AllocationProblem, seed: UInt64) {
    state = WorkingAllocation(problem)
    random = SearchRandom(seed: seed)
    var personsOfGroup = Array(repeating: [Int](), count: problem.groups.count)
    for (position, person) in problem.persons.enumerated() where !person.pairs.isEmpty {
      personsOfGroup[person.group].append(position)
    }
    self.personsOfGroup = personsOfGroup
    pairsOfActivity = problem.pairsByActivity(count: problem.activities.count)
    var seatsOfCourse = Array(repeating: [Int](), count: problem.courses.count)
    for (position, seat) in problem.seats.enumerated() {
      seatsOfCourse[seat.course].append(position)
    }
    self.seatsOfCourse = seatsOfCourse
    isTouched = Array(repeating: false, count: problem.persons.count)
    busyActivities = problem.activities.indices.filter { [pairsOfActivity, state] in
      !pairsOfActivity[$0].isEmpty && !state.isActivityClosed[$0]
    }
  }

  /// Builds an allocation anew: everybody in random order gets the best job, lower limits aside, beside
  /// those who have one already.
  mutating func construct(euroPrice: Double, around core: Allocation? = nil) {
    state = WorkingAllocation(state.problem)
    state.euroPrice = euroPrice
    if let core {
      for person in state.problem.persons.indices {
        state.add(core.job(of: person, in: state.problem), to: person)
      }
    }
    insertion.isOptimistic = true
    var order = personsOfGroup.flatMap(\.self)
    order.shuffle(using: &random)
    order.sort { state.problem.persons[$0].mustHire && !state.problem.persons[$1].mustHire }
    for person in order where !state.isHired[person] { insert(person) }
    insertion.isOptimistic = false
  }

  /// Runs so many steps while the most that a step may lose falls evenly between two thresholds.
  ///
  /// It ends early where `isOver`, asked now and then, says so.
  mutating func improve(steps: Int, from high: Double, to low: Double, isOver: () -> Bool) {
    guard steps > 0, !busyActivities.isEmpty else { return }
    for step in 0..<steps {
      if step % 64 == 63 && isOver() { return }
      self.step(threshold: high + (low - high) * Double(step) / Double(steps))
    }
  }

  /// One ruin and one recreation, undone unless accepted.
  private mutating func step(threshold: Double) {
    let activity = busyActivities[random.index(below: busyActivities.count)]
    let kind = random.unit()
    let isOpen = state.workers[activity] > 0
    var closes = false
    var opensCourse = false
    undo.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    if isOpen && kind < 0.12 {
      closes = true
      for pair in pairsOfActivity[activity] where state.slots[pair] > 0 {
        touch(state.problem.pairs[pair].person)
      }
    } else if !isOpen && kind < 0.6 {
      let wanted = state.problem.activities[activity].minPeople + random.index(below: 4)
      touchSome(of: activity, atMost: max(2, wanted))
    } else if kind > 0.88, let course = randomCourse(near: activity) {
      touchSome(attending: course)
      opensCourse = state.heads[course] == 0
    } else {
      touchSome(of: activity, atMost: 1 + random.index(below: 4))
    }
    touchWaiting(in: state.problem.activities[activity].group, count: 1 + random.index(below: 3))
    guard !touched.isEmpty else { return }

    let before = state.score
    for person in touched {
      undo.append((person, state.job(of: person)))
      state.removeJob(of: person)
    }
    touched.shuffle(using: &random)
    if closes { state.isActivityClosed[activity] = true }
    let opens = opensCourse || (!isOpen && kind < 0.6)
    for (place, person) in touched.enumerated() {
      // The last third sees the true charges, so that it fills what the others left short.
      insertion.isOptimistic = opens && place * 3 <= touched.count * 2
      insert(person)
    }
    insertion.isOptimistic = false
    if closes { state.isActivityClosed[activity] = false }
    let change = state.score - before
    for person in touched { isTouched[person] = false }
    let draw = random.unit()
    if change < -threshold * draw * draw { restore() }
  }

  private mutating func touch(_ person: Int) {
    guard !isTouched[person] else { return }
    isTouched[person] = true
    touched.append(person)
  }

  /// Some people who could work on an activity, half of them drawn from those who do.
  private mutating func touchSome(of activity: Int, atMost count: Int) {
    let pairs = pairsOfActivity[activity]
    for _ in 0..<count {
      var pair = pairs[random.index(below: pairs.count)]
      if random.next() & 1 == 0 {
        for _ in 0..<4 where state.slots[pair] == 0 {
          pair = pairs[random.index(below: pairs.count)]
        }
      }
      touch(state.problem.pairs[pair].person)
    }
  }

  /// Everybody who attends a course, or enough people for a session where nobody does.
  private mutating func touchSome(attending course: Int) {
    let seats = seatsOfCourse[course]
    guard !state.isCourseClosed[course] else { return }
    guard state.heads[course] == 0 else {
      for seat in seats where state.takenSeats[seat] { touch(state.problem.seats[seat].person) }
      return
    }
    // A course with fewer seats than one session needs is closed, so these are few.
    for _ in 0..<state.problem.courses[course].minSeats + 1 + random.index(below: 3) {
      touch(state.problem.seats[seats[random.index(below: seats.count)]].person)
    }
  }

  /// Some people of a group who have no job.
  private mutating func touchWaiting(in group: Int, count: Int) {
    let people = personsOfGroup[group]
    guard !people.isEmpty else { return }
    var found = 0
    for _ in 0..<count * 4 where found < count {
      let person = people[random.index(below: people.count)]
      if !state.isHired[person] && !isTouched[person] {
        touch(person)
        found += 1
      }
    }
  }

  private mutating func randomCourse(near activity: Int) -> Int? {
    let pairs = pairsOfActivity[activity]
    let pair = pairs[random.index(below: pairs.count)]
    let seats = state.problem.persons[state.problem.pairs[pair].person].seats
    guard !seats.isEmpty else { return nil }
    return state.problem.seats[seats.lowerBound + random.index(below: seats.count)].course
  }

  private mutating func insert(_ person: Int) {
    guard let gain = insertion.findBestJob(of: person, in: state), gain > 0 else { return }
    state.add(insertion.best, to: person)
  }

  private mutating func restore() {
    for person in touched { state.removeJob(of: person) }
    for (person, job) in undo { state.add(job, to: person) }
  }
}
