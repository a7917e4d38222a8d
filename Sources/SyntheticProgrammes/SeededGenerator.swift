/// SplitMix64: the numbers that everything is drawn from.
///
/// The draws below are written out because the standard library does not promise the same result
/// of `shuffled(using:)` or `random(in:using:)` in every version.
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
package struct SeededGenerator: Sendable {
  private var state: UInt64

  /// The stream of a seed.
  package init(seed: UInt64) { state = seed }

  /// A stream of its own for each purpose and place under one seed.
  package init(seed: UInt64, purpose: UInt64, place: Int) {
    state = Self.mixed(seed &+ 0x632B_E59B_D9B4_E019 &* (purpose &+ 1))
    state = Self.mixed(state &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(place + 1))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A whole number of a range, all equally likely.
  package mutating func draw(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// True with the given probability.
  package mutating func chance(_ probability: Double) -> Bool {
    Double(next() >> 11) * 0x1p-53 < probability
  }

  /// One of the elements, all equally likely; there must be one.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[draw(0...elements.count - 1)]
  }

  /// So many different elements in random order, or all of them where there are fewer.
  package mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    let drawn = min(count, rest.count)
    for place in 0..<drawn { rest.swapAt(place, draw(place...rest.count - 1)) }
    return Array(rest[0..<drawn])
  }
}
