/// Chooses the weights of a front's next points from what was planned so far.
///
/// Complexity: each level is quadratic in the points planned.
struct FrontSearch {
  /// What planning at some weights found and proved.
  private struct Trial {
    let weights: FrontWeights
    let values: FrontValues?
    let bound: Double?
  }

  /// What the whole extent of both goals together is worth, in points.
  private static let scale = 1000.0
  /// What the extent of the other goal is worth where it only breaks ties, as a share of the whole.
  private static let tieBreaker = 0.01

  private var trials: [Trial] = []

  /// Adds what planning found: the plan's values if there is a plan, and the proven bound if there is
  /// one.
  mutating func add(_ weights: FrontWeights, _ values: FrontValues?, bound: Double?) {
    trials.append(Trial(weights: weights, values: values, bound: bound))
  }

  /// The weights of the next level, the first goal's side first; none where the front is known.
  mutating func next(atMost count: Int, gap: Double) -> [FrontWeights] {
    guard count > 0 else { return [] }
    if trials.isEmpty { return Array([.firstAlone, .secondAlone].prefix(count)) }
    guard let extent else { return [] }
    if trials.count == 2 {
      let share = Self.tieBreaker
      return Array(
        [
          weights(1 - share, share, extent), weights(share, 1 - share, extent),
        ].prefix(count))
    }
    let tried = Set(trials.map(\.weights))
    let corners = supported
    let wide = zip(corners, corners.dropFirst()).compactMap { left, right in
      let normal = weights(
        (right.second - left.second) * extent.first, (left.first - right.first) * extent.second,
        extent)
      let points = max(normal.points(of: left), normal.points(of: right))
      let width = (limit(at: normal) - points) / Self.scale
      return width > gap && !tried.contains(normal) ? (normal, width) : nil
    }
    return wide.enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.prefix(count)
      .sorted { $0.offset < $1.offset }.map(\.element.0)
  }

  /// How far the plans are apart in each goal; nil where there are not two, or they differ in one goal
  /// at most: then one of them is all of the front.
  private var extent: FrontValues? {
    func spread(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }
    let found = trials.compactMap(\.values)
    let extent = FrontValues(spread(found.map(\.first)), spread(found.map(\.second)))
    return extent.first > 0 && extent.second > 0 ? extent : nil
  }

  /// Weights at which the goals' extents are worth these shares of the scale.
  private func weights(_ first: Double, _ second: Double, _ extent: FrontValues) -> FrontWeights {
    let sum = first + second
    return FrontWeights(
      Self.scale * first / sum / extent.first, Self.scale * second / sum / extent.second)
  }

  /// The corners of the plans' upper hull from the best of the first goal to the best of the second
  /// (the monotone chain of A. M. Andrew, 1979).
  private var supported: [FrontValues] {
    let all = Set(trials.compactMap(\.values))
    let front = all.filter { own in !all.contains { $0.dominates(own) } }
      .sorted { $0.first > $1.first }
    var hull: [FrontValues] = []
    for corner in front {
      while hull.count > 1, !Self.turns(hull[hull.count - 2], hull[hull.count - 1], corner) {
        hull.removeLast()
      }
      hull.append(corner)
    }
    return hull
  }

  /// Whether the middle one of three corners lies outside the line through the others.
  private static func turns(
    _ left: FrontValues, _ middle: FrontValues, _ right: FrontValues
  ) -> Bool {
    (middle.first - left.first) * (right.second - left.second)
      > (middle.second - left.second) * (right.first - left.first)
  }

  /// The most points that the half-planes beside some weights leave a plan.
  ///
  /// Weights that are a non-negative combination of others have at most that combination of their
  /// bounds.
  private func limit(at weights: FrontWeights) -> Double {
    var left: Trial?
    var right: Trial?
    for trial in trials where trial.bound != nil {
      if trial.weights.cross(weights) >= 0, left?.weights.isBefore(trial.weights) ?? true {
        left = trial
      }
      if trial.weights.cross(weights) <= 0,
        right.map({ trial.weights.isBefore($0.weights) }) ?? true
      {
        right = trial
      }
    }
    guard let left, let right, let before = left.bound, let after = right.bound else {
      return .infinity
    }
    let area = left.weights.cross(right.weights)
    guard area > 0 else {
      // Both lie on the weights themselves.
      return min(before, after)
    }
    return weights.cross(right.weights) / area * before
      + left.weights.cross(weights) / area * after
  }
}
