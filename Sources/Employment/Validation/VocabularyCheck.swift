/// The cells that hold words of one open vocabulary, to find what is one word to people and two to
/// the format.
///
/// The words themselves are few, and known already; cells are read again only where two of them are
/// much alike.
struct VocabularyCheck<Subject> {
  /// A column of such cells.
  struct Source {
    let table: CheckedTable
    let column: CheckedTable.Column
    /// Whether a cell holds several.
    let isList: Bool

    init(_ table: CheckedTable, _ column: String, isList: Bool = false) {
      self.table = table
      self.column = table.column(column)
      self.isList = isList
    }
  }

  /// Where a word is used.
  private struct Use {
    let place: Int
    var count = 0
    /// The first cell of a file, or of an edit where no file has the word.
    var cell: (source: Int, row: Int)
    var isOfEdit: Bool
  }

  /// The columns, in the order of files.
  let sources: [Source]
  /// What follows from two spellings, and what to do.
  let advice: String

  /// Warns of each word that differs from another by case, accents, blanks or separators alone.
  ///
  /// Of those that are alike, the one that most rows hold is the right one; then the first. One that
  /// only edits of a scenario wrote is never. Complexity: linear in the words, and in the cells where
  /// any are alike.
  func warnOfSimilar(_ words: [Identifier<Subject>]) {
    let groups = Dictionary(grouping: words) { $0.text.spelling }.filter { $1.count > 1 }
    guard !groups.isEmpty else { return }
    let uses = uses(of: groups.values.flatMap(\.self))
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      let found = group.compactMap { word in uses[word].map { (word: word, use: $0) } }
        .sorted { isBetter($0.use, $1.use) }
      guard let right = found.first else { continue }
      for other in found.dropFirst() {
        let source = sources[other.use.cell.source]
        source.table.report(
          .spellingSimilar, source.column, other.use.cell.row, value: other.word.text,
          problem: "differs from \(quoted(right.word)) (\(place(of: right.use))) by case, accents,"
            + " blanks or separators alone", advice: advice)
      }
    }
  }

  /// The first cell of each of some words, in words for what is said of others.
  func firstCells(of words: [Identifier<Subject>]) -> [Identifier<Subject>: String] {
    uses(of: words).mapValues { place(of: $0) }
  }

  /// Reports something at the first cell of each of some words that a file holds, or an edit.
  func report(
    _ id: IssueID, of words: [Identifier<Subject>],
    saying: (Identifier<Subject>) -> (problem: String, advice: String)
  ) {
    let uses = uses(of: words)
    for word in words {
      guard let use = uses[word] else { continue }
      let source = sources[use.cell.source]
      let (problem, advice) = saying(word)
      source.table.report(
        id, source.column, use.cell.row, value: word.text, problem: problem, advice: advice)
    }
  }

  private func isBetter(_ left: Use, _ right: Use) -> Bool {
    (left.isOfEdit ? 1 : 0, -left.count, left.place)
      < (right.isOfEdit ? 1 : 0, -right.count, right.place)
  }

  private func quoted(_ word: Identifier<Subject>) -> String {
    "\"\(DataIssue.oneLine(word.text))\""
  }

  private func place(of use: Use) -> String {
    let source = sources[use.cell.source]
    return source.table.place(source.column, use.cell.row)
  }

  /// Where some words are used; their places are in the order of cells.
  private func uses(of words: [Identifier<Subject>]) -> [Identifier<Subject>: Use] {
    let wanted = Set(words)
    var uses: [Identifier<Subject>: Use] = [:]
    for (number, source) in sources.enumerated() {
      for row in source.table.rows {
        let text = source.table.text(source.column, row)
        guard !text.isEmpty else { continue }
        let entries = source.isList ? ListText.entries(in: text) ?? [] : [text]
        for entry in entries {
          let word = Identifier<Subject>(entry)
          guard wanted.contains(word) else { continue }
          let isOfEdit = source.table.line(row, source.column) < 0
          var use =
            uses[word] ?? Use(place: uses.count, cell: (number, row), isOfEdit: isOfEdit)
          use.count += 1
          if use.isOfEdit, !isOfEdit {
            use.cell = (number, row)
            use.isOfEdit = false
          }
          uses[word] = use
        }
      }
    }
    return uses
  }
}
