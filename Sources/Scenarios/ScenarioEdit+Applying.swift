import Employment

extension ScenarioEdit {
  /// Applies an edit whose values are there and whose references are known.
  ///
  /// - Parameters:
  ///   - number: The place of the edit in its scenario, for the rows that it writes.
  ///   - draft: What is edited.
  /// - Returns: What is wrong, if anything.
  func apply(as number: Int, to draft: inout DatasetDraft) -> [EditProblem] {
    switch kind {
    case .pin, .forbid: pin(number, &draft)
    case .unpin:
      let rows = draft.rows(of: .pins, where: only("person", "activity")).filter {
        let rule = draft.text(of: .pins, row: $0, column: "rule")
        return self["rule"].isEmpty || rule.loweredASCII == self["rule"].loweredASCII
      }
      draft.remove(rows, from: .pins)
    case .accept, .refuse: choose(number, &draft)
    case .withdraw:
      draft.remove(
        draft.rows(of: .personChoices, where: only("person", "activity")), from: .personChoices)
    case .addActivity, .addCourse, .addPerson: return add(number, &draft)
    case .changeActivity, .closeActivity, .approveHours, .changeCourse, .changePerson,
      .openTerritory, .setProgramme, .setGoal:
      put(number, &draft)
    case .dropTeamNeed:
      let rows = draft.rows(of: .activitySkills, where: only("activity", "skill")).filter {
        draft.text(of: .activitySkills, row: $0, column: "need").loweredASCII == "team"
      }
      draft.remove(rows, from: .activitySkills)
    case .closeTerritory:
      put(number, &draft)
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
    case .dropCourse:
      draft.remove(draft.rows(of: .courses, where: ["id": self["course"]]), from: .courses)
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

  /// Adds a pin that is not there yet.
  private func pin(_ number: Int, _ draft: inout DatasetDraft) {
    guard let row else { return }
    var wanted = row.cells
    wanted["activity"] = self["activity"]
    if draft.rows(of: .pins, where: wanted).isEmpty {
      draft.add(wanted, to: .pins, by: number)
    }
  }

  /// A choice replaces what the person said of the activity before.
  private func choose(_ number: Int, _ draft: inout DatasetDraft) {
    guard let row else { return }
    let rows = draft.rows(of: row.file, where: only("person", "activity"))
    let choices = rows.map { draft.text(of: row.file, row: $0, column: "choice").loweredASCII }
    guard choices != [row.cells["choice"]] else { return }
    draft.remove(rows, from: row.file)
    draft.add(row.cells, to: row.file, by: number)
  }

  /// Writes cells of the row that a key names; a key of the programme or a goal is added where it is
  /// not there.
  private func put(_ number: Int, _ draft: inout DatasetDraft) {
    guard let row, let key = row.key else { return }
    let rows = draft.rows(of: row.file, where: [key.column: key.text])
    for place in rows {
      for (column, text) in row.cells.sorted(by: { $0.key < $1.key }) {
        draft.set(text, of: row.file, row: place, column: column, by: number)
      }
    }
    if rows.isEmpty {
      draft.add(row.cells.merging([key.column: key.text]) { $1 }, to: row.file, by: number)
    }
  }

  /// Adds a row, and the rows of what its lists say.
  private func add(_ number: Int, _ draft: inout DatasetDraft) -> [EditProblem] {
    guard let row, let key = row.key else { return [] }
    draft.add(row.cells.merging([key.column: key.text]) { $1 }, to: row.file, by: number)
    var problems: [EditProblem] = []
    for list in EntryList.lists(of: row.file) {
      let entries = list.rows(self[list.name], of: key.text)
      for cells in entries.rows { draft.add(cells, to: list.file, by: number) }
      problems += entries.problems
    }
    return problems
  }
}
