/// Reads days and months.
enum CalendarText {
  /// The day `YYYY-MM-DD`, or nil.
  static func day(in text: String) -> CalendarDay? {
    guard text.utf8.count == 10, let year = digits(text, 0, 4), dash(text, 4),
      let month = digits(text, 5, 2), dash(text, 7), let day = digits(text, 8, 2)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The month `YYYY-MM`, or nil.
  static func month(in text: String) -> CalendarMonth? {
    guard text.utf8.count == 7, let year = digits(text, 0, 4), dash(text, 4),
      let month = digits(text, 5, 2)
    else { return nil }
    return CalendarMonth(year: year, month: month)
  }

  private static func digits(_ text: String, _ start: Int, _ count: Int) -> Int? {
    var number = 0
    for byte in text.utf8.dropFirst(start).prefix(count) {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  private static func dash(_ text: String, _ position: Int) -> Bool {
    text.utf8.dropFirst(position).first == 0x2D
  }
}
