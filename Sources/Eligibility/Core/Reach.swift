import Employment

/// Where a person lives and how far that person travels, in the plane of a `SiteTable`.
struct Reach: Sendable {
  /// Where the person lives.
  let home: Coordinates
  /// The most kilometres.
  let limit: Kilometres
  /// The home in the plane, in kilometres east and north of its origin.
  let point: SIMD2<Double>
  /// Square kilometres in the plane: up to `surely` an activity is within reach, beyond `possibly`
  /// it is not, and between the two only the exact distance decides.
  let surely: Double
  let possibly: Double
  /// The most square kilometres by which single precision errs.
  let rounding: Double

  /// The square of the distance, in square kilometres, amid those that leave a doubt.
  var middle: Double { (doubtful + possibly) / 2 }

  /// How far around the middle there is a doubt in single precision, in square kilometres.
  var edge: Double { (possibly - doubtful) / 2 + rounding }

  /// From here to `possibly` there is a doubt in double precision: squares are never negative.
  private var doubtful: Double { max(surely, min(0, possibly)) }

  /// Whether an activity is within reach: by the plane where that is sure, else exactly.
  func includes(_ place: SIMD2<Double>, at location: Coordinates) -> Bool {
    let square = Self.square(place - point)
    if square <= surely { return true }
    if square > possibly { return false }
    return GreatCircle.distance(home, location) <= limit
  }

  /// Whether every place of a rectangle is surely within reach.
  func includesAll(from least: SIMD2<Double>, to most: SIMD2<Double>) -> Bool {
    // Rounding keeps order: no place inside gives a larger number than the farthest corner.
    Self.square(pointwiseMax(point - least, most - point)) <= surely
  }

  private static func square(_ vector: SIMD2<Double>) -> Double {
    vector.x * vector.x + vector.y * vector.y
  }
}
