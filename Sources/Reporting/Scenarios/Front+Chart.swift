import Employment
import PlanAudit
import Planning
public import Scenarios

extension Front {
  /// The two goals of the plans, and the band between the plans and the half-planes that no plan
  /// leaves. Plans that another one dominates are hollow dots beside the line.
  ///
  /// - Parameters:
  ///   - points: The front's points.
  ///   - language: The language of its words and numbers.
  /// - Returns: The chart.
  public func chart(of points: [Point], in language: Language) -> LineChart {
    let say = language.say
    let colon = say(":", " :")
    let (across, up) = (first.label(language), second.label(language))
    let found = points.compactMap { point in
      values(of: point.plan).map { (values: $0, isDominated: point.isDominated) }
    }
    let line = Set(found.filter { !$0.isDominated }.map(\.values)).sorted { $0.first > $1.first }
    let dots = Set(found.map(\.values)).sorted { ($0.first, $0.second) > ($1.first, $1.second) }
      .map { values in
        let position = position(of: values)
        return LineChart.Dot(
          position: position,
          words: "\(across)\(colon) \(language.number(position.x, decimals: 1)); \(up)\(colon)"
            + " \(language.number(position.y, decimals: 1))",
          isHollow: !line.contains(values))
      }
    let outline = FrontOutline(around: line, points)
    return LineChart(
      title: say("Front between \(across) and \(up)", "Front entre \(across) et \(up)"),
      summary: say(
        "\(points.count) plans, each the best for some weights of the two goals: the dots are the"
          + " plans, and none lies beyond the band.",
        "\(language.number(points.count)) plans, chacun le meilleur pour certains poids des deux"
          + " objectifs : chaque rond est un plan, et aucun plan ne dépasse la bande."),
      horizontal: across, vertical: up,
      series: [
        LineChart.Series(
          name: nil, line: line.map { position(of: $0) }, dots: dots,
          band: (outline.corners + line.reversed()).map { position(of: $0) })
      ], language: language)
  }

  private func position(of values: FrontValues) -> LineChart.Position {
    LineChart.Position(
      x: first.quantity(ofValue: values.first), y: second.quantity(ofValue: values.second))
  }
}

/// The outer edge of what half-planes leave, from the best of the first goal to the best of the
/// second.
struct FrontOutline {
  /// The corners of the edge; none where there are not two plans.
  private(set) var corners: [FrontValues] = []

  /// Cuts the box around plans by the half-planes of points (I. E. Sutherland, G. W. Hodgman,
  /// "Reentrant polygon clipping", 1974).
  ///
  /// - Parameters:
  ///   - line: The plans that none dominates, the best of the first goal first.
  ///   - points: Those whose bounds count.
  init(around line: [FrontValues], _ points: [Front.Point]) {
    guard line.count > 1, let best = line.first, let last = line.last else { return }
    // A bound of one goal alone may lie beyond its best plan.
    func most(_ own: Double, _ alone: (FrontWeights) -> Bool) -> Double {
      points.first { alone($0.weights) }?.plan.bound.map { max(own, $0.amount) } ?? own
    }
    let right = most(best.first) { $0.second == 0 && $0.first == 1 }
    let top = most(last.second) { $0.first == 0 && $0.second == 1 }
    var polygon = [
      FrontValues(last.first, best.second), FrontValues(right, best.second),
      FrontValues(right, top), FrontValues(last.first, top),
    ]
    for point in points {
      guard let bound = point.plan.bound?.amount else { continue }
      polygon = Self.cut(polygon, by: point.weights, at: bound)
    }
    corners = Array(polygon.dropFirst())
  }

  private static func cut(
    _ polygon: [FrontValues], by weights: FrontWeights, at bound: Double
  ) -> [FrontValues] {
    var rest: [FrontValues] = []
    for (place, corner) in polygon.enumerated() {
      let next = polygon[(place + 1) % polygon.count]
      let (here, there) = (weights.points(of: corner) - bound, weights.points(of: next) - bound)
      if here <= 0 { rest.append(corner) }
      if (here < 0 && there > 0) || (here > 0 && there < 0) {
        let share = here / (here - there)
        rest.append(
          FrontValues(
            corner.first + share * (next.first - corner.first),
            corner.second + share * (next.second - corner.second)))
      }
    }
    return rest
  }
}
