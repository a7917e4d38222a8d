import DatasetFiles
import Employment
import LinearSolver
import PlanAudit
import Planning
public import Reporting

/// A plan with everything that anybody needs to check it again without trusting this program.
///
/// Its files, all of them UTF-8 with LF:
///
/// - `dataset/`: the canonical content (profile `standard`). `monitoring.csv` is no part of it, since
///   nothing here has read it.
/// - `plan/`: the plan folder; its `summary.json` states status, objective and bound.
/// - `options.json`: version, engine, gap, limits and seed.
/// - `model.lp`: the compact model, as `maillage export` writes it.
/// - `values.txt`: the plan as a point of the model, a variable and its whole value a line.
/// - `audit.json`: what `maillage audit` says of the plan.
/// - `check.sh`: checks all of it with `glpsol` and standard tools.
/// - `MANIFEST.sha256`: the hash of every other file, as `sha256sum` prints and reads it.
///
/// The digest of the manifest stands for every byte of the capsule: who publishes it lets others
/// notice any change.
public struct AuditCapsule: Sendable {
  /// The files with their names, by ascending name; one slash stands for a folder in the folder.
  public let files: [(name: String, bytes: [UInt8])]

  /// The SHA-256 of `MANIFEST.sha256`, in hexadecimal.
  public let digest: String

  /// Packs what a run of planning found.
  ///
  /// Complexity: linear in the model.
  ///
  /// - Throws: Why there is no capsule of this run.
  public init(of summary: PlanSummary) throws(CapsuleRefusal) {
    guard !summary.dataset.goals.areOrdered else { throw .orderedGoals }
    guard let plan = summary.plan else { throw .noPlan }
    let point = try PlanPoint(of: plan.plan, summary)
    var files: [String: [UInt8]] = [:]
    for (file, bytes) in DatasetFolder.files(of: summary.dataset) {
      files["dataset/\(file.rawValue)"] = bytes
    }
    for (file, bytes) in summary.files(summary: summary.json(), profile: .standard) {
      files["plan/\(file.rawValue)"] = bytes
    }
    // The plan's tables are made of the report, so that they cannot differ from it.
    let audit = AuditSummary(
      dataset: summary.dataset, digest: summary.digest,
      report: PlanAudit(summary.dataset).report(on: plan.plan), differences: [])
    files["audit.json"] = Array(audit.json.utf8)
    files["options.json"] = Array(Self.options(of: summary).utf8)
    files["model.lp"] = Array(point.model.utf8)
    files["values.txt"] = Array(point.values.utf8)
    files["check.sh"] = Array(CheckScript.text.utf8)
    let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let manifest = names.map { "\(FileDigest.sha256(of: files[$0] ?? []))  \($0)\n" }.joined()
    digest = FileDigest.sha256(of: Array(manifest.utf8))
    self.files =
      [(CapsuleBytes.manifest, Array(manifest.utf8))] + names.map { ($0, files[$0] ?? []) }
  }

  /// What the plan was asked for with, one key a line.
  private static func options(of summary: PlanSummary) -> String {
    let parameters = summary.parameters
    return JSONText.object([
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("dataset", .string(summary.digest)),
      .init("engine", .string(parameters.engine.rawValue)),
      .init("gap", .number(parameters.relativeGap)),
      .init("timeLimit", .optional(parameters.seconds)),
      .init("workLimit", .optional(parameters.work)),
      .init("seed", .unsigned(parameters.seed)),
    ]).document
  }
}
