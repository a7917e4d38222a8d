import RunnerSupport

extension RaceReport {
  /// What our checks of the answers found.
  var remarks: String {
    var lines: [String] = []
    for result in results {
      let run = "- \(result.programme), \(result.solver.name): "
      if case .refused(let violations, let first) = result.audit {
        let count = violations == 1 ? "1 violation" : "\(violations) violations"
        lines.append("\(run)our audit refuses the answer (\(count)): \(first)")
      }
      if let overclaim = result.overclaim {
        lines.append(
          "\(run)the plan is worth \(Figures.points(overclaim)) points less than claimed")
      }
      // A bound must hold for every plan that anybody found.
      let others = results.filter { $0.programme == result.programme }.compactMap(\.points)
      if let best = others.max(), let bound = result.bound, bound < best - 1e-6 * abs(best) {
        lines.append(
          "\(run)the bound \(Figures.fixed(bound, decimals: 4)) is wrong: a plan of"
            + " \(Figures.fixed(best, decimals: 4)) points passed the audit")
      }
    }
    let passed = results.count { $0.points != nil }
    let none = results.count { $0.audit == .noAnswer }
    return """
      ### Audit

      Of \(results.count) runs, \(passed) ended with an answer that our audit passed and \(none) \
      without an answer.
      \(lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n")
      """
  }
}
