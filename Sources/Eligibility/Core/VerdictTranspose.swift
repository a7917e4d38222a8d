/// The verdicts of one block, turned from people by activity to activities by person.
struct VerdictTranspose {
  /// Groups of 32 activities.
  let groups: Int
  /// Group by group, 32 vectors: step k of lane l has the activities of the person in slot
  /// 4 k + l of the block.
  private var vectors: [PeopleBits]

  /// Room for the verdicts on so many activities.
  init(activities: Int) {
    groups = (activities + 31) / 32
    vectors = Array(repeating: .zero, count: groups * 32)
  }

  /// Turns the rows of a block, one an activity.
  ///
  /// Each lane is a square of 32 by 32 bits, whose halves are exchanged across the diagonal, then
  /// the halves of the halves and so on. Source: H. S. Warren, "Hacker's Delight" (2012), 7-3.
  mutating func turn(_ rows: ArraySlice<PeopleBits>) {
    vectors.withUnsafeMutableBufferPointer { vectors in
      for (place, row) in rows.enumerated() { vectors[place] = row }
      for place in rows.count..<vectors.count { vectors[place] = .zero }
      for group in 0..<groups {
        var width = 16
        var low = PeopleBits(repeating: 0x0000_FFFF)
        while width > 0 {
          let shift = UInt32(width)
          var row = 0
          while row < 32 {
            let upper = group * 32 + row
            let swapped = (vectors[upper] &>> shift ^ vectors[upper + width]) & low
            vectors[upper] ^= swapped &<< shift
            vectors[upper + width] ^= swapped
            row = (row + width + 1) & ~width
          }
          width /= 2
          low ^= low &<< UInt32(width)
        }
      }
    }
  }

  /// The activities of the person in a slot of the block, 32 by 32.
  @inline(__always)
  func activities(ofSlot slot: Int, group: Int) -> UInt32 {
    vectors[group * 32 + slot / PeopleBlock.lanes][slot % PeopleBlock.lanes]
  }
}
