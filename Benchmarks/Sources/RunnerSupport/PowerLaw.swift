import Foundation

/// seconds = factor * size ^ exponent.
public struct PowerLaw {
  /// How fast it grows: 1 is linear.
  public let exponent: Double
  /// Seconds at size 1.
  public let factor: Double

  /// The law with the least squares between the logarithms; nil for fewer than two sizes.
  public init?(_ points: [(size: Double, seconds: Double)]) {
    let logs = points.map { (x: log($0.size), y: log(max(1e-6, $0.seconds))) }
    let count = Double(logs.count)
    let meanX = logs.reduce(0) { $0 + $1.x } / count
    let meanY = logs.reduce(0) { $0 + $1.y } / count
    let variance = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    guard logs.count > 1, variance > 0 else { return nil }
    exponent = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / variance
    factor = exp(meanY - exponent * meanX)
  }
}
