import Employment

/// Takes a person's pseudonym out of texts and tables, and counts what it took.
///
/// In columns of ids a cell is the pseudonym where it is the same text in Unicode's normal form, as
/// what was kept by older versions need not be in it. In free text it must stand
/// between two scalars that are neither letters nor digits nor `_`, and outside of other ids that hold
/// it: `P1` is no mention in `P12`, nor in `AMB-P1` where that is an id of the store; it is one in
/// `(P1)`, `P1's` and `P1-là`.
struct Redaction {
  /// What stands in free text instead.
  static let mark = "[erased]"
  /// Where words in free text are counted.
  static let mentions = "mentions"

  /// The person.
  let person: Person.ID
  /// Ids of others that hold the pseudonym.
  let longerIDs: Set<String>
  private let word: [Unicode.Scalar]
  /// What was taken, by where it stood.
  private(set) var counts: [String: Int] = [:]

  /// A redaction that has taken nothing yet.
  ///
  /// - Parameters:
  ///   - person: The person.
  ///   - ids: Ids of others; those that hold the pseudonym are spared.
  init(of person: Person.ID, sparing ids: Set<String> = []) {
    self.person = person
    longerIDs = ids.filter { $0 != person.text && $0.contains(person.text) }
    word = Array(person.text.unicodeScalars)
  }

  /// Counts what somebody else took.
  mutating func count(_ number: Int, _ place: String) {
    if number > 0 { counts[place, default: 0] += number }
  }

  /// Whether the pseudonym may stand in a file's bytes; a quick look that spares reading its cells.
  func mayStand(in bytes: [UInt8]) -> Bool {
    // A quote is written twice inside a quoted cell, and accents may be composed otherwise.
    person.text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 >= 0x80 }
      || bytes.occurrences(of: person.text, most: 1) > 0
  }

  /// Whether a text is the pseudonym.
  func isPseudonym(_ text: String?) -> Bool { text.map { Person.ID($0) == person } ?? false }

  /// A text without mentions of the pseudonym; linear in it.
  mutating func redacted(_ text: String) -> String {
    let composed = text.inNormalForm
    guard !word.isEmpty, Array(composed.utf8).occurrences(of: person.text, most: 1) > 0 else {
      return text
    }
    let scalars = Array(composed.unicodeScalars)
    var result = String.UnicodeScalarView()
    var mentions = 0
    var place = 0
    while place < scalars.count {
      let end = place + word.count
      if end <= scalars.count, scalars[place..<end].elementsEqual(word),
        !Self.isOfWords(scalars, at: place - 1), !Self.isOfWords(scalars, at: end),
        !isPartOfID(scalars, place..<end)
      {
        result.append(contentsOf: Self.mark.unicodeScalars)
        mentions += 1
        place = end
      } else {
        result.append(scalars[place])
        place += 1
      }
    }
    guard mentions > 0 else { return text }
    count(mentions, Self.mentions)
    return String(result)
  }

  /// Whether a place is within the id of somebody or something else: the longest run of words and
  /// hyphens around it.
  private func isPartOfID(_ scalars: [Unicode.Scalar], _ mention: Range<Int>) -> Bool {
    guard !longerIDs.isEmpty else { return false }
    func isOfID(_ place: Int) -> Bool {
      scalars.indices.contains(place)
        && (scalars[place] == "-" || Self.isOfWords(scalars, at: place))
    }
    var (first, end) = (mention.lowerBound, mention.upperBound)
    while isOfID(first - 1) { first -= 1 }
    while isOfID(end) { end += 1 }
    var run = String.UnicodeScalarView()
    run.append(contentsOf: scalars[first..<end])
    return longerIDs.contains(String(run))
  }

  private static func isOfWords(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    scalars.indices.contains(place) && isOfWords(scalars[place])
  }

  private static func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// A table without the person's rows, and without mentions in some of its columns.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - name: The name of its file, under which rows are counted.
  ///   - column: The column with people's ids; nil where there is none.
  ///   - texts: The columns of free text.
  /// - Returns: The table, and whether it is another.
  mutating func redacted(
    _ table: DraftTable, name: String, people column: String?, texts: [String]
  ) -> (table: DraftTable, hasChanged: Bool) {
    let names = table.columns.map(\.loweredASCII)
    let person = column.flatMap { names.firstIndex(of: $0) }
    let textPlaces = texts.compactMap { names.firstIndex(of: $0) }
    var result = DraftTable(columns: table.columns, headerLine: table.headerLine)
    var hasChanged = false
    for (row, line) in table.lines.enumerated() {
      var cells = Array(table.cells[row * names.count..<(row + 1) * names.count])
      if let person, isPseudonym(cells[person]) {
        count(1, name)
        hasChanged = true
        continue
      }
      for place in textPlaces {
        let cell = redacted(cells[place])
        if cell != cells[place] { hasChanged = true }
        cells[place] = cell
      }
      result.append(cells, line: line)
    }
    return (result, hasChanged)
  }
}

extension [UInt8] {
  /// How often a text's bytes stand here, up to a number; linear but for texts that repeat themselves.
  func occurrences(of text: String, most: Int = .max) -> Int {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, wanted.count <= count else { return 0 }
    return withUnsafeBufferPointer { bytes in
      var found = 0
      for place in 0...bytes.count - wanted.count where bytes[place] == first {
        var length = 1
        while length < wanted.count, bytes[place + length] == wanted[length] { length += 1 }
        if length == wanted.count { found += 1 }
        if found >= most { break }
      }
      return found
    }
  }
}

extension DataFile {
  /// The column with people's ids; nil where there is none.
  var peopleColumn: String? {
    switch self {
    case .people: "id"
    case .personSkills, .personInterests, .personChoices, .pins, .currentPlan: "person"
    case .programme, .goals, .territories, .skills, .activities, .activitySkills, .courses: nil
    }
  }

  /// The column with the ids of the file's own rows; nil where there is none.
  var idColumn: String? {
    switch self {
    case .people, .territories, .skills, .activities, .courses: "id"
    case .programme, .goals, .personSkills, .personInterests, .personChoices, .pins, .currentPlan,
      .activitySkills:
      nil
    }
  }

  /// The columns of free text, which may mention anybody.
  var textColumns: [String] {
    switch self {
    case .programme: ["value"]
    case .territories, .skills, .activities, .courses: ["name"]
    case .people, .personSkills, .personInterests, .personChoices, .pins, .currentPlan, .goals,
      .activitySkills:
      []
    }
  }
}
