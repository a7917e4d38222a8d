import Batch
import DatasetFiles
import Reporting

extension BatchMerge {
  /// What was joined, in a few lines; nothing where nothing was.
  func text(of batch: BatchFolder) -> String {
    guard case .joined(let joined) = self else { return "" }
    let counts = joined.counts.map { "\($0.count) \($0.status.word)" }.joined(separator: ", ")
    return """
      \(joined.scenarios.count) scenarios of \(joined.manifest.name): \(counts). \
      The audit passed every plan.
      The table is in \(batch.path)/joined/scenarios.csv.

      """
  }

  /// The whole summary, or what keeps it from being made.
  var json: String {
    switch self {
    case .joined(let joined): joined.json
    case .interrupted: Self.json([], isInterrupted: true)
    case .incomplete(let holes): Self.json(holes, isInterrupted: false)
    }
  }

  private static func json(_ holes: [BatchHole], isInterrupted: Bool) -> String {
    JSONText.object([
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("interrupted", .boolean(isInterrupted)),
      .init(
        "holes",
        .array(
          holes.map {
            .object([
              .init("shard", .integer($0.shard)), .init("kind", .string($0.kind.rawValue)),
              .init("sentence", .string($0.sentence)),
            ])
          })),
    ]).document
  }
}

extension PieceResult.Status {
  /// The status for people.
  fileprivate var word: String {
    switch self {
    case .optimal: "optimal"
    case .feasible: "within a limit"
    case .infeasible: "infeasible"
    case .noPlanFound: "without a plan"
    case .wrong: "wrong"
    case .fault: "failed"
    }
  }
}
