package import Employment

/// The tables of a dataset, as files hold them: rows by id, columns in the format's order.
package struct DatasetTables {
  let dataset: Dataset

  package init(_ dataset: Dataset) { self.dataset = dataset }

  /// The table of a file.
  package func table(_ file: DataFile) -> CSVTable {
    let rows: [[CSVCell]] =
      switch file {
      case .programme: programme
      case .goals: goals
      case .territories: territories
      case .people: people
      case .personSkills: personSkills
      case .personInterests: personInterests
      case .personChoices: personChoices
      case .skills: skills
      case .activities: activities
      case .activitySkills: activitySkills
      case .courses: courses
      case .pins: pins
      case .currentPlan: currentPlan
      }
    return CSVTable(columns: file.schema.columns.map(\.name), rows: rows)
  }

  private var programme: [[CSVCell]] {
    let programme = dataset.programme
    let values: [(String, CSVCell)] = [
      ("name", .text(programme.name)),
      ("planning_date", .text(programme.planningDate.description)),
      ("wage_per_hour", .exact(programme.wagePerHour)),
      ("slot_hours", .exact(programme.slotHours)),
      ("weeks_per_year", .exact(programme.weeksPerYear)),
      ("budget", .euros(programme.budget)),
      ("max_activities_per_job", .whole(programme.maxActivitiesPerJob)),
      ("min_slots_per_activity", .whole(programme.minSlotsPerActivity)),
      ("max_courses_per_job", .whole(programme.maxCoursesPerJob)),
      ("people_per_supervisor", .whole(programme.supervision?.peoplePerSupervisor)),
      ("supervisor_cost", .euros(programme.supervision?.supervisorCost)),
      ("min_unemployed_months", .whole(programme.minUnemployedMonths)),
      ("min_resident_months", .whole(programme.minResidentMonths)),
    ]
    // A key without a value is left out: that means the same, and every row is filled.
    return values.filter { $0.1 != .empty }.map { [.text($0.0), $0.1] }
  }

  private var goals: [[CSVCell]] {
    dataset.goals.listed.map {
      [
        .text($0.goal.rawValue), .exact($0.weight), .whole($0.priority), .exact($0.tolerance),
      ]
    }
  }

  private var territories: [[CSVCell]] {
    dataset.territories.map {
      [
        .text($0.id.text), .text($0.name), .text(dataset.provinces[$0.province].text),
        .whole($0.jobCap), .euros($0.budget), .latitude($0.location), .longitude($0.location),
        .whole($0.population), .text($0.isOpen ? "open" : "closed"),
      ]
    }
  }

  private var skills: [[CSVCell]] {
    dataset.skills.map { [.text($0.id.text), .text($0.name)] }
  }

  private var courses: [[CSVCell]] {
    dataset.courses.map {
      [
        .text($0.id.text), .text($0.name), .text(dataset.skills[$0.teaches.skill].id.text),
        .whole($0.teaches.level), place(of: $0), .whole($0.minSeats), .whole($0.seats),
        .whole($0.maxSessions), .euros($0.sessionCost), .euros($0.seatCost),
      ]
    }
  }

  private func place(of course: Course) -> CSVCell {
    switch course.place {
    case .wholeProgramme: .empty
    case .province(let place): .text(dataset.provinces[place].text)
    case .territory(let place): .text(dataset.territories[place].id.text)
    }
  }
}

extension CSVCell {
  /// Euros, nothing where there is no limit.
  static func euros(_ euros: Euros?) -> CSVCell { euros.map { .amount($0.amount) } ?? .empty }

  /// Hours a week, nothing where they are not given.
  static func hours(_ hours: WeeklyHours?) -> CSVCell {
    hours.map { .amount($0.amount) } ?? .empty
  }

  /// A whole number, nothing where it is not known.
  static func whole(_ number: Int?) -> CSVCell { number.map { .whole($0) } ?? .empty }

  /// Degrees north, nothing where they are not known.
  static func latitude(_ place: Coordinates?) -> CSVCell {
    place.map { .exact($0.latitude) } ?? .empty
  }

  /// Degrees east, nothing where they are not known.
  static func longitude(_ place: Coordinates?) -> CSVCell {
    place.map { .exact($0.longitude) } ?? .empty
  }

  /// A word of the format for an answer.
  static func yesOrNo(_ answer: Bool) -> CSVCell { .text(answer ? "yes" : "no") }

  /// The words of a list.
  static func list(_ words: [String]) -> CSVCell {
    words.isEmpty ? .empty : .text(words.joined(separator: "|"))
  }
}
