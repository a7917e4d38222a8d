/// Chooses the weights of a front's next points from what was planned so far.
///
/// Complexity: each level is quadratic in the points planned.
struct FrontSearch {
  /// What planning at some weights found and proved.
  private struct Trial {
    let values: FrontValues?
    let bound: Double?
  }

  /// What the whole span of both goals together is worth, in points.
  private static let scale = 1000.0
  /// What the span of the other goal is worth where it only breaks ties, as a share of the whole.
  private static let tieBreaker = 0.01

  private var trials: [FrontWeights: Trial] = [:]

  /// Adds what planning found: the plan's values if there is a plan, and the proven bound if there is
  /// one. It replaces what was known at the same weights.
  mutating func add(_ weights: FrontWeights, _ values: FrontValues?, bound: Double?) {
    trials[weights] = Trial(values: values, bound: bound)
  }

  /// How far the plans' ends are apart; nil where they do not differ.
  var span: FrontSpan? { FrontSpan(over: trials.values.compactMap(\.values)) }

  /// The most points that a plan that was found has at some weights; nil where there is none.
  func best(at weights: FrontWeights) -> Double? {
    trials.values.compactMap { $0.values.map { weights.points(of: $0) } }.max()
  }

  /// What was proven at some weights.
  func bound(at weights: FrontWeights) -> Double? { trials[weights]?.bound }

  /// The nearest weights that were tried, the weights themselves aside.
  func neighbours(of weights: FrontWeights) -> FrontNeighbours? {
    FrontNeighbours(of: weights, among: trials.keys)
  }

  /// The weights of the next level, the first goal's side first; none where the front is known.
  mutating func next(atMost count: Int, gap: Double) -> [FrontWeights] {
    guard count > 0 else { return [] }
    if trials.isEmpty { return Array([.firstAlone, .secondAlone].prefix(count)) }
    guard let span else { return [] }
    if trials.count == 2 {
      let share = Self.tieBreaker
      return Array(
        [
          weights(1 - share, share, span), weights(share, 1 - share, span),
        ].prefix(count))
    }
    let corners = supported
    let wide = zip(corners, corners.dropFirst()).compactMap { left, right in
      let normal = weights(
        (right.second - left.second) * span.first, (left.first - right.first) * span.second, span)
      let points = max(normal.points(of: left), normal.points(of: right))
      let width = (limit(at: normal) - points) / Self.scale
      return width > gap && !isTried(normal) ? (normal, width) : nil
    }
    return wide.enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.prefix(count)
      .sorted { $0.offset < $1.offset }.map(\.element.0)
  }

  /// Whether weights in the same proportion were tried, as far as nine digits tell.
  private func isTried(_ weights: FrontWeights) -> Bool {
    trials.keys.contains { tried in
      let (left, right) = (weights.first * tried.second, weights.second * tried.first)
      return abs(left - right) <= 1e-8 * max(left, right)
    }
  }

  /// Weights at which the goals' spans are worth these shares of the scale.
  private func weights(_ first: Double, _ second: Double, _ span: FrontSpan) -> FrontWeights {
    let sum = first + second
    return FrontWeights(
      Self.scale * first / sum / span.first, Self.scale * second / sum / span.second)
  }

  /// The corners of the plans' upper hull from the best of the first goal to the best of the second
  /// (the monotone chain of A. M. Andrew, 1979).
  private var supported: [FrontValues] {
    let all = Set(trials.values.compactMap(\.values))
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
    let proven = trials.compactMapValues(\.bound)
    guard let beside = FrontNeighbours(of: weights, among: proven.keys),
      let before = proven[beside.left], let after = proven[beside.right]
    else { return .infinity }
    return beside.leftShare * before + beside.rightShare * after
  }
}
