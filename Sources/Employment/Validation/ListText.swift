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

  /// Whether an entry holds a sign that separates entries elsewhere.
  static func holdsOtherSeparator(_ entry: String) -> Bool {
    entry.utf8.contains { otherSeparators.contains($0) }
  }

  private static let otherSeparators = [UInt8(ascii: ";"), UInt8(ascii: ",")]

  /// Why a list may have more entries: one of them holds a sign that separates entries elsewhere.
  static func separatorDoubt(of text: String) -> (problem: String, advice: String)? {
    guard let sign = text.utf8.first(where: { otherSeparators.contains($0) }) else { return nil }
    let entries = text.utf8.split { otherSeparators.contains($0) || $0 == UInt8(ascii: "|") }
      .map { String(decoding: $0, as: UTF8.self).trimmedBlanks }.filter { !$0.isEmpty }
    let list = DataIssue.oneLine(entries.joined(separator: "|"))
    return (
      "has \"\(String(decoding: [sign], as: UTF8.self))\" inside an entry, since entries are"
        + " separated by | alone",
      "Write \(list) if that is meant; if not, leave the sign out of the entry."
    )
  }
}
