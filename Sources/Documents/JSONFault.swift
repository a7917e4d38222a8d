/// Why a text is no JSON: where, what, and what to do about it.
package struct JSONFault: Error, Hashable, Sendable {
  /// Where it is.
  package let place: TextPlace
  /// What is wrong, in words that follow the place.
  package let problem: String
  /// What to do: one or more full sentences.
  package let advice: String

  /// All of it: `Line 3, column 12: a comma is missing after this value. Write …`
  package var sentence: String { "L\(place.description.dropFirst()): \(problem). \(advice)" }
}
