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
    for entry in text.split(separator: "|", omittingEmptySubsequences: false) {
      let parts = entry.split(separator: ":", omittingEmptySubsequences: false).map {
        String($0).trimmedBlanks
      }
      guard parts.count >= fewest, parts.count < columns.count, parts.allSatisfy({ !$0.isEmpty })
      else {
        problems.append(
          EditProblem(
            id: .listUnreadable, value: String(entry), problem: "is no entry of \(name)",
            advice: "Write \(columns.dropFirst().joined(separator: ":")), entries"
              + " separated by |."))
        continue
      }
      rows.append(Dictionary(uniqueKeysWithValues: Array(zip(columns, [id] + parts))))
    }
    return (rows, problems)
  }
}
