public import Employment

extension AllocationProblem {
  /// The pairs of each activity, ascending.
  func pairsByActivity(count: Int) -> [[Int]] {
    var result = Array(repeating: [Int](), count: count)
    for (position, pair) in pairs.enumerated() { result[pair.activity].append(position) }
    return result
  }

  /// Points and feasibility of an allocation, with everything that follows from it.
  ///
  /// Complexity: linear in the problem.
  public func evaluate(_ allocation: Allocation) -> AllocationValue {
    AllocationValue(of: allocation, in: self)
  }
}

/// Points, money and broken rows of an allocation.
public struct AllocationValue: Sendable {
  /// EUR by which a budget may be exceeded, for the rounding of sums: a little less than the cent
  /// that a plan may, since the audit adds in another order.
  public static let budgetTolerance = 0.009

  /// The sum of all values.
  public private(set) var objective: Double
  /// Net yearly cost of everything.
  public private(set) var euros = 0.0
  /// The first row found to be broken; nil for a feasible allocation.
  public private(set) var broken: Rule?

  /// Whether every row holds.
  public var isFeasible: Bool { broken == nil }

  private var groupEuros: [Double]
  private var workers: [Int]
  private var slots: [Int]
  private var attendees: [Int]
  private var hired: [Int]

  init(of allocation: Allocation, in problem: AllocationProblem) {
    objective = problem.constant
    groupEuros = Array(repeating: 0, count: problem.groups.count)
    workers = Array(repeating: 0, count: problem.activities.count)
    slots = Array(repeating: 0, count: problem.activities.count)
    attendees = Array(repeating: 0, count: problem.courses.count)
    hired = Array(repeating: 0, count: problem.groups.count)
    for person in problem.persons.indices { addJob(of: person, allocation, problem) }
    addActivities(allocation, problem)
    addCourses(problem)
    addGroups(problem)
    addKeeps(allocation, problem)
    if let budget = problem.budget, euros > budget + Self.budgetTolerance {
      note(.programmeBudget)
    }
  }

  private mutating func note(_ rule: Rule) {
    if broken == nil { broken = rule }
  }

  private mutating func spend(_ amount: Double, in group: Int?) {
    euros += amount
    if let group { groupEuros[group] += amount }
  }

  private mutating func addJob(
    of position: Int, _ allocation: Allocation, _ problem: AllocationProblem
  ) {
    let person = problem.persons[position]
    var total = 0
    var pieces = 0
    for pair in person.pairs {
      let count = allocation.slots[pair]
      let terms = problem.pairs[pair]
      if count == 0 {
        if terms.mustAssign { note(.pinAssign) }
        continue
      }
      if count < terms.minSlots || count > terms.maxSlots { note(.slice) }
      total += count
      pieces += 1
      workers[terms.activity] += 1
      slots[terms.activity] += count
      objective += terms.value + terms.valuePerSlot * Double(count)
      spend(terms.eurosPerSlot * Double(count), in: person.group)
      let isTrained = terms.requirements.allSatisfy { requirement in
        problem.requirements[requirement].seats.contains {
          allocation.takenSeats[problem.requirementSeats[$0]]
        }
      }
      if !isTrained { note(.training) }
    }
    if pieces > 0 {
      hired[person.group] += 1
      objective += person.value
      if total < person.minSlots || total > person.maxSlots { note(.chosenHours) }
      if pieces > person.maxActivities { note(.pieces) }
    } else if person.mustHire {
      note(.pinHire)
    }
    addSeats(of: person, allocation, problem)
  }

  private mutating func addSeats(
    of person: AllocationProblem.Person, _ allocation: Allocation, _ problem: AllocationProblem
  ) {
    var taken = 0
    for place in person.seats where allocation.takenSeats[place] {
      let seat = problem.seats[place]
      taken += 1
      attendees[seat.course] += 1
      objective += seat.value
      spend(seat.euros, in: person.group)
      for other in person.seats where other < place && allocation.takenSeats[other] {
        if problem.seats[other].skill == seat.skill { note(.courseTwice) }
      }
      let isNeeded = person.pairs.contains { pair in
        allocation.slots[pair] > 0
          && problem.pairs[pair].requirements.contains {
            problem.requirements[$0].skill == seat.skill
          }
      }
      if !isNeeded { note(.courseWithoutNeed) }
    }
    if taken > person.maxCourses { note(.coursesPerJob) }
  }

  private mutating func addActivities(_ allocation: Allocation, _ problem: AllocationProblem) {
    for (position, activity) in problem.activities.enumerated() where workers[position] > 0 {
      objective += activity.value
      spend(activity.euros, in: activity.group)
      if slots[position] < activity.minSlots || slots[position] > activity.maxSlots {
        note(.demand)
      }
      if workers[position] < activity.minPeople { note(.crew) }
      for team in activity.teams {
        let holders = problem.teams[team].holders
        let present = holders.count { allocation.slots[problem.teamPairs[$0]] > 0 }
        if present < problem.teams[team].people { note(.team) }
      }
    }
  }

  private mutating func addCourses(_ problem: AllocationProblem) {
    for (position, course) in problem.courses.enumerated() where attendees[position] > 0 {
      let heads = attendees[position]
      let sessions = (heads + course.maxSeats - 1) / course.maxSeats
      objective += course.value * Double(sessions)
      spend(course.euros * Double(sessions), in: course.group)
      if sessions > course.maxSessions { note(.sessions) }
      if heads < course.minSeats * sessions { note(.seats) }
    }
  }

  private mutating func addGroups(_ problem: AllocationProblem) {
    for (position, group) in problem.groups.enumerated() {
      if hired[position] > group.posts { note(.jobCap) }
      if let perSupervisor = group.peoplePerSupervisor {
        let supervisors = (hired[position] + perSupervisor - 1) / perSupervisor
        objective += group.supervisorValue * Double(supervisors)
        spend(group.supervisorEuros * Double(supervisors), in: position)
      }
      if let budget = group.budget, groupEuros[position] > budget + Self.budgetTolerance {
        note(.territoryBudget)
      }
    }
  }

  private mutating func addKeeps(_ allocation: Allocation, _ problem: AllocationProblem) {
    for keep in problem.keeps {
      let worked = problem.persons[keep.person].pairs.filter { allocation.slots[$0] > 0 }
      if worked.elementsEqual(problem.keepPairs[keep.pairs]) { objective += keep.value }
    }
  }
}
