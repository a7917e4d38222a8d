/// A number with a unit: adding and comparing stay inside the unit.
public protocol Quantity: Hashable, Comparable, Sendable {
  /// The number of units.
  var amount: Double { get }
  /// A quantity of so many units.
  init(_ amount: Double)
}

extension Quantity {
  /// No unit at all.
  public static var zero: Self { Self(0) }

  /// The order of the amounts.
  public static func < (left: Self, right: Self) -> Bool { left.amount < right.amount }

  /// The sum of two quantities of one unit.
  public static func + (left: Self, right: Self) -> Self { Self(left.amount + right.amount) }

  /// The difference of two quantities of one unit.
  public static func - (left: Self, right: Self) -> Self { Self(left.amount - right.amount) }

  /// So many times the quantity.
  public static func * (factor: Double, quantity: Self) -> Self { Self(factor * quantity.amount) }

  /// Adds a quantity of the same unit.
  public static func += (left: inout Self, right: Self) { left = left + right }
}

/// Euros, charged in full to one year.
public struct Euros: Quantity {
  /// The number of euros.
  public let amount: Double
  /// An amount of so many euros.
  public init(_ amount: Double) { self.amount = amount }
}

/// Hours a week.
public struct WeeklyHours: Quantity {
  /// The number of hours a week.
  public let amount: Double
  /// So many hours a week.
  public init(_ amount: Double) { self.amount = amount }
}

/// Kilometres along a great circle.
public struct Kilometres: Quantity {
  /// The number of kilometres.
  public let amount: Double
  /// So many kilometres.
  public init(_ amount: Double) { self.amount = amount }
}

/// Points of the weighted goals.
public struct Points: Quantity {
  /// The number of points.
  public let amount: Double
  /// So many points.
  public init(_ amount: Double) { self.amount = amount }
}

/// Half-days a week: the unit in which jobs are cut.
public struct Slots: Hashable, Comparable, Sendable {
  /// The number of half-days a week.
  public let count: Int

  /// So many half-days a week.
  public init(_ count: Int) { self.count = count }

  /// The order of the counts.
  public static func < (left: Slots, right: Slots) -> Bool { left.count < right.count }
}
