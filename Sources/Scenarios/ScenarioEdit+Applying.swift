import Employment

/// What is wrong with an edit, apart from its place.
struct EditProblem {
  var id: IssueID
  var value: String
  var problem: String
  var advice: String
}

extension ScenarioEdit {
  /// Applies an edit whose values are there and whose references are known.
  ///
  /// - Parameters:
  ///   - number: The place of the edit in its scenario, for the rows that it writes.
  ///   - draft: What is edited.
  /// - Returns: What is wrong, if anything.
  func apply(as number: Int, to draft: inout DatasetDraft) -> [EditProblem] {
    switch kind {
    case .pin: pin(self["rule"], number, &draft)
    case .forbid: pin("forbid", number, &draft)
    case .unpin:
      let rows = draft.rows(of: .pins, where: only("person", "activity")).filter {
        let rule = draft.text(of: .pins, row: $0, column: "rule")
        return self["rule"].isEmpty || rule.loweredASCII == self["rule"].loweredASCII
      }
      draft.remove(rows, from: .pins)
    case .accept: choose("accepted", number, &draft)
    case .refuse: choose("refused", number, &draft)
    case .withdraw:
      draft.remove(
        draft.rows(of: .personChoices, where: only("person", "activity")), from: .personChoices)
    case .addActivity: return add(to: .activities, number, &draft)
    case .changeActivity: change(.activities, id: self["activity"], number, &draft)
    case .closeActivity:
      set(["status": "refused"], .activities, id: self["activity"], number, &draft)
    case .dropTeamNeed:
      let rows = draft.rows(of: .activitySkills, where: only("activity", "skill")).filter {
        draft.text(of: .activitySkills, row: $0, column: "need").loweredASCII == "team"
      }
      draft.remove(rows, from: .activitySkills)
    case .approveHours:
      set(["approved_hours": self["hours"]], .activities, id: self["activity"], number, &draft)
    case .openTerritory:
      var cells = only("job_cap", "budget")
      cells["status"] = "open"
      set(cells, .territories, id: self["territory"], number, &draft)
    case .closeTerritory:
      set(["status": "closed"], .territories, id: self["territory"], number, &draft)
      guard let target = values["money_to"] else { return [] }
      return TerritoryMoney.move(
        all: self["territory"], to: target, as: number, in: &draft)
    case .mergeTerritory:
      return TerritoryMoney.merge(self["territory"], into: self["into"], as: number, in: &draft)
    case .shrinkTerritory:
      return TerritoryMoney.shrink(
        self["territory"], to: self["job_cap"], moneyTo: values["money_to"], as: number, in: &draft)
    case .moveMoney:
      return TerritoryMoney.move(
        self["euros"], from: self["from"], to: self["to"], as: number, in: &draft)
    case .addCourse: return add(to: .courses, number, &draft)
    case .changeCourse: change(.courses, id: self["course"], number, &draft)
    case .dropCourse:
      draft.remove(draft.rows(of: .courses, where: ["id": self["course"]]), from: .courses)
    case .setProgramme: put(["value": self["value"]], .programme, "key", number, &draft)
    case .setGoal:
      put(only("weight", "priority", "tolerance"), .goals, "goal", number, &draft)
    case .addPerson: return add(to: .people, number, &draft)
    case .changePerson: change(.people, id: self["person"], number, &draft)
    case .removePerson:
      draft.remove(draft.rows(of: .people, where: ["id": self["person"]]), from: .people)
      for file in [
        DataFile.personSkills, .personInterests, .personChoices, .pins, .currentPlan,
      ] {
        draft.remove(draft.rows(of: file, where: ["person": self["person"]]), from: file)
      }
    }
    return []
  }

  /// The values of these names that are given.
  private func only(_ names: String...) -> [String: String] {
    values.filter { names.contains($0.key) }
  }

  private func pin(_ rule: String, _ number: Int, _ draft: inout DatasetDraft) {
    let row = ["person": self["person"], "activity": self["activity"], "rule": rule]
    if draft.rows(of: .pins, where: row).isEmpty { draft.add(row, to: .pins, by: number) }
  }

  /// A choice replaces what the person said of the activity before.
  private func choose(_ choice: String, _ number: Int, _ draft: inout DatasetDraft) {
    let pair = only("person", "activity")
    draft.remove(draft.rows(of: .personChoices, where: pair), from: .personChoices)
    var row = pair
    row["choice"] = choice
    draft.add(row, to: .personChoices, by: number)
  }

  private func set(
    _ cells: [String: String], _ file: DataFile, id: String, _ number: Int,
    _ draft: inout DatasetDraft
  ) {
    for row in draft.rows(of: file, where: ["id": id]) {
      for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
        draft.set(text, of: file, row: row, column: column, by: number)
      }
    }
  }

  private func change(
    _ file: DataFile, id: String, _ number: Int, _ draft: inout DatasetDraft
  ) {
    let names = kind.fields.optional
    set(values.filter { names.contains($0.key) }, file, id: id, number, &draft)
  }

  /// Writes cells of the row that a key names, which is added where there is none.
  private func put(
    _ cells: [String: String], _ file: DataFile, _ key: String, _ number: Int,
    _ draft: inout DatasetDraft
  ) {
    let rows = draft.rows(of: file, where: [key: self[key]])
    guard rows.isEmpty else {
      for row in rows {
        for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
          draft.set(text, of: file, row: row, column: column, by: number)
        }
      }
      return
    }
    var row = cells
    row[key] = self[key]
    draft.add(row, to: file, by: number)
  }

  /// Adds a row, and the rows of what its lists say.
  private func add(
    to file: DataFile, _ number: Int, _ draft: inout DatasetDraft
  ) -> [EditProblem] {
    guard draft.rows(of: file, where: ["id": self["id"]]).isEmpty else {
      return [
        EditProblem(
          id: .idDuplicate, value: self["id"], problem: "is already an id in \(file.rawValue)",
          advice: "Choose another id, or change what has it.")
      ]
    }
    var problems: [EditProblem] = []
    let lists: [(name: String, file: DataFile, columns: [String], fewest: Int)] =
      file == .people
      ? [
        ("skills", .personSkills, ["person", "skill", "level"], 2),
        ("interests", .personInterests, ["person", "theme", "strength"], 2),
      ]
      : file == .activities
        ? [("skills", .activitySkills, ["activity", "skill", "level", "need", "people"], 3)] : []
    let names = Set(lists.map(\.name))
    draft.add(values.filter { !names.contains($0.key) }, to: file, by: number)
    for list in lists {
      for entry in self[list.name].split(separator: "|", omittingEmptySubsequences: false)
      where !self[list.name].isEmpty {
        let parts = entry.split(separator: ":", omittingEmptySubsequences: false).map {
          String($0).trimmedBlanks
        }
        guard parts.count >= list.fewest, parts.count < list.columns.count,
          parts.allSatisfy({ !$0.isEmpty })
        else {
          problems.append(
            EditProblem(
              id: .listUnreadable, value: String(entry), problem: "is no entry of \(list.name)",
              advice: "Write \(list.columns.dropFirst().joined(separator: ":")), entries"
                + " separated by |."))
          continue
        }
        let cells = zip(list.columns, [self["id"]] + parts)
        draft.add(Dictionary(uniqueKeysWithValues: Array(cells)), to: list.file, by: number)
      }
    }
    return problems
  }
}
