/// How many people each part may send to the sessions of one course, so that whatever each does
/// within its range, all together fill the sessions and find seats in them.
///
/// A resource is shared out in quantities, not by its price (Kornai and Lipták 1965). Each range
/// lies around the mean that is best; what is left of the room goes to those who send people, one
/// head after the other.
package struct HeadQuotas: Sendable {
  /// By part.
  package private(set) var ranges: [ClosedRange<Int>]

  /// How near to a whole number a mean counts as one.
  private static let wholeness = 1e-6

  /// Quotas of one course. Where the means themselves do not fill the sessions, or exceed their
  /// seats, the quotas may fail to fill or to seat as well.
  ///
  /// Complexity: that of sorting the parts, plus the people who could attend.
  ///
  /// - Parameters:
  ///   - means: By part, the heads of the best mixture of its proposals.
  ///   - people: By part, who could attend at all.
  ///   - least: The fewest heads that fill the sessions.
  ///   - most: The seats of the sessions.
  package init(means: [Double], people: [Int], least: Int, most: Int) {
    var low = means.map { Int(($0 + Self.wholeness).rounded(.down)) }
    var high = means.map { max(0, Int(($0 - Self.wholeness).rounded(.up))) }
    var lows = low.reduce(0, +)
    var highs = high.reduce(0, +)
    // Means that are no whole numbers are rounded up, the largest fractions first, until the
    // sessions are filled, and down, the smallest first, until all have seats.
    let byFraction = means.indices.sorted {
      let (left, right) = (means[$0] - Double(low[$0]), means[$1] - Double(low[$1]))
      return left > right || (left == right && $0 < $1)
    }
    for part in byFraction where lows < least && low[part] < high[part] {
      low[part] += 1
      lows += 1
    }
    for part in byFraction.reversed() where highs > most && low[part] < high[part] {
      high[part] -= 1
      highs -= 1
    }
    let senders = means.indices.filter { means[$0] > Self.wholeness }
      .sorted { (-means[$0], $0) < (-means[$1], $1) }
    var isStuck = false
    while highs < most, !isStuck {
      isStuck = true
      for part in senders where highs < most && high[part] < people[part] {
        high[part] += 1
        highs += 1
        isStuck = false
      }
    }
    isStuck = false
    while lows > least, !isStuck {
      isStuck = true
      for part in senders where lows > least && low[part] > 0 {
        low[part] -= 1
        lows -= 1
        isStuck = false
      }
    }
    ranges = zip(low, high).map { $0...max($0, $1) }
  }
}

extension Coupling {
  /// By part and its shared courses, how many people may attend.
  ///
  /// - Parameters:
  ///   - heads: By part and its shared courses, the heads of the best mixture of proposals.
  ///   - sessions: By shared course, the sessions that are held.
  /// - Returns: The quotas.
  func quotas(_ heads: [[Double]], sessions: [Int]) -> [[ClosedRange<Int>]] {
    var users = courses.map { _ in [(part: Int, entry: Int, people: Int)]() }
    for (part, own) in sharedOfPart.enumerated() {
      var people = Array(repeating: 0, count: parts[part].problem.courses.count)
      for seat in parts[part].problem.seats { people[seat.course] += 1 }
      for (entry, shared) in own.enumerated() {
        users[shared.shared].append((part, entry, people[shared.course]))
      }
    }
    var result = sharedOfPart.map { $0.map { _ in 0...0 } }
    for (place, course) in courses.enumerated() {
      let terms = problem.courses[course]
      let quotas = HeadQuotas(
        means: users[place].map { heads[$0.part][$0.entry] },
        people: users[place].map(\.people), least: terms.minSeats * sessions[place],
        most: terms.maxSeats * sessions[place])
      for (user, range) in zip(users[place], quotas.ranges) {
        result[user.part][user.entry] = range
      }
    }
    return result
  }

  /// By course of a part, how many people may attend it, from those of its shared courses.
  func quotas(_ heads: [ClosedRange<Int>], of place: Int) -> [ClosedRange<Int>] {
    let problem = parts[place].problem
    var result = problem.courses.map { _ in 0...problem.persons.count }
    for (entry, shared) in sharedOfPart[place].enumerated() { result[shared.course] = heads[entry] }
    return result
  }
}
