import Batch
import DatasetFiles
import Employment
import PlanAudit
import Planning
import Reporting

extension BatchMerge {
  /// What was joined, in a few lines; nothing where nothing was.
  func text(of batch: BatchFolder) -> String {
    switch self {
    case .joined(let joined): Self.text(of: joined, batch)
    case .nextRound(let round):
      "\(round.sentence) Solve all shards again, and merge again.\n"
    case .planned(let joined): Self.text(of: joined, batch)
    case .incomplete, .interrupted: ""
    }
  }

  private static func text(of joined: JoinedPlan, _ batch: BatchFolder) -> String {
    let name = batch.manifest.name
    let rounds = joined.rounds == 1 ? "1 round" : "\(joined.rounds) rounds"
    guard let plan = joined.outcome.audited else {
      return "\(name), joined after \(rounds): no plan (\(joined.outcome.status)).\n"
    }
    let objective = DecimalText.grouped(
      plan.report.objective.amount, decimals: 4, rounding: .down)
    let bound =
      plan.bound.map { DecimalText.grouped($0.amount, decimals: 4, rounding: .up) } ?? "unknown"
    let gap =
      plan.openGap.map { DecimalText.grouped(100 * $0, decimals: 4, rounding: .up) + " %" }
      ?? "unknown"
    return """
      \(name), joined after \(rounds): objective \(objective), bound \(bound), gap \(gap). \
      The audit passed the plan of the whole.
      The plan is in \(batch.path)/joined.

      """
  }

  private static func text(of joined: JoinedBatch, _ batch: BatchFolder) -> String {
    let words = joined.scenarios.map(\.word)
    let counts = JoinedScenario.words.compactMap { word in
      let count = words.count { $0 == word }
      return count > 0 ? "\(count) \(word)" : nil
    }.joined(separator: ", ")
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
    case .nextRound(let round):
      JSONText.object([
        .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
        .init("round", .integer(round.number)), .init("objective", .optional(round.incumbent)),
        .init("bound", .optional(round.bound)),
      ]).document
    case .planned(let joined):
      String(decoding: joined.files[.summary] ?? [], as: UTF8.self)
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

extension JoinedScenario {
  /// How scenarios end, for people, in the order in which they are counted.
  fileprivate static let words = [
    "optimal", "within the gap", "stopped by a limit", "infeasible", "without a plan", "wrong",
  ]

  /// How the scenario ended, for people.
  fileprivate var word: String {
    switch status {
    case .optimal: Self.words[0]
    case .feasible: stoppedBy == "gap" ? Self.words[1] : Self.words[2]
    case .infeasible: Self.words[3]
    case .noPlanFound: Self.words[4]
    case .wrong, .fault: Self.words[5]
    }
  }
}

extension BatchRound {
  /// What is open, and how far planning is.
  var sentence: String {
    guard let incumbent, let bound else { return "Round \(number) is open." }
    let gap = 100 * (bound - incumbent) / max(1e-9, abs(incumbent))
    let shown = DecimalText.grouped(gap, decimals: 4, rounding: .up)
    return "Round \(number) is open; the gap is \(shown) % so far."
  }
}
