import DatasetFiles
import Eligibility
import Employment
import PlanAudit
import Planning
import Reporting
import Scenarios

/// Joins the results of scenarios in a table, and audits each plan from its edited dataset.
struct ScenarioMerger {
  private let batch: BatchFolder
  private let threads: Int
  private let baseline: ValidatedDraft

  /// Reads the baseline, with which results are compared.
  init(_ batch: BatchFolder, threads: Int) throws {
    self.batch = batch
    self.threads = threads
    baseline = try ValidatedDraft(try batch.baseline().tables)
  }

  /// A piece's row, or what is wrong with it.
  private enum Judgement: Sendable {
    case row(JoinedScenario)
    case hole(BatchHole)
    case none
  }

  /// Joins all scenarios, if the observer does not stop it.
  func merge(observer: PlanningObserver) throws -> BatchMerge {
    let holes = try mapConcurrently(batch.manifest.shards, threads: threads) { shard in
      observer.isCancelled ? [] : self.holes(in: shard)
    }.flatMap(\.self)
    guard holes.isEmpty else { return .incomplete(holes) }
    let pieces = batch.manifest.shards.flatMap { shard in shard.pieces.map { (shard, $0) } }
    let judgements = try mapConcurrently(pieces, threads: threads) { shard, piece in
      observer.isCancelled ? .none : try judgement(of: piece, in: shard)
    }
    guard !observer.isCancelled else { return .interrupted }
    var rows: [JoinedScenario] = []
    var refused: [BatchHole] = []
    for judgement in judgements {
      switch judgement {
      case .row(let row): rows.append(row)
      case .hole(let hole): refused.append(hole)
      case .none: break
      }
    }
    guard refused.isEmpty else { return .incomplete(refused) }
    let joined = JoinedBatch(
      manifest: batch.manifest, scenarios: rows.sorted { $0.number < $1.number })
    try joined.write(to: "\(batch.path)/joined")
    return .joined(joined)
  }

  /// What keeps a shard from being joined.
  private func holes(in shard: Shard) -> [BatchHole] {
    let folder = batch.folder(of: shard)
    let name = "Shard \(shard.index) (\(shard.name))"
    if let problems = folder.check() {
      return problems.map {
        BatchHole(shard: shard.index, kind: .wrong, sentence: "\(name): \($0)")
      }
    }
    var finished = 0
    var failed: [BatchHole] = []
    for piece in shard.pieces {
      guard case .result(let result) = folder.finding(of: piece, in: folder.partial) else {
        continue
      }
      if result.status == .fault {
        let reason = result.problems.joined(separator: " ")
        failed.append(
          BatchHole(
            shard: shard.index, kind: .failed,
            sentence: "\(name): scenario \(piece.number) (\(piece.name)) failed: \(reason)"))
      } else {
        finished += 1
      }
    }
    let count = shard.pieces.count
    guard finished + failed.count < count || failed.isEmpty else { return failed }
    return failed + [
      BatchHole(
        shard: shard.index, kind: .missing,
        sentence: finished == 0 && failed.isEmpty
          ? "\(name) has no result."
          : "\(name) is not finished: \(finished) of \(count) scenarios are solved.")
    ]
  }

  private func judgement(of piece: ShardPiece, in shard: Shard) throws -> Judgement {
    let folder = batch.folder(of: shard)
    func hole(_ sentence: String) -> Judgement {
      .hole(
        BatchHole(
          shard: shard.index, kind: .wrong,
          sentence: "Shard \(shard.index): scenario \(piece.number) (\(piece.name)): \(sentence)"))
    }
    guard case .result(let result) = folder.finding(of: piece, in: folder.solved) else {
      return hole("the result was changed during the merge.")
    }
    let scenario = try batch.scenario(piece)
    let dataset: Dataset
    do throws(DataIssues) {
      dataset = try scenario.applied(to: baseline)
    } catch {
      guard result.status == .wrong else {
        return hole("the edits make no dataset, and the result says \(result.status.rawValue).")
      }
      return .row(row(result, in: shard, nil))
    }
    guard result.status != .wrong else {
      return hole("the edits make a dataset, and the result says that they do not.")
    }
    guard result.hasPlan else { return .row(row(result, in: shard, nil)) }
    let audit = try PlanRecount(
      of: result, in: "\(folder.solved)/\(piece.folder)", dataset: dataset)
    guard audit.problems.isEmpty, let figures = audit.figures else {
      return hole(audit.problems.joined(separator: " "))
    }
    return .row(row(result, in: shard, figures))
  }

  private func row(
    _ result: PieceResult, in shard: Shard, _ figures: JoinedScenario.Figures?
  ) -> JoinedScenario {
    JoinedScenario(
      number: result.piece.number, name: result.piece.name, shard: shard.index,
      status: result.status, stoppedBy: result.stoppedBy, bound: result.bound,
      relativeGap: result.relativeGap, figures: figures, problems: result.problems)
  }
}
