import DatasetFiles
public import Foundation
import GRDB
public import Scenarios

extension PlanStore {
  /// Keeps a scenario of a baseline; the same one of the same baseline stays as it is.
  ///
  /// - Returns: The scenario's number.
  /// - Throws: `unknown` where there is no such baseline, `namesErased` where it names people who
  ///   were erased from it, or why it was not kept.
  public func save(
    _ scenario: Scenario, of baseline: StoredBaseline.ID, date: Date = Date()
  ) throws(StoreError) -> StoredScenario.ID {
    try write { database in
      let stored = try String.fetchOne(
        database, sql: "SELECT digest FROM baselines WHERE id = ?", arguments: [baseline.value])
      guard let stored else {
        throw StoreError.unknown(kind: "baseline", name: baseline.description)
      }
      try Self.refuseErased(scenario, of: baseline.value, database)
      var scenario = scenario
      // The baseline in the store, whatever the file was made for.
      scenario.digest = stored
      let content = Array(scenario.json.utf8)
      let digest = Self.digest(ofScenario: content)
      let number = try Int64.fetchOne(
        database, sql: "SELECT id FROM scenarios WHERE baseline = ? AND digest = ?",
        arguments: [baseline.value, digest])
      if let number { return StoredScenario.ID(number) }
      try database.execute(
        sql: """
          INSERT INTO scenarios (baseline, name, edits, added, digest, content)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          baseline.value, scenario.name, scenario.edits.count, date.milliseconds, digest,
          Data(content),
        ])
      return StoredScenario.ID(database.lastInsertedRowID)
    }
  }

  /// Scenarios, the latest first, without their edits.
  ///
  /// By an index: the time grows with `limit` and not with the store.
  ///
  /// - Parameters:
  ///   - baseline: Those of this baseline alone, if given.
  ///   - last: The last one of the page before; nil begins with the latest.
  ///   - limit: How many at most.
  /// - Returns: At most so many; fewer only where there are no more.
  /// - Throws: Why the store cannot be read.
  public func scenarios(
    of baseline: StoredBaseline.ID? = nil, after last: StoredScenario.ID? = nil, limit: Int = 100
  ) throws(StoreError) -> [StoredScenario] {
    let condition = baseline.map { "baseline = \($0.value) AND " } ?? ""
    return try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, baseline, name, edits, added FROM scenarios
          WHERE \(condition)id < ? ORDER BY id DESC LIMIT ?
          """, arguments: [last?.value ?? .max, limit])
      var scenarios: [StoredScenario] = []
      while let row = try rows.next() {
        scenarios.append(
          StoredScenario(
            id: .init(row[0]), baseline: .init(row[1]), name: row[2], edits: row[3],
            added: Date(milliseconds: row[4])))
      }
      return scenarios
    }
  }

  /// A scenario with its edits.
  ///
  /// - Throws: `unknown` where there is none with this number.
  public func scenario(_ id: StoredScenario.ID) throws(StoreError) -> Scenario {
    let content = try read {
      try Data.fetchOne(
        $0, sql: "SELECT content FROM scenarios WHERE id = ?", arguments: [id.value])
    }
    guard let content else { throw .unknown(kind: "scenario", name: id.description) }
    do {
      return try Scenario(json: String(decoding: content, as: UTF8.self))
    } catch {
      throw .unreadable(
        kind: "scenario", number: id.value, reason: error.sentences.joined(separator: " "))
    }
  }

  static func digest(ofScenario content: [UInt8]) -> String {
    CanonicalContent(named: [("scenario", content)]).digest
  }
}
