import RunnerSupport

extension RaceReport {
  /// All runs with all their figures; an empty cell was not reached or is not known.
  var csv: String {
    let header =
      ["programme", "group", "seed", "solver", "version", "threads", "limit", "seconds_to_plan"]
      + RaceTerms.milestones.map { "seconds_to_\(Figures.roundGap($0))" }
      + ["claimed", "points", "bound", "gap", "audit", "peak_bytes", "process_seconds", "status"]
    return CSVText.line(header)
      + results.map { result in
        let audit =
          switch result.audit {
          case .passed: "passed"
          case .refused(_, let first): "refused: \(first)"
          case .noAnswer: "no answer"
          }
        let figures: [Double?] =
          [result.secondsToPlan] + RaceTerms.milestones.indices.map(result.seconds(toMilestone:))
          + [result.claimed, result.points, result.bound, result.finalGap]
        return CSVText.line(
          [
            result.programme, result.group, result.seed.map { "\($0)" } ?? "",
            result.solver.rawValue, result.version, "\(result.threads)", "\(result.terms.limit)",
          ] + figures.map { $0.map { "\($0)" } ?? "" } + [
            audit, "\(result.peakBytes)", "\(result.processSeconds)", result.status,
          ])
      }.joined()
  }
}
