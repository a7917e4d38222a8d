/// What is left of a problem where most people keep their jobs: a small problem of its own.
///
/// What the others work, attend and cost is taken from every limit. Activities that they work on are
/// open and paid for, and so are the sessions and supervisors of the allocation; where the others
/// alone do not fill one of these, a bonus that no job outweighs asks for the rest. An allocation of
/// the part, written into that of the whole, is to be evaluated there.
struct Neighbourhood {
  /// The people who may change, and all that they can work on and attend.
  let part: ProblemPart
  /// By course of the part, those who keep their jobs and attend it.
  let heads: [Int]

  /// Frees some people, ascending, beside an allocation.
  ///
  /// Complexity: linear in the whole, with a small factor.
  init(
    freeing persons: [Int], of whole: AllocationProblem, beside allocation: Allocation,
    by cut: inout ProblemCut
  ) {
    let cutOut = cut.part(ofPersons: persons)
    let others = Others(of: whole, beside: allocation, without: persons)
    var problem = cutOut.problem
    let bonus = problem.pointRange
    for (place, position) in cutOut.activities.enumerated() where others.workers[position] > 0 {
      let terms = whole.activities[position]
      var isShort = others.slots[position] < terms.minSlots
      isShort = isShort || others.workers[position] < terms.minPeople
      for (team, own) in zip(terms.teams, problem.activities[place].teams) {
        let need = whole.teams[team]
        let present = need.holders.count {
          others.keeps[whole.pairs[whole.teamPairs[$0]].person]
            && allocation.slots[whole.teamPairs[$0]] > 0
        }
        problem.teams[own].people = max(0, need.people - present)
        isShort = isShort || present < need.people
      }
      problem.activities[place].minSlots = max(0, terms.minSlots - others.slots[position])
      problem.activities[place].maxSlots = max(0, terms.maxSlots - others.slots[position])
      problem.activities[place].minPeople = max(1, terms.minPeople - others.workers[position])
      problem.activities[place].value = isShort ? bonus : 0
      problem.activities[place].euros = 0
    }
    for (place, position) in cutOut.courses.enumerated() where others.heads[position] > 0 {
      let terms = whole.courses[position]
      let held = others.sessions[position]
      let beside = others.heads[position]
      let least = max(
        0, terms.minSeats * held - beside, (held - 1) * terms.maxSeats + 1 - beside)
      let most = held * terms.maxSeats - beside
      problem.courses[place].minSeats = least
      problem.courses[place].maxSeats = max(1, most)
      problem.courses[place].maxSessions = most > 0 ? 1 : 0
      problem.courses[place].value = least > 0 ? bonus : 0
      problem.courses[place].euros = 0
    }
    for (place, position) in cutOut.groups.enumerated() {
      let terms = whole.groups[position]
      let posts = min(terms.posts, others.served[position] ?? terms.posts)
      problem.groups[place].posts = max(0, posts - others.hired[position])
      problem.groups[place].peoplePerSupervisor = nil
      problem.groups[place].budget = terms.budget.map { $0 - others.groupEuros[position] }
    }
    problem.budget = whole.budget.map { $0 - others.euros }
    part = cutOut.replacing(problem)
    heads = cutOut.courses.map { others.heads[$0] }
  }

  /// What the people who keep their jobs take up.
  private struct Others {
    /// By person.
    var keeps: [Bool]
    /// By activity.
    var workers: [Int]
    var slots: [Int]
    /// By course.
    var heads: [Int]
    /// By course, the sessions of the allocation, where others attend.
    var sessions: [Int]
    /// By group.
    var hired: [Int]
    /// By group, the people whom the allocation's supervisors can serve; nil without supervisors.
    var served: [Int?]
    var groupEuros: [Double]
    var euros = 0.0

    init(of whole: AllocationProblem, beside allocation: Allocation, without free: [Int]) {
      keeps = Array(repeating: true, count: whole.persons.count)
      for person in free { keeps[person] = false }
      workers = Array(repeating: 0, count: whole.activities.count)
      slots = workers
      heads = Array(repeating: 0, count: whole.courses.count)
      hired = Array(repeating: 0, count: whole.groups.count)
      groupEuros = Array(repeating: 0, count: whole.groups.count)
      var allHeads = heads
      var allHired = hired
      for (position, person) in whole.persons.enumerated() {
        var isHired = false
        for pair in person.pairs where allocation.slots[pair] > 0 {
          isHired = true
          guard keeps[position] else { continue }
          let terms = whole.pairs[pair]
          workers[terms.activity] += 1
          slots[terms.activity] += allocation.slots[pair]
          groupEuros[person.group] += terms.eurosPerSlot * Double(allocation.slots[pair])
        }
        for seat in person.seats where allocation.takenSeats[seat] {
          allHeads[whole.seats[seat].course] += 1
          guard keeps[position] else { continue }
          heads[whole.seats[seat].course] += 1
          groupEuros[person.group] += whole.seats[seat].euros
        }
        if isHired {
          allHired[person.group] += 1
          if keeps[position] { hired[person.group] += 1 }
        }
      }
      for (position, activity) in whole.activities.enumerated() where workers[position] > 0 {
        groupEuros[activity.group] += activity.euros
      }
      sessions = Array(repeating: 0, count: whole.courses.count)
      for (position, course) in whole.courses.enumerated() where heads[position] > 0 {
        sessions[position] = (allHeads[position] + course.maxSeats - 1) / course.maxSeats
        let cost = course.euros * Double(sessions[position])
        if let group = course.group { groupEuros[group] += cost } else { euros += cost }
      }
      served = whole.groups.map { _ in nil }
      for (position, group) in whole.groups.enumerated() {
        guard let each = group.peoplePerSupervisor else { continue }
        let supervisors = (allHired[position] + each - 1) / each
        served[position] = supervisors * each
        groupEuros[position] += group.supervisorEuros * Double(supervisors)
      }
      euros += groupEuros.reduce(0, +)
    }
  }
}
