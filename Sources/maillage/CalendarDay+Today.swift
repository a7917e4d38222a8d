import Employment
import Foundation

extension CalendarDay {
  /// The day on this machine's clock, where it is; nil beyond the calendar.
  static var today: CalendarDay? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
