/// The rows of `programme.csv` by their keys.
struct ProgrammeTable {
  private enum Key: String, CaseIterable {
    case name
    case planningDate = "planning_date"
    case wagePerHour = "wage_per_hour"
    case slotHours = "slot_hours"
    case weeksPerYear = "weeks_per_year"
    case budget
    case maxActivitiesPerJob = "max_activities_per_job"
    case minSlotsPerActivity = "min_slots_per_activity"
    case maxCoursesPerJob = "max_courses_per_job"
    case peoplePerSupervisor = "people_per_supervisor"
    case supervisorCost = "supervisor_cost"
    case minUnemployedMonths = "min_unemployed_months"
    case minResidentMonths = "min_resident_months"
  }

  private let table: CheckedTable
  private let keyColumn: CheckedTable.Column
  private let valueColumn: CheckedTable.Column
  private let rows: [Key: Int]

  /// Finds each key; unknown ones and those given twice are reported.
  init(_ table: CheckedTable) {
    self.table = table
    keyColumn = table.column("key")
    valueColumn = table.column("value")
    var rows: [Key: Int] = [:]
    for row in table.rows {
      guard let text = table.filledText(keyColumn, row) else { continue }
      guard let key = Key(rawValue: text.loweredASCII) else {
        let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
        table.report(
          .keyUnknown, keyColumn, row, problem: "is no key of this file",
          advice: "It is not read. The keys are \(known).")
        continue
      }
      if let first = rows[key] {
        table.report(
          .keyDuplicate, keyColumn, row, problem: "is given in line \(table.line(first)) already",
          advice: "Keep one of the two rows.")
      } else {
        rows[key] = row
      }
    }
    self.rows = rows
  }

  /// The programme; what an absent key or an empty value means is said by the format.
  ///
  /// - Parameter today: The day from which a planning date should not be far; nil where nobody told.
  /// - Returns: The programme.
  func programme(readOn today: CalendarDay?) -> Programme {
    let planningDate = required(.planningDate) { row in
      let day = table.day(valueColumn, row)
      table.warnIfFar(day, fromToday: today, valueColumn, row)
      return day
    }
    return Programme(
      name: required(.name) { table.filledText(valueColumn, $0) } ?? "",
      planningDate: planningDate ?? CalendarDay.first,
      wagePerHour: required(.wagePerHour) { table.number(valueColumn, $0, .hourlyRate) } ?? 0,
      slotHours: number(.slotHours, .slotHours) ?? 3.8,
      weeksPerYear: number(.weeksPerYear, .weeks) ?? 52,
      budget: number(.budget, .money).map { Euros($0) },
      maxActivitiesPerJob: wholeNumber(.maxActivitiesPerJob, .positiveCount) ?? 3,
      minSlotsPerActivity: wholeNumber(.minSlotsPerActivity, .positiveCount) ?? 2,
      maxCoursesPerJob: wholeNumber(.maxCoursesPerJob, .count) ?? 2,
      supervision: supervision(),
      minUnemployedMonths: wholeNumber(.minUnemployedMonths, .count) ?? 24,
      minResidentMonths: wholeNumber(.minResidentMonths, .count) ?? 6)
  }

  private func supervision() -> Supervision? {
    let people = wholeNumber(.peoplePerSupervisor, .positiveCount)
    guard hasValue(.peoplePerSupervisor) else {
      // Nobody is supervised; a cost that is given must still be a number.
      _ = number(.supervisorCost, .money)
      return nil
    }
    let cost = required(.supervisorCost) { table.number(valueColumn, $0, .money) }
    return Supervision(peoplePerSupervisor: people ?? 1, supervisorCost: Euros(cost ?? 0))
  }

  private func hasValue(_ key: Key) -> Bool {
    rows[key].map { !table.text(valueColumn, $0).isEmpty } ?? false
  }

  private func number(_ key: Key, _ range: NumberRange) -> Double? {
    rows[key].flatMap { table.number(valueColumn, $0, range) }
  }

  private func wholeNumber(_ key: Key, _ range: NumberRange) -> Int? {
    rows[key].flatMap { table.wholeNumber(valueColumn, $0, range) }
  }

  private func required<Value>(_ key: Key, read: (Int) -> Value?) -> Value? {
    if hasValue(key), let row = rows[key] { return read(row) }
    // Without the columns, nothing is known of the keys.
    guard keyColumn.place != nil, valueColumn.place != nil else { return nil }
    if let row = rows[key] {
      table.report(
        .keyMissing, valueColumn, row, value: key.rawValue, problem: "has no value",
        advice: "Fill in the value of \(key.rawValue).")
    } else {
      table.log.add(
        DataIssue(
          .keyMissing, at: .cell(file: table.file, line: nil, column: nil), value: key.rawValue,
          problem: "is missing",
          advice: "Add a row with the key \(key.rawValue) and its value."),
        columnPlace: -1)
    }
    return nil
  }
}

extension CalendarDay {
  /// A day that stands in for one that could not be read.
  fileprivate static var first: CalendarDay {
    guard let day = CalendarDay(year: 1, month: 1, day: 1) else {
      preconditionFailure("the calendar begins with a first of January")
    }
    return day
  }
}

extension CalendarMonth {
  /// A month that stands in for one that could not be read.
  static var first: CalendarMonth { CalendarDay.first.month }
}
