import Employment

/// What is wrong or odd with an edit, apart from its place.
struct EditProblem {
  var id: IssueID
  var value: String?
  var problem: String
  var advice: String
}

extension ScenarioEdit {
  /// Values that are missing or are none of this kind of edit, and the names of those missing.
  var shapeProblems: (problems: [EditProblem], missing: Set<String>) {
    let fields = kind.fields
    let missing = fields.required.filter { self[$0].isEmpty }
    var problems = missing.map { field in
      EditProblem(
        id: .cellMissing, problem: "the value \(field) is missing",
        advice: "\(kind.rawValue) needs \(fields.required.joined(separator: ", ")).")
    }
    let known = Set(kind.fieldNames)
    for field in values.keys.sorted() where !known.contains(field) {
      problems.append(
        EditProblem(
          id: .cellUnexpected, value: field, problem: "is no value of this edit",
          advice: "It may have \(known.sorted().joined(separator: ", "))."))
    }
    return (problems, Set(missing))
  }

  /// Values that name nothing in the tables, and their names.
  func unknownReferences(
    in draft: DatasetDraft
  ) -> (problems: [EditProblem], fields: Set<String>) {
    let unknown = kind.references.filter { field, file in
      !self[field].isEmpty && draft.rows(of: file, where: ["id": self[field]]).isEmpty
    }
    let problems = unknown.map { field, file in
      EditProblem(
        id: .referenceUnknown, value: self[field],
        problem: "is no id in \(file.rawValue) (\(field))",
        advice: "Correct it, or add what it names by an earlier edit.")
    }
    return (problems, Set(unknown.map(\.field)))
  }

  /// The edit with the values alone that its kind knows, without one of them.
  func readable(without name: String?) -> ScenarioEdit {
    let known = Set(kind.fieldNames)
    return ScenarioEdit(kind, values.filter { known.contains($0.key) && $0.key != name })
  }

  /// The rows that an edit would write, were what it names there, and what else is wrong with it.
  ///
  /// - Parameter id: An id that nothing has, which what is added or changed gets.
  /// - Returns: The rows by file, and the problems.
  func probes(
    as id: String
  ) -> (rows: [(file: DataFile, cells: [String: String])], problems: [EditProblem]) {
    var problems: [EditProblem] = []
    if kind == .moveMoney, !self["euros"].isEmpty {
      problems += TerritoryMoney.amount(self["euros"]).problems
    }
    guard let row else { return ([], problems) }
    var cells = row.cells
    switch row.key?.column {
    case "id"?: cells["id"] = id
    // A second row of a goal or a key would be one too many, so only nameless rows are checked.
    case let column?: cells[column] = row.key?.text
    case nil: break
    }
    var rows = [(row.file, cells)]
    for list in EntryList.lists(of: row.file) where kind.addedTo != nil {
      let entries = list.rows(self[list.name], of: id)
      rows += entries.rows.map { (list.file, $0) }
      problems += entries.problems
    }
    return (rows, problems)
  }

  /// What is said of an edit after which the tables say the same as before.
  var hasNoEffect: EditProblem {
    let reason =
      switch kind {
      case .unpin: "there is no such pin"
      case .withdraw: "the person said nothing of the activity"
      case .dropTeamNeed: "there is no such need of a team"
      default: "what it sets is so already"
      }
    return EditProblem(
      id: .editWithoutEffect, problem: "changes nothing: \(reason)",
      advice: "Remove the edit, or correct its values.")
  }
}
