import DatasetFiles
public import Employment
public import Planning
import Reporting

/// A batch of provinces or territories before it is written: the first round's questions are known.
public struct RoundBatchDraft: Sendable {
  /// The dataset.
  public let dataset: Dataset
  /// What there is to solve.
  public let manifest: BatchManifest
  private let coordination: PriceCoordination

  /// Whether a first round is asked; where not (ordered goals, one territory), a merge plans the whole.
  public var isAsked: Bool { coordination.isAsked }

  /// Divides a dataset, and brings the prices of what joins its shards near the right ones by
  /// relaxations.
  ///
  /// - Parameters:
  ///   - name: What people call the dataset.
  ///   - dataset: The dataset.
  ///   - division: Which territories are a shard.
  ///   - parameters: How plans are searched for; how many threads share the work changes nothing.
  ///   - observer: Hears news, and may stop it; the rounds then begin at worse prices.
  /// - Throws: `PlanningFault` where the solver broke down.
  public init(
    name: String, dataset: Dataset, by division: ProgrammeDivision,
    parameters: PlanningParameters, observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) {
    self.dataset = dataset
    let programme = DividedProgramme(dataset, by: division, parameters)
    coordination = try PriceCoordination(programme, observer: observer)
    let kind = BatchKind(division)
    let digest = dataset.digest
    let options = BatchOptions(parameters)
    let shards = programme.shards.enumerated().map { place, shard in
      // All that answers follow from beside the questions, a line each.
      let source =
        [kind.rawValue, digest, options.json.document, shard.name]
        + shard.territories.map { dataset.territories[$0].id.text }
      return Shard(
        index: place + 1, name: shard.name,
        digest: Digest.of(Array(source.joined(separator: "\n").utf8)), seed: options.seed,
        pieces: [])
    }
    manifest = BatchManifest(
      kind: kind, name: name, dataset: digest, options: options, shards: shards)
  }

  /// Writes the batch, whole or not at all; the same one that is there already stays, with its
  /// rounds.
  ///
  /// - Parameter path: A new or empty folder, whose parent exists; or a folder with this batch.
  /// - Returns: Whether anything was written.
  /// - Throws: What is in the way; nothing has changed then.
  @discardableResult
  public func write(to path: String) throws -> Bool {
    try BatchFolder.write(
      manifest, of: dataset, others: try RoundFolder.files(of: coordination, manifest), to: path)
  }
}

extension BatchKind {
  /// The kind of batch whose shards are those of a division.
  init(_ division: ProgrammeDivision) {
    switch division {
    case .province: self = .provinces
    case .territory: self = .territories
    }
  }
}
