import Employment

/// Takes a person's pseudonym out of texts and tables, and counts what it took.
///
/// In columns of ids a cell is the pseudonym where all bytes are equal. In free text it must stand as
/// a word: between two scalars that are neither letters nor digits nor `_`, and where a hyphen joins
/// no other such scalar. `P1` is no word of `P12`, `AMB-P1` or `P1-b`; it is one of `(P1)` and `P1's`.
struct Redaction {
  /// What stands in free text instead.
  static let mark = "[erased]"

  /// The person.
  let person: Person.ID
  private let word: [Unicode.Scalar]
  /// What was taken, by where it stood.
  private(set) var counts: [String: Int] = [:]

  /// A redaction that has taken nothing yet.
  init(of person: Person.ID) {
    self.person = person
    word = Array(person.text.unicodeScalars)
  }

  /// Counts what somebody else took.
  mutating func count(_ number: Int, _ place: String) {
    if number > 0 { counts[place, default: 0] += number }
  }

  /// Whether the pseudonym may stand in a file's bytes; a quick look that spares reading its cells.
  func mayStand(in bytes: [UInt8]) -> Bool {
    // A quote is written twice inside a quoted cell.
    person.text.utf8.contains(UInt8(ascii: "\"")) || bytes.occurrences(of: person.text, most: 1) > 0
  }

  /// Whether a text is the pseudonym.
  func isPseudonym(_ text: String?) -> Bool { text.map { Person.ID($0) == person } ?? false }

  /// A text without mentions of the pseudonym; linear in it.
  mutating func redacted(_ text: String) -> String {
    guard !word.isEmpty, Array(text.utf8).occurrences(of: person.text, most: 1) > 0 else {
      return text
    }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var mentions = 0
    var place = 0
    while place < scalars.count {
      let end = place + word.count
      if end <= scalars.count, scalars[place..<end].elementsEqual(word),
        !Self.continues(scalars, from: place, by: -1),
        !Self.continues(scalars, from: end - 1, by: 1)
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
    count(mentions, "mentions")
    return String(result)
  }

  /// Whether a word goes on beyond a place in a direction.
  private static func continues(_ scalars: [Unicode.Scalar], from place: Int, by step: Int) -> Bool
  {
    let next = place + step
    guard scalars.indices.contains(next) else { return false }
    if scalars[next] == "-" {
      return scalars.indices.contains(next + step) && isOfWords(scalars[next + step])
    }
    return isOfWords(scalars[next])
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
