/// A part of a problem that can be solved alone: some of its groups with all that belongs to them.
struct ProblemPart: Sendable {
  /// The part as a problem of its own, with the same order of everything.
  let problem: AllocationProblem
  /// The place in the whole of each pair of the part.
  let pairs: [Int]
  /// The place in the whole of each seat of the part.
  let seats: [Int]

  /// The place in the whole of each group of the part.
  let groups: [Int]
  /// The place in the whole of each activity of the part.
  let activities: [Int]
  /// The place in the whole of each course of the part.
  let courses: [Int]

  /// The part of the whole that consists of some groups, without the whole's budget and constant.
  ///
  /// Persons without pairs stay out unless they must be hired, activities without pairs and
  /// courses without seats too.
  init(of whole: AllocationProblem, groups: [Int]) {
    var cut = ProblemCut(whole)
    self = cut.part(of: groups)
  }

  fileprivate init(
    problem: AllocationProblem, pairs: [Int], seats: [Int], groups: [Int], activities: [Int],
    courses: [Int]
  ) {
    self.problem = problem
    self.pairs = pairs
    self.seats = seats
    self.groups = groups
    self.activities = activities
    self.courses = courses
  }

  /// The same part with other terms for the same people, activities and courses.
  func replacing(_ problem: AllocationProblem) -> ProblemPart {
    ProblemPart(
      problem: problem, pairs: pairs, seats: seats, groups: groups, activities: activities,
      courses: courses)
  }

  /// Writes an allocation of the part into an allocation of the whole.
  func write(_ allocation: Allocation, into whole: inout Allocation) {
    for (place, pair) in pairs.enumerated() { whole.slots[pair] = allocation.slots[place] }
    for (place, seat) in seats.enumerated() {
      whole.takenSeats[seat] = allocation.takenSeats[place]
    }
  }

  /// The part's share of an allocation of the whole.
  func share(of whole: Allocation) -> Allocation {
    Allocation(slots: pairs.map { whole.slots[$0] }, takenSeats: seats.map { whole.takenSeats[$0] })
  }
}

/// Cuts a problem into parts, each in time proportional to itself.
struct ProblemCut {
  private let whole: AllocationProblem
  private let personsOfGroup: [[Int]]
  private let keepOfPerson: [Int]
  // Places of the whole to places of the part in hand; minus one outside of it.
  private var newGroup: [Int]
  private var newPerson: [Int]
  private var newPair: [Int]
  private var newActivity: [Int]
  private var newCourse: [Int]

  /// Prepares cutting. Complexity: linear in the whole.
  init(_ whole: AllocationProblem) {
    self.whole = whole
    var personsOfGroup = Array(repeating: [Int](), count: whole.groups.count)
    for (place, person) in whole.persons.enumerated()
    where !person.pairs.isEmpty || person.mustHire {
      personsOfGroup[person.group].append(place)
    }
    self.personsOfGroup = personsOfGroup
    var keepOfPerson = Array(repeating: -1, count: whole.keeps.isEmpty ? 0 : whole.persons.count)
    for (place, keep) in whole.keeps.enumerated() { keepOfPerson[keep.person] = place }
    self.keepOfPerson = keepOfPerson
    newGroup = Array(repeating: -1, count: whole.groups.count)
    newPerson = Array(repeating: -1, count: whole.persons.count)
    newPair = Array(repeating: -1, count: whole.pairs.count)
    newActivity = Array(repeating: -1, count: whole.activities.count)
    newCourse = Array(repeating: -1, count: whole.courses.count)
  }

  /// The part of some groups; see `ProblemPart`.
  mutating func part(of groups: [Int]) -> ProblemPart {
    var persons: [Int] = []
    for group in groups { persons.append(contentsOf: personsOfGroup[group]) }
    if groups.count > 1 { persons.sort() }
    return part(of: groups, inOrder: persons)
  }

  /// The part of some people, ascending, and of their groups.
  mutating func part(ofPersons persons: [Int]) -> ProblemPart {
    part(of: Set(persons.map { whole.persons[$0].group }).sorted(), inOrder: persons)
  }

  /// The part of some groups and some of their people, who stand in the given order.
  mutating func part(of groups: [Int], inOrder persons: [Int]) -> ProblemPart {
    var part = AllocationProblem()
    var pairs: [Int] = []
    var seats: [Int] = []
    for group in groups {
      newGroup[group] = part.groups.count
      part.groups.append(whole.groups[group])
    }
    var activities: Set<Int> = []
    var courses: Set<Int> = []
    for position in persons {
      let person = whole.persons[position]
      newPerson[position] = part.persons.count
      for pair in person.pairs { activities.insert(whole.pairs[pair].activity) }
      for seat in person.seats { courses.insert(whole.seats[seat].course) }
      var copy = person
      copy.group = newGroup[person.group]
      copy.pairs = pairs.count..<pairs.count + person.pairs.count
      copy.seats = seats.count..<seats.count + person.seats.count
      for pair in person.pairs {
        newPair[pair] = pairs.count
        pairs.append(pair)
      }
      seats.append(contentsOf: person.seats)
      part.persons.append(copy)
    }
    let orderedActivities = activities.sorted()
    for position in orderedActivities {
      let activity = whole.activities[position]
      newActivity[position] = part.activities.count
      var copy = activity
      copy.group = newGroup[activity.group]
      let firstTeam = part.teams.count
      for team in activity.teams {
        let holders = whole.teams[team].holders
        let first = part.teamPairs.count
        for holder in holders where newPair[whole.teamPairs[holder]] >= 0 {
          part.teamPairs.append(newPair[whole.teamPairs[holder]])
        }
        part.teams.append(
          .init(people: whole.teams[team].people, holders: first..<part.teamPairs.count))
      }
      copy.teams = firstTeam..<part.teams.count
      part.activities.append(copy)
    }
    let orderedCourses = courses.sorted()
    for position in orderedCourses {
      newCourse[position] = part.courses.count
      var copy = whole.courses[position]
      // Nobody's group outside of the part can carry it alone.
      copy.group = copy.group.flatMap { newGroup[$0] >= 0 ? newGroup[$0] : nil }
      part.courses.append(copy)
    }
    for place in seats {
      var seat = whole.seats[place]
      seat.person = newPerson[seat.person]
      seat.course = newCourse[seat.course]
      part.seats.append(seat)
    }
    for place in pairs {
      var pair = whole.pairs[place]
      let person = part.persons[newPerson[pair.person]]
      let shift = person.seats.lowerBound - whole.persons[pair.person].seats.lowerBound
      pair.person = newPerson[pair.person]
      pair.activity = newActivity[pair.activity]
      let first = part.requirements.count
      for requirement in whole.pairs[place].requirements {
        let old = whole.requirements[requirement]
        let firstSeat = part.requirementSeats.count
        part.requirementSeats.append(
          contentsOf: old.seats.map { whole.requirementSeats[$0] + shift })
        part.requirements.append(
          .init(skill: old.skill, seats: firstSeat..<part.requirementSeats.count))
      }
      pair.requirements = first..<part.requirements.count
      part.pairs.append(pair)
    }
    if !keepOfPerson.isEmpty {
      for position in persons where keepOfPerson[position] >= 0 {
        let keep = whole.keeps[keepOfPerson[position]]
        let first = part.keepPairs.count
        part.keepPairs.append(contentsOf: keep.pairs.map { newPair[whole.keepPairs[$0]] })
        part.keeps.append(
          .init(
            person: newPerson[position], pairs: first..<part.keepPairs.count, value: keep.value))
      }
    }
    for group in groups { newGroup[group] = -1 }
    for position in persons { newPerson[position] = -1 }
    for pair in pairs { newPair[pair] = -1 }
    for position in orderedActivities { newActivity[position] = -1 }
    for position in courses { newCourse[position] = -1 }
    return ProblemPart(
      problem: part, pairs: pairs, seats: seats, groups: groups,
      activities: orderedActivities, courses: orderedCourses)
  }
}

extension AllocationProblem {
  /// Groups that something couples, by ascending first group: shared courses, and the budget of
  /// the whole unless it is left out of account.
  ///
  /// Complexity: near linear in groups and seats (disjoint sets).
  func coupledGroups(ignoringBudget: Bool) -> [[Int]] {
    var sets = DisjointSets(count: groups.count)
    if budget != nil && !ignoringBudget {
      for group in groups.indices { sets.join(0, group) }
    }
    var firstGroupOfCourse = Array(repeating: -1, count: courses.count)
    for seat in seats {
      let group = persons[seat.person].group
      if firstGroupOfCourse[seat.course] < 0 { firstGroupOfCourse[seat.course] = group }
      sets.join(firstGroupOfCourse[seat.course], group)
    }
    return sets.members
  }
}
