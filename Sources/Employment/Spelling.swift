import Foundation

extension String {
  /// What is left of a text without case, accents, blanks and separators: texts that people mean alike
  /// have the same.
  ///
  /// `Espaces_verts`, `espaces verts` and `Espaces-Verts` are `espacesverts`; `oe` stands for its
  /// ligature. A text of such signs alone is left as it is. Complexity: linear in the text.
  package var spelling: String {
    let folded = folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var spelling = ""
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "œ", "Œ": spelling += "oe"
      case "æ", "Æ": spelling += "ae"
      case _ where scalar.separatesWords: continue
      default: spelling.unicodeScalars.append(scalar)
      }
    }
    return spelling.isEmpty ? self : spelling
  }

  /// Whether a text differs by one sign that is wrong, missing or too much, by two where both have
  /// eight or more.
  ///
  /// The edit distance of V. I. Levenshtein (1966), between spellings. Complexity: the product of both
  /// lengths, unless these alone tell.
  package func isTypingError(of other: String) -> Bool {
    let (left, right) = (Array(unicodeScalars), Array(other.unicodeScalars))
    let shorter = Swift.min(left.count, right.count)
    guard (5...100).contains(shorter) else { return false }
    let most = shorter < 8 ? 1 : 2
    guard abs(left.count - right.count) <= most else { return false }
    var before = Array(0...right.count)
    for (row, own) in left.enumerated() {
      var distances = [row + 1]
      for (column, sign) in right.enumerated() {
        let replaced = before[column] + (own == sign ? 0 : 1)
        distances.append(Swift.min(replaced, before[column + 1] + 1, distances[column] + 1))
      }
      before = distances
    }
    return before[right.count] <= most
  }
}

extension Unicode.Scalar {
  /// Whether the character only stands between words.
  fileprivate var separatesWords: Bool {
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .connectorPunctuation,
      .dashPunctuation, .control, .format:
      true
    default: [".", ",", ";", ":", "/", "\\", "'", "\u{2019}", "\u{B7}"].contains(self)
    }
  }
}
