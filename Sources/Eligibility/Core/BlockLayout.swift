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

  /// Where the vectors of a block begin, three a step: all blocks before it are full.
  func firstVector(ofBlock block: Int) -> Int { block * Self.blockSize / Self.lanes * 3 }

  /// The vectors that hold a bit's kilometres east, north, and the square of its distance from the
  /// origin, and the lane.
  func vectorPlaces(ofBit bit: Int) -> (east: Int, north: Int, square: Int, lane: Int) {
    let (block, place) = bit.quotientAndRemainder(dividingBy: Self.blockSize)
    let east = firstVector(ofBlock: block) + place % 32
    let steps = steps(inBlock: block)
    return (east, east + steps, east + 2 * steps, place / 32)
  }

  /// The number of vectors of all blocks.
  var vectors: Int {
    blocks == 0 ? 0 : firstVector(ofBlock: blocks - 1) + 3 * steps(inBlock: blocks - 1)
  }
}
