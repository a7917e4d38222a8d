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
    var draft = baseline
    var issues: [DataIssue] = []
    for place in edits.indices {
      issues += apply(place, to: &draft)
    }
    let dataset: Dataset
    do throws(DataIssues) {
      dataset = try draft.validated()
    } catch {
      throw DataIssues(issues + error.issues.map { named($0) })
    }
    guard issues.isEmpty else { throw DataIssues(issues) }
    return dataset
  }

  /// The name of an edit in issues: its number from 1, and its text.
  func name(ofEdit place: Int) -> String { "\(place + 1) (\(edits[place].text))" }

  /// An issue of a row that an edit wrote, as one of the edit.
  private func named(_ issue: DataIssue) -> DataIssue {
    guard case .cell(let file, let line?, let column) = issue.location,
      let edit = DraftTable.edit(atLine: line), edits.indices.contains(edit)
    else { return issue }
    let place = column.map { "\(file.rawValue) \($0): " } ?? "\(file.rawValue): "
    return DataIssue(
      issue.id, at: .edit(name: name(ofEdit: edit)), value: issue.value,
      problem: issue.value == nil
        ? place + issue.problem
        : issue.problem + " (\(file.rawValue)\(column.map { " \($0)" } ?? ""))",
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
          .columnUnknown, at: location, value: field, problem: "is no value of this edit",
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
