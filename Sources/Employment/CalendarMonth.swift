/// A month of the Gregorian calendar, as `2024-01`.
public struct CalendarMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of the year 0.
  let ordinal: Int

  /// The month `month` (1 to 12) of a year, or nil where there is no such month.
  public init?(year: Int, month: Int) {
    guard (1...12).contains(month), (0...9999).contains(year) else { return nil }
    ordinal = year * 12 + month - 1
  }

  /// The year, 0 to 9999.
  public var year: Int { ordinal / 12 }

  /// The month of the year, 1 to 12.
  public var month: Int { ordinal % 12 + 1 }

  /// Whole months from this month to a later one; negative if that one is earlier.
  public func months(until later: CalendarMonth) -> Int { later.ordinal - ordinal }

  /// The month so many months later; nil beyond the calendar.
  package func later(by months: Int) -> CalendarMonth? {
    let (later, overflow) = ordinal.addingReportingOverflow(months)
    guard !overflow, later >= 0 else { return nil }
    return CalendarMonth(year: later / 12, month: later % 12 + 1)
  }

  /// The order of time.
  public static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }

  /// The month as the files write it: `YYYY-MM`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}

/// A number with zeros in front until it has `width` digits.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
