import Employment

/// A row as an edit writes it: what tells it from others, and the cells that the edit gives it.
struct EditedRow {
  var file: DataFile
  /// The cell that tells the row from others, such as `id`; nil where each such edit adds a row.
  var key: (column: String, text: String)?
  /// By column.
  var cells: [String: String]
}

extension ScenarioEdit {
  /// The row that the edit writes; nil where it writes none, or moves amounts between several.
  ///
  /// Applying an edit writes it, and so does checking one that cannot be applied.
  var row: EditedRow? {
    switch kind {
    case .pin: adding(.pins, ["rule": self["rule"]])
    case .forbid: adding(.pins, ["rule": "forbid"])
    case .accept: adding(.personChoices, ["choice": "accepted"])
    case .refuse: adding(.personChoices, ["choice": "refused"])
    case .addActivity, .addCourse, .addPerson: added
    case .changeActivity: changing(.activities, "activity", options)
    case .closeActivity: changing(.activities, "activity", ["status": "refused"])
    case .approveHours: changing(.activities, "activity", ["approved_hours": self["hours"]])
    case .changeCourse: changing(.courses, "course", options)
    case .changePerson: changing(.people, "person", options)
    case .openTerritory:
      changing(.territories, "territory", options.merging(["status": "open"]) { $1 })
    case .closeTerritory: changing(.territories, "territory", ["status": "closed"])
    case .shrinkTerritory:
      changing(.territories, "territory", ["job_cap": self["job_cap"]])
    case .setProgramme:
      EditedRow(
        file: .programme, key: ("key", self["key"]), cells: ["value": self["value"]])
    case .setGoal: EditedRow(file: .goals, key: ("goal", self["goal"]), cells: options)
    case .unpin, .withdraw, .dropTeamNeed, .mergeTerritory, .moveMoney, .dropCourse, .removePerson:
      nil
    }
  }

  /// The values that may be given and are.
  private var options: [String: String] {
    let names = kind.fields.optional
    return values.filter { names.contains($0.key) }
  }

  /// A row of what is said of a person and an activity.
  private func adding(_ file: DataFile, _ cells: [String: String]) -> EditedRow {
    let pair = values.filter { ["person", "activity"].contains($0.key) }
    return EditedRow(file: file, key: nil, cells: pair.merging(cells) { $1 })
  }

  private func changing(
    _ file: DataFile, _ name: String, _ cells: [String: String]
  ) -> EditedRow {
    EditedRow(file: file, key: ("id", self[name]), cells: cells)
  }

  /// The row of what is new.
  private var added: EditedRow? {
    kind.addedTo.map { file in
      let lists = Set(EntryList.lists(of: file).map(\.name))
      return EditedRow(
        file: file, key: ("id", self["id"]),
        cells: values.filter { $0.key != "id" && !lists.contains($0.key) })
    }
  }
}
