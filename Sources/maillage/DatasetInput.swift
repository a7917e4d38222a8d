import DatasetFiles
import Dispatch
import Eligibility
import Employment
import Reporting

/// A dataset that a command was given, read and validated.
struct DatasetInput {
  let dataset: Dataset
  /// `sha256:` and the digest of the canonical content.
  let digest: String
  /// Seconds that reading and validating took.
  let seconds: Double

  /// Reads the folder; on an error all issues go to the console's notes.
  init(reading path: String, _ console: Console) throws {
    let start = DispatchTime.now().uptimeNanoseconds
    try self.init(
      validating: try DatasetInput.draft(at: path, on: console.today), console, since: start)
  }

  /// Validates tables; on an error all issues go to the console's notes.
  init(
    validating draft: DatasetDraft, _ console: Console,
    since start: UInt64 = DispatchTime.now().uptimeNanoseconds
  ) throws {
    dataset = try Self.validated(draft, console).dataset
    digest = dataset.digest
    seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
  }

  /// A dataset that has been validated.
  init(validated dataset: Dataset) {
    self.dataset = dataset
    digest = dataset.digest
    seconds = 0
  }

  /// Reads the folder's tables.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - today: The day, from which the planning date should not be far; nil where it is not judged.
  /// - Returns: The tables as text.
  /// - Throws: Where there is no folder, or a file cannot be read.
  static func draft(at path: String, on today: CalendarDay? = nil) throws -> DatasetDraft {
    try requireFolder(path, of: "a dataset")
    var draft = try DatasetFolder(path: path).read()
    draft.today = today
    return draft
  }

  /// - Throws: what is wrong where there is no folder at the path.
  static func requireFolder(_ path: String, of content: String) throws {
    switch FileSystem.kind(of: path) {
    case .folder: return
    case .nothing:
      throw CommandFailure(
        .inputMissing, "\(path): there is no such folder. Name the folder of \(content).")
    case .file, .other:
      throw CommandFailure(
        .inputMissing, "\(path): this is no folder. Name the folder of \(content).")
    }
  }

  /// Validates tables that are edited afterwards; on an error all issues go to the console's notes.
  static func validated(_ draft: DatasetDraft, _ console: Console) throws -> ValidatedDraft {
    do throws(DataIssues) {
      return try ValidatedDraft(draft)
    } catch {
      for issue in error.issues { console.note(issue.text) }
      throw failure(error.issues)
    }
  }

  /// Warnings of validation and of screening.
  func issues(screened pairs: CandidatePairs) -> [DataIssue] {
    let screening = ScreeningWarnings(of: dataset, screened: pairs).issues
    return (dataset.warnings + screening).byFileAndLine
  }

  private static func failure(_ issues: [DataIssue]) -> CommandFailure {
    let errors = issues.count { $0.severity == .error }
    return CommandFailure(
      .badData,
      "the dataset has \(errors == 1 ? "1 error" : "\(errors) errors")"
        + " and cannot be planned.")
  }
}
