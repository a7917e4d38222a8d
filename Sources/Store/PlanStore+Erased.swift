import DatasetFiles
import Employment
import Foundation
import GRDB
import Scenarios

/// What was read before an erasure and comes to the store after it.
extension PlanStore {
  /// A plan folder as it may be kept: without people whom the store no longer knows.
  ///
  /// Planning takes its time, and somebody may be erased meanwhile. Who stands in the plan, and
  /// neither in the stored baseline nor in the scenario, was erased; the rows go as `forget` takes
  /// them.
  ///
  /// - Parameters:
  ///   - files: What planning found.
  ///   - baseline: The number of what was planned.
  ///   - scenario: That of the scenario, if it was one.
  ///   - database: The transaction that keeps the plan.
  /// - Returns: The files, and how many people were taken out of them, at least 1 where anything was
  ///   rewritten.
  /// - Throws: `foreignPlan` where there are such people and nobody was ever erased.
  static func withoutErased(
    _ files: [PlanFile: [UInt8]], baseline: Int64, scenario: Int64?, _ database: Database
  ) throws -> (files: [PlanFile: [UInt8]], erased: Int) {
    let known = try StoredIDs(baseline: baseline, scenario: scenario, database).people
    let strangers = PlanFile.people(in: files).subtracting(known)
    if !strangers.isEmpty {
      let isErased = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM erasures)")
      guard isErased == true else { throw StoreError.foreignPlan(people: strangers.count) }
    }
    var kept = files
    for stranger in strangers.sorted() {
      var redaction = Redaction(of: Person.ID(stranger), sparing: known.union(strangers))
      kept = redaction.redacted(kept)
    }
    try replaceOldDigest(in: &kept, baseline: baseline, scenario: scenario, database)
    return (kept, kept == files ? 0 : max(1, strangers.count))
  }

  /// Puts the digest of what is left of the planned dataset into a summary, or none where edits
  /// apply to it: the digest before tells who was erased to whoever can guess it.
  private static func replaceOldDigest(
    in files: inout [PlanFile: [UInt8]], baseline: Int64, scenario: Int64?, _ database: Database
  ) throws {
    guard let old = files[.summary].flatMap({ PlanClaims($0)?.dataset }),
      try isRewritten(baseline: baseline, scenario: scenario, database)
    else { return }
    guard let scenario else {
      let digest = try String.fetchOne(
        database, sql: "SELECT digest FROM baselines WHERE id = ?", arguments: [baseline])
      if digest != old { files[.summary]?.replaceDatasetDigest(by: digest) }
      return
    }
    let tables = DatasetDraft(files: try Self.files(ofBaseline: baseline, database))
    let content = try Data.fetchOne(
      database, sql: "SELECT content FROM scenarios WHERE id = ?", arguments: [scenario])
    let edits = content.flatMap { try? Scenario(json: String(decoding: $0, as: UTF8.self)) }
    let digest = (try? edits?.applied(to: tables))?.digest
    if digest != old { files[.summary]?.replaceDatasetDigest(by: nil) }
  }

  /// Whether an erasure changed a baseline or a scenario.
  private static func isRewritten(
    baseline: Int64, scenario: Int64?, _ database: Database
  ) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM baselines WHERE id = ? AND erased > 0)
          OR EXISTS (SELECT 1 FROM erased_contents WHERE kind = 'scenario' AND number = ?)
        """, arguments: [baseline, scenario]) ?? false
  }

  /// Refuses a dataset from which somebody was erased, as it was before: keeping it would bring the
  /// person back without anybody having said so.
  static func refuseErased(_ digest: String, _ database: Database) throws {
    let erasure = try Int64.fetchOne(
      database,
      sql: "SELECT max(erasure) FROM erased_contents WHERE kind = 'baseline' AND before = ?",
      arguments: [digest])
    if let erasure { throw StoreError.erasedBefore(erasure: String(erasure)) }
  }

  /// Refuses a scenario that names people who are no longer in its baseline.
  static func refuseErased(_ scenario: Scenario, of baseline: Int64, _ database: Database) throws {
    guard try isRewritten(baseline: baseline, scenario: nil, database) else { return }
    var known = try StoredIDs(baseline: baseline, scenario: nil, database)
    known.add(scenario)
    let named = Set(scenario.edits.compactMap { $0.values["person"] })
    guard named.isSubset(of: known.people) else {
      throw StoreError.namesErased(scenario: scenario.name)
    }
  }
}
