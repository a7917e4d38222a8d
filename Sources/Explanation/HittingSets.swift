import Employment

/// The smallest sets that hold at least one element of each of some sets.
///
/// A repair must relax a member of every conflict, so a smallest set that hits the conflicts found so far
/// is a lower bound of the smallest repair (R. Reiter, "A Theory of Diagnosis from First Principles",
/// Artificial Intelligence 32, 1987).
struct HittingSets<Element: Hashable> {
  /// The sets to be hit.
  private(set) var sets: [[Element]] = []

  /// Adds a set to be hit.
  mutating func add(_ set: [Element]) { sets.append(set) }

  /// The first set of exactly `size` elements in the order of the sets' elements that hits all sets and is
  /// not among those excluded, each element of which some set needs.
  ///
  /// Complexity: the size of a set to the power of `size` at most.
  ///
  /// - Parameters:
  ///   - size: How many elements.
  ///   - excluded: Sets that are known already.
  /// - Returns: The elements in the order in which they were taken; nil where there is none.
  func first(ofSize size: Int, except excluded: Set<Set<Element>>) -> [Element]? {
    search([], size, excluded)
  }

  private func search(
    _ taken: [Element], _ left: Int, _ excluded: Set<Set<Element>>
  ) -> [Element]? {
    guard let missed = sets.first(where: { !$0.contains(where: taken.contains) }) else {
      // Fewer elements hit all: a set of this size would hold one that nothing needs.
      return left == 0 && !excluded.contains(Set(taken)) ? taken : nil
    }
    guard left > 0 else { return nil }
    for element in missed {
      if let found = search(taken + [element], left - 1, excluded) { return found }
    }
    return nil
  }
}
