/// Where the rows (or columns) of a live problem stand in GLPK, which renumbers on deletion, while
/// handles stay. The one place that knows that GLPK counts from one.
struct Places {
  /// By handle: GLPK's number, nought when deleted.
  private(set) var numbers: [Int32] = []
  /// By GLPK's number less one: the handle's offset.
  private(set) var offsets: [Int] = []

  /// How many were ever made.
  var created: Int { numbers.count }
  /// How many there are.
  var live: Int { offsets.count }

  mutating func append(_ count: Int) {
    for _ in 0..<count {
      offsets.append(numbers.count)
      numbers.append(Int32(offsets.count))
    }
  }

  /// GLPK's number of a handle; a deleted one, or one of another problem, is the caller's fault.
  func number(_ offset: Int, call: String = #function) throws(SolverFault) -> Int32 {
    guard numbers.indices.contains(offset), numbers[offset] != 0 else {
      throw .badArgument("handle \(offset) is not in this problem", call: call)
    }
    return numbers[offset]
  }

  mutating func remove(_ removed: [Int]) {
    for offset in removed { numbers[offset] = 0 }
    offsets.removeAll { numbers[$0] == 0 }
    for (place, offset) in offsets.enumerated() { numbers[offset] = Int32(place + 1) }
  }

  /// Spreads an array in GLPK's order over the handles.
  func spread<Element>(_ array: [Element], deleted: Element) -> [Element] {
    guard live != created else { return array }
    var result = Array(repeating: deleted, count: created)
    for (place, offset) in offsets.enumerated() { result[offset] = array[place] }
    return result
  }
}
