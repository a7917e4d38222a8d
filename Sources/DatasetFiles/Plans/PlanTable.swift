import Employment

/// Reads the rows of one table of a plan and gathers what is wrong with them.
struct PlanTable {
  let file: PlanFile
  private(set) var issues: [PlanIssue] = []

  init(file: PlanFile) { self.file = file }

  /// The issues by line; those of one line as they were found.
  var sortedIssues: [PlanIssue] {
    issues.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
  }

  /// Adds what is wrong with the bytes.
  mutating func add(_ faults: [ReadTable.Fault]) {
    for fault in faults {
      issues.append(
        PlanIssue(
          id: fault.id, file: file, line: fault.line, column: fault.column, value: fault.value,
          problem: fault.problem, advice: fault.advice))
    }
  }

  /// Says that the file is missing or empty.
  mutating func addMissing() {
    issues.append(
      PlanIssue(
        id: .fileMissing, file: file, line: nil, column: nil, value: nil,
        problem: "the file is missing or empty",
        advice: "A plan folder holds at least the header of \(file.rawValue)."))
  }

  /// The rows that could be read.
  mutating func rows(of table: DraftTable) -> [PlanRow] {
    let needed = file.columnsOfPlan
    let names = table.columns.map(\.loweredASCII)
    var places: [Int] = []
    for column in needed {
      guard let place = names.firstIndex(of: column) else {
        report(
          .columnMissing, table.headerLine, column, nil, "the column is missing",
          "Add the column \(column).")
        continue
      }
      if names.lastIndex(of: column) != place {
        report(
          .columnDuplicate, table.headerLine, column, column, "stands in the header twice",
          "Keep one of the two columns.")
      }
      places.append(place)
    }
    guard !needed.isEmpty, places.count == needed.count else { return [] }
    let misplacedLines = Set(issues.compactMap { $0.id == .columnMissing ? nil : $0.line })
    return table.lines.indices.compactMap { row in
      let cells = places.map { table.cells[row * table.columns.count + $0] }
      let isMisplaced = misplacedLines.contains(table.lines[row])
      return planRow(cells, table.lines[row], needed, isQuiet: isMisplaced)
    }
  }

  private mutating func planRow(
    _ cells: [String], _ line: Int, _ columns: [String], isQuiet: Bool
  ) -> PlanRow? {
    var isComplete = true
    for (cell, column) in zip(cells, columns) where cell.isEmpty {
      isComplete = false
      if isQuiet { continue }
      report(
        .cellMissing, line, column, nil, "the cell is empty",
        "Fill in \(column): every row needs it.")
    }
    guard isComplete else { return nil }
    guard file == .jobs else { return PlanRow(person: cells[0], subject: cells[1], slots: nil) }
    guard let slots = slots(cells[2], line, isQuiet: isQuiet) else { return nil }
    return PlanRow(person: cells[0], subject: cells[1], slots: slots)
  }

  private mutating func slots(_ text: String, _ line: Int, isQuiet: Bool) -> Int? {
    let mostSlots = 1e9
    let issue: (IssueID, String, String)
    if let number = NumberText.number(in: text) {
      if !(0...mostSlots).contains(number) {
        issue = (.numberOutOfRange, "is not from 0 to 1e9", "Write the slots a week.")
      } else if let slots = Int(exactly: number) {
        return slots
      } else {
        issue = (.numberNotWhole, "is not a whole number", "Write a number without a fraction.")
      }
    } else {
      issue = (.numberUnreadable, "is not a number", NumberText.advice(for: text))
    }
    if !isQuiet { report(issue.0, line, "slots", text, issue.1, issue.2) }
    return nil
  }

  private mutating func report(
    _ id: IssueID, _ line: Int, _ column: String, _ value: String?, _ problem: String,
    _ advice: String
  ) {
    issues.append(
      PlanIssue(
        id: id, file: file, line: line, column: column, value: value, problem: problem,
        advice: advice))
  }
}
