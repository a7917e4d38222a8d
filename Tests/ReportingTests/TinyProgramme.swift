import DatasetFiles
import Employment
import Foundation
import Planning
import Reporting

/// The fixture tiny, and what planning finds for it.
struct TinyProgramme {
  let dataset: Dataset
  let result: PlanningResult
  let summary: PlanSummary

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/tiny").standardized
    dataset = try DatasetFolder(path: folder.path(percentEncoded: false)).read().validated()
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    parameters.seed = 7
    result = try Planner(parameters).plan(dataset)
    summary = PlanSummary(
      dataset: dataset, digest: dataset.digest, parameters: parameters, result: result,
      warningCount: 2, readingSeconds: 0.25)
  }
}
