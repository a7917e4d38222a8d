import Batch
import DatasetFiles
import Employment
import PlanAudit
import Planning
import Reporting

extension BatchMerge {
  /// What was joined, in a few lines; nothing where nothing was.
  func text(of batch: BatchFolder, in language: Language) -> String {
    switch self {
    case .joined(let joined): Self.text(of: joined, batch, in: language)
    case .nextRound(let round):
      round.sentence(in: language)
        + language.say(
          " Solve all shards again, and merge again.\n",
          " Résolvez de nouveau tous les lots, puis réunissez-les de nouveau.\n")
    case .planned(let joined): joined.text(of: batch, in: language)
    case .incomplete, .interrupted: ""
    }
  }

  private static func text(
    of joined: JoinedBatch, _ batch: BatchFolder, in language: Language
  ) -> String {
    let ends = joined.scenarios.map(\.end)
    let counts = JoinedScenario.End.allCases.compactMap { end in
      let count = ends.count { $0 == end }
      return count > 0 ? "\(count) \(end.word(in: language))" : nil
    }.joined(separator: ", ")
    let (count, name) = (joined.scenarios.count, joined.manifest.name)
    return language.say(
      """
      \(count) scenarios of \(name): \(counts). The audit passed every plan.
      The table is in \(batch.path)/joined/scenarios.csv.

      """,
      """
      Scénarios de \(name) : \(count), dont \(counts). L'audit a accepté tous les plans.
      Le tableau est dans \(batch.path)/joined/scenarios.csv.

      """)
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
  fileprivate enum End: CaseIterable {
    case optimal, withinGap, stopped, infeasible, withoutPlan, wrong

    func word(in language: Language) -> String {
      switch self {
      case .optimal: language.say("optimal", "optimal(s)")
      case .withinGap: language.say("within the gap", "à l'écart demandé")
      case .stopped: language.say("stopped by a limit", "arrêté(s) par une limite")
      case .infeasible: language.say("infeasible", "sans plan possible")
      case .withoutPlan: language.say("without a plan", "sans plan trouvé")
      case .wrong: language.say("wrong", "erroné(s)")
      }
    }
  }

  /// How the scenario ended, for people.
  fileprivate var end: End {
    switch status {
    case .optimal: .optimal
    case .feasible: stoppedBy == "gap" ? .withinGap : .stopped
    case .infeasible: .infeasible
    case .noPlanFound: .withoutPlan
    case .wrong, .fault: .wrong
    }
  }
}

extension BatchRound {
  /// What is open, and how far planning is.
  func sentence(in language: Language) -> String {
    guard let incumbent, let bound else {
      return language.say("Round \(number) is open.", "Le tour \(number) est ouvert.")
    }
    let gap = language.gap((bound - incumbent) / max(1e-9, abs(incumbent)))
    return language.say(
      "Round \(number) is open; the gap is \(gap) so far.",
      "Le tour \(number) est ouvert ; l'écart est de \(gap) jusqu'ici.")
  }
}
