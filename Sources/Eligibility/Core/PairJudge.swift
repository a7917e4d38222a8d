import Employment

/// The core of screening: judges one person against all activities of a bench at once.
///
/// Most rules clear bits, 64 activities an instruction; reach compares four activities an
/// instruction; only pairs at the very edge of a person's reach are computed one by one.
struct PairJudge {
  private let bench: ActivityBench
  private var digits: [UInt64]
  /// The activities that the person judged last may do.
  private(set) var candidates: [UInt64]

  /// A judge for the activities of a bench.
  init(bench: ActivityBench) {
    self.bench = bench
    digits = bench.needs.digits
    candidates = bench.occupied
  }

  /// Sets `candidates` to the activities that a person of a tile may do.
  mutating func judge(_ person: Int, of tile: PeopleTile) {
    for word in candidates.indices { candidates[word] = bench.occupied[word] }
    clearRestrictions(person, tile)
    if !digits.isEmpty { clearSkills(person, tile) }
    if let reach = tile.reaches[person] { clearBeyond(reach) }
    for index in Int(tile.closedStarts[person])..<Int(tile.closedStarts[person + 1]) {
      let bit = Int(tile.closed[index])
      candidates[bit / 64] &= ~(1 << UInt64(bit % 64))
    }
  }

  private mutating func clearRestrictions(_ person: Int, _ tile: PeopleTile) {
    for index in Int(tile.restrictionStarts[person])..<Int(tile.restrictionStarts[person + 1]) {
      let row = Int(tile.restrictions[index])
      for entry in bench.demands.starts[row]..<bench.demands.starts[row + 1] {
        let masked = bench.demands.entries[entry]
        candidates[masked.word] &= ~masked.mask
      }
    }
  }

  /// Brings both counts of lacking skills down by the skills held; what is not 0 then is cleared.
  private mutating func clearSkills(_ person: Int, _ tile: PeopleTile) {
    let excess = bench.needs.excessDigits
    let untaught = bench.needs.untaughtDigits
    let width = excess + untaught
    for place in digits.indices { digits[place] = bench.needs.digits[place] }
    for index in Int(tile.skillStarts[person])..<Int(tile.skillStarts[person + 1]) {
      let held = tile.skills[index]
      let skill = Int(held.skill)
      let taught = bench.needs.taught[skill]
      for entry in bench.needs.starts[skill]..<bench.needs.starts[skill + 1] {
        let levelled = bench.needs.entries[entry]
        let satisfied = levelled.satisfied[Int(held.level) - 1]
        let first = levelled.word * width
        subtract(satisfied, from: first..<(first + excess))
        if Int(held.level) > taught {
          let teachable = taught == 0 ? 0 : levelled.satisfied[taught - 1]
          subtract(satisfied & ~teachable, from: (first + excess)..<(first + width))
        }
      }
    }
    for word in candidates.indices {
      var lacking: UInt64 = 0
      for place in (word * width)..<((word + 1) * width) { lacking |= digits[place] }
      candidates[word] &= ~lacking
    }
  }

  /// Subtracts 1 from the counts of these activities; a count of 0 stays 0.
  private mutating func subtract(_ activities: UInt64, from places: Range<Int>) {
    var positive: UInt64 = 0
    for place in places { positive |= digits[place] }
    var borrow = activities & positive
    for place in places {
      let digit = digits[place]
      digits[place] = digit ^ borrow
      borrow &= ~digit
    }
  }

  private mutating func clearBeyond(_ reach: Reach) {
    for block in 0..<bench.layout.blocks {
      let word = block * 2
      guard candidates[word] | candidates[word + 1] != 0 else { continue }
      let (possible, sure) = bench.reach.points.withUnsafeBufferPointer {
        Self.compare(
          reach, with: $0, from: block * 64, steps: bench.layout.steps(inBlock: block))
      }
      for half in 0..<2 {
        let unplaced = bench.reach.unplaced[word + half]
        var unsure = possible[half] & ~sure[half] & candidates[word + half]
        candidates[word + half] &= possible[half] | unplaced
        while unsure != 0 {
          let bit = unsure.trailingZeroBitCount
          unsure &= unsure - 1
          guard let place = bench.reach.places[(word + half) * 64 + bit],
            GreatCircle.distance(reach.home, place) > reach.limit
          else { continue }
          candidates[word + half] &= ~(1 << UInt64(bit))
        }
      }
    }
  }

  /// The activities of a block that are possibly, and those that are surely, within a reach.
  @inline(__always)
  static func compare(
    _ reach: Reach, with points: UnsafeBufferPointer<SIMD4<Float>>, from first: Int, steps: Int
  ) -> (possible: SIMD2<UInt64>, sure: SIMD2<UInt64>) {
    let east = SIMD4(repeating: reach.east)
    let north = SIMD4(repeating: reach.north)
    let possibly = SIMD4(repeating: reach.possibly)
    let surely = SIMD4(repeating: reach.surely)
    var possible = SIMD4<UInt32>.zero
    var sure = SIMD4<UInt32>.zero
    // From the last step to the first: each shifts the bits of the steps before by one place. The
    // bit is the sign of the difference.
    var place = first + 2 * steps
    while place > first {
      place -= 2
      let eastward = points[place] - east
      let northward = points[place + 1] - north
      let square = eastward * eastward + northward * northward
      possible = possible &+ possible | signs(square - possibly)
      sure = sure &+ sure | signs(square - surely)
    }
    return (
      unsafeBitCast(possible, to: SIMD2<UInt64>.self), unsafeBitCast(sure, to: SIMD2<UInt64>.self)
    )
  }

  /// 1 in the lanes of negative numbers.
  @inline(__always)
  private static func signs(_ numbers: SIMD4<Float>) -> SIMD4<UInt32> {
    unsafeBitCast(numbers, to: SIMD4<UInt32>.self) &>> 31
  }
}
