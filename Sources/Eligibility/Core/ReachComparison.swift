/// One step after the other of a block, compared with one place.
///
/// Squares of distances that are closer to the square of the limit than single precision tells are
/// in doubt.
struct ReachComparison {
  /// Four times the kilometres east and north of the place.
  private let east: SIMD4<Float>
  private let north: SIMD4<Float>
  /// The square of the place's distance from the origin, more and less the doubt.
  private let sureSquare: SIMD4<Float>
  private let possibleSquare: SIMD4<Float>

  /// The comparison with a place, where the squares of distances are in doubt by `edge`.
  @inline(__always)
  init(with site: SiteTable.Site, edge: Float) {
    east = SIMD4(repeating: site.east)
    north = SIMD4(repeating: site.north)
    sureSquare = SIMD4(repeating: site.square + edge)
    possibleSquare = SIMD4(repeating: site.square - edge)
  }

  /// Those surely within reach, and whether anybody else is possibly.
  @inline(__always)
  func sure(
    from start: UnsafePointer<SIMD4<Float>>, to end: UnsafePointer<SIMD4<Float>>
  ) -> (people: PeopleBits, isInDoubt: Bool) {
    var unsure = PeopleBits.zero
    var beyondCount = PeopleBits.zero
    // From the last step to the first: each shifts the bits of the steps behind it by one place. A
    // comparison that holds has all bits set, which is minus one.
    var step = end
    while step > start {
      step -= 6
      let second = square(step + 3)
      unsure = unsure &+ unsure &- unsafeBitCast(second .< sureSquare, to: PeopleBits.self)
      beyondCount = beyondCount &- unsafeBitCast(second .< possibleSquare, to: PeopleBits.self)
      let first = square(step)
      unsure = unsure &+ unsure &- unsafeBitCast(first .< sureSquare, to: PeopleBits.self)
      beyondCount = beyondCount &- unsafeBitCast(first .< possibleSquare, to: PeopleBits.self)
    }
    let doubt = unsafeBitCast(Self.count(unsure) ^ beyondCount, to: SIMD2<UInt64>.self)
    return (~unsure, doubt.x | doubt.y != 0)
  }

  /// Those possibly but not surely within reach.
  @inline(never)
  func doubtful(
    from start: UnsafePointer<SIMD4<Float>>, to end: UnsafePointer<SIMD4<Float>>
  ) -> PeopleBits {
    var doubtful = PeopleBits.zero
    var step = end
    while step > start {
      step -= 3
      let square = square(step)
      let isDoubtful = (square .< sureSquare) .& (square .>= possibleSquare)
      doubtful = doubtful &+ doubtful &- unsafeBitCast(isDoubtful, to: PeopleBits.self)
    }
    return doubtful
  }

  /// The square of the place's distance from the origin up to which people reach.
  @inline(__always)
  private func square(_ step: UnsafePointer<SIMD4<Float>>) -> SIMD4<Float> {
    step[0] * east + step[1] * north + step[2]
  }

  /// The number of bits in each lane: pairs of bits are added, then fours and so on.
  @inline(__always)
  private static func count(_ bits: PeopleBits) -> PeopleBits {
    let ones = PeopleBits(repeating: 0x5555_5555)
    let pairs = PeopleBits(repeating: 0x3333_3333)
    let fours = PeopleBits(repeating: 0x0F0F_0F0F)
    var sum = bits &- (bits &>> 1 & ones)
    sum = (sum & pairs) &+ (sum &>> 2 & pairs)
    sum = (sum &+ (sum &>> 4)) & fours
    sum = sum &+ (sum &>> 8)
    return (sum &+ (sum &>> 16)) & PeopleBits(repeating: 0x3F)
  }
}
