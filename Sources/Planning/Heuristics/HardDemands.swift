import LinearSolver

/// The people whom every plan must hire, with as many others as their activities, teams and sessions
/// need beside them: a plan by itself, around which the rest is built.
///
/// Demands of people are few and hard, wishes are many and soft. So what demands need is found first,
/// by itself: for each part that courses join, by a heuristic on an empty programme, and where that
/// leaves a territory short, by branch and price of that territory: of those who can help, then of all
/// its people, then, where territories lack each other's heads for a session, of the whole part. Where
/// a territory's demands cannot hold even if others filled every session and paid for everything, no
/// plan exists, and the territory is named.
///
/// The result depends on the problem alone: searches end by counts, and parts are independent.
struct HardDemands: Sendable {
  /// Nodes of a tree of those who can help, of a whole territory, and of a part.
  private static let nodes = (helpers: 60, territory: 200, part: 60)
  /// Pairs of a part up to which its tree is worth a trial with all its people.
  private static let mostPairs = 20_000

  /// What came of the demands of one part.
  struct Outcome: Sendable {
    /// Everybody who is hired for the demands' sake; nil where nothing was found.
    var allocation: Allocation?
    /// Groups that no plan satisfies, whatever the others do and pay.
    var impossibleGroups: [Int] = []
    /// Whether all groups together are proven to have no plan, though each may have one.
    var isImpossible = false
  }

  private let problem: AllocationProblem
  /// The same rows, with few people and little money for the objective.
  private let light: AllocationProblem
  private let scale: PointScale
  private var limits: SearchLimits
  private var cut: ProblemCut
  private let pairsOfActivity: [[Int]]
  private let personsOfGroup: [[Int]]
  private let isShared: [Bool]

  /// Demands of a part that no course joins with others.
  init(_ problem: AllocationProblem, until limits: SearchLimits) {
    self.problem = problem
    self.limits = limits
    // Parts are worked on side by side.
    self.limits.threads = 1
    scale = PointScale(problem)
    light = problem.lightened(scale)
    cut = ProblemCut(light)
    pairsOfActivity = problem.pairsByActivity(count: problem.activities.count)
    var personsOfGroup = Array(repeating: [Int](), count: problem.groups.count)
    for (place, person) in problem.persons.enumerated()
    where !person.pairs.isEmpty || person.mustHire {
      personsOfGroup[person.group].append(place)
    }
    self.personsOfGroup = personsOfGroup
    var firstGroup = Array(repeating: -1, count: problem.courses.count)
    var isShared = Array(repeating: false, count: problem.courses.count)
    for seat in problem.seats {
      let group = problem.persons[seat.person].group
      if firstGroup[seat.course] < 0 { firstGroup[seat.course] = group }
      if firstGroup[seat.course] != group { isShared[seat.course] = true }
    }
    self.isShared = isShared
  }

  /// Satisfies the demands of the part.
  ///
  /// - Parameter isThrifty: Whether every territory is searched for what its demands cost at least.
  /// - Returns: What was found, or proven.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func satisfy(isThrifty: Bool = false) throws(SolverFault) -> Outcome {
    guard problem.persons.contains(where: \.mustHire) else {
      return Outcome(allocation: Allocation(emptyFor: problem))
    }
    var state = constructed
    var open = isThrifty ? demandingGroups : unmetGroups(of: state)
    guard !open.isEmpty else { return Outcome(allocation: state.allocation) }
    guard JobPricing.canPrice(problem) else { return Outcome() }
    for person in problem.persons.indices where open.contains(problem.persons[person].group) {
      state.removeJob(of: person)
    }
    // Those who are left may have counted on heads of the others.
    while true {
      let more = unmetGroups(of: state).subtracting(open)
      guard !more.isEmpty else { break }
      open.formUnion(more)
      for person in problem.persons.indices where more.contains(problem.persons[person].group) {
        state.removeJob(of: person)
      }
    }
    var outcome = Outcome()
    var left: [Int] = []
    for group in open.sorted() {
      if let found = try plan(of: group, beside: state.allocation, isThrifty: isThrifty) {
        for person in personsOfGroup[group] {
          state.add(found.job(of: person, in: problem), to: person)
        }
      } else if try isImpossible(group) {
        outcome.impossibleGroups.append(group)
      } else {
        left.append(group)
      }
    }
    guard outcome.impossibleGroups.isEmpty else { return outcome }
    if left.isEmpty {
      outcome.allocation = state.allocation
    } else {
      try planTogether(left, beside: state.allocation, &outcome)
    }
    if let allocation = outcome.allocation, !problem.evaluate(allocation).isFeasible {
      outcome.allocation = nil
    }
    return outcome
  }

  /// The demands alone, each by the job that lacks least, and what they lack filled up.
  private var constructed: WorkingAllocation {
    let repair = FeasibilityRepair(
      problem, scale: scale, euroPrice: 0.1 * scale.perPerson / scale.eurosPerPerson)
    var state = repair.start(from: Allocation(emptyFor: problem))
    var insertion = JobInsertion()
    let people = problem.persons.indices.filter { problem.persons[$0].mustHire }.sorted {
      let (left, right) = (problem.persons[$0], problem.persons[$1])
      return (left.pairs.count, $0) < (right.pairs.count, $1)
    }
    for person in people where insertion.findBestJob(of: person, in: state) != nil {
      state.add(insertion.best, to: person)
    }
    repair.meetLowerLimits(&state, &insertion)
    return state
  }

  private var demandingGroups: Set<Int> {
    Set(problem.persons.lazy.filter(\.mustHire).map(\.group))
  }

  /// Groups whose demands are not met, or not by themselves.
  private func unmetGroups(of state: WorkingAllocation) -> Set<Int> {
    var groups: Set<Int> = []
    for (place, person) in problem.persons.enumerated() where person.mustHire {
      if !state.isHired[place] { groups.insert(person.group) }
      for pair in person.pairs where problem.pairs[pair].mustAssign && state.slots[pair] == 0 {
        groups.insert(person.group)
      }
    }
    for (place, activity) in problem.activities.enumerated() where state.isShort(activity: place) {
      groups.insert(activity.group)
    }
    for (place, seat) in problem.seats.enumerated()
    where state.takenSeats[place] && state.isShort(course: seat.course) {
      groups.insert(problem.persons[seat.person].group)
    }
    for (place, group) in problem.groups.enumerated() {
      if let budget = group.budget, state.groupEuros[place] > budget { groups.insert(place) }
    }
    return groups
  }

  /// People who can help the demands of a group: those who can work on the activities that are asked
  /// for, or sit beside somebody in a course.
  private func helpers(of group: Int, factor: Int) -> [Int] {
    var chosen: Set<Int> = []
    let courses = courses(for: group, factor: factor)
    for person in personsOfGroup[group] where problem.persons[person].mustHire {
      chosen.insert(person)
      for pair in asked(of: person, factor: factor) {
        let activity = problem.activities[problem.pairs[pair].activity]
        let teams = activity.teams.reduce(0) { $0 + problem.teams[$1].people }
        var wanted = factor * (4 + 2 * activity.minPeople + activity.minSlots / 4)
        let others = pairsOfActivity[problem.pairs[pair].activity]
        for other in others where wanted > 0 && problem.pairs[other].requirements.isEmpty {
          if chosen.insert(problem.pairs[other].person).inserted { wanted -= 1 }
        }
        for other in others where wanted > 0 {
          if chosen.insert(problem.pairs[other].person).inserted { wanted -= 1 }
        }
        for team in activity.teams {
          var lacking = 2 * factor * teams
          for holder in problem.teams[team].holders where lacking > 0 {
            if chosen.insert(problem.pairs[problem.teamPairs[holder]].person).inserted {
              lacking -= 1
            }
          }
        }
      }
    }
    var wanted: [Int: Int] = [:]
    for course in courses { wanted[course] = 2 * factor * problem.courses[course].minSeats }
    for person in personsOfGroup[group] {
      for seat in problem.persons[person].seats {
        guard let lacking = wanted[problem.seats[seat].course], lacking > 0 else { continue }
        wanted[problem.seats[seat].course] = lacking - 1
        chosen.insert(person)
      }
    }
    return chosen.sorted()
  }

  /// The pairs of a person who must be hired that are looked at: those that are asked for, or some.
  private func asked(of person: Int, factor: Int) -> [Int] {
    let pairs = problem.persons[person].pairs
    let forced = pairs.filter { problem.pairs[$0].mustAssign }
    return forced.isEmpty ? Array(pairs.prefix(3 * factor)) : forced
  }

  /// Courses that those who work on the activities that a group's demands ask for may need.
  private func courses(for group: Int, factor: Int) -> Set<Int> {
    var courses: Set<Int> = []
    for person in personsOfGroup[group] where problem.persons[person].mustHire {
      for pair in asked(of: person, factor: factor) {
        for other in pairsOfActivity[problem.pairs[pair].activity] {
          for requirement in problem.pairs[other].requirements {
            for place in problem.requirements[requirement].seats {
              courses.insert(problem.seats[problem.requirementSeats[place]].course)
            }
          }
        }
      }
    }
    return courses
  }

  /// People of other groups who may sit in the courses that these groups need, at most so many of each
  /// group and course.
  private func heads(for groups: [Int], factor: Int) -> Set<Int> {
    let needed = groups.reduce(into: Set<Int>()) {
      $0.formUnion(courses(for: $1, factor: factor).filter { isShared[$0] })
    }
    let isLeft = Set(groups)
    var count: [[Int]: Int] = [:]
    var chosen: Set<Int> = []
    for seat in problem.seats where needed.contains(seat.course) {
      let group = problem.persons[seat.person].group
      guard !isLeft.contains(group) else { continue }
      count[[group, seat.course], default: 0] += 1
      if count[[group, seat.course], default: 0] <= 12 * factor { chosen.insert(seat.person) }
    }
    return chosen
  }

  /// A plan of a group's demands beside those of other groups.
  private mutating func plan(
    of group: Int, beside allocation: Allocation, isThrifty: Bool
  ) throws(SolverFault) -> Allocation? {
    let everybody = personsOfGroup[group]
    let some = helpers(of: group, factor: 1)
    for (people, nodes) in [(some, Self.nodes.helpers), (everybody, Self.nodes.territory)]
    where people.count <= everybody.count && !limits.isOver {
      if let found = try plan(
        freeing: people, beside: allocation, nodes: nodes, isThrifty: isThrifty)
      {
        return found
      }
    }
    return nil
  }

  private mutating func plan(
    freeing people: [Int], beside allocation: Allocation, nodes: Int, isThrifty: Bool = false
  ) throws(SolverFault) -> Allocation? {
    let part = Neighbourhood(freeing: people, of: light, beside: allocation, by: &cut).part
    var asked = part.problem
    for (place, group) in part.groups.enumerated() {
      let isEmpty = personsOfGroup[group].allSatisfy { person in
        problem.persons[person].pairs.allSatisfy { allocation.slots[$0] == 0 }
      }
      // A neighbourhood hires for the supervisors that there are: where nobody is hired, there are none.
      guard isEmpty else { continue }
      let budget = asked.groups[place].budget
      asked.groups[place] = light.groups[group]
      asked.groups[place].budget = budget
    }
    var tree = JobTree(
      asked, memory: JobTree.Memory(asked),
      limits: .init(
        search: limits, gap: 1e-3, nodes: nodes, isThorough: false, endsWithPlan: !isThrifty))
    let outcome = try tree.solve(improving: nil)
    for own in ([outcome.best].compactMap(\.self) + outcome.found.reversed()) {
      var whole = allocation
      part.write(own, into: &whole)
      if light.isWhole(whole, of: people) { return whole }
    }
    return nil
  }

  /// Whether a group's demands cannot hold, even if others filled every session.
  private mutating func isImpossible(_ group: Int) throws(SolverFault) -> Bool {
    guard !limits.isOver else { return false }
    let part = cut.part(of: [group])
    var problem = part.problem
    for (place, course) in part.courses.enumerated() where isShared[course] {
      problem.courses[place].minSeats = 0
    }
    var tree = JobTree(
      problem, memory: JobTree.Memory(problem),
      limits: .init(
        search: limits, gap: 1e-3, nodes: Self.nodes.territory, isThorough: false,
        endsWithPlan: true))
    let outcome = try tree.solve(improving: nil)
    return outcome.isComplete && outcome.best == nil
  }

  /// A plan of the groups that lack each other's or others' heads, beside what the others need; else of
  /// all demands of the part at once.
  private mutating func planTogether(
    _ left: [Int], beside allocation: Allocation, _ outcome: inout Outcome
  ) throws(SolverFault) {
    for factor in [1, 3] where !limits.isOver {
      var people = heads(for: left, factor: factor)
      for person in people
      where problem.persons[person].pairs.contains(where: {
        allocation.slots[$0] > 0
      }) { people.remove(person) }
      for group in left {
        people.formUnion(factor == 1 ? helpers(of: group, factor: 2) : personsOfGroup[group])
      }
      if let found = try plan(
        freeing: people.sorted(), beside: allocation, nodes: Self.nodes.territory)
      {
        outcome.allocation = found
        return
      }
    }
    let empty = Allocation(emptyFor: problem)
    let demanding = demandingGroups.sorted()
    for factor in [1, 3] where !limits.isOver {
      let people = demanding.flatMap { helpers(of: $0, factor: factor) }.sorted()
      if let found = try plan(freeing: people, beside: empty, nodes: Self.nodes.part) {
        outcome.allocation = found
        return
      }
    }
    outcome = try planWhole()
  }

  /// A plan of all demands by one tree of everybody, the problem's budget included; nothing where there
  /// are too many pairs.
  ///
  /// - Returns: A plan, a proof that there is none, or neither.
  /// - Throws: `SolverFault` where the solver breaks down.
  mutating func planWhole() throws(SolverFault) -> Outcome {
    var outcome = Outcome()
    guard problem.pairs.count <= Self.mostPairs, !limits.isOver, JobPricing.canPrice(problem) else {
      return outcome
    }
    var tree = JobTree(
      light, memory: JobTree.Memory(light),
      limits: .init(
        search: limits, gap: 1e-3, nodes: Self.nodes.territory, isThorough: false,
        endsWithPlan: true))
    let searched = try tree.solve(improving: nil)
    outcome.allocation = searched.best
    outcome.isImpossible = searched.isComplete && searched.best == nil
    return outcome
  }
}

extension AllocationProblem {
  /// The same demands and limits, with people, openings and money counted against.
  fileprivate func lightened(_ scale: PointScale) -> AllocationProblem {
    var light = self
    let unit = 1 / scale.eurosPerPerson
    light.constant = 0
    for place in light.persons.indices { light.persons[place].value = -0.1 }
    for place in light.pairs.indices {
      light.pairs[place].value = 0
      light.pairs[place].valuePerSlot = -unit * light.pairs[place].eurosPerSlot
    }
    for place in light.activities.indices {
      light.activities[place].value = -unit * light.activities[place].euros
    }
    for place in light.courses.indices {
      light.courses[place].value = -unit * light.courses[place].euros
    }
    for place in light.seats.indices {
      light.seats[place].value = -unit * light.seats[place].euros
    }
    for place in light.groups.indices {
      light.groups[place].supervisorValue = -unit * light.groups[place].supervisorEuros
    }
    light.keeps = []
    light.keepPairs = []
    return light
  }

  /// Whether an allocation keeps every row but for demands of people who are none of these.
  fileprivate func isWhole(_ allocation: Allocation, of people: [Int]) -> Bool {
    var relaxed = self
    let isAsked = Set(people)
    for place in persons.indices where !isAsked.contains(place) {
      relaxed.persons[place].mustHire = false
      for pair in persons[place].pairs { relaxed.pairs[pair].mustAssign = false }
    }
    return relaxed.evaluate(allocation).isFeasible
  }
}
