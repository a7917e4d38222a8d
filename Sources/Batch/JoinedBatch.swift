public import DatasetFiles
public import Employment
import Reporting

/// The results of all scenarios, without their plans.
public struct JoinedBatch: Sendable {
  /// What was joined.
  public let manifest: BatchManifest
  /// A row for each scenario, by ascending number.
  public let scenarios: [JoinedScenario]

  /// How many scenarios ended in each way; those that no scenario ended in are left out.
  public var counts: [(status: PieceResult.Status, count: Int)] {
    PieceResult.Status.allCases.compactMap { status in
      let count = scenarios.count { $0.status == status }
      return count > 0 ? (status, count) : nil
    }
  }

  /// `scenarios.csv`: a line for each scenario; figures of a plan are those of the audit, and empty
  /// without one.
  public var table: CSVTable {
    CSVTable(
      columns: [
        "number", "scenario", "shard", "status", "stopped_by", "objective", "bound",
        "relative_gap",
      ] + Goal.allCases.map(\.rawValue) + ["waiting", "activities", "sessions", "problem"],
      rows: scenarios.map { scenario in
        let figures = scenario.figures
        var row: [CSVCell] = [
          .whole(scenario.number), .text(scenario.name), .whole(scenario.shard),
          .text(scenario.status.rawValue), scenario.stoppedBy.map { .text($0) } ?? .empty,
          number(figures?.objective), number(scenario.bound), number(scenario.relativeGap),
        ]
        row += Goal.allCases.map { number(figures?.quantities[$0]) }
        row += [figures?.waiting, figures?.activities, figures?.sessions].map { count in
          count.map { .whole($0) } ?? .empty
        }
        return row + [.text(scenario.problems.joined(separator: " "))]
      })
  }

  private func number(_ value: Double?) -> CSVCell { value.map { .exact($0) } ?? .empty }

  /// `summary.json`: what was joined, how many scenarios ended in which way, and each of them.
  public var json: String {
    JSONText.object([
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("kind", .string(manifest.kind.rawValue)),
      .init("name", .string(manifest.name)),
      .init("manifest", .string(manifest.digest)),
      .init("dataset", .string(manifest.dataset)),
      .init("options", manifest.options.json),
      .init("shards", .integer(manifest.shards.count)),
      .init("count", .integer(scenarios.count)),
      .init(
        "statuses", .object(counts.map { .init($0.status.rawValue, .integer($0.count)) })),
      .init("scenarios", .array(scenarios.map(\.json))),
    ]).document
  }

  /// The files of `joined/`.
  var files: [(name: String, bytes: [UInt8])] {
    [
      ("scenarios.csv", Array(table.text(in: .standard).utf8)),
      ("summary.json", Array(json.utf8)),
    ]
  }

  /// Writes the joined results, whole or not at all.
  ///
  /// - Parameter path: The folder; only older joined results are replaced, in which nobody added or changed
  ///   anything.
  /// - Throws: What is in the way.
  func write(to path: String) throws(WriteRefusal) {
    let written = WrittenFiles(files).digests
    try Self.folder(at: path, withoutList: written).write(files)
  }

  /// The folder of joined results.
  ///
  /// - Parameters:
  ///   - path: Where.
  ///   - digests: What may be replaced in a folder that an earlier version wrote without a list.
  /// - Returns: The folder, which replaces older joined results.
  static func folder(at path: String, withoutList digests: [String: String] = [:]) -> WholeFolder {
    WholeFolder(path: path, isListed: true) { folder, _ in
      guard let written = WrittenFiles(in: folder) else { return .ours(digests) }
      let others = Set(written.digests.keys).subtracting(["scenarios.csv", "summary.json"]).sorted()
      return others.isEmpty
        ? .ours(written.allDigests)
        : .another(
          "This folder holds something else of maillage (\(others.joined(separator: ", ")))."
            + " Move it away.")
    }
  }
}

/// What planning a scenario found, in a row.
public struct JoinedScenario: Hashable, Sendable {
  /// What the audit recomputed of a plan.
  public struct Figures: Hashable, Sendable {
    /// Its points.
    public let objective: Double
    /// Unweighted quantities.
    public let quantities: [Goal: Double]
    /// Eligible people without a job.
    public let waiting: Int
    /// Activities that somebody works on.
    public let activities: Int
    /// Sessions that are held.
    public let sessions: Int
  }

  /// The scenario's number, from 1.
  public let number: Int
  /// What people call it.
  public let name: String
  /// The index of its shard.
  public let shard: Int
  /// How it ended.
  public let status: PieceResult.Status
  /// What ended the search, where something did before it was over.
  public let stoppedBy: String?
  /// What no plan exceeds; nil where nothing was proven.
  public let bound: Double?
  /// (bound - objective) / max(1e-9, |objective|); nil without a plan or a bound.
  public let relativeGap: Double?
  /// The plan's figures; nil without a plan.
  public let figures: Figures?
  /// Why there is no plan, a full sentence each, as far as known.
  public let problems: [String]

  var json: JSONText {
    var members: [JSONText.Member] = [
      .init("number", .integer(number)), .init("name", .string(name)),
      .init("shard", .integer(shard)), .init("status", .string(status.rawValue)),
      .init("stoppedBy", .optional(stoppedBy)),
      .init("objective", .optional(figures?.objective)), .init("bound", .optional(bound)),
      .init("relativeGap", .optional(relativeGap)),
    ]
    if let figures {
      members += [
        .init(
          "quantities",
          .object(
            Goal.allCases.map {
              .init($0.rawValue, .number(figures.quantities[$0] ?? 0))
            })),
        .init("waiting", .integer(figures.waiting)),
        .init("activities", .integer(figures.activities)),
        .init("sessions", .integer(figures.sessions)),
      ]
    }
    return .object(members + [.init("problems", .array(problems.map { .string($0) }))])
  }
}
