/// The heaviest crew of one activity within its slots, at given weights: a knapsack whose items take
/// between the fewest and the most slots of their pair.
///
/// An item weighs `head` at its most slots and loses `shortfall` for each slot less. Solved by dynamic
/// programming over slots (Bellman 1957). Complexity: items times slots times the width of an item's
/// window; exact.
struct CrewKnapsack {
  /// A pair as an item.
  struct Item {
    var pair: Int
    var fewest: Int
    var most: Int
  }

  let capacity: Int
  /// By slots, the most that a crew of the items so far weighs.
  private(set) var best: [Double]
  /// By item and slots, how many slots the item takes there.
  private var taken: [Int32] = []
  private var former: [Double]
  private var items = 0

  init(capacity: Int) {
    self.capacity = capacity
    best = Array(repeating: 0, count: capacity + 1)
    former = best
  }

  /// Forgets all items.
  mutating func clear() {
    for slots in best.indices { best[slots] = 0 }
    taken.removeAll(keepingCapacity: true)
    items = 0
  }

  /// Adds an item.
  mutating func add(_ item: Item, head: Double, shortfall: Double) {
    let width = capacity + 1
    let start = items * width
    items += 1
    taken.append(contentsOf: repeatElement(0, count: width))
    guard head > 0, item.fewest <= capacity else { return }
    swap(&best, &former)
    former.withUnsafeBufferPointer { former in
      best.withUnsafeMutableBufferPointer { best in
        taken.withUnsafeMutableBufferPointer { taken in
          for slots in 0..<width { best[slots] = former[slots] }
          // Where a slot less costs nothing, the fewest are as good as any.
          let last = shortfall > 0 ? min(item.most, capacity) : item.fewest
          for used in item.fewest...last {
            let gain = shortfall > 0 ? head - shortfall * Double(item.most - used) : head
            guard gain > 0 else { continue }
            for slots in used..<width where former[slots - used] + gain > best[slots] {
              best[slots] = former[slots - used] + gain
              taken[start + slots] = Int32(used)
            }
          }
        }
      }
    }
  }

  /// The slots that each item takes in a heaviest crew.
  var crew: [Int] {
    var result = Array(repeating: 0, count: items)
    var slots = capacity
    for item in result.indices.reversed() {
      let used = Int(taken[item * (capacity + 1) + slots])
      result[item] = used
      slots -= used
    }
    return result
  }
}
