/// The number of one kind of thing in a store, from 1; later ones have higher numbers.
///
/// Numbers of different kinds cannot be swapped, and no number is given twice.
public struct RowNumber<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number.
  public let value: Int64

  /// A number.
  public init(_ value: Int64) { self.value = value }

  /// The number in digits.
  public var description: String { String(value) }

  /// The order in which things were kept.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
