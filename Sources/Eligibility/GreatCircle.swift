package import Employment

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Distances on the globe, taken as a sphere.
package enum GreatCircle {
  /// The mean radius of the Earth (IUGG), which the model fixes.
  package static let radius = Kilometres(6371.0088)

  /// The great-circle distance between two places by the haversine formula.
  ///
  /// The haversine stays exact for near places, where the spherical law of cosines loses digits.
  /// Source: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984).
  package static func distance(_ from: Coordinates, _ to: Coordinates) -> Kilometres {
    let radian = Double.pi / 180
    let sinLatitude = sin((to.latitude - from.latitude) * radian / 2)
    let sinLongitude = sin((to.longitude - from.longitude) * radian / 2)
    let haversine =
      sinLatitude * sinLatitude
      + cos(from.latitude * radian) * cos(to.latitude * radian) * sinLongitude * sinLongitude
    return Kilometres(2 * radius.amount * asin(min(1, haversine.squareRoot())))
  }
}
