/// Neumaier's sum: the correction gathers what a plain sum would round away.
package struct CarefulSum {
  private var sum: Double
  private var correction = 0.0

  /// Begins with a term.
  package init(_ start: Double) { sum = start }

  /// Adds a term.
  package mutating func add(_ term: Double) {
    let next = sum + term
    correction += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  /// The sum.
  package var value: Double { sum + correction }
}
