/// A day of the Gregorian calendar, as `2026-01-15`.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The month that holds the day.
  public let month: CalendarMonth
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A day, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard let calendarMonth = CalendarMonth(year: year, month: month) else { return nil }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    self.month = calendarMonth
    self.day = day
  }

  /// The order of time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }

  /// The day as the files write it: `YYYY-MM-DD`.
  public var description: String { "\(month)-\(padded(day, to: 2))" }
}
