/// Who of a tile is within reach of which place: the people whose reach matters, as vectors that
/// are compared four at a time.
///
/// The square of a distance |a - p| between an activity and a home is compared with the square of
/// the limit L by |a|^2 <= 2 p a + (L^2 - |p|^2), of which the left side belongs to the activity
/// alone. Squared distances in single precision decide nearly every pair; the few that rounding or
/// the Earth's curvature could turn are left to the exact distance.
struct ReachTable: Sendable {
  /// The reaches, slot by slot, the least doubtful first; the people in later slots reach every
  /// activity.
  let reaches: [Reach]
  /// Step by step, of which there is an even number: four times 2 p east, 2 p north, and L^2 - |p|^2.
  let vectors: [SIMD4<Float>]
  /// For each block, the most square kilometres by which single precision may err.
  let edges: [Float]

  /// The table of these reaches.
  init(_ reaches: [Reach]) {
    let lanes = PeopleBlock.lanes
    // Steps come in twos. Whoever is in later slots of the last two reaches everything, as they say.
    let twos = (reaches.count + 2 * lanes - 1) / (2 * lanes)
    let step = [SIMD4<Float>.zero, .zero, SIMD4(repeating: 1e30)]
    var vectors = (0..<2 * twos).flatMap { _ in step }
    var edges: [Float] = []
    for (slot, reach) in reaches.enumerated() {
      let (step, lane) = slot.quotientAndRemainder(dividingBy: lanes)
      let twice = 2 * reach.point
      vectors[3 * step][lane] = Float(twice.x)
      vectors[3 * step + 1][lane] = Float(twice.y)
      vectors[3 * step + 2][lane] = Float(reach.middle - (reach.point * reach.point).sum())
      if slot % PeopleBlock.size == 0 { edges.append(0) }
      edges[edges.count - 1] = max(edges[edges.count - 1], Float(reach.edge).nextUp)
    }
    self.reaches = reaches
    self.vectors = vectors
    self.edges = edges
  }

  /// The steps of a block that are compared, an even number: 32 in all but the last block with any.
  func steps(inBlock block: Int) -> Range<Int> {
    let first = block * PeopleBlock.size / PeopleBlock.lanes
    return first..<max(first, min(first + 32, vectors.count / 3))
  }
}
