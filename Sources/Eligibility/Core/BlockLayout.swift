/// Where the activities of one territory lie among the bits of a verdict.
///
/// A verdict on all activities of a territory is a row of bits, 128 to a block. The four lanes of a
/// vector of floats meet activities that are `steps` apart, so that step k sets bit k of each of
/// the four 32-bit lanes, and the lanes side by side are the block's bits with no shuffling. Bits
/// ascend with activities; those between the end of a lane's activities and the lane's end are
/// never set. A last block that is not full has fewer steps, so few activities cost few steps.
struct BlockLayout: Sendable {
  /// The number of activities.
  let count: Int

  /// Activities in a full block.
  static let blockSize = 128

  /// Lanes of a vector.
  static let lanes = 4

  /// The number of blocks.
  var blocks: Int { (count + Self.blockSize - 1) / Self.blockSize }

  /// The number of 64-bit words in a verdict.
  var words: Int { blocks * 2 }

  /// The number of bits in a verdict.
  var bits: Int { blocks * Self.blockSize }

  /// Steps of a block: a full one has 32.
  func steps(inBlock block: Int) -> Int {
    let activities = min(Self.blockSize, count - block * Self.blockSize)
    return (activities + Self.lanes - 1) / Self.lanes
  }

  /// Where the bit of an activity is, by the activity's place in the territory.
  func bit(of activity: Int) -> Int {
    let (block, place) = activity.quotientAndRemainder(dividingBy: Self.blockSize)
    let (lane, step) = place.quotientAndRemainder(dividingBy: steps(inBlock: block))
    return block * Self.blockSize + lane * 32 + step
  }

  /// The step, counted through all blocks, and the lane that meet a bit.
  func vectorPlace(ofBit bit: Int) -> (step: Int, lane: Int) {
    // All blocks before this one are full.
    (bit / Self.blockSize * 32 + bit % 32, bit % Self.blockSize / 32)
  }

  /// The number of steps of all blocks.
  var allSteps: Int { blocks == 0 ? 0 : (blocks - 1) * 32 + steps(inBlock: blocks - 1) }
}
