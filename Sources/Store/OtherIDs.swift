import DatasetFiles
import Employment
import Foundation
import GRDB
import Scenarios

/// What an id stands for in a store's datasets and scenarios, people apart.
enum OtherIDs {
  /// The kinds of things that have an id, as `a territory`; linear in the stored tables.
  ///
  /// - Throws: Why they cannot be read.
  static func kinds(of id: String, in database: Database) throws -> [String] {
    var kinds: Set<String> = []
    for number in try Int64.fetchAll(database, sql: "SELECT id FROM baselines") {
      let tables = DatasetDraft(files: try PlanStore.files(ofBaseline: number, database)).tables
      for (file, table) in tables {
        guard let kind = file.kindOfRow, let column = file.idColumn else { continue }
        if table.cells(of: column).contains(id) { kinds.insert(kind) }
      }
      let provinces = tables[.territories]?.cells(of: "province") ?? []
      if provinces.contains(id) { kinds.insert("a province") }
    }
    for content in try Data.fetchAll(database, sql: "SELECT content FROM scenarios") {
      let scenario = try? Scenario(json: String(decoding: content, as: UTF8.self))
      for edit in scenario?.edits ?? [] where edit.values["id"] == id {
        switch edit.kind {
        case .addActivity: kinds.insert("an activity")
        case .addCourse: kinds.insert("a course")
        default: break
        }
      }
    }
    return kinds.sorted()
  }
}

extension DataFile {
  /// What a row with an id is, people apart.
  fileprivate var kindOfRow: String? {
    switch self {
    case .territories: "a territory"
    case .skills: "a skill"
    case .activities: "an activity"
    case .courses: "a course"
    case .people, .programme, .goals, .personSkills, .personInterests, .personChoices, .pins,
      .currentPlan, .activitySkills:
      nil
    }
  }
}
