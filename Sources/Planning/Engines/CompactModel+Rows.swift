import Employment
import LinearSolver

/// The rows of the model. A coefficient that exceeds all that its row can add up to is lowered to
/// the least number that says the same, so that absurd limits in a dataset harm no arithmetic.
extension CompactModel {
  private typealias Terms = [(Model.Variable, Double)]

  mutating func addRows() {
    addJobRows()
    addActivityRows()
    addTrainingRows()
    addSessionRows()
    addGroupRows()
    addBudgetRows()
    addKeepRows()
  }

  private mutating func add(
    _ rule: Rule?, _ side: CompactRow.Side, _ subject: CompactRow.Subject, _ terms: Terms,
    _ bounds: Bounds
  ) {
    model.addRow(
      CompactRow(rule: rule, side: side, subject: subject, names: names), bounds: bounds,
      terms: terms)
  }

  /// Rows 1 to 3.
  private mutating func addJobRows() {
    for (place, pair) in problem.pairs.enumerated() {
      add(
        .slice, .least, .pair(place), [(slots[place], 1), (works[place], -Double(pair.minSlots))],
        .atLeast(0))
      add(
        .slice, .most, .pair(place), [(slots[place], 1), (works[place], -Double(pair.maxSlots))],
        .atMost(0))
    }
    for (place, person) in problem.persons.enumerated() {
      guard let hired = hired[place] else { continue }
      let worked: Terms = person.pairs.map { (slots[$0], 1) }
      let room = person.pairs.reduce(0) { $0 + problem.pairs[$1].maxSlots }
      add(
        .chosenHours, .least, .person(place),
        worked + [(hired, -Double(min(person.minSlots, room + 1)))], .atLeast(0))
      add(
        .chosenHours, .most, .person(place),
        worked + [(hired, -Double(min(person.maxSlots, max(1, room))))], .atMost(0))
      add(
        .pieces, .most, .person(place),
        person.pairs.map { (works[$0], 1) } + [(hired, -Double(person.maxActivities))], .atMost(0))
    }
  }

  /// Rows 4 to 6.
  private mutating func addActivityRows() {
    let pairsOfActivity = problem.pairsByActivity(count: problem.activities.count)
    for (place, activity) in problem.activities.enumerated() {
      guard let open = open[place] else { continue }
      let pairs = pairsOfActivity[place]
      for pair in pairs {
        add(.open, .most, .pair(pair), [(works[pair], 1), (open, -1)], .atMost(0))
      }
      let worked: Terms = pairs.map { (slots[$0], 1) }
      let room = pairs.reduce(0) { $0 + problem.pairs[$1].maxSlots }
      if activity.minSlots > 0 {
        add(
          .demand, .least, .activity(place),
          worked + [(open, -Double(min(activity.minSlots, room + 1)))], .atLeast(0))
      }
      add(
        .demand, .most, .activity(place),
        worked + [(open, -Double(min(activity.maxSlots, room)))], .atMost(0))
      add(
        .crew, .least, .activity(place),
        pairs.map { (works[$0], 1) } + [(open, -Double(min(activity.minPeople, pairs.count + 1)))],
        .atLeast(0))
      for team in activity.teams {
        let need = problem.teams[team]
        let holders: Terms = need.holders.map { (works[problem.teamPairs[$0]], 1) }
        add(
          .team, .least, .team(team, activity: place),
          holders + [(open, -Double(min(need.people, holders.count + 1)))], .atLeast(0))
      }
    }
  }

  /// Row 7.
  private mutating func addTrainingRows() {
    for (place, pair) in problem.pairs.enumerated() {
      for requirement in pair.requirements {
        let teaching: Terms = problem.requirements[requirement].seats.map {
          (attends[problem.requirementSeats[$0]], -1)
        }
        add(
          .training, .most, .requirement(requirement, pair: place),
          [(works[place], 1)] + teaching, .atMost(0))
      }
    }
    for (place, person) in problem.persons.enumerated() where !person.seats.isEmpty {
      guard let hired = hired[place] else { continue }
      add(
        .coursesPerJob, .most, .person(place),
        person.seats.map { (attends[$0], 1) } + [(hired, -Double(person.maxCourses))], .atMost(0))
      for seat in person.seats {
        let skill = problem.seats[seat].skill
        let inNeed: Terms = person.pairs.filter { problem.lacks(skill, pair: $0) }.map {
          (works[$0], -1)
        }
        add(.courseWithoutNeed, .most, .seat(seat), [(attends[seat], 1)] + inNeed, .atMost(0))
        let rivals = person.seats.filter { problem.seats[$0].skill == skill }
        if rivals.count > 1 && rivals.first == seat {
          add(
            .courseTwice, .most, .taughtSkill(skill, person: place),
            rivals.map { (attends[$0], 1) }, .atMost(1))
        }
      }
    }
  }

  /// Row 8.
  private mutating func addSessionRows() {
    var seatsOfCourse = Array(repeating: [Int](), count: problem.courses.count)
    for (place, seat) in problem.seats.enumerated() { seatsOfCourse[seat.course].append(place) }
    for (place, course) in problem.courses.enumerated() {
      guard let sessions = sessions[place] else { continue }
      let heads: Terms = seatsOfCourse[place].map { (attends[$0], 1) }
      add(
        .seats, .least, .course(place),
        heads + [(sessions, -Double(min(course.minSeats, heads.count + 1)))], .atLeast(0))
      add(
        .seats, .most, .course(place),
        heads + [(sessions, -Double(min(course.maxSeats, heads.count)))], .atMost(0))
    }
  }

  /// Row 9.
  private mutating func addGroupRows() {
    var people = Array(repeating: Terms(), count: problem.groups.count)
    for (place, person) in problem.persons.enumerated() {
      if let hired = hired[place] { people[person.group].append((hired, 1)) }
    }
    for (place, group) in problem.groups.enumerated() where !people[place].isEmpty {
      let count = people[place].count
      add(.jobCap, .most, .group(place), people[place], .atMost(Double(min(group.posts, count))))
      if let supervisors = supervisors[place], let perSupervisor = group.peoplePerSupervisor {
        add(
          .supervision, .most, .group(place),
          people[place] + [(supervisors, -Double(min(perSupervisor, count)))],
          .atMost(0))
      }
    }
  }

  /// Thousands of EUR that a budget allows: it holds to a cent, and no plan may exceed the bound.
  private func limit(_ budget: Double) -> Double { (budget + 0.01) / 1000 }

  /// Row 10, in thousands of EUR so that the coefficients are near those of other rows.
  private mutating func addBudgetRows() {
    var spending = Array(repeating: Terms(), count: problem.groups.count)
    var shared = Terms()
    for (place, pair) in problem.pairs.enumerated() {
      spending[problem.persons[pair.person].group].append((slots[place], pair.eurosPerSlot / 1000))
    }
    for (place, activity) in problem.activities.enumerated() {
      if let open = open[place] { spending[activity.group].append((open, activity.euros / 1000)) }
    }
    for (place, group) in problem.groups.enumerated() {
      if let supervisors = supervisors[place] {
        spending[place].append((supervisors, group.supervisorEuros / 1000))
      }
    }
    for (place, seat) in problem.seats.enumerated() {
      spending[problem.persons[seat.person].group].append((attends[place], seat.euros / 1000))
    }
    for (place, course) in problem.courses.enumerated() {
      guard let sessions = sessions[place] else { continue }
      let term = (sessions, course.euros / 1000)
      if let group = course.group { spending[group].append(term) } else { shared.append(term) }
    }
    for (place, group) in problem.groups.enumerated() {
      if let budget = group.budget {
        add(.territoryBudget, .most, .group(place), spending[place], .atMost(limit(budget)))
      }
    }
    if let budget = problem.budget {
      add(
        .programmeBudget, .most, .programme, spending.flatMap(\.self) + shared,
        .atMost(limit(budget)))
    }
  }

  /// Points by other weights.
  mutating func addFloor(_ floor: PointFloor) {
    let worth = floor.problem
    var terms = Terms()
    func collect(_ variables: [Model.Variable?], _ values: [Double]) {
      for (variable, value) in zip(variables, values) where value != 0 {
        if let variable { terms.append((variable, value)) }
      }
    }
    collect(hired, worth.persons.map(\.value))
    collect(works, worth.pairs.map(\.value))
    collect(slots, worth.pairs.map(\.valuePerSlot))
    collect(open, worth.activities.map(\.value))
    collect(attends, worth.seats.map(\.value))
    collect(sessions, worth.courses.map(\.value))
    collect(supervisors, worth.groups.map(\.supervisorValue))
    collect(keeps, worth.keeps.map(\.value))
    add(nil, .least, .floor, terms, .atLeast(floor.asked - worth.constant))
  }

  /// A current set is kept where all its pairs are worked and no other pair of the person is.
  private mutating func addKeepRows() {
    for (place, keep) in problem.keeps.enumerated() {
      let kept = problem.keepPairs[keep.pairs]
      for pair in problem.persons[keep.person].pairs {
        if kept.contains(pair) {
          add(
            nil, .least, .keep(place, pair: pair), [(works[pair], 1), (keeps[place], -1)],
            .atLeast(0))
        } else {
          add(
            nil, .most, .keep(place, pair: pair), [(works[pair], 1), (keeps[place], 1)], .atMost(1))
        }
      }
    }
  }
}

extension AllocationProblem {
  /// Whether a pair lacks a skill.
  func lacks(_ skill: Int, pair: Int) -> Bool {
    pairs[pair].requirements.contains { requirements[$0].skill == skill }
  }
}
