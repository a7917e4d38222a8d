/// A valid inequality for the crew of one activity: what its pairs weigh is at most `limit` where the
/// activity is open, and nought where it is closed.
///
/// A pair weighs `perHead` where it is worked, `perSlot` for each of its slots, and `perSole` besides
/// where it is the person's only activity (the pair's mode, which is a part of a job). It holds for
/// every crew inside the activity's slots, at any prices and in any node; so it is kept for later
/// trees. The pricing problem of a person stays the same enumeration.
struct CrewCut: Hashable, Sendable, Codable {
  /// What a pair weighs.
  struct Term: Hashable, Sendable, Codable {
    var pair: Int
    var perHead: Double
    var perSlot: Double
    var perSole = 0.0

    /// The weight of so many slots.
    func weight(slots: Int, isSole: Bool) -> Double {
      perHead + perSlot * Double(slots) + (isSole ? perSole : 0)
    }
  }

  var activity: Int
  /// What a crew weighs at most.
  var limit = 1.0
  /// The weight of a slot that the fewest slots are short of, which only artificial columns are; at
  /// most nought. It keeps every node feasible whose jobs are not known yet.
  var perMissing = 0.0
  /// Whether all weights are whole multiples of one power of two, so that no sum of them is rounded.
  var isExact = false
  var terms: [Term]

  /// By how much less than its limit the heaviest crew of other cuts weighs: more than rounding takes
  /// from sums of as many weights as an activity has pairs.
  static let margin = 0x1p-36

  /// What a point weighs.
  func weight(at point: MasterPoint) -> Double {
    terms.reduce(0) {
      $0 + $1.perHead * point.worked[$1.pair] + $1.perSlot * point.slots[$1.pair]
        + $1.perSole * point.sole[$1.pair]
    }
  }

  /// Whether no crew of the activity weighs more than the limit in a problem, which may be another
  /// than the cut was found for: the heaviest crew by dynamic programming over its slots (Bellman
  /// 1957). Complexity: terms times slots times the width of windows.
  func isValid(in problem: AllocationProblem) -> Bool {
    let demand = problem.activities[activity]
    guard demand.maxSlots <= CrewSeparation.mostCapacity else { return false }
    guard demand.maxSlots >= demand.minSlots, demand.maxSlots >= 0 else { return true }
    var heaviest = Array(repeating: -Double.infinity, count: demand.maxSlots + 1)
    heaviest[0] = 0
    for term in terms {
      guard problem.pairs[term.pair].activity == activity else { return false }
      let windows = CrewWindows(of: term.pair, in: problem)
      let before = heaviest
      func take(_ window: ClosedRange<Int>, isSole: Bool) {
        for slots in window where slots <= demand.maxSlots {
          let weight = term.weight(slots: slots, isSole: isSole)
          for sum in slots..<heaviest.count {
            heaviest[sum] = max(heaviest[sum], before[sum - slots] + weight)
          }
        }
      }
      if let window = windows.sole { take(window, isSole: true) }
      if let window = windows.part { take(window, isSole: false) }
    }
    // Pairs that weigh nothing may fill the rest.
    let weighed = Set(terms.map(\.pair))
    var others = 0
    for (place, pair) in problem.pairs.enumerated()
    where pair.activity == activity && !weighed.contains(place) {
      others += min(pair.maxSlots, demand.maxSlots)
    }
    let least = max(0, demand.minSlots - others)
    let most = heaviest[least...].max() ?? -.infinity
    return most <= (isExact ? limit : limit * (1 - 0.5 * Self.margin))
  }
}

/// How many slots a person can have of a pair, by mode.
struct CrewWindows: Sendable {
  /// Where the pair is the person's only activity: the person's own fewest slots count, too.
  let sole: ClosedRange<Int>?
  /// Where the person has another activity beside it, which takes at least its fewest slots.
  let part: ClosedRange<Int>?

  /// The windows of a pair.
  init(of place: Int, in problem: AllocationProblem) {
    let pair = problem.pairs[place]
    let person = problem.persons[pair.person]
    let most = min(pair.maxSlots, person.maxSlots, problem.activities[pair.activity].maxSlots)
    let fewest = max(pair.minSlots, person.minSlots)
    sole = fewest <= most ? fewest...most : nil
    let other = person.pairs.lazy.filter { $0 != place }.map { problem.pairs[$0].minSlots }.min()
    guard let other, person.maxActivities > 1 else {
      part = nil
      return
    }
    let rest = min(most, person.maxSlots - other)
    part = pair.minSlots <= rest ? pair.minSlots...rest : nil
  }
}
