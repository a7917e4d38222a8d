import Employment
import Testing

extension ProgrammeRows {
  /// The rows as the values that the audit reads, with ids resolved to places.
  func dataset() throws -> Dataset {
    let territoryIDs = sorted(territories.keys)
    let activityIDs = sorted(activities.keys)
    let peopleIDs = sorted(people.keys)
    let skillIDs = sorted(
      Set(people.values.flatMap(\.skills.keys)).union(activities.values.flatMap(\.each.keys))
        .union(activities.values.flatMap { $0.team.map(\.skill) })
        .union(courses.values.map(\.skill)))
    let themes = sorted(
      Set(activities.values.map(\.theme)).union(people.values.flatMap(\.interests.keys)))
    let words = sorted(
      Set(people.values.flatMap(\.restrictions)).union(activities.values.flatMap(\.demands)))
    let provinces = sorted(Set(territories.values.map(\.province)))

    func levels(_ rows: [String: Int]) throws -> [SkillLevel] {
      try sorted(rows.keys).map {
        SkillLevel(skill: try place(of: $0, in: skillIDs), level: rows[$0] ?? 0)
      }
    }

    let territoryValues = try territoryIDs.map { id in
      let row = try #require(territories[id])
      return Territory(
        id: Territory.ID(id), name: id, province: try place(of: row.province, in: provinces),
        jobCap: row.jobCap, budget: row.budget.map { Euros($0) }, location: nil, population: nil,
        isOpen: row.isOpen)
    }
    let personValues = try peopleIDs.map { id in
      let row = try #require(people[id])
      return Person(
        id: Person.ID(id), territory: try place(of: row.territory, in: territoryIDs),
        unemployedSince: try row.unemployedSince.map { try month($0) },
        residentSince: try month(row.residentSince),
        hasEquivalentStatus: row.hasEquivalentStatus, isVolunteer: row.isVolunteer,
        minHours: WeeklyHours(row.minHours), maxHours: WeeklyHours(row.maxHours),
        location: try row.location.map { try coordinates($0) },
        maxTravel: row.maxTravel.map { Kilometres($0) },
        restrictions: try sorted(row.restrictions).map { try place(of: $0, in: words) },
        skills: try levels(row.skills),
        interests: try sorted(row.interests.keys).map {
          Interest(theme: try place(of: $0, in: themes), strength: row.interests[$0] ?? 0)
        },
        choices: try sorted(row.choices.keys).map {
          PersonChoice(
            activity: try place(of: $0, in: activityIDs), answer: row.choices[$0] ?? .wished,
            line: 0)
        },
        line: 0)
    }
    let activityValues = try activityIDs.map { id in
      let row = try #require(activities[id])
      return Activity(
        id: Activity.ID(id), territory: try place(of: row.territory, in: territoryIDs), name: id,
        theme: try place(of: row.theme, in: themes), status: row.status,
        approvedHours: row.approvedHours.map { WeeklyHours($0) },
        approvedUntil: try row.approvedUntil.map {
          try #require(CalendarDay(year: $0.year, month: $0.month, day: $0.day))
        },
        minHours: WeeklyHours(row.minHours), maxHours: WeeklyHours(row.maxHours),
        minPeople: row.minPeople, openingCost: Euros(row.openingCost),
        revenuePerHour: row.revenuePerHour, socialValue: row.socialValue,
        location: try row.location.map { try coordinates($0) },
        demands: try sorted(row.demands).map { try place(of: $0, in: words) },
        eachNeeds: try levels(row.each),
        teamNeeds: try row.team.map {
          TeamNeed(
            need: SkillLevel(skill: try place(of: $0.skill, in: skillIDs), level: $0.level),
            people: $0.people)
        },
        line: 0)
    }
    let courseValues = try sorted(courses.keys).map { id in
      let row = try #require(courses[id])
      var venue = Course.Place.wholeProgramme
      if let name = row.place {
        if let territory = territoryIDs.firstIndex(of: name) {
          venue = .territory(territory)
        } else {
          venue = .province(try place(of: name, in: provinces))
        }
      }
      return Course(
        id: Course.ID(id), name: id,
        teaches: SkillLevel(skill: try place(of: row.skill, in: skillIDs), level: row.level),
        place: venue, minSeats: row.minSeats, seats: row.seats, maxSessions: row.maxSessions,
        sessionCost: Euros(row.sessionCost), seatCost: Euros(row.seatCost), line: 0)
    }
    let pinValues = try pins.map { row in
      let activity = try row.activity.map { try place(of: $0, in: activityIDs) }
      let decision: Pin.Decision
      switch row.rule {
      case "hire": decision = .hire
      case "exclude": decision = .exclude
      case "assign": decision = .assign(activity: try #require(activity))
      default: decision = .forbid(activity: try #require(activity))
      }
      return Pin(person: try place(of: row.person, in: peopleIDs), decision: decision, line: 0)
    }
    let planningDate = try #require(CalendarDay(year: 2026, month: 1, day: 15))
    return Dataset(
      programme: Programme(
        name: "Test", planningDate: planningDate, wagePerHour: wagePerHour, slotHours: slotHours,
        weeksPerYear: weeksPerYear, budget: budget.map { Euros($0) },
        maxActivitiesPerJob: maxActivitiesPerJob, minSlotsPerActivity: minSlotsPerActivity,
        maxCoursesPerJob: maxCoursesPerJob,
        supervision: supervision.map {
          Supervision(peoplePerSupervisor: $0.people, supervisorCost: Euros($0.cost))
        },
        minUnemployedMonths: 24, minResidentMonths: 6),
      goals: Goals(
        goals.map { GoalWeight(goal: $0.key, weight: $0.value, priority: nil, tolerance: 0) }),
      provinces: provinces.map { Province.ID($0) }, territories: territoryValues,
      skills: skillIDs.map { Skill(id: Skill.ID($0), name: $0) },
      themes: themes.map { Theme.ID($0) }, restrictions: words.map { Restriction.ID($0) },
      people: personValues, activities: activityValues, courses: courseValues,
      pins: pinValues.sorted { $0.person < $1.person },
      currentPlan: try currentPlan.filter { people[$0.person] != nil }
        .sorted { ($0.person, $0.activity) < ($1.person, $1.activity) }.map {
          CurrentAssignment(
            person: try place(of: $0.person, in: peopleIDs), activityID: Activity.ID($0.activity),
            activity: activityIDs.firstIndex(of: $0.activity), slots: nil)
        },
      warnings: [])
  }

  private func sorted(_ ids: some Sequence<String>) -> [String] { ids.sorted() }

  private func place(of id: String, in ids: [String]) throws -> Int {
    try #require(ids.firstIndex(of: id))
  }

  private func month(_ month: (year: Int, month: Int)) throws -> CalendarMonth {
    try #require(CalendarMonth(year: month.year, month: month.month))
  }

  private func coordinates(
    _ place: (latitude: Double, longitude: Double)
  ) throws -> Coordinates {
    try #require(Coordinates(latitude: place.latitude, longitude: place.longitude))
  }
}
