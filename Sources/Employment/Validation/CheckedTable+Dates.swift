extension CheckedTable {
  /// The day in a cell; one that is beyond reason is warned of.
  func day(_ column: Column, _ row: Int) -> CalendarDay? {
    guard let text = filledText(column, row) else { return nil }
    guard let day = CalendarText.day(in: text) else {
      report(
        .dateUnreadable, column, row, problem: "is not a date",
        advice: "Write year, month and day of a day that exists, such as 2026-01-31.")
      return nil
    }
    warnIfLongAgo(day.month, column, row)
    return day
  }

  /// The month in a cell; one that is beyond reason is warned of.
  func month(_ column: Column, _ row: Int) -> CalendarMonth? {
    guard let text = filledText(column, row) else { return nil }
    guard let month = CalendarText.month(in: text) else {
      let advice =
        CalendarText.day(in: text).map { "Write the month alone: \($0.month)." }
        ?? "Write year and month, such as 2024-01."
      report(.monthUnreadable, column, row, problem: "is not a month", advice: advice)
      return nil
    }
    warnIfLongAgo(month, column, row)
    return month
  }

  /// Warns of a month after the planning date, where something that has begun is told.
  ///
  /// - Parameters:
  ///   - month: The month in the cell.
  ///   - planningDate: The planning date.
  ///   - months: Months that it may be later: who moves in during the year that is planned is in the
  ///     files already.
  ///   - column: The cell's column.
  ///   - row: The cell's row.
  func warnIfLater(
    _ month: CalendarMonth?, than planningDate: CalendarDay, allowing months: Int = 0,
    _ column: Column, _ row: Int
  ) {
    guard let month, planningDate.isPlausible,
      planningDate.month.months(until: month) > months
    else { return }
    report(
      .dateImplausible, column, row, problem: "is after the planning date \(planningDate)",
      advice: "Correct the year or the month, or planning_date in \(DataFile.programme.rawValue).")
  }

  /// Warns of a last day that no decision of today reaches.
  func warnIfFar(
    _ day: CalendarDay?, from planningDate: CalendarDay, _ column: Column, _ row: Int
  ) {
    guard let day, planningDate.isPlausible, day.isOver(years: 30, after: planningDate) else {
      return
    }
    report(
      .dateImplausible, column, row,
      problem: "is over 30 years after the planning date \(planningDate)",
      advice: "Correct the year; leave the cell empty where the approval has no end.")
  }

  /// Warns of a planning date that is far from today.
  func warnIfFar(
    _ planningDate: CalendarDay?, fromToday today: CalendarDay?, _ column: Column, _ row: Int
  ) {
    guard let planningDate, planningDate.isPlausible, let today,
      planningDate.isOver(years: 10, after: today) || today.isOver(years: 10, after: planningDate)
    else { return }
    report(
      .dateImplausible, column, row, problem: "is over ten years from today, \(today)",
      advice: "Correct the year: months without work and of residence are counted up to this day.")
  }

  private func warnIfLongAgo(_ month: CalendarMonth, _ column: Column, _ row: Int) {
    guard month.year < CalendarDay.firstPlausibleYear else { return }
    report(
      .dateImplausible, column, row,
      problem: "is before \(CalendarDay.firstPlausibleYear)",
      advice: "Correct the year; it has four digits, such as 2024.")
  }
}

extension CalendarDay {
  /// The first year of which dates are not beyond reason.
  fileprivate static let firstPlausibleYear = 1940

  /// Whether other dates can be judged by this one.
  fileprivate var isPlausible: Bool { month.year >= Self.firstPlausibleYear }

  /// Whether the day is more than so many years after another.
  fileprivate func isOver(years: Int, after other: CalendarDay) -> Bool {
    (month.year - years, month.month, day) > (other.month.year, other.month.month, other.day)
  }
}
