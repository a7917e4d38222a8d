extension DatasetDraft {
  /// The dataset that the tables describe.
  ///
  /// All tables are read to their ends, so that one pass says everything: each issue once, by
  /// file, line and column. Issues that follow from another one are left out: a reference to a row
  /// whose other cells are wrong is no unknown reference, and a file without its column of ids
  /// makes no reference unknown. Linear in the cells, apart from sorting ids.
  ///
  /// - Returns: The dataset, whose `warnings` are those that need no screening.
  /// - Throws: All issues, warnings among them, where at least one is an error.
  public func validated() throws(DataIssues) -> Dataset {
    try validated(after: nil)
  }

  /// The same, where these tables are an edit of others: what is said of people is not read again
  /// unless the edit concerns it.
  ///
  /// - Parameter known: The tables before the edit.
  /// - Returns: The dataset, the same as without `known`.
  /// - Throws: The same issues as without `known`.
  public func validated(after known: ValidatedDraft?) throws(DataIssues) -> Dataset {
    let validation = DatasetValidation(self, after: known)
    let dataset = validation.dataset()
    if validation.log.hasErrors { throw DataIssues(validation.log.sortedIssues) }
    return dataset
  }
}

/// The tables of a draft while they are checked, and all ids that they may refer to.
struct DatasetValidation {
  let log: IssueLog
  let ids: DatasetIDs
  let draft: DatasetDraft
  /// The tables before an edit, and what they said.
  let known: ValidatedDraft?
  private let tables: [DataFile: CheckedTable]

  /// Checks which files and columns are there, and collects the ids.
  init(_ draft: DatasetDraft, after known: ValidatedDraft? = nil) {
    self.draft = draft
    self.known = known
    let log = IssueLog()
    var misplacedLines: [DataFile: Set<Int>] = [:]
    var unreadableFiles: Set<DataFile> = []
    for issue in draft.readingIssues {
      guard case .cell(let file, let line, let column) = issue.location else {
        log.add(issue, columnPlace: -1)
        continue
      }
      let place = column.flatMap { draft.tables[file]?.columns.firstIndex(of: $0) }
      log.add(issue, columnPlace: place ?? -1)
      if let line, issue.id.misplacesCells { misplacedLines[file, default: []].insert(line) }
      if line == nil && issue.severity == .error { unreadableFiles.insert(file) }
    }
    var tables: [DataFile: CheckedTable] = [:]
    for file in DataFile.allCases {
      if draft.tables[file] == nil && file.isRequired && !unreadableFiles.contains(file) {
        log.add(
          DataIssue(
            .fileMissing, at: .cell(file: file, line: nil, column: nil),
            problem: "the file is missing", advice: "Add \(file.rawValue) to the folder."),
          columnPlace: -1)
      }
      tables[file] = CheckedTable(
        file, of: draft, misplacedLines: misplacedLines[file] ?? [], log: log)
    }
    self.log = log
    self.tables = tables
    ids = DatasetIDs(tables)
  }

  /// The table of a file, without rows where the file is missing.
  func table(_ file: DataFile) -> CheckedTable {
    guard let table = tables[file] else { preconditionFailure("no table for \(file.rawValue)") }
    return table
  }

  /// Everything that the tables say; it means something only if the log has no error.
  func dataset() -> Dataset {
    let programme = ProgrammeTable(table(.programme)).programme(readOn: draft.today)
    let territories = territories()
    var themes = WordIndex<Theme>()
    var restrictions = WordIndex<Restriction>()

    var activities = activityRecords(programme, themes: &themes, restrictions: &restrictions)
    let knownPeople = knownPeople(programme, themes: &themes, restrictions: &restrictions)
    var people: [PersonRecord] = []
    if knownPeople == nil {
      people = personRecords(programme, restrictions: &restrictions)
      readInterests(of: &people, themes: &themes)
    }
    let sortedThemes = themes.sorted()
    let sortedRestrictions = restrictions.sorted()
    warnOfSpellings(themes: sortedThemes.words, restrictions: sortedRestrictions.words)
    for place in people.indices {
      people[place].renumber(themes: sortedThemes.places, restrictions: sortedRestrictions.places)
    }
    for place in activities.indices {
      activities[place].renumber(
        themes: sortedThemes.places, restrictions: sortedRestrictions.places)
    }
    let goals = goals()
    let skills = skills()
    let courses = courses()
    let pins = pins()
    let currentPlan = currentPlan()
    return Dataset(
      programme: programme, goals: goals, provinces: ids.provinces.ids,
      territories: territories, skills: skills, themes: sortedThemes.words,
      restrictions: sortedRestrictions.words, people: knownPeople ?? people.map(\.person),
      activities: activities.map(\.activity), courses: courses, pins: pins,
      currentPlan: currentPlan, warnings: log.hasErrors ? [] : log.sortedIssues)
  }
}

extension IssueID {
  /// Whether the cells of a row with this issue may stand under wrong columns.
  var misplacesCells: Bool {
    switch self {
    case .rowTooManyCells, .rowTooFewCells, .quoteUnclosed: true
    default: false
    }
  }
}
