import Employment

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A plane that touches the globe amid some places: east and north of its origin, and how far
/// below it, in kilometres.
///
/// The straight line through the Earth between two places (the chord) grows with their distance
/// along the surface, and its square is that in the plane plus that of the difference in depth.
/// Near the origin depths are small: some metres at ten kilometres.
struct TangentPlane: Sendable {
  private let east: SIMD3<Double>
  private let north: SIMD3<Double>
  private let up: SIMD3<Double>

  /// The plane amid these places; any plane if there are none.
  init(amid places: [Coordinates]) {
    let sum = places.reduce(SIMD3<Double>.zero) { $0 + Self.direction($1) }
    up = Self.unit(sum) ?? SIMD3(1, 0, 0)
    east = Self.unit(SIMD3(-up.y, up.x, 0)) ?? SIMD3(0, 1, 0)
    north = SIMD3(
      up.y * east.z - up.z * east.y, up.z * east.x - up.x * east.z, up.x * east.y - up.y * east.x)
  }

  /// A place: kilometres east and north of the origin, and above the plane (never positive).
  func project(_ place: Coordinates) -> SIMD3<Double> {
    let radius = GreatCircle.radius.amount
    let direction = Self.direction(place)
    return SIMD3(
      radius * (direction * east).sum(), radius * (direction * north).sum(),
      radius * ((direction * up).sum() - 1))
  }

  /// The chord, in kilometres, between two places that are so far apart along the surface.
  static func chord(of distance: Kilometres) -> Double {
    let diameter = 2 * GreatCircle.radius.amount
    return diameter * sin(min(distance.amount / diameter, .pi / 2))
  }

  private static func direction(_ place: Coordinates) -> SIMD3<Double> {
    let latitude = place.latitude * .pi / 180
    let longitude = place.longitude * .pi / 180
    return SIMD3(
      cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
  }

  private static func unit(_ vector: SIMD3<Double>) -> SIMD3<Double>? {
    let length = (vector * vector).sum().squareRoot()
    return length > 1e-6 ? vector / length : nil
  }
}
