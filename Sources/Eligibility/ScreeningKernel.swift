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
      tileSize: 256, threads: 1)
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
      $0 + $1.people.count * tiling.benches[$1.territory].layout.count
    }
  }

  /// Judges every pair once, on the calling thread; the number of candidate pairs.
  public func judge() -> Int {
    var found = 0
    for (territory, tile) in tiles {
      var judge = PairJudge(bench: benches[territory])
      for person in tile.people.indices {
        judge.judge(person, of: tile)
        for word in judge.candidates { found += word.nonzeroBitCount }
      }
    }
    return found
  }

  /// The yardstick: for every person reads the vectors and the words of the bench that `judge`
  /// reads and compares each with a value of that person; the number of comparisons that hold.
  public func compareBytes() -> Int {
    var found = 0
    for (territory, tile) in tiles {
      let bench = benches[territory]
      for person in tile.people.indices {
        let reach = tile.reaches[person]
        let value = reach?.threshold ?? .zero
        var below = SIMD4<UInt32>.zero
        bench.reach.points.withUnsafeBufferPointer { points in
          for point in points {
            below = below &+ unsafeBitCast(point .< value, to: SIMD4<UInt32>.self)
          }
        }
        found -= Int(Int32(truncatingIfNeeded: Int(below.wrappedSum())))
        let word = UInt64(truncatingIfNeeded: found)
        for other in bench.occupied where other < word { found += 1 }
        for other in bench.needs.digits where other < word { found += 1 }
      }
    }
    return found
  }
}
