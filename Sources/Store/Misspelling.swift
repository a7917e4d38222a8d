/// What somebody may have meant who wrote an id that is not there.
enum Misspelling {
  /// The only id that differs from a text in case alone; else the only one that differs in one letter.
  ///
  /// Complexity: linear in the ids.
  ///
  /// - Returns: nil where there is none, or more than one: a guess among several names the wrong person.
  static func only(of text: String, in ids: Set<String>) -> String? {
    let lowered = text.lowercased()
    let sameLetters = ids.filter { $0.lowercased() == lowered }
    if !sameLetters.isEmpty { return sameLetters.count == 1 ? sameLetters.first : nil }
    let letters = Array(text)
    let near = ids.filter { isNear(letters, Array($0)) }
    return near.count == 1 ? near.first : nil
  }

  /// Whether one letter put in, taken out or replaced makes one text the other.
  private static func isNear(_ left: [Character], _ right: [Character]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (leftRest, rightRest) = (left.dropFirst(start), right.dropFirst(start))
    return leftRest.dropFirst() == rightRest.dropFirst() || leftRest.dropFirst() == rightRest
      || leftRest == rightRest.dropFirst()
  }
}
