/// The range that a variable or a row's sum may take; either side may be infinite.
///
/// ```swift
/// let share = Bounds(0...1)
/// let demand = Bounds.atLeast(12)
/// ```
///
/// Units are those of the variable or row. Whether the two sides fit together is checked where the
/// bounds meet a solver: a lower side above the upper one, or a NaN, is a `SolverFault` of kind
/// `badArgument`.
public struct Bounds: Hashable, Sendable {
  /// The least value allowed; `-.infinity` for none.
  public var lower: Double
  /// The greatest value allowed; `.infinity` for none.
  public var upper: Double

  /// Bounds with these two sides.
  public init(lower: Double = -.infinity, upper: Double = .infinity) {
    self.lower = lower
    self.upper = upper
  }

  /// Bounds with the two ends of a range, both allowed.
  public init(_ range: ClosedRange<Double>) {
    self.init(lower: range.lowerBound, upper: range.upperBound)
  }

  /// Everything is allowed.
  public static let free = Bounds()
  /// From nought to one; binary together with the domain `integer`.
  public static let binary = Bounds(lower: 0, upper: 1)
  /// Nought and more.
  public static let nonNegative = Bounds(lower: 0)

  /// Exactly this value.
  public static func fixed(_ value: Double) -> Bounds { Bounds(lower: value, upper: value) }
  /// This value or less.
  public static func atMost(_ value: Double) -> Bounds { Bounds(upper: value) }
  /// This value or more.
  public static func atLeast(_ value: Double) -> Bounds { Bounds(lower: value) }
}

extension Bounds {
  /// Why no solver can take these bounds; nil if it can.
  var complaint: String? {
    if lower.isNaN || upper.isNaN { return "a bound is not a number" }
    if lower == .infinity { return "the lower bound is plus infinity" }
    if upper == -.infinity { return "the upper bound is minus infinity" }
    if lower > upper { return "the lower bound \(lower) lies above the upper bound \(upper)" }
    return nil
  }

  /// How far a value lies outside.
  func violation(by value: Double) -> Double { max(lower - value, value - upper, 0) }

  /// The bounds that whole numbers see. A bound that misses a whole number by rounding only is taken for
  /// that number.
  var ofWholeNumbers: Bounds {
    // Adding nought turns minus nought into nought.
    Bounds(lower: (lower - 1e-9).rounded(.up) + 0, upper: (upper + 1e-9).rounded(.down) + 0)
  }
}
