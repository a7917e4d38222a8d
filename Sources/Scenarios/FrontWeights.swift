import Foundation

/// What two goals weigh at a point of a front, in points per unit as in `goals.csv`; all others weigh
/// nothing.
public struct FrontWeights: Hashable, Sendable {
  /// Points per unit of the first goal, at least 0.
  public let first: Double
  /// Points per unit of the second goal, at least 0.
  public let second: Double

  /// Weights of at most nine significant digits, so that they are exactly what a cell says.
  package init(_ first: Double, _ second: Double) {
    self.first = Double(Self.text(first)) ?? 0
    self.second = Double(Self.text(second)) ?? 0
  }

  /// The first goal alone.
  static let firstAlone = FrontWeights(1, 0)
  /// The second goal alone.
  static let secondAlone = FrontWeights(0, 1)

  /// The weighted sum of two values.
  package func points(of values: FrontValues) -> Double {
    first * values.first + second * values.second
  }

  /// Whether these favour the first goal more than others do.
  func isBefore(_ other: FrontWeights) -> Bool { cross(other) > 0 }

  /// Above nought where the other weights favour the second goal more.
  func cross(_ other: FrontWeights) -> Double { first * other.second - second * other.first }

  /// A weight as a cell holds it: nine significant digits without exponent.
  static func text(_ weight: Double) -> String {
    guard weight > 0, weight.isFinite else { return "0" }
    let decimals = max(0, min(30, 8 - Int(log10(weight).rounded(.down))))
    var text = String(format: "%.\(decimals)f", weight)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

/// What a plan is worth in two goals, each at a weight of 1.
package struct FrontValues: Hashable, Sendable {
  /// Of the first goal; below nought for what counts against.
  package let first: Double
  /// Of the second goal; below nought for what counts against.
  package let second: Double

  /// Two values.
  package init(_ first: Double, _ second: Double) {
    self.first = first
    self.second = second
  }

  /// Whether it is as good in both and better in one.
  package func dominates(_ other: FrontValues) -> Bool {
    first >= other.first && second >= other.second && self != other
  }
}
