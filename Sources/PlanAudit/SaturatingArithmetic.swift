/// The sum of two counts, or the nearest `Int`: a plan of anybody may hold any number.
func saturatingSum(_ left: Int, _ right: Int) -> Int {
  let (sum, overflow) = left.addingReportingOverflow(right)
  guard overflow else { return sum }
  return left < 0 ? .min : .max
}

/// The product of two counts of at least 0, or the greatest `Int`.
func saturatingProduct(_ left: Int, _ right: Int) -> Int {
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  return overflow ? .max : product
}

/// How many groups of `size` (at least 1) hold `count` things: the quotient, rounded up.
func groups(of size: Int, for count: Int) -> Int {
  count <= 0 ? 0 : (count - 1) / size + 1
}

/// A whole number as an `Int`, or the nearest one that an `Int` can hold.
func saturatingInt(_ number: Double) -> Int {
  if number.isNaN { return 0 }
  // 2^62 is exact in binary64 and leaves room for additions.
  return Int(max(-0x1p62, min(0x1p62, number)))
}
