import Employment

/// How the people of a dataset are cut into tiles, and the benches that they meet.
///
/// People and activities without room for the smallest slice are left out here: it is the last
/// rule about a pair, but it speaks of each of the two alone.
struct Tiling: Sendable {
  /// People of one territory.
  struct Tile: Sendable {
    /// The place in `Dataset.territories`.
    let territory: Int
    /// Places in `Tiling.people`.
    let people: Range<Int>
  }

  /// The most people of a tile: their planes and vectors lie in the nearest cache.
  static let usualSize = 512

  /// The bench of each territory.
  let benches: [ActivityBench]
  /// The eligible people, by territory and then by place in `Dataset.people`.
  let people: [Int32]
  /// By ascending territory.
  let tiles: [Tile]

  /// Cuts the eligible people of each territory that has activities to do.
  init(
    _ screening: Screening, _ verdicts: PeopleVerdicts, activityRefusals: [Rule?],
    activitySlots: [SlotWindow], tileSize: Int, threads: Int?
  ) {
    let dataset = screening.dataset
    let smallest = dataset.programme.minSlotsPerActivity
    var local: [[Int]] = Array(repeating: [], count: dataset.territories.count)
    for activity in dataset.activities.indices
    where activityRefusals[activity] == nil && activitySlots[activity].highest >= smallest {
      local[dataset.activities[activity].territory].append(activity)
    }
    let activities = local
    benches = TileWork.map(activities.count, threads: threads) {
      ActivityBench(activities[$0], of: $0, in: screening)
    }

    let candidates = dataset.people.indices.filter {
      verdicts.refusals[$0] == nil && verdicts.slots[$0].highest >= smallest
        && !activities[dataset.people[$0].territory].isEmpty
    }
    // A counting sort by territory, which keeps the order of places.
    var starts = Array(repeating: 0, count: activities.count + 1)
    for person in candidates { starts[dataset.people[person].territory + 1] += 1 }
    for territory in activities.indices { starts[territory + 1] += starts[territory] }
    var next = starts
    var people = Array(repeating: Int32(0), count: candidates.count)
    for person in candidates {
      let territory = dataset.people[person].territory
      people[next[territory]] = Int32(person)
      next[territory] += 1
    }
    self.people = people
    tiles = activities.indices.flatMap { territory in
      stride(from: starts[territory], to: starts[territory + 1], by: max(1, tileSize)).map {
        Tile(territory: territory, people: $0..<min($0 + max(1, tileSize), starts[territory + 1]))
      }
    }
  }

  /// The people of a tile, places in `Dataset.people`.
  func people(ofTile tile: Int) -> ArraySlice<Int32> { people[tiles[tile].people] }
}
