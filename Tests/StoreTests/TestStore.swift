import DatasetFiles
import Employment
import Foundation
import Planning
import Store
import TestSupport

/// A store in a folder of its own, with what tests put into it.
struct TestStore {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// The store's file.
  var path: String { folder["plans.maillage"] }

  /// Opens the store, and makes it where there is none.
  func opened() throws -> PlanStore { try PlanStore(path: path, creating: true) }

  /// The dataset of the fixture `tiny`.
  static var tiny: Dataset {
    get throws { try DatasetFolder(path: FixtureFolder.tiny).read().validated() }
  }

  /// How tests plan.
  static var parameters: PlanningParameters {
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    parameters.threads = 1
    return parameters
  }

  /// Plans a dataset and keeps the run, with `jobs.csv` and a summary.
  @discardableResult
  static func plan(
    _ dataset: Dataset, of baseline: StoredBaseline.ID, scenario: StoredScenario.ID? = nil,
    in store: PlanStore
  ) throws -> StoredRun.ID {
    let run = try store.begin(parameters, of: baseline, scenario: scenario, version: "test")
    let (outcome, files) = try result(of: dataset)
    try store.finish(run, outcome, files: files)
    return run
  }

  /// What planning a dataset finds: the figures, `jobs.csv` and a summary.
  static func result(of dataset: Dataset) throws -> (RunOutcome, files: [PlanFile: [UInt8]]) {
    let outcome = try Planner(parameters).plan(dataset).outcome
    let found = RunOutcome(outcome)
    let objective = found.objective.map { String($0.amount) } ?? "null"
    var files: [PlanFile: [UInt8]] = [
      .summary: Array(
        """
        {
          "dataset": "\(dataset.digest)",
          "status": "\(found.status.rawValue)",
          "objective": \(objective)
        }

        """.utf8)
    ]
    if let plan = outcome.audited?.plan {
      let jobs = CSVTable(
        columns: PlanFile.jobs.columns,
        rows: plan.assignments.map {
          [.text($0.person.text), .text($0.activity.text), .whole($0.slots.count), .empty]
        })
      files[.jobs] = Array(jobs.text(in: .standard).utf8)
    }
    return (found, files)
  }

  /// How often a text's bytes stand in the store's files, read by another process: one that closes
  /// a file gives up its locks on it.
  func occurrences(of text: String) throws -> Int {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("plans.maillage") }
    return try names.reduce(0) { count, name in
      let bytes = try ChildProgram(path: "cat").run([folder[name]]).result
      return count + bytes.components(separatedBy: text).count - 1
    }
  }
}
