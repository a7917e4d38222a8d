import Foundation
import RunnerSupport

/// How planning grows, for people and for programs.
struct GrowthReport {
  let gap: Double
  let limit: Double
  let seed: UInt64
  let began = RunCircumstances.sentence
  var points: [GrowthPoint] = []

  init(gap: Double, limit: Double, seed: UInt64) {
    self.gap = gap
    self.limit = limit
    self.seed = seed
  }

  /// Writes `growth.md` and `growth.csv`.
  func write(into folder: URL) throws {
    try text.write(to: folder.appending(path: "growth.md"), atomically: true, encoding: .utf8)
    let rows = points.map { CSVText.line(figures(of: $0)) }.joined()
    try
      (CSVText.line(
        ["programme", "eligible", "first_plan_seconds", "seconds", "peak_bytes", "gap", "reached"])
      + rows)
      .write(to: folder.appending(path: "growth.csv"), atomically: true, encoding: .utf8)
  }

  /// The table and the fitted law.
  var text: String {
    var table = MarkdownTable(
      ["programme", "eligible", "first plan", "seconds", "MB", "gap", "end"], left: [6])
    for point in points { table.add(cells(of: point)) }
    return """
      \(began)
      Seed \(seed), to a gap of \(Figures.roundGap(gap)), \(Figures.fixed(limit, decimals: 0)) s each.

      \(table.text)
      \(law)

      """
  }

  /// The cells of a row.
  func cells(of point: GrowthPoint) -> [String] {
    [
      point.source.label, point.eligible.map { "\($0)" } ?? "–",
      point.firstPlan.map(Figures.seconds) ?? "–", Figures.seconds(point.seconds),
      Figures.megabytes(point.peakBytes), point.gap.map(Figures.gap) ?? "–",
      point.reached ? "reached" : point.ending,
    ]
  }

  private func figures(of point: GrowthPoint) -> [String] {
    [
      point.source.label, point.eligible.map { "\($0)" } ?? "",
      point.firstPlan.map { "\($0)" } ?? "", "\(point.seconds)",
      "\(point.peakBytes)", point.gap.map { "\($0)" } ?? "", point.reached ? "yes" : "no",
    ]
  }

  private var law: String {
    let reached = points.filter(\.reached).compactMap { point in
      point.source.territories.map { (Double($0), point.seconds) }
    }
    guard let law = PowerLaw(reached) else {
      return "Fewer than two sizes reached the gap: no exponent can be fitted."
    }
    return "Fitted over the \(reached.count) of \(points.count) sizes that reached the gap:"
      + " \(String(format: "%.3g", law.factor)) s x territories ^"
      + " \(Figures.fixed(law.exponent, decimals: 2))."
  }
}
