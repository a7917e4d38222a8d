extension DatasetValidation {
  /// Warns of restrictions, themes, provinces and places that people write in two ways, and of
  /// interests in themes that no activity has.
  ///
  /// Complexity: linear in the words, and in cells that hold them where any of them is warned of.
  ///
  /// - Parameters:
  ///   - themes: All themes, ascending.
  ///   - restrictions: All restrictions and demands, ascending.
  func warnOfSpellings(themes: [Theme.ID], restrictions: [Restriction.ID]) {
    VocabularyCheck<Restriction>(
      sources: [
        .init(table(.people), "restrictions", isList: true),
        .init(table(.activities), "demands", isList: true),
      ],
      advice: "They are two: a person who may not do the one can be given the other."
        + " Write both alike if they mean the same."
    ).warnOfSimilar(
      // What holds another separator is a list itself, and warned of as such.
      restrictions.filter { !ListText.holdsOtherSeparator($0.text) })
    warnOfPlaces()
    warnOfThemes(themes)
  }

  private func warnOfPlaces() {
    let courses = table(.courses)
    let column = courses.column("place")
    let places = Set(
      courses.rows.lazy.map { courses.text(column, $0) }.filter { text in
        // What names nothing has been reported.
        ids.territories.place(of: text) != nil || ids.provinces.place(of: text) != nil
      }.map { Province.ID($0) })
    VocabularyCheck<Province>(
      sources: [.init(table(.territories), "province"), .init(courses, "place")],
      advice: "They are two: a course of the one is none of the other."
        + " Write both alike if they mean the same."
    ).warnOfSimilar(places.union(ids.provinces.ids).sorted())
  }

  /// Of themes that no activity has, those are warned of that are written much like one that an
  /// activity has, since other interests are in order: people may wish for what nobody offers. Where
  /// no interest is in a theme of an activity, all are.
  private func warnOfThemes(_ themes: [Theme.ID]) {
    let activities = VocabularyCheck<Theme>(
      sources: [.init(table(.activities), "theme")],
      advice: "They are two: interest in the one is none in the other."
        + " Write both alike if they mean the same.")
    let column = table(.activities).column("theme")
    let offered = Set(
      table(.activities).rows.lazy.map { table(.activities).text(column, $0) }
        .filter { !$0.isEmpty }.map { Theme.ID($0) })
    guard !offered.isEmpty else { return }
    let sorted = offered.sorted()
    activities.warnOfSimilar(sorted)

    let others = themes.filter { !offered.contains($0) }
    guard !others.isEmpty else { return }
    let interests = VocabularyCheck<Theme>(
      sources: [.init(table(.personInterests), "theme")], advice: "")
    let near = nearest(of: others, among: sorted)
    let isNoneOffered = interests.firstCells(of: sorted).isEmpty
    let cells = activities.firstCells(of: Set(near.values).sorted())
    interests.report(.themeNoActivity, of: others.filter { isNoneOffered || near[$0] != nil }) {
      guard let near = near[$0] else {
        let known = sorted.prefix(12).map(\.text).joined(separator: ", ")
        return (
          "is the theme of no activity",
          "Nobody's interest in it counts. The themes of activities are"
            + " \(DataIssue.oneLine(known))."
        )
      }
      let place = cells[near].map { " (\($0))" } ?? ""
      return (
        "is the theme of no activity, but \"\(DataIssue.oneLine(near.text))\" is\(place)",
        "Nobody's interest in it counts. Write \(DataIssue.oneLine(near.text)) if that is meant."
      )
    }
  }

  /// By theme, another that is written much like it: but for case, accents, blanks and separators, or
  /// else for a sign or two. The latter is not searched for where there are too many themes to compare
  /// each with each.
  private func nearest(of themes: [Theme.ID], among others: [Theme.ID]) -> [Theme.ID: Theme.ID] {
    let mostPairs = 100_000
    let spellings = others.map { (theme: $0, spelling: $0.text.spelling) }
    let exact = Dictionary(
      spellings.map { ($0.spelling, $0.theme) }, uniquingKeysWith: { first, _ in first })
    var nearest: [Theme.ID: Theme.ID] = [:]
    for theme in themes {
      let spelling = theme.text.spelling
      nearest[theme] = exact[spelling]
      if nearest[theme] == nil, themes.count * others.count <= mostPairs {
        nearest[theme] = spellings.first { spelling.isTypingError(of: $0.spelling) }?.theme
      }
    }
    return nearest
  }
}
