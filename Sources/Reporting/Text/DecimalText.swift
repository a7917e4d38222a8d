/// Numbers as people read them: `1,234,567.89`, whatever the machine's language.
public enum DecimalText {
  /// Which way digits that are left out round.
  ///
  /// A bound or a gap rounds up and an objective down, so that what is printed claims no more than
  /// what is proven, but for 1e-5 of the last digit: an optimal plan, whose bound may lie some 1e-10
  /// above its points, shows no gap. Exact numbers are those of JSON.
  public enum Rounding: Sendable {
    /// To the nearest.
    case nearest
    /// Towards plus infinity.
    case up
    /// Towards minus infinity.
    case down
  }

  /// A whole number in groups of three digits.
  public static func grouped(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(digits: String(number.magnitude))
  }

  /// A number in groups of three digits with so many decimals.
  public static func grouped(
    _ number: Double, decimals: Int, rounding: Rounding = .nearest
  ) -> String {
    split(number, decimals: decimals, rounding: rounding).map { sign, whole, fraction in
      sign + grouped(digits: whole) + (fraction.isEmpty ? "" : ".\(fraction)")
    } ?? String(describing: number)
  }

  /// A number without groups and with at most so many decimals, as files hold it.
  public static func plain(_ number: Double, atMost decimals: Int, mark: Character = ".") -> String
  {
    guard let (sign, whole, fraction) = split(number, decimals: decimals, rounding: .nearest) else {
      return String(describing: number)
    }
    var digits = Substring(fraction)
    while digits.last == "0" { digits.removeLast() }
    return sign + whole + (digits.isEmpty ? "" : "\(mark)\(digits)")
  }

  /// Sign, whole digits and exactly `decimals` further digits; nil beyond what is counted exactly.
  private static func split(
    _ number: Double, decimals: Int, rounding: Rounding
  ) -> (sign: String, whole: String, fraction: String)? {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let exact = number * scale
    // A number that is written with so many decimals is that number, though its binary value lies
    // a hair beside it: 0.1 rounded up is 0.1. A hair of the last digit is what the bound of an
    // optimal plan may lie beside its points.
    let nearest = exact.rounded()
    let isNearest = abs(exact - nearest) <= max(1e-5, abs(nearest) * 1e-15)
    let scaled: Double
    switch rounding {
    case .nearest: scaled = nearest
    case .up: scaled = isNearest ? nearest : exact.rounded(.up)
    case .down: scaled = isNearest ? nearest : exact.rounded(.down)
    }
    guard scaled.magnitude < 9e15 else { return nil }
    var digits = String(Int(scaled.magnitude))
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    return (
      scaled < 0 ? "-" : "", String(digits.dropLast(decimals)), String(digits.suffix(decimals))
    )
  }

  private static func grouped(digits: String) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
