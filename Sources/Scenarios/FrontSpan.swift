import Planning

/// How far the two ends of a front are apart in its goals: what gaps of its points are judged by.
///
/// Points between two ends may be worth nearly nothing, since what one goal brings the other costs:
/// a share of their own points would then ask for more than anybody can see. Of the whole span, every
/// point's gap says how much of the choice between both goals it leaves open.
public struct FrontSpan: Hashable, Sendable {
  /// What the first goal's end has more of the first goal, in the units of its weight; above 0.
  public let first: Double
  /// What the second goal's end has more of the second goal, in the units of its weight; above 0.
  public let second: Double

  /// The span of plans; nil where fewer than two are left without those that others dominate.
  init?(over plans: some Sequence<FrontValues>) {
    let all = Set(plans)
    let front = all.filter { own in !all.contains { $0.dominates(own) } }
    func spread(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }
    first = spread(front.map(\.first))
    second = spread(front.map(\.second))
    guard first > 0, second > 0 else { return nil }
  }

  /// What both goals together bring over the whole span.
  ///
  /// - Parameter weights: What the goals weigh.
  /// - Returns: Points, above 0.
  public func points(at weights: FrontWeights) -> Double {
    weights.first * first + weights.second * second
  }
}

extension Front {
  /// The span of a front's points.
  ///
  /// - Parameter points: All of the front's points.
  /// - Returns: The span; nil where the ends do not differ, or have no plans.
  public func span(of points: [Point]) -> FrontSpan? {
    FrontSpan(over: points.compactMap { values(of: $0.plan) })
  }

  /// How much of the span lies between a point's plan and its bound.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - span: The span of the front.
  /// - Returns: (bound - points) / points of the span in the point's weights; nil without plan, bound
  ///   or span.
  public func gap(of point: Point, over span: FrontSpan?) -> Double? {
    guard let span, let missing = point.plan.audited?.missing else { return nil }
    return missing / span.points(at: point.weights)
  }
}
