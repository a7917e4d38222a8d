public import Employment

/// A language that people read, with the numbers and dates that go with it in Belgium.
public enum Language: String, CaseIterable, Sendable {
  /// French: `1 234,5`, `12,5 %`, `22/11/2026`.
  case french = "fr"
  /// English: `1,234.5`, `12.5 %`, `2026-11-22`.
  case english = "en"

  /// The one of two wordings that is of this language.
  public func say(_ english: String, _ french: String) -> String {
    self == .english ? english : french
  }

  /// A whole number in groups of three digits.
  public func number(_ number: Int) -> String { marked(DecimalText.grouped(number)) }

  /// A number in groups of three digits with so many decimals.
  public func number(
    _ number: Double, decimals: Int, rounding: DecimalText.Rounding = .nearest
  ) -> String {
    marked(DecimalText.grouped(number, decimals: decimals, rounding: rounding))
  }

  /// An amount of whole euros: `1 234 EUR`.
  public func euros(_ amount: Euros) -> String {
    "\(number(amount.amount, decimals: 0))\(Self.noBreak)EUR"
  }

  /// A share: `12,5 %`.
  public func percent(
    _ share: Double, decimals: Int = 1, rounding: DecimalText.Rounding = .nearest
  ) -> String {
    "\(number(100 * share, decimals: decimals, rounding: rounding))\(Self.noBreak)%"
  }

  /// A day.
  public func day(_ day: CalendarDay) -> String {
    guard self == .french else { return "\(day)" }
    return "\(day)".split(separator: "-").reversed().joined(separator: "/")
  }

  /// A signed whole number: `+3`, `−2`, `0`.
  public func change(_ number: Int) -> String {
    number > 0 ? "+\(self.number(number))" : self.number(number)
  }

  /// A signed number with so many decimals.
  public func change(_ number: Double, decimals: Int) -> String {
    let text = self.number(number, decimals: decimals)
    return text.first == "-" || text.allSatisfy({ !("1"..."9").contains($0) }) ? text : "+" + text
  }

  private static let noBreak = "\u{A0}"

  /// English digits with the marks of this language.
  private func marked(_ digits: String) -> String {
    guard self == .french else { return digits }
    return String(
      digits.map { $0 == "," ? Character(Self.noBreak) : $0 == "." ? "," : $0 })
  }
}
