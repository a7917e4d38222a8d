import DatasetFiles
import Employment
import Planning
import Reporting
import Scenarios
public import Store

/// Keeps the results of a batch of scenarios in a store, each once however often it is told.
public struct BatchRecorder: Sendable {
  private let batch: BatchFolder
  private let store: PlanStore
  private let baseline: StoredBaseline.ID
  private let parameters: PlanningParameters

  /// Keeps the baseline.
  ///
  /// - Parameters:
  ///   - batch: A batch of scenarios.
  ///   - store: Where results are kept.
  ///   - restoringErased: Whether a dataset from which somebody was erased may come back whole.
  /// - Throws: Why the baseline cannot be read or kept.
  public init(
    _ batch: BatchFolder, in store: PlanStore, restoringErased: Bool = false
  ) throws {
    guard let parameters = batch.manifest.options.parameters() else {
      throw BatchError.notABatch(path: batch.path, sentence: "its engine is unknown")
    }
    self.batch = batch
    self.store = store
    self.parameters = parameters
    baseline = try store.save(
      try batch.baseline().dataset, name: batch.manifest.name, restoringErased: restoringErased)
  }

  /// Keeps the run of a batch with rounds, and the plan of the whole, if any.
  ///
  /// - Parameter joined: What the rounds came to.
  /// - Throws: Why it cannot be kept.
  public func keep(_ joined: JoinedPlan) throws {
    try store.keep(
      RunOutcome(joined.outcome), files: joined.files, parameters, of: baseline,
      version: batch.manifest.tool)
  }

  /// Keeps a scenario, and its run with the plan, if it was planned.
  ///
  /// - Parameter result: A result of the batch.
  /// - Throws: Why it cannot be kept.
  public func keep(_ result: PieceResult) throws {
    guard result.status != .fault else { return }
    let scenario = try store.save(try batch.scenario(result.piece), of: baseline)
    guard let outcome = RunOutcome(result) else { return }
    try store.keep(
      outcome, files: result.files, parameters, of: baseline, scenario: scenario,
      version: batch.manifest.tool)
  }
}

extension RunOutcome {
  /// The figures of a result; nil where nothing was planned.
  fileprivate init?(_ result: PieceResult) {
    guard let status = Status(rawValue: result.status.rawValue) else { return nil }
    self.init(
      status: status, stoppedBy: result.stoppedBy.flatMap { PlanningLimit(rawValue: $0) },
      objective: result.objective.map { Points($0) }, bound: result.bound.map { Points($0) },
      relativeGap: result.relativeGap, isAudited: result.hasPlan ? true : nil)
  }
}
