/// The nearest of some weights on either side of others, which are a sum of both.
struct FrontNeighbours {
  /// Favours the first goal more.
  let left: FrontWeights
  /// How many times it counts in the sum, at least 0.
  let leftShare: Double
  /// Favours the second goal more.
  let right: FrontWeights
  /// How many times it counts in the sum, at least 0.
  let rightShare: Double

  /// The neighbours of weights; nil where there is none on one side.
  ///
  /// Weights in the same proportion are neighbours on both sides. Complexity: linear.
  init?(of weights: FrontWeights, among others: some Sequence<FrontWeights>) {
    var left: FrontWeights?
    var right: FrontWeights?
    for other in others {
      let side = other.cross(weights)
      if side >= 0, left?.isBefore(other) ?? true { left = other }
      if side <= 0, right.map({ other.isBefore($0) }) ?? true { right = other }
    }
    guard let left, let right else { return nil }
    (self.left, self.right) = (left, right)
    let area = left.cross(right)
    guard area > 0 else {
      leftShare = (weights.first + weights.second) / (left.first + left.second)
      rightShare = 0
      return
    }
    leftShare = weights.cross(right) / area
    rightShare = left.cross(weights) / area
  }
}
