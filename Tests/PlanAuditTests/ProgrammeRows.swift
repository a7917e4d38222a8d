import Employment

/// A small programme as rows by id, to be changed one value at a time.
///
/// The base has two territories with five people and three activities, no need of any skill and no
/// limit that a few half-days reach: a slot has 4 hours and costs 2,000 EUR a year.
struct ProgrammeRows: Sendable {
  struct TerritoryRow: Sendable {
    var province = "North"
    var jobCap = 10
    var budget: Double?
    var isOpen = true
  }

  struct PersonRow: Sendable {
    var territory = "T1"
    var unemployedSince: (year: Int, month: Int)? = (2020, 1)
    var residentSince: (year: Int, month: Int) = (2020, 1)
    var hasEquivalentStatus = false
    var isVolunteer = true
    var minHours = 0.0
    var maxHours = 40.0
    var location: (latitude: Double, longitude: Double)?
    var maxTravel: Double?
    var restrictions: Set<String> = []
    var skills: [String: Int] = [:]
    var interests: [String: Int] = [:]
    var choices: [String: PersonChoice.Answer] = [:]
  }

  struct TeamRow: Sendable {
    var skill: String
    var level: Int
    var people: Int
  }

  struct ActivityRow: Sendable {
    var territory = "T1"
    var theme = "gardens"
    var status = Activity.Status.approved
    var approvedHours: Double?
    var approvedUntil: (year: Int, month: Int, day: Int)?
    var minHours = 0.0
    var maxHours = 80.0
    var minPeople = 1
    var openingCost = 0.0
    var revenuePerHour = 0.0
    var socialValue = 0
    var location: (latitude: Double, longitude: Double)?
    var demands: Set<String> = []
    var each: [String: Int] = [:]
    var team: [TeamRow] = []
  }

  struct CourseRow: Sendable {
    var skill: String
    var level: Int
    /// A territory's id, else a province's name; nil is the whole programme.
    var place: String?
    var minSeats = 0
    var seats = 2
    var maxSessions = 5
    var sessionCost = 0.0
    var seatCost = 0.0
  }

  struct PinRow: Sendable {
    var person: String
    var activity: String?
    var rule: String
  }

  var slotHours = 4.0
  var weeksPerYear = 50.0
  var wagePerHour = 10.0
  var budget: Double?
  var maxActivitiesPerJob = 3
  var minSlotsPerActivity = 2
  var maxCoursesPerJob = 2
  var supervision: (people: Int, cost: Double)?
  var goals: [Goal: Double] = [.hire: 1]
  var territories = ["T1": TerritoryRow(), "T2": TerritoryRow(province: "South")]
  var people = [
    "P1": PersonRow(), "P2": PersonRow(), "P3": PersonRow(), "P4": PersonRow(),
    "Q1": PersonRow(territory: "T2"),
  ]
  var activities = [
    "A1": ActivityRow(), "A2": ActivityRow(), "B1": ActivityRow(territory: "T2"),
  ]
  var courses: [String: CourseRow] = [:]
  var pins: [PinRow] = []
  var currentPlan: [(person: String, activity: String)] = []
}

/// A plan's lines as a test writes them.
struct PlanLines: Sendable {
  var jobs: [(person: String, activity: String, slots: Int)] = []
  var trainings: [(person: String, course: String)] = []

  var plan: Plan {
    Plan(
      assignments: jobs.map {
        Assignment(
          person: Person.ID($0.person), activity: Activity.ID($0.activity), slots: Slots($0.slots))
      },
      attendances: trainings.map {
        Attendance(person: Person.ID($0.person), course: Course.ID($0.course))
      })
  }
}
