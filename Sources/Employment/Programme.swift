/// The rules and prices that hold for the whole programme (`programme.csv`).
public struct Programme: Sendable {
  /// What the programme is called.
  public let name: String
  /// The day for which eligibility is judged.
  public let planningDate: CalendarDay
  /// What an hour of work costs the employer, in EUR.
  public let wagePerHour: Double
  /// Hours in one slot (a half-day).
  public let slotHours: Double
  /// Paid weeks a year.
  public let weeksPerYear: Double
  /// The most that may be spent, net, in a year; nil is no limit.
  public let budget: Euros?
  /// The most activities in one job, at least 1.
  public let maxActivitiesPerJob: Int
  /// The fewest slots of one activity in a job, at least 1.
  public let minSlotsPerActivity: Int
  /// The most courses that one person attends.
  public let maxCoursesPerJob: Int
  /// How many hired people one supervisor serves, and what a supervisor costs a year; nil: none.
  public let supervision: Supervision?
  /// Whole months without work that a volunteer needs.
  public let minUnemployedMonths: Int
  /// Whole months of residence that a volunteer needs.
  public let minResidentMonths: Int

  /// Hours that one slot a week makes in a year.
  public var hoursPerSlotYear: Double { slotHours * weeksPerYear }

  /// A programme whose values have been validated.
  package init(
    name: String, planningDate: CalendarDay, wagePerHour: Double, slotHours: Double,
    weeksPerYear: Double, budget: Euros?, maxActivitiesPerJob: Int, minSlotsPerActivity: Int,
    maxCoursesPerJob: Int, supervision: Supervision?, minUnemployedMonths: Int,
    minResidentMonths: Int
  ) {
    self.name = name
    self.planningDate = planningDate
    self.wagePerHour = wagePerHour
    self.slotHours = slotHours
    self.weeksPerYear = weeksPerYear
    self.budget = budget
    self.maxActivitiesPerJob = maxActivitiesPerJob
    self.minSlotsPerActivity = minSlotsPerActivity
    self.maxCoursesPerJob = maxCoursesPerJob
    self.supervision = supervision
    self.minUnemployedMonths = minUnemployedMonths
    self.minResidentMonths = minResidentMonths
  }
}

/// How hired people are supervised.
public struct Supervision: Hashable, Sendable {
  /// Hired people that one supervisor serves, at least 1.
  public let peoplePerSupervisor: Int
  /// What one supervisor costs a year.
  public let supervisorCost: Euros

  /// A validated rule of supervision.
  package init(peoplePerSupervisor: Int, supervisorCost: Euros) {
    self.peoplePerSupervisor = peoplePerSupervisor
    self.supervisorCost = supervisorCost
  }
}
