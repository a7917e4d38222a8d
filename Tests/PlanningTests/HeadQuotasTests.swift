import Planning
import TestSupport
import Testing

/// Quotas of heads that parts may send to the sessions of a shared course.
@Suite struct HeadQuotasTests {
  /// Whatever the parts do within quotas fills the sessions and finds seats, and the means lie
  /// within them up to rounding: drawn means whose sum does both.
  @Test func fillTheSessionsWhateverThePartsDo() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let parts = Int.random(in: 1...12, using: &random)
      let people = (0..<parts).map { _ in Int.random(in: 1...15, using: &random) }
      let means = people.map { count in
        switch Int.random(in: 0..<3, using: &random) {
        case 0: 0.0
        case 1: Double(Int.random(in: 0...count, using: &random))
        default: Double.random(in: 0...Double(count), using: &random)
        }
      }
      let all = means.reduce(0, +)
      let least = Int.random(in: 0...Int(all.rounded(.down)), using: &random)
      let most = Int(all.rounded(.up)) + Int.random(in: 0...20, using: &random)
      let quotas = HeadQuotas(means: means, people: people, least: least, most: most)
      #expect(quotas.ranges.reduce(0) { $0 + $1.lowerBound } >= least)
      #expect(quotas.ranges.reduce(0) { $0 + $1.upperBound } <= most)
      for (place, range) in quotas.ranges.enumerated() {
        #expect(range.lowerBound >= 0 && range.upperBound <= people[place])
        #expect(Double(range.lowerBound) < means[place] + 1)
        #expect(Double(range.upperBound) > means[place] - 1)
      }
    }
  }

  /// Nobody may attend where nothing is held, and who sends nobody gets no room.
  @Test func giveNoRoomWhereNothingIsHeld() {
    let none = HeadQuotas(means: [0, 0], people: [5, 5], least: 0, most: 0)
    #expect(none.ranges == [0...0, 0...0])
    let one = HeadQuotas(means: [2.5, 0], people: [9, 9], least: 2, most: 6)
    #expect(one.ranges == [2...6, 0...0])
  }
}
