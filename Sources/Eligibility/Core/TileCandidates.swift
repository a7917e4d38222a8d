import Employment

/// The candidate pairs of the people of one tile.
struct TileCandidates: Sendable {
  /// Places in `Dataset.people`, slot by slot.
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
    let rows = TileVerdicts(tile, bench: bench).rows
    let count = bench.activities.count
    var verdicts = VerdictTranspose(activities: count)
    var levels = Array(repeating: UInt8(0), count: bench.needs.skills.count)
    for block in 0..<tile.blocks {
      verdicts.turn(rows[block * count..<(block + 1) * count])
      let first = block * PeopleBlock.size
      for slot in first..<min(first + PeopleBlock.size, tile.people.count) {
        let skills = Int(tile.skillStarts[slot])..<Int(tile.skillStarts[slot + 1])
        for place in skills { levels[Int(tile.skills[place].skill)] = tile.skills[place].level }
        for group in 0..<verdicts.groups {
          var bits = verdicts.activities(ofSlot: slot - first, group: group)
          while bits != 0 {
            append(group * 32 + bits.trailingZeroBitCount, bench, levels)
            bits &= bits - 1
          }
        }
        for place in skills { levels[Int(tile.skills[place].skill)] = 0 }
        offsets.append(activities.count)
      }
    }
  }

  private mutating func append(_ activity: Int, _ bench: ActivityBench, _ levels: [UInt8]) {
    activities.append(Int32(bench.activities[activity]))
    let range = bench.needs.ranges[activity]
    for place in range {
      let need = bench.needs.needs[place]
      if levels[Int(need.skill)] < need.level {
        lackingNeeds.append(UInt16(truncatingIfNeeded: place - range.lowerBound))
      }
    }
    lackingOffsets.append(lackingNeeds.count)
  }
}
