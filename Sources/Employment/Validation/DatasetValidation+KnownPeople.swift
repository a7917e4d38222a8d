extension DatasetValidation {
  /// The files that tell of people, most of a dataset's rows.
  private static let peopleFiles: [DataFile] = [
    .people, .personSkills, .personInterests, .personChoices,
  ]

  /// The people as they were read before, where nothing changed of what they depend on: their own
  /// tables, the ids that these refer to, and the planning date and the half-day's hours that they are
  /// warned by.
  ///
  /// Complexity: a table that is a copy of the known one is compared in constant time; else linear.
  ///
  /// - Parameters:
  ///   - programme: The programme as it is now.
  ///   - themes: The words of activities, to which those of people are added.
  ///   - restrictions: The same.
  /// - Returns: The people; nil where they have to be read, and then nothing was added.
  func knownPeople(
    _ programme: Programme, themes: inout WordIndex<Theme>,
    restrictions: inout WordIndex<Restriction>
  ) -> [Person]? {
    guard let known, known.draft.readingIssues == draft.readingIssues,
      Self.peopleFiles.allSatisfy({ known.draft.tables[$0] == draft.tables[$0] })
    else { return nil }
    let dataset = known.dataset
    guard dataset.territories.map(\.id) == ids.territories.ids,
      dataset.skills.map(\.id) == ids.skills.ids,
      dataset.activities.map(\.id) == ids.activities.ids,
      dataset.programme.planningDate == programme.planningDate,
      dataset.programme.slotHours == programme.slotHours,
      dataset.programme.minSlotsPerActivity == programme.minSlotsPerActivity
    else { return nil }
    // Words are places among all words, those of activities included.
    var (allThemes, allRestrictions) = (themes, restrictions)
    for theme in Set(dataset.people.lazy.flatMap(\.interests).map(\.theme)) {
      _ = allThemes.number(of: dataset.themes[theme].text)
    }
    for restriction in Set(dataset.people.lazy.flatMap(\.restrictions)) {
      _ = allRestrictions.number(of: dataset.restrictions[restriction].text)
    }
    guard allThemes.sorted().words == dataset.themes,
      allRestrictions.sorted().words == dataset.restrictions, repeatWarnings(of: dataset)
    else { return nil }
    (themes, restrictions) = (allThemes, allRestrictions)
    return dataset.people
  }

  /// Whether reading people's rows found an issue, or may have found it where an edit wrote them.
  private static func isSaidOfPeople(_ issue: DataIssue) -> Bool {
    switch issue.id {
    case .personNoWholeSlot, .personTooFewSlots: true
    case .listOtherSeparator, .numberMaybeThousands, .dateImplausible:
      if case .cell(let file, _, _) = issue.location { file == .people } else { true }
    default: false
    }
  }

  /// Logs again what people's rows were warned of.
  ///
  /// - Returns: Whether the order of the warnings is known; if not, nothing was logged.
  private func repeatWarnings(of dataset: Dataset) -> Bool {
    var warnings: [(issue: DataIssue, columnPlace: Int)] = []
    for issue in dataset.warnings {
      guard Self.isSaidOfPeople(issue) else { continue }
      // Rows of no file are put in order by their places, which an issue does not tell.
      guard case .cell(let file, let line?, let column?) = issue.location, line > 0 else {
        return false
      }
      let columns = draft.tables[file]?.columns ?? []
      let place = columns.firstIndex { $0.loweredASCII == column }
      warnings.append((issue, place ?? columns.count))
    }
    for (issue, columnPlace) in warnings { log.add(issue, columnPlace: columnPlace) }
    return true
  }
}
