import Employment

/// Who may do what, restated for the lines of a plan.
///
/// Each question costs a few lookups, so only what a plan names is screened. The rules are asked in
/// the model's order, and the first one that fails is the answer.
struct ScreeningRules: Sendable {
  private let dataset: Dataset
  /// Slots that each activity needs and may have, by place.
  let demand: [SlotRange]
  /// Why each activity cannot open, by place; nil where it can.
  let activityRefusals: [Refusal?]
  private let excluded: Set<Int>
  private let forbidden: Set<Pair>
  private let taughtLevels: [Offer: Int]

  /// A person and an activity.
  private struct Pair: Hashable {
    let person: Int
    let activity: Int
  }

  /// Courses in one skill at one place.
  private struct Offer: Hashable {
    let skill: Int
    let place: Course.Place
  }

  /// The rules for one dataset; linear in activities, courses and pins.
  init(_ dataset: Dataset) {
    self.dataset = dataset
    let slotHours = dataset.programme.slotHours
    demand = dataset.activities.map { SlotRange(demandedBy: $0, slotHours: slotHours) }
    activityRefusals = zip(dataset.activities, demand).map {
      Self.refusal(of: $0, demand: $1, in: dataset)
    }
    var excluded: Set<Int> = []
    var forbidden: Set<Pair> = []
    for pin in dataset.pins {
      switch pin.decision {
      case .exclude: excluded.insert(pin.person)
      case .forbid(let activity):
        forbidden.insert(Pair(person: pin.person, activity: activity))
      case .hire, .assign: break
      }
    }
    self.excluded = excluded
    self.forbidden = forbidden
    var taughtLevels: [Offer: Int] = [:]
    for course in dataset.courses {
      let offer = Offer(skill: course.teaches.skill, place: course.place)
      taughtLevels[offer] = max(taughtLevels[offer] ?? 0, course.teaches.level)
    }
    self.taughtLevels = taughtLevels
  }

  /// Slots that a person chose.
  func chosenSlots(_ person: Int) -> SlotRange {
    SlotRange(chosenBy: dataset.people[person], slotHours: dataset.programme.slotHours)
  }

  /// The level of a skill that a person holds, 0 for none.
  func level(of skill: Int, heldBy person: Int) -> Int {
    dataset.people[person].skills.first { $0.skill == skill }?.level ?? 0
  }

  /// The skills that an activity needs of each worker and a person lacks.
  func lacking(_ person: Int, _ activity: Int) -> [SkillLevel] {
    dataset.activities[activity].eachNeeds.filter {
      level(of: $0.skill, heldBy: person) < $0.level
    }
  }

  /// Whether people of a territory may attend a course.
  func covers(_ place: Course.Place, territory: Int) -> Bool {
    switch place {
    case .wholeProgramme: true
    case .province(let province): dataset.territories[territory].province == province
    case .territory(let only): only == territory
    }
  }

  /// Why a person is not eligible, or nil.
  func refusal(ofPerson place: Int) -> Refusal? {
    let person = dataset.people[place]
    let programme = dataset.programme
    func refused(_ rule: Rule, _ reason: String) -> Refusal {
      Refusal(rule, of: "person \(person.id)", reason)
    }
    if !person.isVolunteer { return refused(.notVolunteer, "is no volunteer") }
    if !person.hasEquivalentStatus {
      let months = person.unemployedSince.map(monthsBeforePlanning) ?? 0
      if months < programme.minUnemployedMonths {
        return refused(
          .unemployedTooShort,
          "is unemployed for \(counted(months, "month")) of \(programme.minUnemployedMonths)")
      }
    }
    let months = monthsBeforePlanning(person.residentSince)
    if months < programme.minResidentMonths {
      return refused(
        .residentTooShort,
        "is resident for \(counted(months, "month")) of \(programme.minResidentMonths)")
    }
    let territory = dataset.territories[person.territory]
    if territory.isWithoutPlan {
      return refused(
        .territoryWithoutPlan,
        "lives in territory \(territory.id), for which no plan is possible")
    }
    if !territory.isOpen {
      return refused(
        .territoryClosed, "lives in territory \(territory.id), which is closed")
    }
    if excluded.contains(place) {
      return refused(.excluded, "is excluded by a pin")
    }
    if chosenSlots(place).isEmpty {
      let (least, most) = (plain(person.minHours.amount), plain(person.maxHours.amount))
      return refused(
        .noWholeSlot,
        "chose \(least) to \(most) hours, which hold no whole number of slots of "
          + "\(plain(programme.slotHours)) hours")
    }
    return nil
  }

  /// Why a pair of an eligible person and an activity that can open is no candidate, or nil;
  /// `lacking` is what ``lacking(_:_:)`` says of the pair.
  func refusal(ofPair person: Int, _ activity: Int, lacking: [SkillLevel]) -> Refusal? {
    let (worker, work) = (dataset.people[person], dataset.activities[activity])
    if worker.territory != work.territory {
      let (home, there) = (worker.territory, work.territory)
      return Refusal(
        .otherTerritory,
        "the activity is in territory \(dataset.territories[there].id) and the person in "
          + "\(dataset.territories[home].id)")
    }
    if worker.choices.contains(where: { $0.activity == activity && $0.answer == .refused }) {
      return Refusal(.choiceRefused, "the person refused it")
    }
    if forbidden.contains(Pair(person: person, activity: activity)) {
      return Refusal(.pinForbid, "a pin forbids it")
    }
    if let common = worker.restrictions.first(where: work.demands.contains) {
      return Refusal(
        .restriction,
        "the person's restriction \(dataset.restrictions[common]) is among its demands")
    }
    if let limit = worker.maxTravel, let home = worker.location, let there = work.location {
      let distance = greatCircleKilometres(home, there)
      if distance > limit.amount {
        return Refusal(
          .tooFar,
          "it is \(kilometres(distance)) away and the person travels at most "
            + "\(plain(limit.amount)) km")
      }
    }
    return refusalForSkills(person, lacking) ?? refusalForRoom(person, activity)
  }

  private func refusalForSkills(_ person: Int, _ lacking: [SkillLevel]) -> Refusal? {
    let territory = dataset.people[person].territory
    for need in lacking {
      let best = highestLevelTaught(need.skill, in: territory)
      if best < need.level {
        return Refusal(
          .skillOutOfReach,
          "the person lacks skill \(dataset.skills[need.skill].id) at level \(need.level) and no "
            + "course in reach teaches it so high")
      }
    }
    let most = dataset.programme.maxCoursesPerJob
    if lacking.count > most {
      return Refusal(
        .tooManyCourses,
        "the person lacks \(counted(lacking.count, "skill")) for it and may attend at most "
          + counted(most, "course"))
    }
    return nil
  }

  private func refusalForRoom(_ person: Int, _ activity: Int) -> Refusal? {
    let room = min(chosenSlots(person).highest, demand[activity].highest)
    let least = dataset.programme.minSlotsPerActivity
    guard room < least else { return nil }
    return Refusal(
      .sliceTooSmall,
      "together they have room for \(counted(room, "slot")) and a job holds at least \(least) of "
        + "an activity")
  }

  private func highestLevelTaught(_ skill: Int, in territory: Int) -> Int {
    func best(_ place: Course.Place) -> Int { taughtLevels[Offer(skill: skill, place: place)] ?? 0 }
    let province = dataset.territories[territory].province
    return max(best(.wholeProgramme), best(.province(province)), best(.territory(territory)))
  }

  private func monthsBeforePlanning(_ month: CalendarMonth) -> Int {
    let planning = dataset.programme.planningDate.month
    return (planning.year - month.year) * 12 + planning.month - month.month
  }

  private static func refusal(
    of activity: Activity, demand: SlotRange, in dataset: Dataset
  ) -> Refusal? {
    let subject = "activity \(activity.id)"
    let planningDate = dataset.programme.planningDate
    if activity.status != .approved {
      return Refusal(
        .activityNotApproved, of: subject, "has the status \(activity.status.rawValue)")
    }
    if let lastDay = activity.approvedUntil, lastDay < planningDate {
      return Refusal(
        .activityExpired, of: subject,
        "was approved until \(lastDay), before the planning date \(planningDate)")
    }
    let territory = dataset.territories[activity.territory]
    if !territory.isOpen {
      return Refusal(
        .activityTerritoryClosed, of: subject, "is in territory \(territory.id), which is closed")
    }
    if demand.isEmpty {
      return Refusal(
        .activityWithoutDemand, of: subject,
        "needs at least \(counted(demand.lowest, "slot")) and may have at most \(demand.highest)")
    }
    return nil
  }
}
