/// Writes numbers in digits, without an exponent.
package enum DecimalText {
  /// At most two decimals, as hours and euros are written; halves away from zero.
  package static func amount(_ number: Double) -> String {
    let hundredths = (number * 100).rounded(.toNearestOrAwayFromZero)
    // Above 2^53 a number has no hundredths any more.
    guard let parts = Int(exactly: hundredths), parts.magnitude < 1 << 53 else {
      return exact(number)
    }
    let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = parts < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The fewest digits that read back as the same number.
  package static func exact(_ number: Double) -> String {
    if number == 0 { return "0" }
    let text = String(number)
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")),
      let exponent = Int(text[text.index(after: mark)...])
    else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let isNegative = text.hasPrefix("-")
    let mantissa = text[..<mark].drop { $0 == "-" }
    let parts = mantissa.split(separator: ".", maxSplits: 1)
    let whole = parts.first.map(String.init) ?? "0"
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    if fraction == "0" { fraction = "" }
    let digits = whole + fraction
    let point = whole.count + exponent
    let plain: String
    if point <= 0 {
      plain = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      plain = digits + String(repeating: "0", count: point - digits.count)
    } else {
      plain = digits.prefix(point) + "." + digits.dropFirst(point)
    }
    return isNegative ? "-" + plain : plain
  }
}
