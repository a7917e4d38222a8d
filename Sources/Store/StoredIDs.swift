import DatasetFiles
import Employment
import Foundation
import GRDB
import Scenarios

/// The ids of people and activities in what a run planned, as it is kept now: those of the baseline
/// and those that the scenario adds.
struct StoredIDs {
  /// Ids of people.
  var people: Set<String> = []
  /// Ids of activities.
  var activities: Set<String> = []

  /// No ids yet.
  init() {}

  /// The ids of a run's baseline and scenario; linear in its two tables.
  ///
  /// - Throws: Why they cannot be read.
  init(baseline: Int64, scenario: Int64?, _ database: Database) throws {
    try add(baseline: baseline, database)
    if let scenario { try add(scenario: scenario, database) }
  }

  /// The ids of all that a store keeps; linear in its people and activities.
  ///
  /// - Throws: Why they cannot be read.
  init(all database: Database) throws {
    for number in try Int64.fetchAll(database, sql: "SELECT id FROM baselines") {
      try add(baseline: number, database)
    }
    for number in try Int64.fetchAll(database, sql: "SELECT id FROM scenarios") {
      try add(scenario: number, database)
    }
  }

  /// Adds the ids of a baseline.
  mutating func add(baseline: Int64, _ database: Database) throws {
    let files = try PlanStore.files(ofBaseline: baseline, database)
      .filter { $0.key == .people || $0.key == .activities }
    let tables = DatasetDraft(files: files).tables
    people.formUnion(tables[.people]?.cells(of: "id") ?? [])
    activities.formUnion(tables[.activities]?.cells(of: "id") ?? [])
  }

  /// Adds the ids that a scenario brings.
  mutating func add(scenario: Int64, _ database: Database) throws {
    let content = try Data.fetchOne(
      database, sql: "SELECT content FROM scenarios WHERE id = ?", arguments: [scenario])
    guard let content else { return }
    do {
      add(try Scenario(json: String(decoding: content, as: UTF8.self)))
    } catch {
      throw StoreError.unreadable(
        kind: "scenario", number: scenario, reason: error.sentences.joined(separator: " "))
    }
  }

  /// Adds the ids that a scenario brings.
  mutating func add(_ scenario: Scenario) {
    for edit in scenario.edits {
      guard let id = edit.values["id"] else { continue }
      switch edit.kind {
      case .addPerson: people.insert(id)
      case .addActivity: activities.insert(id)
      default: break
      }
    }
  }
}
