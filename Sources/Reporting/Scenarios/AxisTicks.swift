import Foundation

/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten that hold all values.
package struct AxisTicks: Hashable, Sendable {
  /// The numbers, ascending; the first and the last hold all values between them.
  package let numbers: [Double]
  /// The decimals with which all of them are written.
  package let decimals: Int

  /// About five steps over some values; infinite ones do not count.
  package init(over values: [Double]) {
    let values = values.filter(\.isFinite)
    var least = values.min() ?? 0
    var most = values.max() ?? 1
    if most - least <= 1e-9 * max(1, abs(most), abs(least)) {
      let room = max(1, abs(most) / 10)
      (least, most) = (least - room, most + room)
    }
    let rough = (most - least) / 5
    let exponent = Int(log10(rough).rounded(.down))
    let power = Self.power(exponent)
    let digit = [1, 2, 5, 10].first { Double($0) * power >= rough * (1 - 1e-9) } ?? 10
    let step = Double(digit) * power
    // A value a hair beside a tick is on it.
    let first = Int((least / step + 1e-9).rounded(.down))
    let last = max(first + 1, Int((most / step - 1e-9).rounded(.up)))
    // Dividing by whole powers keeps ticks such as 0.3 free of binary dust.
    numbers = (first...last).map { place in
      let whole = Double(place * digit)
      return exponent < 0 ? whole / Self.power(-exponent) : whole * power
    }
    decimals = max(0, -exponent - (digit == 10 ? 1 : 0))
  }

  /// How far a value lies along the axis, from 0 to 1.
  func share(of value: Double) -> Double {
    guard let first = numbers.first, let last = numbers.last else { return 0 }
    return (value - first) / (last - first)
  }

  private static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }
}
