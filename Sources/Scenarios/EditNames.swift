import Employment

/// What the edits of a scenario are called in issues.
struct EditNames {
  let edits: [ScenarioEdit]
  /// By edit, its number and its text.
  let names: [String]

  /// The names of a scenario's edits.
  ///
  /// - Parameters:
  ///   - scenario: The edits.
  ///   - numbers: Their numbers; from 1 if not given.
  init(_ scenario: Scenario, numbered numbers: [Int]? = nil) {
    edits = scenario.edits
    names = scenario.edits.enumerated().map { place, edit in
      "\(numbers?[place] ?? place + 1) (\(edit.text))"
    }
  }

  /// An issue of a row that an edit wrote, as one of the edit; others name the edits whose rows they
  /// speak of.
  func named(_ issue: DataIssue) -> DataIssue {
    let problem = namingEdits(in: issue.problem)
    guard case .cell(let file, let line?, let column) = issue.location,
      let last = DraftTable.edit(atLine: line), edits.indices.contains(last)
    else {
      return DataIssue(
        issue.id, at: issue.location, value: issue.value, problem: problem, advice: issue.advice)
    }
    let edit = column.map { writer(of: $0, in: file, last: last) } ?? last
    let cell = column.map { "\(file.rawValue) \($0)" } ?? file.rawValue
    return DataIssue(
      issue.id, at: .edit(name: names[edit]), value: issue.value,
      problem: issue.value == nil ? "\(cell): \(problem)" : "\(problem) (\(cell))",
      advice: issue.advice)
  }

  /// What is said of two rows, with the number of an edit for the line that stands for it.
  private func namingEdits(in problem: String) -> String {
    guard problem.contains("line -") else { return problem }
    return problem.replacing(/line -(\d+)/) { match in
      let place = (Int(match.1) ?? 0) - 1
      return "edit " + (edits.indices.contains(place) ? number(place) : String(match.1))
    }
  }

  /// The number of an edit, as its name begins with it.
  func number(_ place: Int) -> String { String(names[place].prefix { $0 != " " }) }

  /// The edit that wrote a cell of a row: the last of those that wrote the row and gave it the cell.
  private func writer(of column: String, in file: DataFile, last: Int) -> Int {
    guard let row = edits[last].row, row.file == file, let key = row.key,
      row.cells[column] == nil
    else { return last }
    let earlier = edits[..<last].lastIndex { edit in
      guard let other = edit.row, other.file == file, let otherKey = other.key else { return false }
      return other.cells[column] != nil && file.isSame(otherKey.text, key.text, in: key.column)
    }
    return earlier ?? last
  }

  /// Issues of edits by their edits, before those of files.
  func inOrder(_ issues: [DataIssue]) -> [DataIssue] {
    func place(_ issue: DataIssue) -> Int {
      guard case .edit(let name) = issue.location else { return names.count }
      return names.firstIndex(of: name) ?? names.count
    }
    return issues.enumerated().map { (place($1), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
