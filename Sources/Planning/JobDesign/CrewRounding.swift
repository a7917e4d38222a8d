/// Finds crew cuts by mixed-integer rounding, with the mode of each pair.
///
/// In the row of an activity's slots, sum n <= hi y or -sum n <= -lo y, the slots of a pair are put as
/// a number for each mode and a rest g >= 0 of whole slots: n = l s + m p + g, from the fewest slots
/// of the pair as the person's sole activity (s) and as one part of several (p); or
/// n = h s + k p - g, from the most. Whichever leaves the smaller rest at the point is taken.
/// Modes in which the point has nearly the whole person may be complemented (s = y - s'). The row is
/// divided by d and its coefficients are rounded (Marchand and Wolsey 2001):
/// sum G(coefficient / d) x <= floor(b / d) y with
/// G(x) = floor(x) + max(0, frac(x) - f) / (1 - f), f = frac(b / d). Valid: where y = 0 all is nought,
/// where y = 1 it is the rounding of a row of whole numbers. All coefficients are whole numbers after
/// multiplication by d (1 - f), so that no last digit can make a cut wrong.
///
/// Complexity: the pairs of the activity times divisors, sides and choices of complements.
struct CrewRounding: Sendable {
  /// Divisors of the row.
  private static let divisors = 2...12
  /// What a cut must at least be violated by, in units of its length.
  private static let leastViolation = 1e-3
  /// How far the point has a person wholly there whose mode is complemented.
  private static let complemented = 0.5
  /// Cuts of an activity in a round.
  private static let mostCuts = 2

  private let problem: AllocationProblem
  private let pairsOfActivity: [[Int]]
  private let windows: [CrewWindows]

  /// The row of slots with which a cut begins.
  private enum Side: CaseIterable {
    case upper
    case lower
  }

  /// A pair as the row sees it, at a point that is divided by y.
  private struct Item {
    var pair: Int
    var sole: Double
    var part: Double
    /// Slots of each mode that the row counts; nought where the mode is impossible.
    var soleSlots: Int
    var partSlots: Int
    /// Whether the rest is what is more than these, or what is less.
    var isFromFewest: Bool
    var rest: Double

    /// Whether the point has other than whole numbers.
    var isMixed: Bool {
      max(sole.distanceToWhole, part.distanceToWhole, rest.distanceToWhole) > 1e-6
    }
  }

  init(_ master: JobMaster) {
    problem = master.problem
    pairsOfActivity = master.pairsOfActivity
    windows = problem.pairs.indices.map { CrewWindows(of: $0, in: master.problem) }
  }

  /// The cuts of one activity that a point violates most.
  func cuts(of activity: Int, at point: MasterPoint) -> [CrewCut] {
    let open = point.open[activity]
    guard open > 1e-6 else { return [] }
    let demand = problem.activities[activity]
    let items = pairsOfActivity[activity].compactMap { item(of: $0, at: point, open: open) }
    // A whole crew violates nothing.
    guard items.contains(where: { $0.isMixed }) else { return [] }
    let most = items.reduce(1) { max($0, $1.soleSlots, $1.partSlots) }
    var found: [(efficacy: Double, row: Row)] = []
    for side in Side.allCases {
      guard side == .upper || demand.minSlots > 0 else { continue }
      for complements in [false, true] {
        if complements && !items.contains(where: { $0.sole > Self.complemented }) { continue }
        for divisor in Self.divisors {
          guard
            let row = Row(
              items, complements: complements, side: side, divisor: divisor, demand: demand,
              most: most)
          else { continue }
          let efficacy = row.efficacy(items)
          if efficacy > Self.leastViolation { found.append((efficacy, row)) }
        }
      }
    }
    found.sort { $0.efficacy > $1.efficacy }
    var cuts: [CrewCut] = []
    for (_, row) in found where cuts.count < Self.mostCuts {
      let cut = row.cut(of: activity, items)
      if !cuts.contains(cut) { cuts.append(cut) }
    }
    return cuts
  }

  private func item(of pair: Int, at point: MasterPoint, open: Double) -> Item? {
    let (sole, part) = (windows[pair].sole, windows[pair].part)
    guard sole != nil || part != nil else { return nil }
    let s = point.sole[pair] / open
    let p = max(0, point.worked[pair] / open - s)
    let slots = point.slots[pair] / open
    let above =
      slots - Double(sole?.lowerBound ?? 0) * s - Double(part?.lowerBound ?? 0) * p
    let below =
      Double(sole?.upperBound ?? 0) * s + Double(part?.upperBound ?? 0) * p - slots
    let isFromFewest = above <= below
    return Item(
      pair: pair, sole: s, part: p,
      soleSlots: (isFromFewest ? sole?.lowerBound : sole?.upperBound) ?? 0,
      partSlots: (isFromFewest ? part?.lowerBound : part?.upperBound) ?? 0,
      isFromFewest: isFromFewest, rest: max(0, isFromFewest ? above : below))
  }

  /// A rounded row of slots; its coefficients are whole numbers.
  private struct Row {
    private let complements: Bool
    /// What the activity's opening allows.
    private let limit: Int
    /// G, times the divisor less the remainder, by coefficient from -most on.
    private let rounded: [Int]
    private let most: Int
    /// The sign of slots in the row that is rounded.
    private let sign: Int

    /// Rounds the row; nil where nothing is left to round.
    init?(
      _ items: [Item], complements: Bool, side: Side, divisor: Int,
      demand: AllocationProblem.Activity, most: Int
    ) {
      let sign = side == .upper ? 1 : -1
      var limit = side == .upper ? demand.maxSlots : -demand.minSlots
      if complements {
        for item in items where item.sole > CrewRounding.complemented {
          limit -= sign * item.soleSlots
        }
      }
      let remainder = limit.modulo(divisor)
      guard remainder > 0 else { return nil }
      let rounded = (-most...most).map {
        $0.floorDivided(by: divisor) * (divisor - remainder)
          + max(0, $0.modulo(divisor) - remainder)
      }
      limit = limit.floorDivided(by: divisor) * (divisor - remainder)
      if complements {
        for item in items where item.sole > CrewRounding.complemented {
          limit -= rounded[most - sign * item.soleSlots]
        }
      }
      self.complements = complements
      self.limit = limit
      self.rounded = rounded
      self.most = most
      self.sign = sign
    }

    /// The coefficients of an item's modes and its rest.
    private func coefficients(of item: Item) -> (sole: Int, part: Int, rest: Int) {
      let isComplemented = complements && item.sole > CrewRounding.complemented
      return (
        isComplemented
          ? -rounded[most - sign * item.soleSlots] : rounded[most + sign * item.soleSlots],
        rounded[most + sign * item.partSlots],
        rounded[most + (item.isFromFewest ? sign : -sign)]
      )
    }

    /// The coefficients in terms of being worked, of slots, and of being the sole activity.
    private func weights(of item: Item) -> (head: Int, slot: Int, sole: Int) {
      let (sole, part, rest) = coefficients(of: item)
      // g = n - l s - m p, or h s + k p - n.
      let slot = item.isFromFewest ? rest : -rest
      return (
        part - slot * item.partSlots, slot,
        sole - part - slot * (item.soleSlots - item.partSlots)
      )
    }

    /// By how much the point violates the row, in units of its length.
    func efficacy(_ items: [Item]) -> Double {
      var weight = 0.0
      var square = 0
      for item in items {
        let (sole, part, rest) = coefficients(of: item)
        weight += Double(sole) * item.sole + Double(part) * item.part + Double(rest) * item.rest
        let terms = weights(of: item)
        square += terms.head * terms.head + terms.slot * terms.slot + terms.sole * terms.sole
      }
      return square > 0 ? (weight - Double(limit)) / Double(square).squareRoot() : 0
    }

    /// The row as a cut.
    func cut(of activity: Int, _ items: [Item]) -> CrewCut {
      let terms = items.map { (pair: $0.pair, weights: weights(of: $0)) }.filter {
        $0.weights != (0, 0, 0)
      }
      let largest = terms.reduce(1) {
        max($0, abs($1.weights.head), abs($1.weights.slot), abs($1.weights.sole))
      }
      // A power of two changes no digit.
      let scale = 1 / Double(largest).binade
      return CrewCut(
        activity: activity, limit: scale * Double(limit),
        // Slots that lack stand in the row beside those that are worked.
        perMissing: sign < 0 ? scale * Double(rounded[most - 1]) : 0, isExact: true,
        terms: terms.map { pair, weights in
          CrewCut.Term(
            pair: pair, perHead: scale * Double(weights.head),
            perSlot: scale * Double(weights.slot), perSole: scale * Double(weights.sole))
        })
    }
  }
}

extension Int {
  /// The quotient, rounded down.
  fileprivate func floorDivided(by divisor: Int) -> Int {
    (self - modulo(divisor)) / divisor
  }

  /// The remainder of the quotient rounded down, at least 0.
  fileprivate func modulo(_ divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
