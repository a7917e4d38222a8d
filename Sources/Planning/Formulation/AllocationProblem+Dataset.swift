public import Eligibility
public import Employment

extension AllocationProblem {
  /// The model of a dataset in numbers.
  ///
  /// Persons, activities, courses and groups keep the places that people, activities, courses and
  /// territories have in the dataset; who is not eligible has no pairs. Complexity: linear in the
  /// dataset and the candidate pairs, times the courses that teach a lacking skill.
  ///
  /// - Parameters:
  ///   - dataset: What to plan.
  ///   - candidates: Who may do what in it.
  ///   - goals: What counts; nil: the dataset's goals. Other weights change values and nothing else.
  public init(_ dataset: Dataset, _ candidates: CandidatePairs, weighing goals: Goals? = nil) {
    self.init()
    let goals = goals ?? dataset.goals
    let prices = ItemPrices(dataset, weighing: goals)
    addGroups(dataset, prices)
    addCourses(dataset, prices)
    addPairs(dataset, candidates, prices)
    addActivities(dataset, candidates, prices)
    addPins(dataset)
    addKeeps(dataset, value: goals.weight(of: .change))
    budget = dataset.programme.budget?.amount
  }

  private mutating func addGroups(_ dataset: Dataset, _ prices: ItemPrices) {
    let supervision = dataset.programme.supervision
    groups = dataset.territories.map { territory in
      Group(
        posts: territory.isOpen ? territory.jobCap : 0,
        peoplePerSupervisor: supervision?.peoplePerSupervisor,
        supervisorValue: prices.points(spending: supervision?.supervisorCost.amount ?? 0),
        supervisorEuros: supervision?.supervisorCost.amount ?? 0,
        budget: territory.budget?.amount)
    }
  }

  private mutating func addCourses(_ dataset: Dataset, _ prices: ItemPrices) {
    courses = dataset.courses.map { course in
      var group: Int?
      if case .territory(let territory) = course.place { group = territory }
      return Course(
        group: group, minSeats: course.minSeats, maxSeats: course.seats,
        maxSessions: course.maxSessions, value: prices.points(spending: course.sessionCost.amount),
        euros: course.sessionCost.amount)
    }
  }

  private mutating func addPairs(
    _ dataset: Dataset, _ candidates: CandidatePairs, _ prices: ItemPrices
  ) {
    let reach = CourseReach(dataset)
    let programme = dataset.programme
    pairs.reserveCapacity(candidates.count)
    persons.reserveCapacity(dataset.people.count)
    for (position, person) in dataset.people.enumerated() {
      let window = candidates.personSlots[position]
      let firstPair = pairs.count
      let firstSeat = seats.count
      let places = candidates.offsets[position]..<candidates.offsets[position + 1]
      let courses = usefulCourses(of: person, places, dataset, candidates, reach)
      for course in courses {
        let cost = dataset.courses[course].seatCost.amount
        seats.append(
          Seat(
            person: position, course: course, skill: dataset.courses[course].teaches.skill,
            value: prices.points(spending: cost), euros: cost))
      }
      for place in places {
        let activity = Int(candidates.activities[place])
        let needs = dataset.activities[activity].eachNeeds
        let firstRequirement = requirements.count
        for lacking in candidates.lacking(ofPair: place) {
          addRequirement(needs[Int(lacking)], courses, firstSeat: firstSeat, dataset)
        }
        let euros = prices.eurosPerSlot(of: activity)
        pairs.append(
          Pair(
            person: position, activity: activity, minSlots: programme.minSlotsPerActivity,
            maxSlots: min(window.highest, candidates.activitySlots[activity].highest),
            mustAssign: false, value: 0,
            valuePerSlot: prices.pointsPerSlot(of: person, on: activity), eurosPerSlot: euros,
            requirements: firstRequirement..<requirements.count))
      }
      persons.append(
        Person(
          group: person.territory, minSlots: window.lowest, maxSlots: window.highest,
          maxActivities: programme.maxActivitiesPerJob, maxCourses: programme.maxCoursesPerJob,
          mustHire: false, value: prices.pointsPerHire, pairs: firstPair..<pairs.count,
          seats: firstSeat..<seats.count))
    }
  }

  /// Courses that teach a skill that one of the person's pairs lacks, high enough for it.
  private func usefulCourses(
    of person: Employment.Person, _ places: Range<Int>, _ dataset: Dataset,
    _ candidates: CandidatePairs, _ reach: CourseReach
  ) -> [Int] {
    var found: [Int] = []
    for place in places {
      let needs = dataset.activities[Int(candidates.activities[place])].eachNeeds
      for lacking in candidates.lacking(ofPair: place) {
        found.append(contentsOf: reach.courses(for: needs[Int(lacking)], in: person.territory))
      }
    }
    found.sort()
    var distinct: [Int] = []
    for course in found where course != distinct.last { distinct.append(course) }
    return distinct
  }

  private mutating func addRequirement(
    _ need: SkillLevel, _ courses: [Int], firstSeat: Int, _ dataset: Dataset
  ) {
    let first = requirementSeats.count
    for (offset, course) in courses.enumerated() {
      let teaches = dataset.courses[course].teaches
      if teaches.skill == need.skill && teaches.level >= need.level {
        requirementSeats.append(firstSeat + offset)
      }
    }
    requirements.append(Requirement(skill: need.skill, seats: first..<requirementSeats.count))
  }

  private mutating func addActivities(
    _ dataset: Dataset, _ candidates: CandidatePairs, _ prices: ItemPrices
  ) {
    let pairsOfActivity = pairsByActivity(count: dataset.activities.count)
    for (position, activity) in dataset.activities.enumerated() {
      let window = candidates.activitySlots[position]
      let firstTeam = teams.count
      for team in activity.teamNeeds where team.people > 0 {
        let firstHolder = teamPairs.count
        for pair in pairsOfActivity[position]
        where dataset.people[pairs[pair].person].holds(team.need) {
          teamPairs.append(pair)
        }
        teams.append(Team(people: team.people, holders: firstHolder..<teamPairs.count))
      }
      let cost = activity.openingCost.amount
      activities.append(
        Activity(
          group: activity.territory, minSlots: max(0, window.lowest), maxSlots: window.highest,
          minPeople: max(1, activity.minPeople), value: prices.points(spending: cost), euros: cost,
          teams: firstTeam..<teams.count))
    }
  }

  /// Fixes pins and accepted choices; those that screening refused have no pair to fix.
  private mutating func addPins(_ dataset: Dataset) {
    for pin in dataset.pins {
      switch pin.decision {
      case .hire: persons[pin.person].mustHire = true
      case .assign(let activity):
        // Without such a pair no job can satisfy the pin: nobody is hired for no activity.
        if !mustAssign(person: pin.person, activity: activity) {
          persons[pin.person].mustHire = true
          persons[pin.person].maxActivities = 0
        }
      case .exclude, .forbid: continue
      }
    }
    for (position, person) in dataset.people.enumerated() {
      for choice in person.choices where choice.answer == .accepted {
        mustAssign(person: position, activity: choice.activity)
      }
    }
  }

  /// Fixes a pair; false where it is no candidate.
  @discardableResult
  private mutating func mustAssign(person: Int, activity: Int) -> Bool {
    guard let pair = pair(of: person, on: activity) else { return false }
    pairs[pair].mustAssign = true
    persons[person].mustHire = true
    return true
  }

  /// The place of the pair of a person and an activity, or nil where it is no candidate.
  func pair(of person: Int, on activity: Int) -> Int? {
    persons[person].pairs.first { pairs[$0].activity == activity }
  }

  /// Everybody with a row in the current plan counts as changed, unless kept as is.
  private mutating func addKeeps(_ dataset: Dataset, value: Double) {
    guard dataset.goals.weight(of: .change) > 0 else { return }
    var row = dataset.currentPlan.startIndex
    while row < dataset.currentPlan.endIndex {
      let person = dataset.currentPlan[row].person
      var kept: [Int] = []
      var canKeep = true
      while row < dataset.currentPlan.endIndex, dataset.currentPlan[row].person == person {
        let pair = dataset.currentPlan[row].activity.flatMap { self.pair(of: person, on: $0) }
        if let pair {
          if kept.last != pair { kept.append(pair) }
        } else {
          canKeep = false
        }
        row += 1
      }
      constant -= value
      guard canKeep, kept.count <= persons[person].maxActivities else { continue }
      let first = keepPairs.count
      keepPairs.append(contentsOf: kept)
      keeps.append(Keep(person: person, pairs: first..<keepPairs.count, value: value))
    }
  }
}

extension Employment.Person {
  /// Whether the person holds a skill at least at a level.
  fileprivate func holds(_ need: SkillLevel) -> Bool {
    skills.contains { $0.skill == need.skill && $0.level >= need.level }
  }
}
