import Employment
import Foundation
import PlanAudit
import Planning
public import Scenarios

extension Sweep {
  /// The points of the plans over the last parameter, and above them the band up to the proven bounds;
  /// with two parameters a line for each number of the first.
  ///
  /// - Parameters:
  ///   - points: The sweep's points.
  ///   - language: The language of its words and numbers.
  /// - Returns: The chart.
  public func chart(of points: [Point], in language: Language) -> LineChart {
    let say = language.say
    let names = parameters.map { $0.label(language) }
    let lines: [(name: String?, points: [Point])]
    if parameters.count > 1, let first = parameters.first, let name = names.first {
      lines = first.numbers.map { number in
        ("\(name) = \(language.exact(number))", points.filter { $0.numbers.first == number })
      }
    } else {
      lines = [(nil, points)]
    }
    let across = names.last ?? ""
    return LineChart(
      title: say(
        "Points of the plan over \(across)", "Points du plan selon \(across)"),
      summary: say(
        "\(points.count) plans: the dots are their points, and no plan has more than the upper edge"
          + " of the band above them.",
        "\(language.number(points.count)) plans : chaque rond donne les points d'un plan, et aucun"
          + " plan n'en a plus que le bord supérieur de la bande au-dessus."),
      horizontal: across, vertical: say("Points of the plan", "Points du plan"),
      series: lines.map { Self.series($0.name, $0.points, across, language) }, language: language)
  }

  private static func series(
    _ name: String?, _ points: [Point], _ across: String, _ language: Language
  ) -> LineChart.Series {
    let found = points.compactMap { point in
      point.numbers.last.flatMap { number in
        point.plan.audited.map { (number: number, audited: $0) }
      }
    }.sorted { $0.number < $1.number }
    let line = found.map {
      LineChart.Position(x: $0.number, y: $0.audited.report.objective.amount)
    }
    let proven = zip(line, found).compactMap { position, point in
      point.audited.bound.map {
        (position, LineChart.Position(x: position.x, y: max($0.amount, position.y)))
      }
    }
    let dots = zip(line, found).map { position, point in
      let bound = point.audited.bound.map {
        " (≤ \(language.number($0.amount, decimals: 1, rounding: .up)))"
      }
      return LineChart.Dot(
        position: position,
        words: "\(across) = \(language.exact(position.x))\(language.say(":", " :"))"
          + " \(language.number(position.y, decimals: 1))\(bound ?? "")")
    }
    return LineChart.Series(
      name: name, line: line, dots: dots,
      band: proven.map(\.0) + proven.map(\.1).reversed())
  }
}

extension Language {
  /// A number of a sweep with all of its decimals.
  fileprivate func exact(_ value: Double) -> String {
    let decimals = (0...6).first { places in
      let scaled = value * pow(10, Double(places))
      return abs(scaled - scaled.rounded()) < 1e-6 * max(1, abs(scaled))
    }
    return number(value, decimals: decimals ?? 6)
  }
}
