import DatasetFiles
import Eligibility
import Employment
import Scenarios

/// A dataset that a command was given: a folder, or a scenario file whose edits are applied to its
/// baseline.
struct DatasetSource {
  /// What the command was given.
  let path: String
  /// The dataset, edited where it is a scenario's, and its tables.
  let validated: ValidatedDraft
  /// The scenario, and the dataset in which rows still tell their edits; nil where the command was
  /// given a folder.
  private let edited: (scenario: Scenario, dataset: Dataset)?

  /// Reads a folder or a scenario file; what is wrong with a folder goes to the console's notes.
  ///
  /// - Throws: `ScenarioRefusal` with everything that is wrong with a scenario; `CommandFailure` where
  ///   the dataset is wrong or nothing can be read.
  init(reading path: String, _ console: Console) throws {
    self.path = path
    guard FileSystem.kind(of: path) == .file else {
      validated = try DatasetInput.validated(
        try DatasetInput.draft(at: path, on: console.today), console)
      edited = nil
      return
    }
    let file = try ScenarioFile(reading: path)
    let baseline = try file.baseline(console)
    edited = (file.scenario, try file.edited(baseline))
    do throws(DataIssues) {
      validated = try file.scenario.edited(baseline)
    } catch {
      throw ScenarioRefusal(error, of: path)
    }
  }

  /// The dataset.
  var dataset: Dataset { validated.dataset }

  /// All warnings, those of edits before those of files.
  func issues(screened pairs: CandidatePairs) -> [DataIssue] {
    edited.map { $0.scenario.allWarnings(of: $0.dataset, screened: pairs) }
      ?? DatasetInput(validated: dataset).issues(screened: pairs)
  }
}
