import DatasetFiles
import Employment
import Foundation
import GRDB
import Scenarios

extension PlanStore {
  /// Reads all that the store keeps: SQLite's own check, references, every digest computed anew.
  ///
  /// In one transaction, so that other processes may write meanwhile; linear in the store's bytes,
  /// one content at a time.
  ///
  /// - Throws: Why the store cannot be read at all.
  public func check() throws(StoreError) -> StoreCheck {
    try read { database in
      var problems = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        .filter { $0 != "ok" }.map { "SQLite says: \($0)." }
      problems += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
        "A row of \(row[0] as String) refers to a row of \(row[2] as String) that is not there."
      }
      problems += try Self.problemsOfBaselines(database)
      problems += try Self.problemsOfScenarios(database)
      problems += try Self.problemsOfPlans(database)
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      return StoreCheck(
        problems: problems,
        unfinishedRuns: try Int64.fetchAll(
          database, sql: "SELECT id FROM runs WHERE finished IS NULL ORDER BY id"
        ).map { .init($0) },
        unfinishedErasures: try Int64.fetchAll(
          database, sql: "SELECT id FROM erasures WHERE purged = 0 ORDER BY id"
        ).map { .init($0) },
        baselines: try count("baselines"), scenarios: try count("scenarios"),
        runs: try count("runs"), decisions: try count("decisions"), erasures: try count("erasures"))
    }
  }

  private static func problemsOfBaselines(_ database: Database) throws -> [String] {
    try Row.fetchAll(database, sql: "SELECT id, digest FROM baselines").compactMap { row in
      let number: Int64 = row["id"]
      let files = try files(ofBaseline: number, database)
      let content = DataFile.allCases.compactMap { file in
        files[file].map { (name: file.rawValue, bytes: $0) }
      }
      let digest = CanonicalContent(named: content).digest
      return digest == row["digest"]
        ? nil : "Baseline \(number) has the digest \(digest), not the one under which it was kept."
    }
  }

  private static func problemsOfScenarios(_ database: Database) throws -> [String] {
    try Row.fetchAll(database, sql: "SELECT id, digest, content FROM scenarios").compactMap { row in
      let number: Int64 = row["id"]
      let content = Array(row["content"] as Data)
      if digest(ofScenario: content) != row["digest"] {
        return "Scenario \(number) has another digest than when it was kept."
      }
      return (try? Scenario(json: String(decoding: content, as: UTF8.self))) == nil
        ? "Scenario \(number) cannot be read." : nil
    }
  }

  private static func problemsOfPlans(_ database: Database) throws -> [String] {
    let query = """
      SELECT runs.id, status, digest FROM runs LEFT JOIN plans ON plans.run = runs.id
      WHERE finished IS NOT NULL OR digest IS NOT NULL ORDER BY runs.id
      """
    return try Row.fetchAll(database, sql: query).compactMap { row in
      let number: Int64 = row["id"]
      guard let digest = row["digest"] as String? else {
        return "Run \(number) is finished and has no plan folder."
      }
      guard let word = row["status"] as String?, let status = RunOutcome.Status(rawValue: word)
      else { return "Run \(number) has a plan folder and no outcome." }
      let files = try files(ofPlan: number, database)
      if Self.digest(ofPlan: files) != digest {
        return "The plan of run \(number) has another digest than when it was kept."
      }
      let outcome = RunOutcome(status: status)
      return (files[.jobs] != nil) != outcome.hasPlan || files[.summary] == nil
        ? "The plan folder of run \(number) does not have the files of its outcome." : nil
    }
  }
}
