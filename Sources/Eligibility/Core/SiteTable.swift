import Employment

/// The places of one territory's activities, on the globe and in a plane that touches it.
struct SiteTable: Sendable {
  /// A known place in single precision, as the vectors compare it.
  struct Site: Sendable {
    /// The place of the activity in its bench.
    let activity: Int32
    /// Kilometres east and north of the plane's origin, and the square of the distance from it.
    let east: Float
    let north: Float
    let square: Float
  }

  /// The known places, by ascending activity. Activities whose place is unknown are within
  /// everybody's reach.
  let sites: [Site]
  /// The same on the globe.
  let locations: [Coordinates]
  /// The same in the plane, in double precision.
  let points: [SIMD2<Double>]
  private let plane: TangentPlane
  private let extent: Double
  private let depths: ClosedRange<Double>
  /// The corners of the smallest rectangle around the places.
  private let least: SIMD2<Double>
  private let most: SIMD2<Double>

  /// The table of these places, activity by activity.
  init(_ locations: [Coordinates?]) {
    let known = locations.compactMap { $0 }
    let plane = TangentPlane(amid: known)
    let projected = known.map { plane.project($0) }
    let points = projected.map { SIMD2($0.x, $0.y) }
    let activities = locations.indices.filter { locations[$0] != nil }
    sites = zip(activities, points).map { activity, point in
      Site(
        activity: Int32(activity), east: Float(point.x), north: Float(point.y),
        square: Float((point * point).sum()))
    }
    self.locations = known
    self.points = points
    self.plane = plane
    extent = points.reduce(0) { max($0, ($1 * $1).sum().squareRoot()) }
    let lowest = projected.reduce(0) { min($0, $1.z) }
    depths = lowest...projected.reduce(lowest) { max($0, $1.z) }
    let first = points.first ?? .zero
    least = points.reduce(first) { pointwiseMin($0, $1) }
    most = points.reduce(first) { pointwiseMax($0, $1) }
  }

  /// A person's reach; nil where every activity is surely within it.
  func reach(from home: Coordinates?, within limit: Kilometres?) -> Reach? {
    guard let home, let limit, !sites.isEmpty else { return nil }
    let point = plane.project(home)
    let far = (point.x * point.x + point.y * point.y).squareRoot()
    let chord = TangentPlane.chord(of: max(.zero, limit))
    // Double precision on a globe of 6,371 km errs by less than a thousandth of a millimetre; the
    // relative part covers the haversine itself.
    let band = 1e-8 + 1e-9 * chord
    let depth = max(point.z - depths.lowerBound, depths.upperBound - point.z, 0)
    let surely = max(0, chord * chord - depth * depth).squareRoot() - band
    let possibly = chord + band
    // Single precision rounds each coordinate, product, sum and bound to 24 bits: less than a
    // millionth of the square of all lengths in all.
    let lengths = far + extent + chord
    let reach = Reach(
      home: home, limit: limit, point: SIMD2(point.x, point.y),
      surely: surely > 0 ? surely * surely : -1, possibly: possibly * possibly,
      rounding: 2e-6 * lengths * lengths)
    return reach.includesAll(from: least, to: most) ? nil : reach
  }
}
