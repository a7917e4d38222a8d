import Employment
import Foundation

/// Names of files, held against those of the format.
enum FormatName {
  /// The name of the file that planning never opens. Here it is known as a name alone, so that no
  /// folder with it is replaced, and nobody is told that the format does not know it.
  static let neverOpened = "monitoring.csv"

  /// All names of the format, in its order.
  private static let all = DataFile.allCases.map(\.rawValue) + [neverOpened]

  /// A name as it is compared: names of files ignore case.
  static func folded(_ name: String) -> String { name.inNormalForm.lowercased() }

  /// Whether a name is that of a table that the format does not know.
  ///
  /// Hidden files are none: programs leave them behind (`._people.csv`, `.~lock.people.csv#`).
  static func isStrange(_ name: String) -> Bool {
    let folded = folded(name)
    return folded.hasSuffix(".csv") && !folded.hasPrefix(".") && !folded.hasPrefix("~$")
      && !all.contains(folded)
  }

  /// The name of the format that somebody probably meant; nil where none is near.
  ///
  /// Marks of copies are left out (`person_choices (1).csv`, `Copie de people.csv`), and all that is no
  /// letter (`Person-Choices.csv`). Then it is the only name within two changes of a letter, or the
  /// longest one that stands in the name.
  static func nearest(to name: String) -> String? {
    let letters = letters(of: name)
    guard !letters.isEmpty else { return nil }
    let known = all.map { (name: $0, letters: Self.letters(of: $0)) }
    if let same = known.first(where: { $0.letters == letters }) { return same.name }
    let near = known.map { ($0.name, distance($0.letters, letters)) }.filter { $0.1 <= 2 }
    if let least = near.map(\.1).min() {
      let nearest = near.filter { $0.1 == least }
      if nearest.count == 1 { return nearest[0].0 }
    }
    return known.filter { letters.holds($0.letters) }
      .max { $0.letters.count < $1.letters.count }?.name
  }

  /// The letters of a name without its ending, accents and marks of copies.
  private static func letters(of name: String) -> [Character] {
    var rest = folded(name)
    while rest.hasSuffix(".csv") { rest.removeLast(4) }
    let words = rest.split { !$0.isLetter }
      .filter { !["copie", "copy", "kopie", "de", "of", "van", "von"].contains($0) }
    return words.joined().flatMap { letter in
      // A letter's own scalar comes first where the accent is apart.
      String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.prefix(1)
        .map(Character.init)
    }
  }

  /// How many letters must be put in, taken out, replaced or swapped with the next one to make one text
  /// the other (optimal string alignment).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard abs(left.count - right.count) <= 2 else { return .max }
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(
          last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[right.count]
  }
}

extension [Character] {
  /// Whether another text stands in this one.
  fileprivate func holds(_ other: [Character]) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...count - other.count).contains { self[$0..<$0 + other.count].elementsEqual(other) }
  }
}
