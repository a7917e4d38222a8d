public import Employment

/// The core of screening alone, over people and activities that lie ready, for benchmarks.
@_spi(Benchmarks) public struct ScreeningKernel: Sendable {
  private let benches: [ActivityBench]
  private let tiles: [(territory: Int, people: PeopleTile)]

  /// The number of pairs that one round judges: eligible people times activities that can open, of
  /// each territory.
  public let pairCount: Int

  /// Lays out a dataset, on the calling thread.
  public init(_ dataset: Dataset) {
    let screening = Screening(of: dataset)
    let verdicts = PeopleVerdicts(screening, threads: 1)
    let tiling = Tiling(
      screening, verdicts,
      activityRefusals: dataset.activities.indices.map { screening.refusal(ofActivity: $0)?.rule },
      activitySlots: dataset.activities.map { SlotWindow(demandedBy: $0, in: dataset.programme) },
      tileSize: Tiling.usualSize, threads: 1)
    benches = tiling.benches
    tiles = tiling.tiles.indices.map {
      let territory = tiling.tiles[$0].territory
      return (
        territory,
        PeopleTile(
          tiling.people(ofTile: $0), bench: tiling.benches[territory], screening: screening)
      )
    }
    pairCount = tiling.tiles.reduce(0) {
      $0 + $1.people.count * tiling.benches[$1.territory].activities.count
    }
  }

  /// The number of candidate pairs.
  public var candidateCount: Int {
    tiles.reduce(0) { sum, tile in
      TileVerdicts(tile.people, bench: benches[tile.territory]).rows.reduce(sum) {
        $0 + $1.x.nonzeroBitCount + $1.y.nonzeroBitCount + $1.z.nonzeroBitCount
          + $1.w.nonzeroBitCount
      }
    }
  }

  /// The bytes that one round of `judge` reads of people, and so one round of `compareBytes`.
  public var comparedBytes: Int {
    tiles.reduce(0) { sum, tile in
      let bench = benches[tile.territory]
      let steps = (0..<tile.people.blocks).reduce(0) {
        $0 + tile.people.reach.steps(inBlock: $1).count
      }
      let rowsAndPlanes = bench.activities.count + bench.requirements.planes.count
      let vectors = tile.people.blocks * rowsAndPlanes + 3 * steps * bench.sites.sites.count
      return sum + vectors * MemoryLayout<PeopleBits>.size
    }
  }

  /// Judges every pair once, on the calling thread, and writes a bit for each; some of what was
  /// written, so that nothing is left out.
  public func judge() -> UInt32 {
    var written: UInt32 = 0
    for (territory, tile) in tiles {
      written ^= TileVerdicts(tile, bench: benches[territory]).rows.last?.x ?? 0
    }
    return written
  }

  /// The yardstick: reads as many bytes of people as `judge` does, from the same tables, and
  /// compares every 32 bits with a number; the number of comparisons that hold.
  ///
  /// For each block of people these are: once the rows, one an activity; the block's planes from
  /// the first to the last, again and again, as many in all as the activities ask for; and its
  /// vectors of reach once for each activity whose place is known. What `judge` reads of the
  /// activities (some 40 bytes for 128 people) and writes (16) is left out.
  public func compareBytes() -> Int32 {
    var loop = BareLoop()
    for (territory, tile) in tiles {
      let bench = benches[territory]
      let activities = bench.activities.count
      let asked = bench.requirements.planes.count
      for block in 0..<tile.blocks {
        let number = Int32(truncatingIfNeeded: block)
        loop.read(tile.open, from: block * activities, count: activities, against: number)
        var left = asked
        while left > 0 {
          loop.read(
            tile.planes, from: block * bench.catalogue.count,
            count: min(left, bench.catalogue.count), against: Int32(truncatingIfNeeded: left))
          left -= bench.catalogue.count
        }
        let steps = tile.reach.steps(inBlock: block)
        for site in bench.sites.sites {
          loop.read(
            tile.reach.vectors, from: 3 * steps.lowerBound, count: 3 * steps.count,
            against: site.east)
        }
      }
    }
    return loop.found
  }
}
