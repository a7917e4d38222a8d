/// A sum of binary64 numbers that keeps what each addition rounds away.
///
/// Thousands of amounts of both signs meet in a budget that is held to a cent; the plain sum would
/// depend on their order. Neumaier's variant of Kahan's sum (A. Neumaier, ZAMM 54, 1974) is
/// accurate to about one rounding of the result.
struct CompensatedSum {
  private var sum = 0.0
  private var compensation = 0.0

  /// The sum so far.
  var value: Double {
    // An infinite sum has a compensation that is no number.
    sum.isFinite ? sum + compensation : sum
  }

  /// Adds a number.
  static func += (total: inout CompensatedSum, term: Double) {
    let next = total.sum + term
    if abs(total.sum) >= abs(term) {
      total.compensation += (total.sum - next) + term
    } else {
      total.compensation += (term - next) + total.sum
    }
    total.sum = next
  }
}
