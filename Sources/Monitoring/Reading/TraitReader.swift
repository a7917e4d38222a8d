import DatasetFiles
import Employment

/// Reads the rows of `monitoring.csv` and gathers what is wrong with them.
struct TraitReader {
  private static let schema = TableSchema(
    mustBeFilled: ["person"], mustBeThere: ["sex", "age_band", "education"],
    optional: ["labour_status", "evidence"])

  private let people: Set<Person.ID>
  private var issues: [MonitoringIssue] = []
  private var traits: [Person.ID: Traits] = [:]
  private var places: [String: Int] = [:]
  /// Lines whose cells may stand under wrong columns: nothing more is said of their cells.
  private var misplacedLines: Set<Int> = []

  init(people: Set<Person.ID>) { self.people = people }

  /// What the rows say that could be read.
  var records: MonitoringRecords {
    MonitoringRecords(
      traits: traits, statesLabour: places["labour_status"] != nil,
      statesEvidence: places["evidence"] != nil)
  }

  /// The issues by line; those of one line as they were found.
  var sortedIssues: [MonitoringIssue] {
    issues.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
  }

  /// Reads a file's bytes.
  mutating func read(_ bytes: [UInt8]) {
    let read = ReadTable(bytes, schema: Self.schema)
    let lacksColumns = read.table.map { Self.lacksColumns($0) } ?? true
    for fault in read.faults {
      let isNamed = fault.column.map { Self.schema.column(named: $0.loweredASCII) != nil } ?? true
      issues.append(
        MonitoringIssue(
          fault.id, line: fault.line, column: isNamed || !lacksColumns ? fault.column : nil,
          value: fault.value, isPersonal: true, problem: fault.problem, advice: fault.advice))
    }
    misplacedLines = Set(read.faults.compactMap(\.line))
    guard let table = read.table else {
      if issues.isEmpty {
        report(
          .fileEmpty, nil, nil, nil, "the file is empty",
          "Write at least the header with the names of the columns.")
      }
      return
    }
    readHeader(of: table)
    guard let person = places["person"] else { return }
    var firstLines: [Person.ID: Int] = [:]
    for row in table.lines.indices {
      let cells = table.cells[(row * table.columns.count)..<((row + 1) * table.columns.count)]
      readRow(cells, line: table.lines[row], person: person, &firstLines)
    }
  }

  /// Whether a column that must be there is not: then the first row may be that of a person, written
  /// without a header, and its words are nobody's business.
  private static func lacksColumns(_ table: DraftTable) -> Bool {
    let names = Set(table.columns.map(\.loweredASCII))
    return schema.columns.contains { $0.mustBeThere && !names.contains($0.name) }
  }

  private mutating func readHeader(of table: DraftTable) {
    let line = table.headerLine
    let lacksColumns = Self.lacksColumns(table)
    let known = Self.schema.columns.map(\.name).joined(separator: ", ")
    if !table.columns.contains(where: { Self.schema.column(named: $0.loweredASCII) != nil }) {
      report(
        .columnMissing, nil, nil, nil, "the first row is no header: it names no column",
        "Write the names of the columns as the first row: \(known).")
      return
    }
    for (place, written) in table.columns.enumerated() {
      let name = written.loweredASCII
      if places[name] != nil {
        report(
          .columnDuplicate, line, written, written, "stands in the header twice",
          "Keep one of the two columns.")
      } else if Self.schema.column(named: name) != nil {
        places[name] = place
      } else if lacksColumns {
        report(
          .columnUnknown, line, nil, written, "in cell \(place + 1) is no column of this file",
          "What is in it is not kept. The columns are \(known).", isPersonal: true)
      } else {
        report(
          .columnUnknown, line, written.isEmpty ? nil : written, written,
          "is no column of this file", "What is in it is not kept. The columns are \(known).")
      }
    }
    for column in Self.schema.columns where column.mustBeThere && places[column.name] == nil {
      report(
        .columnMissing, line, column.name, nil, "the column is missing",
        "Add the column \(column.name).")
    }
  }

  private mutating func readRow(
    _ cells: ArraySlice<String>, line: Int, person: Int, _ firstLines: inout [Person.ID: Int]
  ) {
    func cell(_ name: String) -> String {
      places[name].map { cells[cells.startIndex + $0] } ?? ""
    }
    let text = cell("person")
    let id = Person.ID(text)
    var isKept = false
    if text.isEmpty {
      report(
        .cellMissing, line, "person", nil, "the cell is empty",
        "Fill in person: every row needs it.")
    } else if let first = firstLines[id] {
      report(
        .idDuplicate, line, "person", text, "is the person of line \(first) already",
        "Keep one of the two rows.")
    } else {
      firstLines[id] = line
      isKept = people.contains(id)
      if !isKept {
        report(
          .referenceUnknown, line, "person", text, "is not in people.csv",
          "Correct the id, or remove the row.")
      }
    }
    var own = Traits()
    own.sex = word("sex", cell("sex"), line, TraitWords.sex, TraitWords.sexAdvice)
    own.age = word("age_band", cell("age_band"), line, TraitWords.age, TraitWords.ageAdvice)
    own.education = word(
      "education", cell("education"), line, TraitWords.education, TraitWords.educationAdvice)
    own.labour = word(
      "labour_status", cell("labour_status"), line, TraitWords.labour, TraitWords.labourAdvice)
    own.hasEvidence = evidence(cell("evidence"), line)
    if isKept { traits[id] = own }
  }

  private mutating func word<Trait>(
    _ column: String, _ text: String, _ line: Int,
    _ meaning: (String) -> TraitWords.Meaning<Trait>, _ advice: String
  ) -> Trait? {
    switch meaning(text) {
    case .stated(let trait): return trait
    case .notStated: return nil
    case .unknown:
      report(
        .wordUnknown, line, column, text, "is no word of this column", advice, isPersonal: true)
      return nil
    }
  }

  /// Whether a cell says that documents are on file.
  private mutating func evidence(_ text: String, _ line: Int) -> Bool {
    switch text.loweredASCII {
    case "", "no", "non", "0", "false": return false
    default:
      let entries = text.split(separator: "|", omittingEmptySubsequences: false)
      if entries.contains(where: { $0.allSatisfy { $0 == " " } }) {
        report(
          .listUnreadable, line, "evidence", text, "is a list with an empty entry",
          "Write one bar between two entries, and none at the ends.", isPersonal: true)
      }
      return true
    }
  }

  private mutating func report(
    _ id: IssueID, _ line: Int?, _ column: String?, _ value: String?, _ problem: String,
    _ advice: String, isPersonal: Bool = false
  ) {
    if let line, misplacedLines.contains(line) { return }
    issues.append(
      MonitoringIssue(
        id, line: line, column: column, value: value, isPersonal: isPersonal, problem: problem,
        advice: advice))
  }
}
