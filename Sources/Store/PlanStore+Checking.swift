import DatasetFiles
import Employment
import Foundation
import GRDB
import Scenarios

extension PlanStore {
  /// Reads all that the store keeps: SQLite's own check, references, every digest computed anew, runs
  /// against their summaries, people in plans, the chain of decisions.
  ///
  /// It finds damage and changes that were made beside the program. Who changes a row and all its
  /// digests leaves no trace, but for the last link of the log where that was noted elsewhere.
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
      problems += try DecisionChain.problems(database)
      problems += try Self.missingNumbers(database)
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
        runs: try count("runs"), decisions: try count("decisions"), erasures: try count("erasures"),
        lastLink: try DecisionChain.last(database))
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

  /// Numbers that were given and are not there. No row of these tables is ever taken out, and
  /// transactions that fail give their numbers back.
  private static func missingNumbers(_ database: Database) throws -> [String] {
    try ["scenarios", "runs", "decisions", "erasures"].compactMap { table in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*), max(ifnull(max(id), 0),
            ifnull((SELECT seq FROM sqlite_sequence WHERE name = '\(table)'), 0))
          FROM \(table)
          """)
      guard let row, let there = row[0] as Int?, let given = row[1] as Int?, given != there else {
        return nil
      }
      return
        "Of the \(table), \(given) were kept and \(there) are there: the others were taken out."
    }
  }
}
