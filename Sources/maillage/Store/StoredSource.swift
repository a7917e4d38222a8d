import DatasetFiles
import Employment
import Foundation
import Scenarios
import Store

/// What a command is to keep or to plan: a dataset folder, a scenario file, or a stored baseline.
struct StoredSource {
  /// The baseline in the store.
  let baseline: StoredBaseline.ID
  /// The scenario in the store, if it is one.
  let scenario: StoredScenario.ID?
  /// What is planned.
  let dataset: Dataset
  /// `sha256:` and its digest. A stored baseline keeps the one under which it was kept: what older
  /// versions kept need not be in Unicode's normal form, in which it is read.
  let digest: String

  /// Reads what a word names, and keeps it in the store.
  ///
  /// - Parameters:
  ///   - word: A folder, a scenario file, or the digest of a stored baseline or its beginning.
  ///   - name: What people call the baseline; the folder's name if not given.
  ///   - store: Where it is kept.
  ///   - restoringErased: Whether a dataset from which somebody was erased may come back whole.
  ///   - console: Hears what is wrong with the files.
  /// - Throws: Why it cannot be read or kept.
  init(
    _ word: String, name: String?, in store: PlanStore, restoringErased: Bool, _ console: Console
  ) throws {
    switch FileSystem.kind(of: word) {
    case .folder:
      dataset = try DatasetInput(reading: word, console).dataset
      baseline = try store.save(
        dataset, name: name ?? Self.name(ofFolder: word), restoringErased: restoringErased)
      scenario = nil
      digest = dataset.digest
    case .file:
      let file = try ScenarioFile(reading: word)
      let unedited = try file.baseline(console)
      let edited = try file.edited(unedited)
      baseline = try store.save(
        unedited.dataset, name: name ?? file.baselineName, restoringErased: restoringErased)
      scenario = try store.save(file.scenario, of: baseline)
      dataset = edited
      digest = dataset.digest
    case .nothing where word.hasPrefix("sha256:"):
      let stored = try store.baseline(digest: word)
      (baseline, digest) = (stored.id, stored.digest)
      dataset = try store.dataset(of: baseline)
      scenario = nil
    case .nothing, .other:
      throw CommandFailure(
        .inputMissing,
        "\(word): there is no such dataset folder or scenario file. A stored baseline is named by"
          + " its digest: sha256:…")
    }
  }

  private static func name(ofFolder path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
  }
}
