/// A part of a problem that can be solved alone: some of its groups with all that belongs to them.
struct ProblemPart: Sendable {
  /// The part as a problem of its own, with the same order of everything.
  let problem: AllocationProblem
  /// The place in the whole of each pair of the part.
  let pairs: [Int]
  /// The place in the whole of each seat of the part.
  let seats: [Int]

  /// The part of the whole that consists of some groups, without the whole's budget and constant.
  ///
  /// Persons without pairs stay out unless they must be hired, activities without pairs and
  /// courses without seats too.
  init(of whole: AllocationProblem, groups: [Int]) {
    var part = AllocationProblem()
    var pairs: [Int] = []
    var seats: [Int] = []
    var newGroup = Array(repeating: -1, count: whole.groups.count)
    for group in groups {
      newGroup[group] = part.groups.count
      part.groups.append(whole.groups[group])
    }
    var newPair = Array(repeating: -1, count: whole.pairs.count)
    var newActivity = Array(repeating: -1, count: whole.activities.count)
    var newCourse = Array(repeating: -1, count: whole.courses.count)
    var newPerson = Array(repeating: -1, count: whole.persons.count)
    for (position, person) in whole.persons.enumerated()
    where newGroup[person.group] >= 0 && (!person.pairs.isEmpty || person.mustHire) {
      newPerson[position] = part.persons.count
      for pair in person.pairs { newActivity[whole.pairs[pair].activity] = 0 }
      for seat in person.seats { newCourse[whole.seats[seat].course] = 0 }
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
    for (position, activity) in whole.activities.enumerated() where newActivity[position] == 0 {
      newActivity[position] = part.activities.count
      var copy = activity
      copy.group = newGroup[activity.group]
      let firstTeam = part.teams.count
      for team in activity.teams {
        let holders = whole.teams[team].holders
        let first = part.teamPairs.count
        part.teamPairs.append(contentsOf: holders.map { newPair[whole.teamPairs[$0]] })
        part.teams.append(
          .init(people: whole.teams[team].people, holders: first..<part.teamPairs.count))
      }
      copy.teams = firstTeam..<part.teams.count
      part.activities.append(copy)
    }
    for (position, course) in whole.courses.enumerated() where newCourse[position] == 0 {
      newCourse[position] = part.courses.count
      var copy = course
      copy.group = course.group.map { newGroup[$0] }
      part.courses.append(copy)
    }
    var firstSeatOf = Array(repeating: 0, count: part.persons.count)
    for place in seats {
      var seat = whole.seats[place]
      seat.person = newPerson[seat.person]
      seat.course = newCourse[seat.course]
      part.seats.append(seat)
    }
    for (position, person) in part.persons.enumerated() {
      firstSeatOf[position] = person.seats.lowerBound
    }
    for place in pairs {
      var pair = whole.pairs[place]
      let shift = firstSeatOf[newPerson[pair.person]] - whole.persons[pair.person].seats.lowerBound
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
    for keep in whole.keeps where newPerson[keep.person] >= 0 {
      let first = part.keepPairs.count
      part.keepPairs.append(contentsOf: keep.pairs.map { newPair[whole.keepPairs[$0]] })
      part.keeps.append(
        .init(
          person: newPerson[keep.person], pairs: first..<part.keepPairs.count, value: keep.value))
    }
    self.problem = part
    self.pairs = pairs
    self.seats = seats
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

extension AllocationProblem {
  /// Groups that something couples, by ascending first group: shared courses, and the budget of
  /// the whole unless it is left out of account.
  ///
  /// Complexity: near linear in groups and seats (disjoint sets with path halving).
  func coupledGroups(ignoringBudget: Bool) -> [[Int]] {
    var parent = Array(groups.indices)
    func root(_ group: Int) -> Int {
      var group = group
      while parent[group] != group {
        parent[group] = parent[parent[group]]
        group = parent[group]
      }
      return group
    }
    func join(_ left: Int, _ right: Int) {
      let (first, second) = (root(left), root(right))
      parent[max(first, second)] = min(first, second)
    }
    if budget != nil && !ignoringBudget {
      for group in groups.indices { join(0, group) }
    }
    var firstGroupOfCourse = Array(repeating: -1, count: courses.count)
    for seat in seats {
      let group = persons[seat.person].group
      if firstGroupOfCourse[seat.course] < 0 {
        firstGroupOfCourse[seat.course] = group
      } else {
        join(firstGroupOfCourse[seat.course], group)
      }
    }
    var members = Array(repeating: [Int](), count: groups.count)
    for group in groups.indices { members[root(group)].append(group) }
    return members.filter { !$0.isEmpty }
  }
}
