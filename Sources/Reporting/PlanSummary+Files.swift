public import DatasetFiles
import Planning

extension PlanSummary {
  /// The files of the plan folder; without a plan, a partial one included, `summary.json` stands alone.
  ///
  /// - Parameters:
  ///   - document: The content of `summary.json`.
  ///   - profile: How the tables are written.
  /// - Returns: The bytes of each file.
  public func files(summary document: String, profile: WritingProfile) -> [PlanFile: [UInt8]] {
    var files: [PlanFile: [UInt8]] = [.summary: Array(document.utf8)]
    let whole = partial ?? self
    guard let plan = whole.plan else { return files }
    let tables = PlanTables(
      of: plan.plan, report: plan.report, dataset: whole.dataset, screened: whole.result.pairs)
    for file in PlanFile.allCases {
      if let table = tables[file] { files[file] = Array(table.text(in: profile).utf8) }
    }
    return files
  }
}
