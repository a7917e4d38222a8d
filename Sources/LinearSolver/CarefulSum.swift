/// Neumaier's sum: the correction gathers what a plain sum would round away.
struct CarefulSum {
  private var sum: Double
  private var correction = 0.0

  init(_ start: Double) { sum = start }

  mutating func add(_ term: Double) {
    let next = sum + term
    correction += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  var value: Double { sum + correction }
}
