import Employment

/// The places of one territory's activities, as vectors that are compared four at a time.
///
/// Squared distances in a tangent plane, in single precision, decide nearly every pair; the few
/// that rounding or the Earth's curvature could turn are left to the exact distance.
struct ReachTable: Sendable {
  /// Kilometres east, then north, of four activities; two vectors a step.
  let points: [SIMD4<Float>]
  /// The bits of activities whose place is unknown: they are within everybody's reach.
  let unplaced: [UInt64]
  /// The known places, by bit.
  let places: [Coordinates?]
  private let plane: TangentPlane
  private let extent: Double
  private let depths: ClosedRange<Double>

  /// The table of these places, in the order of the layout.
  init(_ locations: [Coordinates?], layout: BlockLayout) {
    let known = locations.compactMap { $0 }
    plane = TangentPlane(amid: known)
    var points = Array(
      repeating: SIMD4<Float>(repeating: Self.nowhere), count: layout.allSteps * 2)
    var unplaced = Array(repeating: UInt64(0), count: layout.words)
    var places = [Coordinates?](repeating: nil, count: layout.bits)
    var extent = 0.0
    var lowest = 0.0
    var highest = -Double.infinity
    for (activity, location) in locations.enumerated() {
      let bit = layout.bit(of: activity)
      guard let location else {
        unplaced[bit / 64] |= 1 << UInt64(bit % 64)
        continue
      }
      let point = plane.project(location)
      let (step, lane) = layout.vectorPlace(ofBit: bit)
      points[step * 2][lane] = Float(point.x)
      points[step * 2 + 1][lane] = Float(point.y)
      places[bit] = location
      extent = max(extent, (point.x * point.x + point.y * point.y).squareRoot())
      lowest = min(lowest, point.z)
      highest = max(highest, point.z)
    }
    self.points = points
    self.unplaced = unplaced
    self.places = places
    self.extent = extent
    depths = lowest...max(lowest, highest)
  }

  /// A person's reach; nil where every activity is within it.
  func reach(from home: Coordinates?, within limit: Kilometres?) -> Reach? {
    guard let home, let limit else { return nil }
    let point = plane.project(home)
    let far = (point.x * point.x + point.y * point.y).squareRoot()
    let chord = TangentPlane.chord(of: limit)
    // Each coordinate is rounded to 24 bits, then their difference: less than 4e-7 of the extents
    // in all. The absolute part covers double precision on a globe of 6,371 km.
    let band = 1e-6 * (far + extent + max(0, chord)) + 1e-8
    let depth = max(point.z - depths.lowerBound, depths.upperBound - point.z, 0)
    let surely = max(0, chord * chord - depth * depth).squareRoot() - band
    let possibly = chord + band
    return Reach(
      home: home, limit: limit, east: Float(point.x), north: Float(point.y),
      surely: surely > 0 ? Float(surely * surely * (1 - 1e-6)) : -1,
      possibly: chord < 0 ? -1 : Float(possibly * possibly * (1 + 1e-6)))
  }

  /// Far outside of every reach, but with a finite square.
  private static let nowhere: Float = 1e18
}

/// Where a person lives and how far that person travels.
struct Reach: Sendable {
  /// Where the person lives.
  let home: Coordinates
  /// The most kilometres.
  let limit: Kilometres
  /// Kilometres east of the plane's origin.
  let east: Float
  /// Kilometres north of the plane's origin.
  let north: Float
  /// Square kilometres in the plane below which an activity is surely within reach.
  let surely: Float
  /// Square kilometres in the plane from which an activity is surely out of reach.
  let possibly: Float
}
