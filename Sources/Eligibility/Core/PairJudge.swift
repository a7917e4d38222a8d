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
    let first = Int(tile.restrictionStarts[person])
    let end = Int(tile.restrictionStarts[person + 1])
    guard first < end else { return }
    let bench = bench
    bench.demands.entries.withUnsafeBufferPointer { entries in
      candidates.withUnsafeMutableBufferPointer { candidates in
        for index in first..<end {
          let row = Int(tile.restrictions[index])
          for entry in bench.demands.starts[row]..<bench.demands.starts[row + 1] {
            candidates[entries[entry].word] &= ~entries[entry].mask
          }
        }
      }
    }
  }

  /// Brings both counts of lacking skills down by the skills held; what is not 0 then is cleared.
  private mutating func clearSkills(_ person: Int, _ tile: PeopleTile) {
    let bench = bench
    digits.withUnsafeMutableBufferPointer { digits in
      bench.needs.digits.withUnsafeBufferPointer { start in
        for place in 0..<start.count { digits[place] = start[place] }
      }
      let counts = DigitCounts(
        digits: digits, excess: bench.needs.excessDigits, untaught: bench.needs.untaughtDigits)
      bench.needs.words.withUnsafeBufferPointer { words in
        bench.needs.satisfied.withUnsafeBufferPointer { satisfied in
          for index in Int(tile.skillStarts[person])..<Int(tile.skillStarts[person + 1]) {
            let skill = Int(tile.skills[index].skill)
            let level = Int(tile.skills[index].level)
            let taught = bench.needs.taught[skill]
            let entries = bench.needs.starts[skill]..<bench.needs.starts[skill + 1]
            let held = satisfied.baseAddress.map { $0 + level * words.count }
            let teachable = satisfied.baseAddress.map { $0 + min(taught, level) * words.count }
            guard let held, let teachable else { continue }
            for entry in entries {
              counts.subtract(
                held[entry], untaught: held[entry] & ~teachable[entry], word: Int(words[entry]))
            }
          }
        }
      }
      candidates.withUnsafeMutableBufferPointer { candidates in
        for word in 0..<candidates.count { candidates[word] &= ~counts.positive(word: word) }
      }
    }
  }

  private mutating func clearBeyond(_ reach: Reach) {
    let bench = bench
    bench.reach.points.withUnsafeBufferPointer { points in
      guard let first = points.baseAddress else { return }
      for block in 0..<bench.layout.blocks {
        let word = block * 2
        guard candidates[word] | candidates[word + 1] != 0 else { continue }
        let steps = bench.layout.steps(inBlock: block)
        let start = first + bench.layout.firstVector(ofBlock: block)
        var (within, hasEdge) = reach.compare(with: start, steps: steps)
        if hasEdge {
          within[0] = exactly(candidates[word], word: word, within: reach)
          within[1] = exactly(candidates[word + 1], word: word + 1, within: reach)
        }
        candidates[word] &= within[0] | bench.reach.unplaced[word]
        candidates[word + 1] &= within[1] | bench.reach.unplaced[word + 1]
      }
    }
  }

  /// Those of a word's activities that are within reach, one by one.
  private func exactly(_ activities: UInt64, word: Int, within reach: Reach) -> UInt64 {
    var bits = activities
    var within: UInt64 = 0
    while bits != 0 {
      let bit = bits.trailingZeroBitCount
      bits &= bits - 1
      if let place = bench.reach.places[word * 64 + bit], reach.includes(place) {
        within |= 1 << UInt64(bit)
      }
    }
    return within
  }
}
