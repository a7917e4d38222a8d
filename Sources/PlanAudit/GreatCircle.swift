import Employment
import Foundation

/// Kilometres between two places along a great circle.
///
/// The haversine formula (R. W. Sinnott, "Virtues of the haversine", Sky and Telescope 68, 1984)
/// on a sphere with the Earth's mean radius.
func greatCircleKilometres(_ from: Coordinates, _ to: Coordinates) -> Double {
  let meanRadius = 6371.0088
  let degree = Double.pi / 180
  let halfLatitude = sin((to.latitude - from.latitude) * degree / 2)
  let halfLongitude = sin((to.longitude - from.longitude) * degree / 2)
  let parallels = cos(from.latitude * degree) * cos(to.latitude * degree)
  let haversine = halfLatitude * halfLatitude + parallels * halfLongitude * halfLongitude
  return 2 * meanRadius * asin(min(1, haversine.squareRoot()))
}
