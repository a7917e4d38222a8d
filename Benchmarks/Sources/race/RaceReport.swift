import Foundation
import RunnerSupport

/// The results of a race, for people and for programs.
struct RaceReport {
  let terms: RaceTerms
  let solvers: [Solver]
  let began = RunCircumstances.sentence
  var results: [RaceResult] = []

  init(terms: RaceTerms, solvers: [Solver]) {
    self.terms = terms
    self.solvers = solvers
  }

  /// One line on a result, while the race goes on.
  func line(of result: RaceResult) -> String {
    "\(result.programme)  \(result.solver.name): \(cells(of: result).joined(separator: "  "))"
  }

  /// Writes `results.md` and `results.csv`, so that a race that is cut short leaves what it has.
  func write(into folder: URL) throws {
    try text.write(to: folder.appending(path: "results.md"), atomically: true, encoding: .utf8)
    try csv.write(to: folder.appending(path: "results.csv"), atomically: true, encoding: .utf8)
  }

  /// The whole report in Markdown.
  var text: String {
    """
    \(began)
    \(versions)
    Each solver has \(Figures.fixed(terms.limit, decimals: 0)) s and stops at a gap of \
    \(Figures.roundGap(terms.gap)). Seconds to a plan and to a gap are those of the solver's own trace.

    ### Median seconds by size

    \(medians)
    ### How many times longer the best peer takes

    \(ratios)
    \(wins)
    ### All runs

    \(runs)
    \(remarks)
    """
  }

  private var versions: String {
    let known = solvers.compactMap { solver -> String? in
      let run = results.first { $0.solver == solver && $0.ended }
      return run.map { "\($0.version) (\($0.threads == 1 ? "1 thread" : "\($0.threads) threads"))" }
    }
    return known.isEmpty ? "" : known.joined(separator: ", ") + "."
  }

  private var runs: String {
    var table = MarkdownTable(
      ["programme", "solver"] + Self.header, left: [0, 1, 2 + Self.header.count - 1])
    for result in results {
      table.add([result.programme, result.solver.name] + cells(of: result))
    }
    return table.text
  }

  private static let header =
    ["plan, s"] + RaceTerms.milestones.map { "\(Figures.roundGap($0)), s" }
    + ["points", "bound", "gap", "MB", "process, s", "end"]

  private func cells(of result: RaceResult) -> [String] {
    let times =
      [result.secondsToPlan] + RaceTerms.milestones.indices.map(result.seconds(toMilestone:))
    return times.map { $0.map(Figures.seconds) ?? "–" } + [
      result.points.map(Figures.points) ?? "–", result.bound.map(Figures.points) ?? "–",
      result.finalGap.map(Figures.gap) ?? "–", Figures.megabytes(result.peakBytes),
      Figures.seconds(result.processSeconds),
      result.status.replacing("|", with: "/"),
    ]
  }
}
