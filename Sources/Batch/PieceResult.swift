public import DatasetFiles
import Employment
import PlanAudit
public import Planning
import Reporting

/// What solving a piece of a shard left: figures, and the files of its plan.
public struct PieceResult: Hashable, Sendable {
  /// How it ended.
  public enum Status: String, CaseIterable, Sendable, Codable {
    /// A plan that no other exceeds.
    case optimal
    /// A plan, and a limit that ended the search.
    case feasible
    /// No plan can satisfy the dataset.
    case infeasible
    /// A limit ended the search before any plan was found.
    case noPlanFound
    /// The edits make no dataset; nothing was planned.
    case wrong
    /// Planning broke down; solving the shard again tries again.
    case fault
  }

  /// What was solved.
  public let piece: ShardPiece
  /// How it ended.
  public let status: Status
  /// What ended the search, where something did before it was over.
  public let stoppedBy: String?
  /// The points of the plan, as the audit recomputed them; nil without a plan.
  public let objective: Double?
  /// What no plan exceeds; nil where nothing was proven.
  public let bound: Double?
  /// (bound - objective) / max(1e-9, |objective|); nil without a plan or a bound.
  public let relativeGap: Double?
  /// Why there is no plan, a full sentence each, as far as known.
  public let problems: [String]
  /// The files of the plan folder; without a plan the summary alone, or none.
  public let files: [PlanFile: [UInt8]]

  /// The name of the file with the figures.
  static let file = "result.json"

  /// A result without a plan.
  public init(_ piece: ShardPiece, _ status: Status, problems: [String]) {
    self.piece = piece
    self.status = status
    self.problems = problems
    (stoppedBy, objective, bound, relativeGap, files) = (nil, nil, nil, nil, [:])
  }

  /// What planning found.
  public init(_ piece: ShardPiece, _ outcome: PlanningOutcome, files: [PlanFile: [UInt8]]) {
    self.piece = piece
    self.files = files
    switch outcome {
    case .optimal: (status, stoppedBy, problems) = (.optimal, nil, [])
    case .feasible(_, let limit): (status, stoppedBy, problems) = (.feasible, limit.rawValue, [])
    case .infeasible(let conflict):
      (status, stoppedBy, problems) = (.infeasible, nil, conflict.sentences)
    case .noPlanFound(_, let limit):
      (status, stoppedBy, problems) = (.noPlanFound, limit.rawValue, [])
    }
    objective = outcome.audited?.report.objective.amount
    bound = outcome.bound?.amount
    relativeGap = outcome.audited?.relativeGap
  }

  init(_ claims: Claims, piece: ShardPiece, files: [PlanFile: [UInt8]]) {
    self.piece = piece
    status = claims.status
    stoppedBy = claims.stoppedBy
    objective = claims.objective
    bound = claims.bound
    relativeGap = claims.relativeGap
    problems = claims.problems
    self.files = files
  }

  /// Whether there is a plan.
  public var hasPlan: Bool { status == .optimal || status == .feasible }

  /// The content of `result.json`, with the hash of every other file.
  var json: String {
    let hashes = PlanFile.allCases.compactMap { file in
      files[file].map { JSONText.Member(file.rawValue, .string(Digest.of($0))) }
    }
    return JSONText.object([
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("number", .integer(piece.number)),
      .init("name", .string(piece.name)),
      .init("digest", .string(piece.digest)),
      .init("status", .string(status.rawValue)),
      .init("stoppedBy", .optional(stoppedBy)),
      .init("objective", .optional(objective)),
      .init("bound", .optional(bound)),
      .init("relativeGap", .optional(relativeGap)),
      .init("problems", .array(problems.map { .string($0) })),
      .init("files", .object(hashes)),
    ]).document
  }

  /// What a `result.json` says.
  struct Claims: Decodable {
    let tool: String
    let number: Int
    let digest: String
    let status: Status
    let stoppedBy: String?
    let objective: Double?
    let bound: Double?
    let relativeGap: Double?
    let problems: [String]
    let files: [String: String]
  }
}
