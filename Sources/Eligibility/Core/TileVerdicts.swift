import Employment

/// The core of screening: who of a tile may do which activity of its bench, 128 people at once.
///
/// An activity's rules about skills and restrictions are ands of planes; reach compares four people
/// an instruction; only pairs at the very edge of a person's reach are computed one by one.
struct TileVerdicts: Sendable {
  /// Block by block, who may do each activity of the bench.
  private(set) var rows: [PeopleBits]

  /// Judges the people of a tile.
  init(_ tile: PeopleTile, bench: ActivityBench) {
    let activities = bench.activities.count
    rows = tile.open
    rows.withUnsafeMutableBufferPointer { rows in
      withUnsafeTemporaryAllocation(
        of: PeopleBits.self, capacity: max(1, bench.requirements.mostCounters)
      ) { counters in
        for block in 0..<tile.blocks {
          let rows = UnsafeMutableBufferPointer(
            rebasing: rows[block * activities..<(block + 1) * activities])
          Self.require(bench, tile, block, rows, counters)
          Self.clearBeyondReach(bench, tile.reach, block, rows)
        }
      }
    }
  }

  /// Leaves in the rows of a block those who are in the planes that each activity asks for.
  private static func require(
    _ bench: ActivityBench, _ tile: PeopleTile, _ block: Int,
    _ rows: UnsafeMutableBufferPointer<PeopleBits>,
    _ counters: UnsafeMutableBufferPointer<PeopleBits>
  ) {
    let firstPlane = block * bench.catalogue.count
    tile.planes.withUnsafeBufferPointer { planes in
      bench.requirements.planes.withUnsafeBufferPointer { places in
        bench.requirements.requirements.withUnsafeBufferPointer { requirements in
          let planes = UnsafeBufferPointer(rebasing: planes[firstPlane...])
          for activity in 0..<requirements.count {
            let requirement = requirements[activity]
            var people = rows[activity]
            var place = Int(requirement.first)
            let end = place &+ Int(requirement.required)
            while place < end {
              people &= planes[Int(places[place])]
              place &+= 1
            }
            if requirement.counted > 0 {
              let counted = UnsafeBufferPointer(
                rebasing: places[place..<place &+ Int(requirement.counted)])
              people &= enough(requirement, of: counted, planes, counters)
            }
            rows[activity] = people
          }
        }
      }
    }
  }

  /// The people who are in enough of the counted planes.
  ///
  /// Counter c holds who was met more than c times: each plane moves everybody in it up by one.
  @inline(__always)
  private static func enough(
    _ requirement: RequirementTable.Requirement, of counted: UnsafeBufferPointer<Int32>,
    _ planes: UnsafeBufferPointer<PeopleBits>, _ counters: UnsafeMutableBufferPointer<PeopleBits>
  ) -> PeopleBits {
    if requirement.atLeast == 1 {
      var any = PeopleBits.zero
      for plane in counted { any |= planes[Int(plane)] }
      return any
    }
    let last = Int(requirement.counters) - 1
    let flip = PeopleBits(repeating: requirement.countsHeld ? 0 : .max)
    for counter in 0...last { counters[counter] = .zero }
    for plane in counted {
      let met = planes[Int(plane)] ^ flip
      for counter in stride(from: last, to: 0, by: -1) {
        counters[counter] |= counters[counter - 1] & met
      }
      counters[0] |= met
    }
    return counters[last] ^ flip
  }

  /// Clears those of a block who do not reach each activity whose place is known.
  private static func clearBeyondReach(
    _ bench: ActivityBench, _ reach: ReachTable, _ block: Int,
    _ rows: UnsafeMutableBufferPointer<PeopleBits>
  ) {
    let steps = reach.steps(inBlock: block)
    guard !steps.isEmpty else { return }
    let edge = reach.edges[block]
    let free = PeopleBits(repeating: ~PeopleBlock.bits(ofFirstSteps: steps.count))
    reach.vectors.withUnsafeBufferPointer { vectors in
      bench.sites.sites.withUnsafeBufferPointer { sites in
        guard let first = vectors.baseAddress else { return }
        let start = first + 3 * steps.lowerBound
        let end = first + 3 * steps.upperBound
        for place in 0..<sites.count {
          let activity = Int(sites[place].activity)
          let comparison = ReachComparison(with: sites[place], edge: edge)
          var (within, isInDoubt) = comparison.sure(from: start, to: end)
          if isInDoubt {
            let doubtful = rows[activity] & comparison.doubtful(from: start, to: end)
            within |= exactly(doubtful, block, place, reach, bench.sites)
          }
          rows[activity] &= within | free
        }
      }
    }
  }

  /// Those of some people of a block who reach a place, one by one.
  private static func exactly(
    _ people: PeopleBits, _ block: Int, _ place: Int, _ table: ReachTable, _ sites: SiteTable
  ) -> PeopleBits {
    var within = PeopleBits.zero
    for lane in 0..<PeopleBlock.lanes {
      var bits = people[lane]
      while bits != 0 {
        let step = bits.trailingZeroBitCount
        bits &= bits - 1
        let slot = block * PeopleBlock.size + step * PeopleBlock.lanes + lane
        if table.reaches[slot].includes(sites.points[place], at: sites.locations[place]) {
          within[lane] |= 1 << UInt32(step)
        }
      }
    }
    return within
  }
}
