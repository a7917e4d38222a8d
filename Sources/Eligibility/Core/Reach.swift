import Employment

/// Where a person lives and how far that person travels, in the plane of a `ReachTable`.
struct Reach: Sendable {
  /// Where the person lives.
  let home: Coordinates
  /// The most kilometres.
  let limit: Kilometres
  /// Kilometres east and north of the plane's origin.
  private let east: Double
  private let north: Double
  /// Square kilometres in the plane: up to `surely` an activity is within reach, beyond `possibly`
  /// it is not, and between the two only the exact distance decides.
  private let surely: Double
  private let possibly: Double

  /// Twice the kilometres east and north, the same in every lane.
  private let twiceEast: SIMD4<Float>
  private let twiceNorth: SIMD4<Float>
  /// The middle between `surely` and `possibly`, less the square of the home's distance from the
  /// origin: what the vectors compare with.
  let threshold: SIMD4<Float>
  /// The bits of the first float that is beyond the edge around the middle.
  private let beyondEdge: SIMD4<UInt32>

  /// A reach.
  ///
  /// `rounding` is the most square kilometres by which single precision errs.
  init(
    home: Coordinates, limit: Kilometres, east: Double, north: Double, surely: Double,
    possibly: Double, rounding: Double
  ) {
    self.home = home
    self.limit = limit
    self.east = east
    self.north = north
    self.surely = surely
    self.possibly = possibly
    twiceEast = SIMD4(repeating: Float(2 * east))
    twiceNorth = SIMD4(repeating: Float(2 * north))
    let middle = (surely + possibly) / 2
    threshold = SIMD4(repeating: Float(middle - east * east - north * north))
    let halfEdge = Float((possibly - surely) / 2 + rounding)
    beyondEdge = SIMD4(repeating: halfEdge.nextUp.bitPattern)
  }

  /// The activities of a block that are nearer than the middle of the edge, as bits, and whether
  /// any is so near to it that this may be wrong.
  ///
  /// The square of a distance |a - p| is compared as |a|^2 - 2 a p against the threshold, which
  /// takes one operation less for each four activities.
  @inline(__always)
  func compare(
    with points: UnsafePointer<SIMD4<Float>>, steps: Int
  ) -> (within: SIMD2<UInt64>, hasEdge: Bool) {
    let magnitude = SIMD4<UInt32>(repeating: 0x7FFF_FFFF)
    var within = SIMD4<UInt32>.zero
    var edge = SIMD4<UInt32>.zero
    // From the last step to the first: each shifts the bits of the steps before by one place. The
    // bit is the sign of the difference.
    var point = points + steps
    while point > points {
      point -= 1
      let difference =
        (point[2 * steps] - twiceEast * point[0]) - (threshold + twiceNorth * point[steps])
      let bits = unsafeBitCast(difference, to: SIMD4<UInt32>.self)
      within = within &+ within | bits &>> 31
      // The bits of floats that are not negative ascend with them: this borrows at the edge.
      edge |= bits & magnitude &- beyondEdge
    }
    let signs = unsafeBitCast(edge, to: SIMD2<UInt64>.self)
    let hasEdge = (signs.x | signs.y) & 0x8000_0000_8000_0000 != 0
    return (unsafeBitCast(within, to: SIMD2<UInt64>.self), hasEdge)
  }

  /// Whether one activity is within reach: by the plane where that is sure, else exactly.
  func includes(_ place: ReachTable.Place) -> Bool {
    let eastward = place.east - east
    let northward = place.north - north
    let square = eastward * eastward + northward * northward
    if square <= surely { return true }
    if square > possibly { return false }
    return GreatCircle.distance(home, place.location) <= limit
  }
}
