/// The pairs of all tiles, each copied to the place that its person has in the dataset.
struct JoinedTiles: Sendable {
  /// The person of each pair.
  let persons: [Int32]
  /// The activity of each pair.
  let activities: [Int32]
  /// Where each person's pairs begin.
  let offsets: [Int]
  /// Where each pair's lacking skills begin.
  let lackingOffsets: [Int]
  /// The lacking skills.
  let lackingNeeds: [UInt16]

  /// Joins tiles, each writing its own places.
  init(_ tiles: [TileCandidates], people: Int, threads: Int?) {
    // Where the pairs and the lacking skills of each person begin.
    var offsets = Array(repeating: 0, count: people + 1)
    var firstLacking = Array(repeating: 0, count: people + 1)
    for tile in tiles {
      for (place, person) in tile.people.enumerated() {
        let pairs = tile.offsets[place]..<tile.offsets[place + 1]
        offsets[Int(person) + 1] = pairs.count
        firstLacking[Int(person) + 1] =
          tile.lackingOffsets[pairs.upperBound] - tile.lackingOffsets[pairs.lowerBound]
      }
    }
    for person in 0..<people {
      offsets[person + 1] += offsets[person]
      firstLacking[person + 1] += firstLacking[person]
    }
    let (pairCount, lackingCount) = (offsets[people], firstLacking[people])
    let pairStarts = offsets
    let lackingStarts = firstLacking

    var persons = Array(repeating: Int32(0), count: pairCount)
    var activities = Array(repeating: Int32(0), count: pairCount)
    var lackingOffsets = Array(repeating: 0, count: pairCount + 1)
    var lackingNeeds = Array(repeating: UInt16(0), count: lackingCount)
    lackingOffsets[pairCount] = lackingCount
    persons.withUnsafeMutableBufferPointer { persons in
      activities.withUnsafeMutableBufferPointer { activities in
        lackingOffsets.withUnsafeMutableBufferPointer { lackingOffsets in
          lackingNeeds.withUnsafeMutableBufferPointer { lackingNeeds in
            // Each tile copies to places of its own: no two threads write the same one.
            nonisolated(unsafe) let places = Places(
              persons: persons, activities: activities, lackingOffsets: lackingOffsets,
              lackingNeeds: lackingNeeds)
            TileWork.forEach(tiles.count, threads: threads) { tile in
              places.copy(tiles[tile], pairStarts, lackingStarts)
            }
          }
        }
      }
    }
    self.offsets = offsets
    self.persons = persons
    self.activities = activities
    self.lackingOffsets = lackingOffsets
    self.lackingNeeds = lackingNeeds
  }

  /// Where the tiles write: no two of them hold the same person.
  private struct Places {
    let persons: UnsafeMutableBufferPointer<Int32>
    let activities: UnsafeMutableBufferPointer<Int32>
    let lackingOffsets: UnsafeMutableBufferPointer<Int>
    let lackingNeeds: UnsafeMutableBufferPointer<UInt16>

    func copy(_ tile: TileCandidates, _ pairStarts: [Int], _ lackingStarts: [Int]) {
      for (place, person) in tile.people.enumerated() {
        let pairs = tile.offsets[place]..<tile.offsets[place + 1]
        let target = pairStarts[Int(person)]
        let firstLacking = tile.lackingOffsets[pairs.lowerBound]
        let lackingTarget = lackingStarts[Int(person)]
        for (index, pair) in pairs.enumerated() {
          persons[target + index] = person
          activities[target + index] = tile.activities[pair]
          lackingOffsets[target + index] =
            lackingTarget + tile.lackingOffsets[pair] - firstLacking
        }
        let lacking = firstLacking..<tile.lackingOffsets[pairs.upperBound]
        for (index, place) in lacking.enumerated() {
          lackingNeeds[lackingTarget + index] = tile.lackingNeeds[place]
        }
      }
    }
  }
}
