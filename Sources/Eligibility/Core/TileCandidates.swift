import Employment

/// The candidate pairs of the people of one tile.
struct TileCandidates: Sendable {
  /// Places in `Dataset.people`, in the tile's order.
  let people: [Int32]
  /// Where each person's pairs begin; one place more than people.
  private(set) var offsets: [Int] = [0]
  /// The activity of each pair, ascending in a person.
  private(set) var activities: [Int32] = []
  /// Where each pair's lacking skills begin; one place more than pairs.
  private(set) var lackingOffsets: [Int] = [0]
  /// Places in the activity's `eachNeeds`, ascending.
  private(set) var lackingNeeds: [UInt16] = []

  /// Judges the people of a tile.
  init(_ tile: PeopleTile, bench: ActivityBench) {
    people = tile.people
    var judge = PairJudge(bench: bench)
    var levels = Array(repeating: UInt8(0), count: bench.needs.skills.count)
    for person in tile.people.indices {
      judge.judge(person, of: tile)
      let skills = Int(tile.skillStarts[person])..<Int(tile.skillStarts[person + 1])
      for place in skills { levels[Int(tile.skills[place].skill)] = tile.skills[place].level }
      for word in judge.candidates.indices {
        var bits = judge.candidates[word]
        while bits != 0 {
          append(word * 64 + bits.trailingZeroBitCount, bench, levels)
          bits &= bits - 1
        }
      }
      for place in skills { levels[Int(tile.skills[place].skill)] = 0 }
      offsets.append(activities.count)
    }
  }

  private mutating func append(_ bit: Int, _ bench: ActivityBench, _ levels: [UInt8]) {
    activities.append(bench.activityOfBit[bit])
    let first = bench.needs.needStarts[bit]
    for place in first..<bench.needs.needStarts[bit + 1] {
      let need = bench.needs.needs[place]
      if levels[Int(need.skill)] < need.level {
        lackingNeeds.append(UInt16(truncatingIfNeeded: place - first))
      }
    }
    lackingOffsets.append(lackingNeeds.count)
  }
}
