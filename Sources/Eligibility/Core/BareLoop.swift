/// A loop that only reads vectors and compares them with a number: what a machine can do at best.
///
/// Four sums are kept apart, so that no comparison waits for the one before.
struct BareLoop {
  private var first = SIMD4<Int32>.zero
  private var second = SIMD4<Int32>.zero
  private var third = SIMD4<Int32>.zero
  private var fourth = SIMD4<Int32>.zero

  /// The number of comparisons that held.
  var found: Int32 { (first &+ second &+ third &+ fourth).wrappedSum() }

  /// Counts the bits that are below a number, 32 by 32.
  @inline(__always)
  mutating func read(
    _ vectors: [PeopleBits], from start: Int, count: Int, against number: Int32
  ) {
    let value = SIMD4(repeating: number)
    read(vectors, from: start, count: count) {
      unsafeBitCast(unsafeBitCast($0, to: SIMD4<Int32>.self) .< value, to: SIMD4<Int32>.self)
    }
  }

  /// Counts the floats that are below a number.
  @inline(__always)
  mutating func read(
    _ vectors: [SIMD4<Float>], from start: Int, count: Int, against number: Float
  ) {
    let value = SIMD4(repeating: number)
    read(vectors, from: start, count: count) { unsafeBitCast($0 .< value, to: SIMD4<Int32>.self) }
  }

  @inline(__always)
  private mutating func read<Vector>(
    _ vectors: [Vector], from start: Int, count: Int, _ below: (Vector) -> SIMD4<Int32>
  ) {
    vectors.withUnsafeBufferPointer { vectors in
      var place = start
      while place &+ 4 <= start &+ count {
        first = first &- below(vectors[place])
        second = second &- below(vectors[place &+ 1])
        third = third &- below(vectors[place &+ 2])
        fourth = fourth &- below(vectors[place &+ 3])
        place &+= 4
      }
      while place < start &+ count {
        first = first &- below(vectors[place])
        place &+= 1
      }
    }
  }
}
