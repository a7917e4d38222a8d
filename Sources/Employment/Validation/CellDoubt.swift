/// Why a cell that is read as the format says may be meant otherwise.
package struct CellDoubt {
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
  package static func thousandsDoubt(of text: String) -> CellDoubt? {
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
    return CellDoubt(
      problem: "is read as \(shortText(number)), since its sign is that of decimals",
      advice: "Write \(thousands) if that is meant, or \(plain) if not.")
  }
}

/// Reads lists.
enum ListText {
  /// The entries of a list, as they stand; nil where one is empty.
  static func entries(in text: String) -> [String]? {
    let bar = UInt8(ascii: "|")
    guard text.utf8.contains(bar) else { return [text] }
    var entries: [String] = []
    for part in text.utf8.split(separator: bar, omittingEmptySubsequences: false) {
      let entry = String(decoding: part, as: UTF8.self).trimmedBlanks
      guard !entry.isEmpty else { return nil }
      entries.append(entry)
    }
    return entries
  }

  /// Why a list may have more entries: one of them holds a sign that separates entries elsewhere.
  static func separatorDoubt(of text: String) -> CellDoubt? {
    let signs = [UInt8(ascii: ";"), UInt8(ascii: ",")]
    guard let sign = text.utf8.first(where: { signs.contains($0) }) else { return nil }
    let entries = text.utf8.split { signs.contains($0) || $0 == UInt8(ascii: "|") }
      .map { String(decoding: $0, as: UTF8.self).trimmedBlanks }.filter { !$0.isEmpty }
    let list = DataIssue.oneLine(entries.joined(separator: "|"))
    return CellDoubt(
      problem:
        "has \"\(String(decoding: [sign], as: UTF8.self))\" inside an entry, since entries are"
        + " separated by | alone",
      advice: "Write \(list) if that is meant; if not, leave the sign out of the entry.")
  }
}
