internal import Foundation

/// Names that the readers of CPLEX-LP and MPS files take: letters, digits, underscores and dots, at most
/// 255 of them, unique, and the same in every run.
///
/// Accents are dropped and everything else that is not legal becomes an underscore. A name that would read
/// as a number or as a word of the format gets `n_` in front; the second of two that end up alike gets
/// `_2` behind.
package struct WrittenNames {
  private static let longest = 255
  private static let words: Set<String> = [
    "max", "min", "maximize", "minimize", "maximise", "minimise", "maximum", "minimum", "subject",
    "such", "st", "bounds", "bound", "free", "inf", "infinity", "general", "generals", "gen",
    "integer", "integers", "int", "binary", "binaries", "bin", "end", "to", "that", "semi", "sos",
  ]

  private var taken: Set<String> = []
  /// For each stem the last number tried, so that a thousand equal names stay cheap.
  private var lastNumber: [String: Int] = [:]

  package init(reserved: [String] = []) { taken = Set(reserved) }

  package mutating func name(for meaning: String) -> String {
    let stem = Self.legal(meaning)
    if taken.insert(stem).inserted { return stem }
    var number = lastNumber[stem] ?? 1
    while true {
      number += 1
      let suffix = "_\(number)"
      let candidate = stem.prefix(Self.longest - suffix.count) + suffix
      if taken.insert(String(candidate)).inserted {
        lastNumber[stem] = number
        return String(candidate)
      }
    }
  }

  private static func legal(_ meaning: String) -> String {
    let plain = meaning.folding(options: .diacriticInsensitive, locale: nil)
    var bytes = plain.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", ".": Character(scalar)
      default: "_"
      }
    }
    // Readers differ on a leading e, which may be the exponent of the number before it.
    let needsPrefix =
      bytes.first.map { !$0.isLetter || $0 == "e" || $0 == "E" } ?? true
      || words.contains(String(bytes).lowercased())
    if needsPrefix { bytes.insert(contentsOf: "n_", at: 0) }
    return String(bytes.prefix(longest))
  }
}
