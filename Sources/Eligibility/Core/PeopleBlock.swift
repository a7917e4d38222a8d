/// One bit for each of the 128 people of a block.
typealias PeopleBits = SIMD4<UInt32>

/// How the people of a tile lie among bits.
///
/// People stand in slots, counted from 0, and 128 slots are a block. Four slots in a row are a
/// step: they meet in the four lanes of one vector of floats. Step k has bit k of each of the four
/// lanes of 32 bits, so that comparing step by step and shifting gives the bits of a block with no
/// shuffling.
enum PeopleBlock {
  /// Slots of a block.
  static let size = 128
  /// Slots of a step.
  static let lanes = 4

  /// The number of blocks that hold so many slots.
  static func count(for slots: Int) -> Int { (slots + size - 1) / size }

  /// The block of a slot, and its lane and bit in the block.
  @inline(__always)
  static func place(ofSlot slot: Int) -> (block: Int, lane: Int, bit: UInt32) {
    let offset = slot % size
    return (slot / size, offset % lanes, 1 << UInt32(offset / lanes))
  }

  /// The bits of the first slots of a block.
  static func bits(ofFirst slots: Int) -> PeopleBits {
    var bits = PeopleBits.zero
    for lane in 0..<lanes { bits[lane] = Self.bits(ofFirstSteps: (slots - lane + 3) / lanes) }
    return bits
  }

  /// The bits of the first steps in one lane.
  static func bits(ofFirstSteps steps: Int) -> UInt32 {
    steps >= 32 ? .max : (1 << UInt32(max(0, steps))) - 1
  }
}
