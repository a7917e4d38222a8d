/// Two counts for each activity, as binary digits that lie across words: digit d of 64 activities
/// is one word (bit slices), so that one subtraction serves 64 activities.
struct DigitCounts {
  /// For each word of a verdict the digits of both counts, lowest first.
  let digits: UnsafeMutableBufferPointer<UInt64>
  /// Digits of the count of lacking skills beyond the courses allowed.
  let excess: Int
  /// Digits of the count of lacking skills that nobody teaches.
  let untaught: Int

  /// Subtracts 1 from the first count of `held` and from the second of `untaught`.
  @inline(__always)
  func subtract(_ held: UInt64, untaught notTaught: UInt64, word: Int) {
    let first = word * (excess + untaught)
    subtract(held, first: first, end: first + excess)
    subtract(notTaught, first: first + excess, end: first + excess + untaught)
  }

  /// The activities of which a count is not 0.
  @inline(__always)
  func positive(word: Int) -> UInt64 {
    let first = word * (excess + untaught)
    return positive(first: first, end: first + excess + untaught)
  }

  @inline(__always)
  private func positive(first: Int, end: Int) -> UInt64 {
    var positive: UInt64 = 0
    var place = first
    while place < end {
      positive |= digits[place]
      place &+= 1
    }
    return positive
  }

  /// A count of 0 stays 0.
  @inline(__always)
  private func subtract(_ activities: UInt64, first: Int, end: Int) {
    var borrow = activities & positive(first: first, end: end)
    var place = first
    while place < end {
      let digit = digits[place]
      digits[place] = digit ^ borrow
      borrow &= ~digit
      place &+= 1
    }
  }
}
