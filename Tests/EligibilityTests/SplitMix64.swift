/// A small generator whose stream depends on the seed alone.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True in so many cases of a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// Some of the numbers below `count`, ascending.
  mutating func some(of count: Int, atMost most: Int) -> [Int] {
    guard count > 0 else { return [] }
    let wanted = Int.random(in: 0...most, using: &self)
    return Set((0..<wanted).map { _ in Int.random(in: 0..<count, using: &self) }).sorted()
  }
}
