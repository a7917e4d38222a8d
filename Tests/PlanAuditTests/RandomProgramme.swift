import Employment

/// A small random programme with a feasible plan, and what becomes of them when one thing changes.
struct RandomProgramme {
  private(set) var rows: ProgrammeRows
  private(set) var lines = PlanLines()
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    rows = ProgrammeRows()
    drawRows()
    drawPlan()
    pinThePlan()
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// An element of a sorted list, so that the draw does not depend on the order of a dictionary.
  private mutating func pick(_ ids: some Sequence<String>) -> String {
    ids.sorted().randomElement(using: &random) ?? ""
  }

  private mutating func location() -> (latitude: Double, longitude: Double) {
    (Double.random(in: 50...50.2, using: &random), Double.random(in: 4...4.2, using: &random))
  }

  private mutating func drawRows() {
    rows.slotHours = random.chance(50) ? 3.8 : 4
    rows.supervision = random.chance(50) ? (people: 2, cost: 1_500.5) : nil
    rows.goals = [
      .hire: 50, .slots: 3, .interest: 2.5, .skill: 2, .need: 1.5, .cost: 0.25, .change: 7,
    ]
    rows.territories["T2"]?.province = random.chance(50) ? "South" : "North"
    rows.people = [:]
    for place in 1...number(5...8) {
      var person = ProgrammeRows.PersonRow(territory: random.chance(65) ? "T1" : "T2")
      person.minHours = Double(number(0...8))
      person.maxHours = Double(number(10...38))
      person.skills = ["S1": number(1...4)]
      person.skills["S\(number(1...3))"] = number(1...4)
      person.interests = ["gardens": number(1...5)]
      person.location = location()
      person.maxTravel = random.chance(30) ? Double(number(8...40)) : nil
      person.restrictions = random.chance(20) ? ["dust"] : []
      rows.people["P\(place)"] = person
    }
    rows.activities = [:]
    for place in 1...number(3...5) {
      var activity = ProgrammeRows.ActivityRow(territory: random.chance(65) ? "T1" : "T2")
      activity.theme = random.chance(50) ? "gardens" : "kitchen"
      activity.minHours = Double(number(0...12))
      activity.maxHours = Double(number(20...80))
      activity.minPeople = number(0...2)
      activity.openingCost = Double(number(0...40)) * 25.25
      activity.revenuePerHour = Double(number(0...12))
      activity.socialValue = number(0...5)
      activity.location = location()
      activity.demands = random.chance(20) ? ["dust"] : []
      if random.chance(60) { activity.each["S\(number(1...3))"] = number(1...3) }
      if random.chance(30) { activity.each["S\(number(1...3))"] = number(1...3) }
      if random.chance(30) { activity.team = [.init(skill: "S1", level: 2, people: 1)] }
      rows.activities["A\(place)"] = activity
    }
    for place in 1...4 {
      var course = ProgrammeRows.CourseRow(
        skill: "S\(place == 4 ? number(1...3) : place)", level: number(2...4))
      course.place = [nil, nil, "T1", "North"][number(0...3)]
      course.seats = number(1...3)
      course.sessionCost = Double(number(0...4)) * 100.5
      course.seatCost = Double(number(0...4)) * 10.25
      rows.courses["C\(place)"] = course
    }
  }

  /// Adds random crews and keeps those that break nothing.
  private mutating func drawPlan() {
    for _ in 0..<25 {
      var wider = lines
      let activity = pick(rows.activities.keys)
      for _ in 0..<number(1...3) {
        let person = pick(rows.people.keys)
        if wider.jobs.contains(where: { $0.person == person && $0.activity == activity }) {
          continue
        }
        wider.jobs.append((person, activity, number(2...6)))
        for (skill, level) in (rows.activities[activity]?.each ?? [:]).sorted(by: <)
        where (rows.people[person]?.skills[skill] ?? 0) < level {
          let courses = rows.courses.filter { $0.value.skill == skill && $0.value.level >= level }
          wider.trainings.append((person, pick(courses.keys)))
        }
      }
      if LiteralModel(rows, wider).broken.isEmpty { lines = wider }
    }
  }

  /// Pins and choices that the plan keeps, and a plan in force that is nearly the same.
  private mutating func pinThePlan() {
    rows.currentPlan = lines.jobs.filter { _ in random.chance(80) }.map { ($0.person, $0.activity) }
    if random.chance(50) { rows.currentPlan.append((pick(rows.people.keys), "A0")) }
    guard let line = lines.jobs.randomElement(using: &random) else { return }
    switch number(0...3) {
    case 0: rows.pins = [.init(person: line.person, activity: nil, rule: "hire")]
    case 1: rows.pins = [.init(person: line.person, activity: line.activity, rule: "assign")]
    case 2: rows.people[line.person]?.choices[line.activity] = .accepted
    default: break
    }
  }

  /// The programme and the plan with one thing changed.
  mutating func mutant() -> (rows: ProgrammeRows, lines: PlanLines) {
    var (changed, other) = (rows, lines)
    if random.chance(40) { mutate(&other) } else { mutate(&changed) }
    return (changed, other)
  }

  private mutating func mutate(_ lines: inout PlanLines) {
    let person = pick(rows.people.keys)
    let activity = pick(rows.activities.keys)
    let course = pick(rows.courses.keys)
    let job = lines.jobs.indices.randomElement(using: &random)
    let training = lines.trainings.indices.randomElement(using: &random)
    switch (number(0...14), job, training) {
    case (0, let job?, _): lines.jobs.remove(at: job)
    case (1, let job?, _): lines.jobs[job].slots += number(-3...3)
    case (2, let job?, _): lines.jobs[job].slots = [0, -1, 1_000, 1][number(0...3)]
    case (3, let job?, _): lines.jobs[job].activity = activity
    case (4, let job?, _): lines.jobs[job].person = person
    case (5, let job?, _): lines.jobs.append(lines.jobs[job])
    case (6, let job?, _): lines.jobs[job].person = "P0"
    case (7, let job?, _): lines.jobs[job].activity = "A9"
    case (8, _, let training?): lines.trainings.remove(at: training)
    case (9, _, let training?): lines.trainings.append(lines.trainings[training])
    case (10, _, let training?): lines.trainings[training].course = "C9"
    case (11, _, let training?): lines.trainings[training].course = course
    case (12, _, let training?):
      lines.trainings.append((lines.trainings[training].person, course))
    case (13, _, _): lines.trainings.append((person, course))
    default: lines.jobs.append((person, activity, number(2...5)))
    }
  }

  private mutating func mutate(_ rows: inout ProgrammeRows) {
    // What the plan names is more telling than what it leaves alone.
    let job = lines.jobs.randomElement(using: &random)
    let person = job?.person ?? pick(rows.people.keys)
    let activity = job?.activity ?? pick(rows.activities.keys)
    let course =
      lines.trainings.randomElement(using: &random)?.course ?? pick(rows.courses.keys)
    let territory = pick(rows.territories.keys)
    let anybody = pick(rows.people.keys)
    switch number(0...43) {
    case 0: rows.people[person]?.isVolunteer = false
    case 1: rows.people[person]?.unemployedSince = (2024, number(1...4))
    case 2: rows.people[person]?.residentSince = (2025, number(6...9))
    case 3: rows.people[person]?.minHours = Double(number(10...38))
    case 4: rows.people[person]?.maxHours = Double(number(1...12))
    case 5: rows.people[person]?.minHours = 39.5
    case 6: rows.people[person]?.maxTravel = Double(number(0...6))
    case 7: rows.people[person]?.restrictions = ["dust"]
    case 8: rows.people[person]?.skills = [:]
    case 9: rows.people[person]?.skills = ["S1": 4, "S2": 4, "S3": 4]
    case 10: rows.people[person]?.choices[activity] = .refused
    case 11: rows.people[anybody]?.choices[activity] = .accepted
    case 12: rows.people[person]?.territory = territory
    case 13: rows.activities[activity]?.status = .pending
    case 14: rows.activities[activity]?.approvedUntil = (2026, 1, number(13...16))
    case 15: rows.activities[activity]?.approvedHours = Double(number(0...30))
    case 16: rows.activities[activity]?.minHours = Double(number(10...90))
    case 17: rows.activities[activity]?.maxHours = Double(number(12...30))
    case 18: rows.activities[activity]?.minPeople = number(2...4)
    case 19: rows.activities[activity]?.demands = ["dust"]
    case 20: rows.activities[activity]?.each["S\(number(1...3))"] = number(1...4)
    case 21: rows.activities[activity]?.each = ["S1": 2, "S2": 2, "S3": 2]
    case 22: rows.activities[activity]?.team = [.init(skill: "S2", level: 3, people: 1)]
    case 23: rows.activities[activity]?.territory = territory
    case 24: rows.territories[territory]?.jobCap = number(0...2)
    case 25: rows.territories[territory]?.isOpen = false
    case 26: rows.territories[territory]?.budget = Double(number(0...20)) * 1_000
    case 27: rows.budget = Double(number(0...20)) * 1_000
    case 28: rows.maxActivitiesPerJob = 1
    case 29: rows.minSlotsPerActivity = number(1...7)
    case 30: rows.maxCoursesPerJob = number(0...1)
    case 31: rows.courses[course]?.level = 1
    case 32: rows.courses[course]?.place = ["T1", "T2", "North"][number(0...2)]
    case 33: rows.courses[course]?.minSeats = number(1...3)
    case 34: rows.courses[course]?.maxSessions = number(0...1)
    case 35: rows.pins.append(.init(person: anybody, activity: nil, rule: "hire"))
    case 36: rows.pins.append(.init(person: anybody, activity: activity, rule: "assign"))
    case 37: rows.pins.append(.init(person: person, activity: nil, rule: "exclude"))
    case 38: rows.pins.append(.init(person: person, activity: activity, rule: "forbid"))
    case 39: rows.courses[course]?.skill = "S\(number(1...3))"
    case 40: rows.slotHours = 5
    case 41: rows.currentPlan.append((anybody, activity))
    case 42: rows.people[person]?.hasEquivalentStatus = true
    default: rows.activities[activity]?.revenuePerHour = 3
    }
  }
}
