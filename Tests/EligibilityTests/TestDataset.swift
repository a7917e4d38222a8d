import Employment

/// Small datasets whose values are what a test does not speak of.
enum TestDataset {
  static func programme(
    slotHours: Double = 3.8, minSlots: Int = 2, maxCourses: Int = 2
  ) -> Programme {
    Programme(
      name: "test", planningDate: day(2026, 1, 15), wagePerHour: 20, slotHours: slotHours,
      weeksPerYear: 52, budget: nil, maxActivitiesPerJob: 3, minSlotsPerActivity: minSlots,
      maxCoursesPerJob: maxCourses, supervision: nil, minUnemployedMonths: 24,
      minResidentMonths: 6)
  }

  static func territory(_ number: Int, province: Int = 0, isOpen: Bool = true) -> Territory {
    Territory(
      id: Territory.ID("T\(number)"), name: "Territory \(number)", province: province, jobCap: 10,
      budget: nil, location: nil, population: nil, isOpen: isOpen)
  }

  static func person(
    _ number: Int = 0, territory: Int = 0, unemployedMonths: Int? = 36, residentMonths: Int = 36,
    hasEquivalentStatus: Bool = false, isVolunteer: Bool = true, minHours: Double = 0,
    maxHours: Double = 38, location: Coordinates? = nil, maxTravel: Double? = nil,
    restrictions: [Int] = [], skills: [SkillLevel] = [], choices: [PersonChoice] = [],
    line: Int = 0
  ) -> Person {
    Person(
      id: Person.ID("P\(number + 10_000)"), territory: territory,
      unemployedSince: unemployedMonths.map { month(ago: $0) },
      residentSince: month(ago: residentMonths), hasEquivalentStatus: hasEquivalentStatus,
      isVolunteer: isVolunteer, minHours: WeeklyHours(minHours), maxHours: WeeklyHours(maxHours),
      location: location, maxTravel: maxTravel.map { Kilometres($0) }, restrictions: restrictions,
      skills: skills, interests: [], choices: choices, line: line)
  }

  static func activity(
    _ number: Int = 0, territory: Int = 0, status: Activity.Status = .approved,
    approvedHours: Double? = nil, approvedUntil: CalendarDay? = nil, minHours: Double = 0,
    maxHours: Double = 76, minPeople: Int = 1, location: Coordinates? = nil, demands: [Int] = [],
    eachNeeds: [SkillLevel] = [], teamNeeds: [TeamNeed] = [], line: Int = 0
  ) -> Activity {
    Activity(
      id: Activity.ID("A\(number + 10_000)"), territory: territory, name: "Activity", theme: 0,
      status: status, approvedHours: approvedHours.map { WeeklyHours($0) },
      approvedUntil: approvedUntil, minHours: WeeklyHours(minHours),
      maxHours: WeeklyHours(maxHours), minPeople: minPeople, openingCost: .zero,
      revenuePerHour: 0, socialValue: 0, location: location, demands: demands,
      eachNeeds: eachNeeds, teamNeeds: teamNeeds, line: line)
  }

  static func course(
    _ number: Int = 0, teaches: SkillLevel, at place: Course.Place = .wholeProgramme
  ) -> Course {
    Course(
      id: Course.ID("C\(number)"), name: "Course", teaches: teaches, place: place, minSeats: 0,
      seats: 1, maxSessions: 1, sessionCost: .zero, seatCost: .zero, line: 0)
  }

  static func make(
    programme: Programme = programme(), territories: [Territory] = [territory(0)],
    skills: Int = 3, restrictions: Int = 3, people: [Person] = [], activities: [Activity] = [],
    courses: [Course] = [], pins: [Pin] = []
  ) -> Dataset {
    Dataset(
      programme: programme,
      goals: Goals([]), provinces: [Province.ID("Liège"), Province.ID("Namur")],
      territories: territories,
      skills: (0..<skills).map { Skill(id: Skill.ID("S\($0)"), name: "Skill \($0)") },
      themes: [Theme.ID("theme")],
      restrictions: (0..<restrictions).map { Restriction.ID("R\($0)") },
      people: people, activities: activities, courses: courses, pins: pins, currentPlan: [],
      warnings: [])
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    guard let date = CalendarDay(year: year, month: month, day: day) else {
      preconditionFailure("the calendar has this day")
    }
    return date
  }

  /// The month so many months before January 2026.
  static func month(ago months: Int) -> CalendarMonth {
    let ordinal = 2026 * 12 - months
    guard let month = CalendarMonth(year: ordinal / 12, month: ordinal % 12 + 1) else {
      preconditionFailure("the calendar has this month")
    }
    return month
  }
}
