/// A whole number of `decimals`-th decimal parts as the files write it: (304, 1) is `30.4`.
///
/// Trailing zeros are left out, so that a number has one text only.
package func decimalText(_ parts: Int, decimals: Int) -> String {
  var digits = decimals
  var rest = parts
  while digits > 0, rest % 10 == 0 {
    rest /= 10
    digits -= 1
  }
  guard digits > 0 else { return String(rest) }
  var unit = 1
  for _ in 0..<digits { unit *= 10 }
  let sign = rest < 0 ? "-" : ""
  return sign + String(rest.magnitude / UInt(unit)) + "."
    + paddedNumber(Int(rest.magnitude % UInt(unit)), width: digits)
}

/// A number with zeros in front until it has `width` digits.
package func paddedNumber(_ number: Int, width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
