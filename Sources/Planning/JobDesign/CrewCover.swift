/// The least number of crews, fractions of them included, that cover a point; the prices of its rows
/// are the weights that separate the point from the crews.
///
/// Minimise the sum of the crews' shares such that each pair is worked at least as far as the point
/// works it (head rows), with no more slots short of its most than the point leaves (shortfall rows).
/// The primal simplex method with an explicit inverse: a few dozen rows, and columns that come one by
/// one; each pair alone at its most slots is the first basis. Shortfalls are given a hair of room, so
/// that steps of no length do not go round. Complexity: the rows squared for each step.
struct CrewCover {
  /// Rows of heads, as many as pairs; the rows of shortfalls follow, in the same order.
  private let pairs: Int
  private var rows: Int { 2 * pairs }
  /// The inverse of the basis, by rows.
  private var inverse: [Double]
  /// What the basic columns are worth in the solution.
  private var values: [Double]
  private var costs: [Double]
  /// By row: the weight of a pair's head, and what a slot less takes from it (as a negative number).
  private(set) var prices: [Double]
  private var direction: [Double]

  init(heads: [Double], shortfalls: [Double]) {
    pairs = heads.count
    let rows = 2 * pairs
    inverse = Array(repeating: 0, count: rows * rows)
    for row in 0..<rows { inverse[row * rows + row] = 1 }
    values = heads
    for (place, shortfall) in shortfalls.enumerated() {
      values.append(shortfall + 1e-7 * Double(place + 1) / Double(pairs))
    }
    costs = Array(repeating: 1, count: pairs) + Array(repeating: 0, count: pairs)
    prices = costs
    direction = costs
  }

  /// How many crews there are now.
  var objective: Double {
    var sum = 0.0
    for row in 0..<rows { sum += costs[row] * values[row] }
    return sum
  }

  /// What a crew weighs at the present prices; crews of more than one make the cover smaller.
  func weight(of crew: [Double]) -> Double {
    var sum = 0.0
    for row in 0..<rows { sum += prices[row] * crew[row] }
    return sum
  }

  /// Takes in a crew: by row, one where the pair is worked, and its slots short of the most.
  ///
  /// - Returns: False where it cannot make the cover smaller.
  mutating func enter(_ crew: [Double]) -> Bool {
    for row in 0..<rows {
      var sum = 0.0
      for column in 0..<rows { sum += inverse[row * rows + column] * crew[column] }
      direction[row] = sum
    }
    return step(cost: 1, gain: weight(of: crew) - 1)
  }

  /// Lets rows be covered beyond need, or shortfalls stay unused, as long as that helps.
  mutating func relax() {
    for _ in 0..<4 * rows {
      var entering = -1
      var most = 1e-9
      for row in 0..<rows {
        let gain = row < pairs ? -prices[row] : prices[row]
        if gain > most {
          most = gain
          entering = row
        }
      }
      guard entering >= 0 else { return }
      let sign = entering < pairs ? -1.0 : 1.0
      for row in 0..<rows { direction[row] = sign * inverse[row * rows + entering] }
      guard step(cost: 0, gain: most) else { return }
    }
  }

  /// One step of the simplex method along `direction`.
  private mutating func step(cost: Double, gain: Double) -> Bool {
    guard gain > 1e-10 else { return false }
    var leaving = -1
    var least = Double.infinity
    for row in 0..<rows where direction[row] > 1e-9 {
      let ratio = values[row] / direction[row]
      if ratio < least || (ratio == least && direction[row] > direction[leaving]) {
        least = ratio
        leaving = row
      }
    }
    guard leaving >= 0 else { return false }
    let count = rows
    let pivot = direction[leaving]
    for row in 0..<count where row != leaving {
      values[row] = max(0, values[row] - least * direction[row])
    }
    values[leaving] = least
    costs[leaving] = cost
    inverse.withUnsafeMutableBufferPointer { inverse in
      for column in 0..<count { inverse[leaving * count + column] /= pivot }
      for row in 0..<count where row != leaving && direction[row] != 0 {
        let factor = direction[row]
        for column in 0..<count {
          inverse[row * count + column] -= factor * inverse[leaving * count + column]
        }
      }
      // The prices change along the leaving row, by the gain.
      for column in 0..<count { prices[column] -= gain * inverse[leaving * count + column] }
    }
    return true
  }
}
