/// Finds the crew cut that a point violates most, or shows that the point is a mixture of crews.
///
/// Exact separation from the hull of an activity's crews (Boyd 1994: Fenchel cuts; Avella, Boccia and
/// Vasilyev 2010: exact knapsack separation). Weights that give every crew at most one and the point as
/// much as possible are a linear program, solved in its dual, as the least number of crews that cover
/// the point (`CrewCover`); the knapsack finds the crews. Only pairs that the point works in part are
/// in it, in the room that those worked in full leave: a face of the hull. All others are lifted into
/// the cut one after the other (Balas 1975; Zemel 1978), by the same knapsack.
struct CrewSeparation: Sendable {
  private let problem: AllocationProblem
  private let pairsOfActivity: [[Int]]
  /// Slots beyond which the knapsack would take too long.
  static let mostCapacity = 20_000
  /// What a cut must at least be violated by, as a share of what it allows.
  private static let leastViolation = 1e-3
  /// Crews that are found at most; the best weights so far are a cut as well.
  private static let mostCrews = 100

  /// A pair, and what a point makes of it.
  private struct Item {
    var knapsack: CrewKnapsack.Item
    var head = 0.0
    var shortfall = 0.0
  }

  /// A pair's weights: for being worked at its most slots, and for each slot less.
  private struct Weight {
    var head: Double
    var shortfall: Double
  }

  init(_ master: JobMaster) {
    problem = master.problem
    pairsOfActivity = master.pairsOfActivity
  }

  /// The cut of one activity; nil where the point violates none enough.
  ///
  /// Complexity: crews found times the room and window of the pairs in part; the lifting is linear in
  /// the pairs times the activity's slots and the widths of windows.
  func cut(of activity: Int, at point: MasterPoint) -> CrewCut? {
    let open = point.open[activity]
    let capacity = problem.activities[activity].maxSlots
    guard open > 1e-6, capacity <= Self.mostCapacity else { return nil }
    var room = capacity
    var partial: [Item] = []
    var full: [CrewKnapsack.Item] = []
    var idle: [CrewKnapsack.Item] = []
    for pair in pairsOfActivity[activity] {
      let terms = problem.pairs[pair]
      let item = CrewKnapsack.Item(
        pair: pair, fewest: terms.minSlots, most: min(terms.maxSlots, capacity))
      guard item.fewest <= item.most else { continue }
      let head = min(1, point.worked[pair] / open)
      let shortfall = max(0, Double(item.most) * head - point.slots[pair] / open)
      if head < 1e-6 {
        idle.append(item)
      } else if head > 1 - 1e-6 && shortfall < 1e-6 {
        full.append(item)
        room -= item.most
      } else {
        partial.append(Item(knapsack: item, head: head, shortfall: shortfall))
      }
    }
    guard !partial.isEmpty, room >= 0,
      partial.reduce(0, { $0 + $1.knapsack.most }) > room,
      let weights = weights(of: partial, room: room)
    else { return nil }
    var cut = LiftedCut(activity: activity, room: room, capacity: capacity)
    for (item, weight) in zip(partial, weights) { cut.add(item.knapsack, weight) }
    for item in full { cut.liftDown(item) }
    for item in idle { cut.liftUp(item) }
    return cut.cut
  }

  /// The weights that the point violates most, each crew that fits into the room weighing at most
  /// one; nil where none are violated enough.
  private func weights(of items: [Item], room: Int) -> [Weight]? {
    let count = items.count
    var cover = CrewCover(heads: items.map(\.head), shortfalls: items.map(\.shortfall))
    var knapsack = CrewKnapsack(capacity: room)
    var column = Array(repeating: 0.0, count: 2 * count)
    for _ in 0..<Self.mostCrews {
      cover.relax()
      // As few crews as there are: the point is a mixture of them.
      let violation = cover.objective - 1
      guard violation > Self.leastViolation else { return nil }
      let weights = items.indices.map {
        Weight(head: max(0, cover.prices[$0]), shortfall: max(0, -cover.prices[count + $0]))
      }
      knapsack.clear()
      var worth = 0.0
      for (item, weight) in zip(items, weights) {
        knapsack.add(item.knapsack, head: weight.head, shortfall: weight.shortfall)
        worth += weight.head * item.head - weight.shortfall * item.shortfall
      }
      let most = max(knapsack.best[room], 1e-9)
      // Whatever the weights are, divided by the heaviest crew they make a cut.
      if worth / most - 1 >= max(Self.leastViolation, 0.7 * violation) {
        return weights.map { Weight(head: $0.head / most, shortfall: $0.shortfall / most) }
      }
      for (place, slots) in knapsack.crew.enumerated() {
        column[place] = slots > 0 ? 1 : 0
        column[count + place] = slots > 0 ? Double(items[place].knapsack.most - slots) : 0
      }
      guard cover.enter(column) else { return nil }
    }
    return nil
  }

  /// A cut that takes in one pair after the other.
  private struct LiftedCut {
    let activity: Int
    /// Slots that are left beside the pairs in full that are not in the cut yet.
    var room: Int
    /// What a crew weighs at most.
    var limit = 1.0
    var knapsack: CrewKnapsack
    var terms: [CrewCut.Term] = []

    init(activity: Int, room: Int, capacity: Int) {
      self.activity = activity
      self.room = room
      knapsack = CrewKnapsack(capacity: capacity)
    }

    mutating func add(_ item: CrewKnapsack.Item, _ weight: Weight) {
      guard weight.head > 1e-9 else { return }
      knapsack.add(item, head: weight.head, shortfall: weight.shortfall)
      terms.append(
        CrewCut.Term(
          pair: item.pair, perHead: weight.head - weight.shortfall * Double(item.most),
          perSlot: weight.shortfall))
    }

    /// A pair that the point works in full: what the others gain by its room is what it weighs.
    mutating func liftDown(_ item: CrewKnapsack.Item) {
      let head = max(0, knapsack.best[room + item.most] - limit)
      var shortfall = 0.0
      for less in 0...(item.most - item.fewest) where less > 0 {
        shortfall = max(shortfall, (knapsack.best[room + less] - limit) / Double(less))
      }
      add(item, Weight(head: head, shortfall: shortfall))
      room += item.most
      limit += head
    }

    /// A pair that the point does not work: what the others lose by its slots is what it may weigh.
    mutating func liftUp(_ item: CrewKnapsack.Item) {
      let beside = knapsack.capacity - item.most
      let head = max(0, limit - knapsack.best[beside])
      var shortfall = 0.0
      for less in 0...(item.most - item.fewest) where less > 0 {
        shortfall = max(
          shortfall, (head + knapsack.best[beside + less] - limit) / Double(less))
      }
      add(item, Weight(head: head, shortfall: shortfall))
    }

    /// The weights divided by a hair more than the limit, so that no rounding of theirs is in a bound.
    var cut: CrewCut {
      let limit = limit * (1 + CrewCut.margin)
      return CrewCut(
        activity: activity, limit: 1,
        terms: terms.map {
          CrewCut.Term(
            pair: $0.pair, perHead: $0.perHead / limit, perSlot: $0.perSlot / limit)
        })
    }
  }
}
