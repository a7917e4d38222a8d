/// A sum of binary64 numbers without any rounding.
///
/// It is kept as an expansion: numbers that do not overlap, the least first, whose sign is that of the
/// greatest (Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997).
package struct ExactSum: Comparable, Sendable {
  private var parts: [Double] = []

  /// Nought, or one number.
  package init(_ start: Double = 0) { add(start) }

  /// Adds a number.
  package mutating func add(_ term: Double) {
    precondition(term.isFinite, "a term is no number")
    var carried = term
    var grown: [Double] = []
    for part in parts {
      let sum = carried + part
      let rest = sum - carried
      let error = (carried - (sum - rest)) + (part - rest)
      if error != 0 { grown.append(error) }
      carried = sum
    }
    if carried != 0 { grown.append(carried) }
    parts = grown
  }

  /// Adds a number so many times.
  package mutating func add(_ term: Double, times count: Int) {
    let product = term * Double(count)
    add(product)
    add((-product).addingProduct(term, Double(count)))
  }

  /// Adds another sum.
  package mutating func add(_ other: ExactSum) {
    for part in other.parts { add(part) }
  }

  /// The nearest binary64 number, but for a last digit.
  package var rounded: Double { parts.reduce(0, +) }

  /// What is left of one sum beside another.
  package static func - (left: ExactSum, right: ExactSum) -> ExactSum {
    var difference = left
    for part in right.parts { difference.add(-part) }
    return difference
  }

  /// Compares without rounding.
  package static func < (left: ExactSum, right: ExactSum) -> Bool {
    ((left - right).parts.last ?? 0) < 0
  }

  /// Whether two sums are the same number.
  package static func == (left: ExactSum, right: ExactSum) -> Bool {
    (left - right).parts.isEmpty
  }
}
