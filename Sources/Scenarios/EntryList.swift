import Employment

/// A value of an edit that lists entries, each a row of a file of its own.
struct EntryList {
  /// The name of the value.
  let name: String
  /// The file of its rows.
  let file: DataFile
  /// The columns: the id of what is new, then the parts of an entry.
  let columns: [String]
  /// The fewest parts of an entry.
  let fewest: Int

  /// The lists of what is added to a file.
  static func lists(of file: DataFile) -> [EntryList] {
    switch file {
    case .people:
      [
        EntryList(
          name: "skills", file: .personSkills, columns: ["person", "skill", "level"], fewest: 2),
        EntryList(
          name: "interests", file: .personInterests, columns: ["person", "theme", "strength"],
          fewest: 2),
      ]
    case .activities:
      [
        EntryList(
          name: "skills", file: .activitySkills,
          columns: ["activity", "skill", "level", "need", "people"], fewest: 3)
      ]
    default: []
    }
  }

  /// The rows that a text says of an id, and what is wrong with its other entries.
  func rows(
    _ text: String, of id: String
  ) -> (rows: [[String: String]], problems: [EditProblem]) {
    guard !text.isEmpty else { return ([], []) }
    var rows: [[String: String]] = []
    var problems: [EditProblem] = []
    for entry in QuotedText.split(text, at: "|") {
      guard let parts = parts(of: entry) else {
        problems.append(
          EditProblem(
            id: .listUnreadable, value: entry, problem: "is no entry of \(name)",
            advice: "Write \(columns.dropFirst().joined(separator: ":")), entries"
              + " separated by |, and in quotes an id that holds |."))
        continue
      }
      rows.append(Dictionary(uniqueKeysWithValues: Array(zip(columns, [id] + parts))))
    }
    return (rows, problems)
  }

  /// The parts of an entry; nil where it has too few, or an empty one.
  ///
  /// What is before the last colons is one id, whatever colons it holds; in quotes it may also hold
  /// the sign between entries.
  private func parts(of entry: String) -> [String]? {
    let (quoted, rest) = QuotedText.leading(entry.trimmedBlanks)
    let pieces = rest.split(separator: ":", omittingEmptySubsequences: false).map {
      String($0).trimmedBlanks
    }
    let parts: [String]
    if let quoted {
      guard pieces.first == "" else { return nil }
      parts = [quoted] + pieces.dropFirst()
    } else {
      let count = followers(pieces)
      guard pieces.count > count else { return nil }
      let id = rest.split(separator: ":", omittingEmptySubsequences: false).dropLast(count)
        .joined(separator: ":").trimmedBlanks
      parts = [id] + pieces.suffix(count)
    }
    guard parts.count >= fewest, parts.count < columns.count, parts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    return parts
  }

  /// How many parts follow the id.
  private func followers(_ pieces: [String]) -> Int {
    let (least, most) = (fewest - 1, columns.count - 2)
    guard least < most, pieces.count > most, let last = pieces.last else { return least }
    // The number of people is the last part of a need of a team, if it is given.
    func isNeed(_ word: String) -> Bool { ["each", "team"].contains(word.loweredASCII) }
    if isNeed(pieces[pieces.count - 2]) { return most }
    return !isNeed(last) && NumberText.number(in: last) != nil ? most : least
  }
}
