import Employment

/// The edits of a scenario while they are applied, with everything that is wrong with them.
///
/// An edit that names something unknown, or lacks a value, cannot be applied. Its cells are checked
/// all the same: a row that holds them is added for validation alone, and of what validation then
/// says of the row only what concerns those cells is said. So each edit hides no error of its own, and
/// none of another.
struct EditApplication {
  /// What the edits are called in issues.
  private let names: EditNames
  private(set) var draft: DatasetDraft
  private var issues: [DataIssue] = []
  /// By edit, columns of its rows of which all is said.
  private var settled: [Int: Set<String>] = [:]
  /// Rows of edits that cannot be applied.
  private var probes: [(edit: Int, file: DataFile, cells: [String: String])] = []

  /// Applies edits to tables.
  ///
  /// - Parameters:
  ///   - scenario: The edits.
  ///   - numbers: Their numbers in issues; from 1 if not given.
  ///   - tables: What is edited.
  init(_ scenario: Scenario, numbered numbers: [Int]? = nil, to tables: DatasetDraft) {
    names = EditNames(scenario, numbered: numbers)
    draft = tables
    for place in scenario.edits.indices { apply(place) }
  }

  /// The edited tables, validated.
  ///
  /// - Parameter known: What need not be read again where it is the same.
  /// - Returns: The tables and their dataset, with warnings of edits at their edits.
  /// - Throws: All issues by edit, where at least one is an error.
  func validated(after known: ValidatedDraft?) throws(DataIssues) -> ValidatedDraft {
    var checked = draft
    for probe in probes { checked.add(probe.cells, to: probe.file, by: probe.edit) }
    let hasErrors = issues.contains { $0.severity == .error }
    do throws(DataIssues) {
      var dataset = try checked.validated(after: known)
      if hasErrors { throw DataIssues([]) }
      dataset.warnings = names.inOrder(issues + dataset.warnings.map { names.named($0) })
      return ValidatedDraft(draft, describing: dataset)
    } catch {
      let news = error.issues.filter { isNews($0) }.map { names.named($0) }
      throw DataIssues(names.inOrder(issues + news))
    }
  }

  /// Whether an issue of the validated rows is to be said beside what is said already.
  private func isNews(_ issue: DataIssue) -> Bool {
    guard case .cell(let file, let line?, let column?) = issue.location,
      let edit = DraftTable.edit(atLine: line)
    else { return issue.severity == .error }
    if settled[edit]?.contains(column) == true { return false }
    let filled = probes.filter { $0.edit == edit && $0.file == file }
    return filled.isEmpty
      || (issue.severity == .error && filled.contains { $0.cells[column]?.isEmpty == false })
  }
}

extension EditApplication {
  private mutating func report(_ place: Int, _ problem: EditProblem) {
    issues.append(
      DataIssue(
        problem.id, at: .edit(name: names.names[place]), value: problem.value,
        problem: problem.problem, advice: problem.advice))
  }

  /// Applies one edit, or keeps its row for validation.
  private mutating func apply(_ place: Int) {
    let edit = names.edits[place]
    var (problems, settled) = edit.shapeProblems
    let unknown = edit.unknownReferences(in: draft)
    problems += unknown.problems
    settled.formUnion(unknown.fields)
    var isTaken = false
    if let file = edit.kind.addedTo, !edit["id"].isEmpty,
      !draft.rows(of: file, where: ["id": edit["id"]]).isEmpty
    {
      isTaken = true
      problems.append(
        EditProblem(
          id: .idDuplicate, value: edit["id"], problem: "is already an id in \(file.rawValue)",
          advice: "Choose another id, or change what has it."))
    }
    for problem in problems { report(place, problem) }
    self.settled[place] = settled
    // The row of something new may lack values, so that what follows may name it; and an edit does
    // the rest of its work where only the receiver of money is unknown.
    let isAdded = edit.kind.addedTo != nil && !edit["id"].isEmpty && !isTaken
    let readable = edit.readable(without: unknown.fields.contains("money_to") ? "money_to" : nil)
    guard isAdded || (!isTaken && settled.subtracting(["money_to"]).isEmpty) else {
      return probe(readable, place)
    }
    let before = draft
    let found = readable.apply(as: place, to: &draft)
    for problem in found { report(place, problem) }
    if found.isEmpty, problems.isEmpty, draft.says(theSameAs: before) {
      report(place, edit.hasNoEffect)
    }
  }

  /// Keeps the row of an edit that cannot be applied, under an id that nothing else has.
  private mutating func probe(_ edit: ScenarioEdit, _ place: Int) {
    let (rows, problems) = edit.probes(
      as: "\(edit["id"]) (edit \(names.number(place)))")
    for problem in problems { report(place, problem) }
    probes += rows.map { (place, $0.file, $0.cells) }
  }
}
