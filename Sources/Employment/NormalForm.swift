import Foundation

extension String {
  /// The text in Unicode's normal form C (UAX #15), in which all text is read.
  ///
  /// An accented letter can be one scalar or a letter with a mark; programs on a Mac write the
  /// second. Both are one text to people, and must be one id, one word and one digest here.
  ///
  /// Complexity: one look at each byte; only texts with scalars that may change are converted.
  @usableFromInline package var inNormalForm: String {
    // Whatever is below U+0300, Latin letters with their accents included, stays as it is.
    guard utf8.contains(where: { $0 >= 0xCC }) else { return self }
    return precomposedStringWithCanonicalMapping
  }

  /// Whether the text is in Unicode's normal form C, byte for byte.
  package var isInNormalForm: Bool { inNormalForm.utf8.elementsEqual(utf8) }
}
