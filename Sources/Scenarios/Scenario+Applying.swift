public import Employment

extension Scenario {
  /// The baseline with all edits applied, validated as a dataset is.
  ///
  /// Complexity: linear in the baseline and the edits.
  ///
  /// - Parameter baseline: The tables of the baseline.
  /// - Returns: The edited dataset.
  /// - Throws: `DataIssues` with everything that is wrong with the edits and with what they made of
  ///   the dataset, at once; an issue of an edit tells its number and text.
  public func applied(to baseline: DatasetDraft) throws(DataIssues) -> Dataset {
    try applied(to: baseline, after: nil)
  }

  /// The same, for a baseline that was validated: what the edits do not concern is not read again.
  ///
  /// - Parameter baseline: The baseline and its tables.
  /// - Returns: The edited dataset.
  /// - Throws: As for tables that were not validated.
  public func applied(to baseline: ValidatedDraft) throws(DataIssues) -> Dataset {
    try applied(to: baseline.draft, after: baseline)
  }

  /// The same, for tables that may differ from a baseline that was validated.
  ///
  /// - Parameters:
  ///   - tables: What is edited.
  ///   - known: What need not be read again where it is the same.
  /// - Returns: The edited dataset.
  /// - Throws: As for tables that were not validated.
  public func applied(
    to tables: DatasetDraft, after known: ValidatedDraft?
  ) throws(DataIssues) -> Dataset {
    var draft = tables
    var issues: [DataIssue] = []
    for place in edits.indices {
      issues += apply(place, to: &draft)
    }
    let dataset: Dataset
    do throws(DataIssues) {
      dataset = try draft.validated(after: known)
    } catch {
      throw DataIssues(inOrder(issues + error.issues.map { named($0) }))
    }
    guard issues.isEmpty else { throw DataIssues(issues) }
    return dataset
  }

  /// Issues of edits by their edits, before those of files.
  private func inOrder(_ issues: [DataIssue]) -> [DataIssue] {
    let names = edits.indices.map { name(ofEdit: $0) }
    func place(_ issue: DataIssue) -> Int {
      guard case .edit(let name) = issue.location else { return names.count }
      return names.firstIndex(of: name) ?? names.count
    }
    return issues.enumerated().map { (place($1), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// The name of an edit in issues: its number from 1, and its text.
  func name(ofEdit place: Int) -> String { "\(place + 1) (\(edits[place].text))" }

  /// An issue of a row that an edit wrote, as one of the edit.
  private func named(_ issue: DataIssue) -> DataIssue {
    guard case .cell(let file, let line?, let column) = issue.location,
      let edit = DraftTable.edit(atLine: line), edits.indices.contains(edit)
    else { return issue }
    let cell = column.map { "\(file.rawValue) \($0)" } ?? file.rawValue
    // A line that stands for an edit, in what is said of two rows.
    let problem = issue.problem.replacing(/line -(\d+)/) { "edit \($0.1)" }
    return DataIssue(
      issue.id, at: .edit(name: name(ofEdit: edit)), value: issue.value,
      problem: issue.value == nil ? "\(cell): \(problem)" : "\(problem) (\(cell))",
      advice: issue.advice)
  }

  /// Applies one edit, or says what is wrong with it.
  private func apply(_ place: Int, to draft: inout DatasetDraft) -> [DataIssue] {
    let edit = edits[place]
    let location = DataIssue.Location.edit(name: name(ofEdit: place))
    var issues: [DataIssue] = []
    let fields = edit.kind.fields
    for field in fields.required where edit[field].isEmpty {
      issues.append(
        DataIssue(
          .cellMissing, at: location, problem: "the value \(field) is missing",
          advice: "\(edit.kind.rawValue) needs \(fields.required.joined(separator: ", "))."))
    }
    let known = Set(fields.required + fields.optional)
    for field in edit.values.keys.sorted() where !known.contains(field) {
      issues.append(
        DataIssue(
          .cellUnexpected, at: location, value: field, problem: "is no value of this edit",
          advice: "It may have \(known.sorted().joined(separator: ", "))."))
    }
    for (field, file) in edit.kind.references where !edit[field].isEmpty {
      guard draft.rows(of: file, where: ["id": edit[field]]).isEmpty else { continue }
      issues.append(
        DataIssue(
          .referenceUnknown, at: location, value: edit[field],
          problem: "is no id in \(file.rawValue) (\(field))",
          advice: "Correct it, or add what it names by an earlier edit."))
    }
    guard issues.isEmpty else { return issues }
    return edit.apply(as: place, to: &draft).map { problem in
      DataIssue(
        problem.id, at: location, value: problem.value, problem: problem.problem,
        advice: problem.advice)
    }
  }
}
