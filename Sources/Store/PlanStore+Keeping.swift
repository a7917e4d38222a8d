public import DatasetFiles
public import Foundation
import GRDB
public import Planning

extension PlanStore {
  /// Keeps a run that is finished already, in one transaction; the same run is kept once, however
  /// often it is told.
  ///
  /// Runs are the same where baseline, scenario, version, options and the plan's bytes are. People
  /// who were erased since it was planned are left out of the plan, as of `finish`.
  ///
  /// - Parameters:
  ///   - outcome: What was found.
  ///   - files: The files of the plan folder in the standard profile; without a plan the summary.
  ///   - parameters: How it was planned.
  ///   - baseline: What was planned.
  ///   - scenario: Which scenario of it; nil is the baseline itself.
  ///   - version: The name and version of the program that planned.
  ///   - date: When it is kept.
  /// - Returns: The run's number.
  /// - Throws: `unknown` where there is no such baseline, `foreignPlan` where it is no plan of it, or
  ///   why it was not kept; nothing of it is there then.
  @discardableResult
  public func keep(
    _ outcome: RunOutcome, files: [PlanFile: [UInt8]], _ parameters: PlanningParameters,
    of baseline: StoredBaseline.ID, scenario: StoredScenario.ID? = nil, version: String,
    date: Date = Date()
  ) throws(StoreError) -> StoredRun.ID {
    try write { database in
      let (files, erased) = try Self.withoutErased(
        files, baseline: baseline.value, scenario: scenario?.value, database)
      let kept = try Int64.fetchOne(
        database,
        sql: """
          SELECT runs.id FROM runs JOIN plans ON plans.run = runs.id
          WHERE scenario IS ? AND baseline = ? AND version = ? AND options = ? AND seed = ?
            AND plans.digest = ?
          """,
        arguments: [
          scenario?.value, baseline.value, version, try parameters.storedText,
          Int64(bitPattern: parameters.seed), Self.digest(ofPlan: files),
        ])
      if let kept { return StoredRun.ID(kept) }
      let run = try Self.insertRun(
        parameters, of: baseline, scenario: scenario, version: version, date: date, database)
      try Self.finish(run, outcome, files: files, erased: erased, date: date, database)
      return run
    }
  }
}
