import Planning

extension PublicInstance {
  /// The instance as an allocation problem, whose points are the costs, negated.
  ///
  /// An item is a person who must be hired with one activity, a place is an activity whose demand
  /// is at most its capacity, and a pair has as many slots as the item takes there, no more and no
  /// fewer.
  var problem: AllocationProblem {
    var problem = AllocationProblem()
    problem.groups = [
      AllocationProblem.Group(
        posts: costs.count, peoplePerSupervisor: nil, supervisorValue: 0, supervisorEuros: 0,
        budget: nil)
    ]
    problem.activities = zip(capacities, openingCosts).map { capacity, cost in
      AllocationProblem.Activity(
        group: 0, minSlots: 0, maxSlots: capacity, minPeople: 1, value: -cost, euros: 0,
        teams: 0..<0)
    }
    for item in costs.indices {
      let first = problem.pairs.count
      let places = capacities.indices.filter { sizes[item][$0] <= capacities[$0] }
      for place in places {
        problem.pairs.append(
          AllocationProblem.Pair(
            person: item, activity: place, minSlots: sizes[item][place],
            maxSlots: sizes[item][place], mustAssign: false, value: -costs[item][place],
            valuePerSlot: 0, eurosPerSlot: 0, requirements: 0..<0))
      }
      let slots = places.map { sizes[item][$0] }
      problem.persons.append(
        AllocationProblem.Person(
          group: 0, minSlots: slots.min() ?? 1, maxSlots: slots.max() ?? 1, maxActivities: 1,
          maxCourses: 0, mustHire: true, value: 0, pairs: first..<problem.pairs.count,
          seats: 0..<0))
    }
    return problem
  }

  /// The cost of an allocation, from the instance alone; nil where it is none of its solutions.
  func cost(of allocation: Allocation, in problem: AllocationProblem) -> Double? {
    var placeOfItem: [Int?] = Array(repeating: nil, count: costs.count)
    for (position, slots) in allocation.slots.enumerated() where slots > 0 {
      let pair = problem.pairs[position]
      guard placeOfItem[pair.person] == nil, slots == sizes[pair.person][pair.activity] else {
        return nil
      }
      placeOfItem[pair.person] = pair.activity
    }
    var loads = Array(repeating: 0, count: capacities.count)
    var total = 0.0
    for (item, place) in placeOfItem.enumerated() {
      guard let place else { return nil }
      if loads[place] == 0 { total += openingCosts[place] }
      loads[place] += sizes[item][place]
      total += costs[item][place]
    }
    return zip(loads, capacities).allSatisfy { $0 <= $1 } ? total : nil
  }
}
