extension CheckedTable {
  /// The number in a cell; one that may be meant in thousands is warned of.
  func number(_ column: Column, _ row: Int, _ range: NumberRange) -> Double? {
    let number = numberInRange(column, row, range)
    if number != nil { warnOfThousands(column, row, range) }
    return number
  }

  private func warnOfThousands(_ column: Column, _ row: Int, _ range: NumberRange) {
    guard range.mayBeThousands, let doubt = NumberText.thousandsDoubt(of: text(column, row)) else {
      return
    }
    report(.numberMaybeThousands, column, row, problem: doubt.problem, advice: doubt.advice)
  }

  private func numberInRange(_ column: Column, _ row: Int, _ range: NumberRange) -> Double? {
    guard let text = filledText(column, row) else { return nil }
    guard let number = NumberText.number(in: text) else {
      report(
        .numberUnreadable, column, row, problem: "is not a number",
        advice: NumberText.advice(for: text))
      return nil
    }
    guard range.contains(number) else {
      report(
        .numberOutOfRange, column, row, problem: "is not \(range.words)",
        advice: "Write a number \(range.words).")
      return nil
    }
    return number
  }

  /// The whole number in a cell; `3.0` is whole.
  func wholeNumber(_ column: Column, _ row: Int, _ range: NumberRange) -> Int? {
    guard let number = numberInRange(column, row, range) else { return nil }
    guard let whole = Int(exactly: number) else {
      report(
        .numberNotWhole, column, row, problem: "is not a whole number",
        advice: NumberText.thousandsDoubt(of: text(column, row)).map {
          "Write \($0.inThousands) if that is meant, without a sign."
        } ?? "Write a number without a fraction, such as \(Int(number)).")
      return nil
    }
    warnOfThousands(column, row, range)
    return whole
  }

  /// The answer in a cell.
  func yesOrNo(_ column: Column, _ row: Int) -> Bool? {
    guard let text = filledText(column, row) else { return nil }
    switch text.loweredASCII {
    case "yes", "oui", "1", "true": return true
    case "no", "non", "0", "false": return false
    default:
      report(
        .wordUnknown, column, row, problem: "is neither yes nor no", advice: "Write yes or no.")
      return nil
    }
  }

  /// The case that a cell names, in whatever case it is written.
  func word<Word>(_ column: Column, _ row: Int, as type: Word.Type = Word.self) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    guard let text = filledText(column, row) else { return nil }
    if let word = Word(rawValue: text.loweredASCII) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    report(
      .wordUnknown, column, row, problem: "is no word of this column",
      advice: "Write one of these words: \(words).")
    return nil
  }

  /// The entries of a cell that holds a list, each once, as they stand.
  func list(_ column: Column, _ row: Int) -> [String] {
    guard let text = filledText(column, row) else { return [] }
    guard let entries = ListText.entries(in: text) else {
      report(
        .listUnreadable, column, row, problem: "is a list with an empty entry",
        advice: "Write one bar between two entries, and none at the ends.")
      return []
    }
    if let doubt = ListText.separatorDoubt(of: text) {
      report(.listOtherSeparator, column, row, problem: doubt.problem, advice: doubt.advice)
    }
    return entries
  }

  /// Where both coordinates are given, the place; one alone counts as unknown.
  func coordinates(_ row: Int, latitude: Column, longitude: Column) -> Coordinates? {
    let north = number(latitude, row, .latitude)
    let east = number(longitude, row, .longitude)
    guard let north, let east else { return nil }
    return Coordinates(latitude: north, longitude: east)
  }
}

extension NumberText {
  /// What may have gone wrong in a text that is no number.
  package static func advice(for text: String) -> String {
    let asDigits = String(
      decoding: text.utf8.map { byte -> UInt8 in
        switch byte {
        case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8(ascii: "0")
        case UInt8(ascii: "l"), UInt8(ascii: "I"): UInt8(ascii: "1")
        default: byte
        }
      }, as: UTF8.self)
    if NumberText.number(in: asDigits) != nil {
      let hasLetterO = text.utf8.contains { $0 | 0x20 == UInt8(ascii: "o") }
      return hasLetterO
        ? "Maybe a letter O stands for a zero." : "Maybe a letter stands for a one."
    }
    let signs = text.utf8.filter { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    if signs.count > 1 {
      return "Write one decimal point or comma, and no separator of thousands: 1234.5."
    }
    return "Write digits alone, without a unit, such as 12.5 or 12,5."
  }
}
