import Employment

/// The places of one territory's activities, as vectors that are compared four at a time.
///
/// Squared distances in a tangent plane, in single precision, decide nearly every pair; the few
/// that rounding or the Earth's curvature could turn are left to the exact distance.
struct ReachTable: Sendable {
  /// A known place, on the globe and in the plane.
  struct Place: Sendable {
    let location: Coordinates
    /// Kilometres east and north of the plane's origin.
    let east: Double
    let north: Double
  }

  /// Block after block: kilometres east, four activities a vector, then those north, then the
  /// squares of the distances from the origin.
  let points: [SIMD4<Float>]
  /// The bits of activities whose place is unknown: they are within everybody's reach.
  let unplaced: [UInt64]
  /// The known places, by bit.
  let places: [Place?]
  private let plane: TangentPlane
  private let extent: Double
  private let depths: ClosedRange<Double>

  /// The table of these places, in the order of the layout.
  init(_ locations: [Coordinates?], layout: BlockLayout) {
    let known = locations.compactMap { $0 }
    plane = TangentPlane(amid: known)
    var points = Array(repeating: SIMD4<Float>.zero, count: layout.vectors)
    var unplaced = Array(repeating: UInt64(0), count: layout.words)
    var places = [Place?](repeating: nil, count: layout.bits)
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
      let square = point.x * point.x + point.y * point.y
      let (east, north, squares, lane) = layout.vectorPlaces(ofBit: bit)
      points[east][lane] = Float(point.x)
      points[north][lane] = Float(point.y)
      points[squares][lane] = Float(square)
      places[bit] = Place(location: location, east: point.x, north: point.y)
      extent = max(extent, square.squareRoot())
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
    // Double precision on a globe of 6,371 km errs by less than a thousandth of a millimetre; the
    // relative part covers the haversine itself.
    let band = 1e-8 + 1e-9 * max(0, chord)
    let depth = max(point.z - depths.lowerBound, depths.upperBound - point.z, 0)
    let surely = max(0, chord * chord - depth * depth).squareRoot() - band
    let possibly = chord + band
    // Single precision rounds each coordinate, product and sum to 24 bits: less than a millionth
    // of the square of all lengths in all.
    let lengths = far + extent + max(0, chord)
    return Reach(
      home: home, limit: limit, east: point.x, north: point.y,
      surely: surely > 0 ? surely * surely : -1, possibly: chord < 0 ? -1 : possibly * possibly,
      rounding: 2e-6 * lengths * lengths)
  }
}
