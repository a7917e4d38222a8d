/// An allocation under construction, with everything that follows from it kept up to date.
///
/// Upper limits hold at all times (slices, hours, posts, capacities, seats, sessions). Lower limits
/// (demand, crew, team, heads of a session) may be missed; `shortage` prices what is missing. A
/// programme's budget enters as a price per EUR, budgets of groups as limits.
struct WorkingAllocation: Sendable {
  let problem: AllocationProblem
  /// Points charged for each EUR, on top of what the values contain.
  var euroPrice = 0.0
  /// EUR that may be spent in all.
  var euroLimit = Double.infinity
  /// Points charged for each unit that a lower limit is missed by.
  var shortagePrices = ShortagePrices(perSlot: 0, perHead: 0) {
    didSet { chargeShortages() }
  }
  /// Activities that may not receive workers.
  var isActivityClosed: [Bool]
  /// Courses that may not receive heads.
  var isCourseClosed: [Bool]

  private(set) var slots: [Int]
  private(set) var takenSeats: [Bool]
  private(set) var isHired: [Bool]
  private(set) var workers: [Int]
  private(set) var activitySlots: [Int]
  private(set) var teamWorkers: [Int]
  private(set) var heads: [Int]
  private(set) var hired: [Int]
  private(set) var groupEuros: [Double]
  private(set) var euros = 0.0
  /// Points without prices and shortages.
  private(set) var points: Double

  /// Points charged for all lower limits that are missed.
  private(set) var shortage = 0.0
  /// People who must be hired and are not.
  private(set) var missingPeople: Int

  /// The team needs that each pair's person serves.
  let teamsOfPair: [[Int]]
  /// The kept set of each person, if any.
  let keepOfPerson: [Int32]

  init(_ problem: AllocationProblem) {
    self.problem = problem
    isActivityClosed = problem.activitiesThatCannotOpen()
    isCourseClosed = problem.coursesThatCannotBeHeld()
    slots = Array(repeating: 0, count: problem.pairs.count)
    takenSeats = Array(repeating: false, count: problem.seats.count)
    isHired = Array(repeating: false, count: problem.persons.count)
    workers = Array(repeating: 0, count: problem.activities.count)
    activitySlots = Array(repeating: 0, count: problem.activities.count)
    teamWorkers = Array(repeating: 0, count: problem.teams.count)
    heads = Array(repeating: 0, count: problem.courses.count)
    hired = Array(repeating: 0, count: problem.groups.count)
    groupEuros = Array(repeating: 0, count: problem.groups.count)
    points = problem.constant
    missingPeople = problem.persons.count { $0.mustHire }
    var teamsOfPair = Array(repeating: [Int](), count: problem.pairs.count)
    for (team, need) in problem.teams.enumerated() {
      for holder in need.holders { teamsOfPair[problem.teamPairs[holder]].append(team) }
    }
    self.teamsOfPair = teamsOfPair
    var keepOfPerson = Array(repeating: Int32(-1), count: problem.persons.count)
    for (position, keep) in problem.keeps.enumerated() {
      keepOfPerson[keep.person] = Int32(position)
    }
    self.keepOfPerson = keepOfPerson
  }

  /// The allocation as it stands.
  var allocation: Allocation { Allocation(slots: slots, takenSeats: takenSeats) }

  /// Sessions that so many heads of a course need.
  func sessions(of course: Int, heads: Int) -> Int {
    let size = problem.courses[course].maxSeats
    return (heads + size - 1) / size
  }

  /// The job of a person as it stands.
  func job(of person: Int) -> Job {
    var job = Job()
    for pair in problem.persons[person].pairs where slots[pair] > 0 {
      job.slices.append((pair, slots[pair]))
    }
    for seat in problem.persons[person].seats where takenSeats[seat] { job.seats.append(seat) }
    return job
  }

  /// Whether a job keeps all upper limits beside what stands, budgets of groups aside.
  func allows(_ job: Job, _ person: Int) -> Bool {
    let group = problem.persons[person].group
    guard hired[group] < problem.groups[group].posts else { return false }
    for (pair, count) in job.slices {
      let activity = problem.pairs[pair].activity
      guard !isActivityClosed[activity],
        activitySlots[activity] + count <= problem.activities[activity].maxSlots
      else { return false }
    }
    for seat in job.seats {
      let course = problem.seats[seat].course
      guard !isCourseClosed[course],
        sessions(of: course, heads: heads[course] + 1) <= problem.courses[course].maxSessions
      else { return false }
    }
    return true
  }

  /// Takes a person's job away.
  mutating func removeJob(of person: Int) {
    guard isHired[person] else { return }
    apply(job(of: person), of: person, sign: -1)
  }

  /// Gives a job to a person who has none.
  mutating func add(_ job: Job, to person: Int) {
    guard !job.slices.isEmpty else { return }
    apply(job, of: person, sign: 1)
  }

  /// Adds (sign 1) or takes away (sign -1) a whole job.
  private mutating func apply(_ job: Job, of person: Int, sign: Int) {
    let factor = Double(sign)
    let terms = problem.persons[person]
    isHired[person] = sign > 0
    points += factor * terms.value
    if terms.mustHire { missingPeople -= sign }
    if sign < 0 { hired[terms.group] -= 1 }
    let supervision = nextSupervision(in: terms.group)
    if sign > 0 { hired[terms.group] += 1 }
    points += factor * supervision.points
    spend(factor * supervision.euros, in: terms.group)
    if let keep = keptValue(of: person, job) { points += factor * keep }
    for (pair, count) in job.slices {
      let pairTerms = problem.pairs[pair]
      let activity = pairTerms.activity
      let wasOpen = workers[activity] > 0
      shortage -= shortage(ofActivity: activity)
      slots[pair] = sign > 0 ? count : 0
      workers[activity] += sign
      activitySlots[activity] += sign * count
      for team in teamsOfPair[pair] { teamWorkers[team] += sign }
      points += factor * (pairTerms.value + pairTerms.valuePerSlot * Double(count))
      spend(factor * pairTerms.eurosPerSlot * Double(count), in: terms.group)
      if wasOpen != (workers[activity] > 0) {
        points += factor * problem.activities[activity].value
        spend(factor * problem.activities[activity].euros, in: terms.group)
      }
      shortage += shortage(ofActivity: activity)
    }
    for seat in job.seats {
      let course = problem.seats[seat].course
      shortage -= shortage(ofCourse: course)
      takenSeats[seat] = sign > 0
      let before = sessions(of: course, heads: heads[course])
      heads[course] += sign
      let change = Double(sessions(of: course, heads: heads[course]) - before)
      points += factor * problem.seats[seat].value + change * problem.courses[course].value
      spend(factor * problem.seats[seat].euros, in: terms.group)
      spend(change * problem.courses[course].euros, in: problem.courses[course].group)
      shortage += shortage(ofCourse: course)
    }
  }

  /// Charges all shortages anew, at the prices in force.
  private mutating func chargeShortages() {
    shortage = 0
    for activity in problem.activities.indices { shortage += shortage(ofActivity: activity) }
    for course in problem.courses.indices { shortage += shortage(ofCourse: course) }
  }

  private mutating func spend(_ amount: Double, in group: Int?) {
    euros += amount
    if let group { groupEuros[group] += amount }
  }

  /// What supervising one more person of a group brings and costs.
  func nextSupervision(in group: Int) -> (points: Double, euros: Double) {
    let terms = problem.groups[group]
    guard let people = terms.peoplePerSupervisor, hired[group] % people == 0 else { return (0, 0) }
    return (terms.supervisorValue, terms.supervisorEuros)
  }

  /// Points for keeping the current set of activities, if the job does.
  func keptValue(of person: Int, _ job: Job) -> Double? {
    guard keepOfPerson[person] >= 0 else { return nil }
    let keep = problem.keeps[Int(keepOfPerson[person])]
    let kept = problem.keepPairs[keep.pairs]
    guard kept.count == job.slices.count, job.slices.allSatisfy({ kept.contains($0.pair) }) else {
      return nil
    }
    return keep.value
  }

  /// Points charged for the lower limits that an open activity misses.
  func shortage(ofActivity activity: Int) -> Double {
    guard workers[activity] > 0 else { return 0 }
    let terms = problem.activities[activity]
    var price =
      shortagePrices.perSlot * Double(max(0, terms.minSlots - activitySlots[activity]))
      + shortagePrices.perHead * Double(max(0, terms.minPeople - workers[activity]))
    for team in terms.teams {
      price +=
        shortagePrices.perHead * Double(max(0, problem.teams[team].people - teamWorkers[team]))
    }
    return price
  }

  /// Points charged for the heads that the sessions of a course lack.
  func shortage(ofCourse course: Int) -> Double {
    let needed = problem.courses[course].minSeats * sessions(of: course, heads: heads[course])
    return shortagePrices.perHead * Double(max(0, needed - heads[course]))
  }

  /// Whether an open activity misses a lower limit.
  func isShort(activity: Int) -> Bool {
    guard workers[activity] > 0 else { return false }
    let terms = problem.activities[activity]
    return activitySlots[activity] < terms.minSlots || workers[activity] < terms.minPeople
      || terms.teams.contains { teamWorkers[$0] < problem.teams[$0].people }
  }

  /// Whether a course lacks heads for its sessions.
  func isShort(course: Int) -> Bool {
    heads[course] < problem.courses[course].minSeats * sessions(of: course, heads: heads[course])
  }

  /// Points less prices and shortages: what the search maximises.
  var score: Double {
    points - euroPrice * euros - shortage
      - Double(missingPeople) * shortagePrices.perMissingPerson
  }
}

/// Points charged where a lower limit is missed.
struct ShortagePrices: Sendable {
  /// For each slot that an open activity lacks.
  var perSlot: Double
  /// For each worker, skill holder or head of a session that is lacking.
  var perHead: Double

  /// For each person who must be hired and is not.
  var perMissingPerson: Double { 1000 * perHead }
}

/// What one person does: a designed job.
struct Job: Sendable {
  /// Pairs and their slots, by ascending pair.
  var slices: [(pair: Int, slots: Int)] = []
  /// Seats in courses, ascending.
  var seats: [Int] = []
}

extension AllocationProblem {
  /// Whether each activity lacks people for its lower limits even if all its pairs are worked.
  fileprivate func activitiesThatCannotOpen() -> [Bool] {
    var people = Array(repeating: 0, count: activities.count)
    var slots = Array(repeating: 0, count: activities.count)
    for pair in pairs {
      people[pair.activity] += 1
      slots[pair.activity] += pair.maxSlots
    }
    return activities.indices.map { place in
      let activity = activities[place]
      return people[place] < activity.minPeople || slots[place] < activity.minSlots
        || activity.teams.contains { teams[$0].holders.count < teams[$0].people }
    }
  }

  /// Whether each course lacks people for one session even if all its seats are taken.
  fileprivate func coursesThatCannotBeHeld() -> [Bool] {
    var heads = Array(repeating: 0, count: courses.count)
    for seat in seats { heads[seat.course] += 1 }
    return courses.indices.map { place in
      let course = courses[place]
      return heads[place] < course.minSeats || course.minSeats > course.maxSeats
        || course.maxSessions < 1
    }
  }
}
