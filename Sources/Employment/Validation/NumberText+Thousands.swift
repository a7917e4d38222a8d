/// Why a number that is read as the format says may be meant in thousands.
package struct ThousandsDoubt {
  /// What it is if its sign is one of thousands.
  package let inThousands: String
  /// How it is read, in words that follow the value.
  package let problem: String
  /// What to write, whichever is meant.
  package let advice: String
}

extension NumberText {
  /// Why an amount may be meant in thousands: exactly three digits follow its only sign.
  ///
  /// `101.000` is 101 here and 101,000 to many; so is `2,000`. Blanks do not count, and a number with
  /// an exponent is no amount that somebody typed.
  ///
  /// - Parameter text: The text of a number.
  /// - Returns: Nil where nothing is in doubt. Linear in the text.
  package static func thousandsDoubt(of text: String) -> ThousandsDoubt? {
    let signs = [UInt8(ascii: "."), UInt8(ascii: ",")]
    guard text.utf8.contains(where: { signs.contains($0) }),
      let clean = withoutBlanks(text), let number = number(in: text)
    else { return nil }
    let parts = clean.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 3,
      parts[1].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let whole = String(decoding: parts[0] + parts[1], as: UTF8.self)
    let thousands = self.number(in: whole).map { shortText($0) } ?? whole
    var plain = shortText(number)
    // Three decimals that are meant are in no doubt with a fourth.
    if plain.split(separator: ".").dropFirst().first?.count == 3 { plain += "0" }
    return ThousandsDoubt(
      inThousands: thousands,
      problem: "is read as \(shortText(number)), since its sign is that of decimals",
      advice: "Write \(thousands) if that is meant, or \(plain) if not.")
  }
}
