public import DatasetFiles
public import Employment

/// Compares a table that somebody declares with the one that is derived, row by row.
public struct TableComparison: Sendable {
  /// The file that declares the table.
  private let file: PlanFile
  /// The first columns of the file, which together name a row.
  private let keys: [String]
  /// The columns that are compared.
  private let values: Set<String>

  /// A comparison of the given columns of a file whose first `keyCount` columns name a row.
  public init(of file: PlanFile, keyCount: Int = 1, comparing values: Set<String>) {
    self.file = file
    keys = Array(file.columns.prefix(keyCount))
    self.values = values
  }

  /// Rows that are missing, twice, unknown or different; a column that is not declared is not
  /// compared.
  public func differences(declared: DraftTable, derived: CSVTable) -> [PlanDifference] {
    let columns = declared.columns.map { $0.lowercased() }
    let keyPlaces = keys.compactMap { columns.firstIndex(of: $0) }
    guard keyPlaces.count == keys.count else {
      let names = keys.joined(separator: " and ")
      return [difference("lacks the column that names its rows (\(names)): it is not compared.")]
    }
    var expected: [Identifier<CSVTable>: [CSVCell]] = [:]
    for row in derived.rows { expected[id(of: row)] = row }
    var found: [PlanDifference] = []
    var seen: Set<Identifier<CSVTable>> = []
    for row in declared.lines.indices {
      let cells = declared.cells[(row * columns.count)..<((row + 1) * columns.count)]
      let id = id(keyPlaces.map { cells[cells.startIndex + $0] })
      guard seen.insert(id).inserted else {
        found.append(difference("names \(id) twice."))
        continue
      }
      guard let truth = expected[id] else {
        found.append(difference("names \(id), which does not belong there."))
        continue
      }
      for (column, said) in zip(columns, cells) where values.contains(column) {
        guard let place = derived.columns.firstIndex(of: column),
          let right = Self.contradiction(of: said, to: truth[place])
        else { continue }
        found.append(difference("says \(column) \"\(said)\" of \(id); it is \(right)."))
      }
    }
    for row in derived.rows where !seen.contains(id(of: row)) {
      found.append(difference("does not name \(id(of: row))."))
    }
    return found
  }

  private func id(of row: [CSVCell]) -> Identifier<CSVTable> {
    id(
      row.prefix(keys.count).map { cell in
        if case .text(let text) = cell { text } else { "" }
      })
  }

  /// What names a row in a sentence: `person P1, activity A1`.
  private func id(_ texts: [String]) -> Identifier<CSVTable> {
    Identifier(zip(keys, texts).map { "\($0) \($1)" }.joined(separator: ", "))
  }

  private func difference(_ words: String) -> PlanDifference {
    PlanDifference(file: file.rawValue, sentence: "\(file.rawValue) \(words)")
  }

  /// What is right, where a cell says something else: words are compared without case, yes in any
  /// of its forms, and amounts to the half of their second decimal.
  private static func contradiction(of said: String, to truth: CSVCell) -> String? {
    switch truth {
    case .empty: return said.isEmpty ? nil : "empty"
    case .text(let word): return meaning(said) == meaning(word) ? nil : word
    case .whole(let number):
      return NumberText.number(in: said) == Double(number) ? nil : String(number)
    case .amount(let amount), .exact(let amount):
      let isClose = NumberText.number(in: said).map { abs($0 - amount) < 0.005_001 } ?? false
      return isClose ? nil : DecimalText.plain(amount, atMost: 2)
    }
  }

  private static func meaning(_ word: String) -> String {
    switch word.lowercased() {
    case "yes", "oui", "true", "1": "yes"
    case "no", "non", "false", "0": "no"
    case let other: other
    }
  }
}
