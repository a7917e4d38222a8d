public import DatasetFiles
import Eligibility
public import Employment
public import Planning
import Reporting
public import Scenarios

/// A batch of scenarios before it is written: a dataset, scenarios of it, and how they are divided.
public struct BatchDraft: Sendable {
  /// What people call the dataset.
  public let name: String
  /// The baseline.
  public let dataset: Dataset
  /// Scenarios of it, in order.
  public let scenarios: [Scenario]
  /// What there is to solve.
  public let manifest: BatchManifest

  private let scenarioFiles: [(name: String, bytes: [UInt8])]

  /// Divides scenarios into shards.
  ///
  /// The result of a scenario follows from dataset, scenario and parameters alone, so the division
  /// changes no plan.
  ///
  /// - Parameters:
  ///   - name: What people call the dataset.
  ///   - dataset: The baseline.
  ///   - scenarios: Scenarios of it; their edits count, whatever baseline they name.
  ///   - parameters: How plans are searched for; threads are of no account.
  ///   - perShard: Scenarios in a shard at most; nil chooses so many that a task lasts minutes
  ///     (``ShardSize``).
  /// - Precondition: `perShard` is at least 1.
  public init(
    name: String, dataset: Dataset, scenarios: [Scenario], parameters: PlanningParameters,
    perShard: Int? = nil
  ) {
    self.name = name
    self.dataset = dataset
    let digest = dataset.digest
    self.scenarios = scenarios.map { scenario in
      var scenario = scenario
      scenario.baseline = "../dataset"
      scenario.digest = digest
      return scenario
    }
    var pieces: [ShardPiece] = []
    var files: [(name: String, bytes: [UInt8])] = []
    for (place, scenario) in self.scenarios.enumerated() {
      let bytes = Array(scenario.json.utf8)
      let piece = ShardPiece(number: place + 1, name: scenario.name, digest: Digest.of(bytes))
      pieces.append(piece)
      files.append(("scenarios/\(piece.folder).json", bytes))
    }
    scenarioFiles = files
    let options = BatchOptions(parameters)
    let size = perShard ?? ShardSize.scenarios(count: scenarios.count, of: dataset)
    precondition(size >= 1, "a shard holds a scenario")
    let shards = stride(from: 0, to: pieces.count, by: size).map { first in
      Self.shard(
        index: first / size + 1, Array(pieces[first..<min(first + size, pieces.count)]),
        dataset: digest, options)
    }
    manifest = BatchManifest(
      kind: .scenarios, name: name, dataset: digest, options: options, shards: shards)
  }

  private static func shard(
    index: Int, _ pieces: [ShardPiece], dataset: String, _ options: BatchOptions
  ) -> Shard {
    let first = pieces.first?.name ?? ""
    let last = pieces.last?.name ?? ""
    return Shard(
      index: index, name: pieces.count == 1 ? first : "\(first) … \(last)",
      digest: Shard.digest(of: pieces, dataset: dataset, options), seed: options.seed,
      pieces: pieces)
  }

  /// The scenarios whose edits make no dataset, with all that is wrong.
  ///
  /// Complexity: each scenario is applied to the dataset, which is linear in it.
  ///
  /// - Parameter threads: Threads that share the work.
  /// - Returns: By ascending place in `scenarios`.
  public func wrongScenarios(threads: Int) -> [(place: Int, issues: [DataIssue])] {
    let tables = DatasetDraft(
      files: Dictionary(
        uniqueKeysWithValues: DatasetFolder.files(of: dataset).map { ($0.file, $0.bytes) }))
    // A dataset that was validated writes tables that are valid.
    let baseline = try? ValidatedDraft(tables)
    var found = scenarios.map { (scenario: $0, issues: [DataIssue]()) }
    forEachConcurrently(&found, threads: threads) { element in
      do throws(DataIssues) {
        _ = try element.scenario.applied(to: tables, after: baseline)
      } catch {
        element.issues = error.issues
      }
    }
    return found.enumerated().filter { !$1.issues.isEmpty }.map { ($0, $1.issues) }
  }

  /// Writes the batch, whole or not at all; the same one that is there already stays, with its
  /// results.
  ///
  /// - Parameter path: A new or empty folder, whose parent exists; or a folder with this batch.
  /// - Returns: Whether anything was written.
  /// - Throws: What is in the way; nothing has changed then.
  @discardableResult
  public func write(to path: String) throws(WriteRefusal) -> Bool {
    try BatchFolder.write(manifest, of: dataset, others: scenarioFiles, to: path)
  }
}
