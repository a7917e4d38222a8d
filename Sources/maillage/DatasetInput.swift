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
    do {
      dataset = try DatasetInput.draft(at: path).validated()
    } catch let issues as DataIssues {
      for issue in issues.issues { console.note(issue.text) }
      throw DatasetInput.failure(issues.issues)
    }
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
  static func draft(at path: String) throws -> DatasetDraft {
    try requireFolder(path, of: "a dataset")
    return try DatasetFolder(path: path).read()
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

  /// Warnings of validation and of screening.
  func warnings(screened pairs: CandidatePairs) -> [DataIssue] {
    let screening = ScreeningWarnings(of: dataset, screened: pairs).issues
    // A stable order by file and line; within a line validation comes first.
    return (dataset.warnings + screening).enumerated()
      .sorted {
        let (left, right) = ($0.element.place, $1.element.place)
        return (left.file, left.line, $0.offset) < (right.file, right.line, $1.offset)
      }
      .map(\.element)
  }

  /// Refuses a dataset with more than one priority group, which `plan` does not optimise.
  func refuseOrderedGoals(_ console: Console) throws {
    guard dataset.goals.priorityGroupCount > 1 else { return }
    let issue = DataIssue(
      .goalsOrdered, at: .cell(file: .goals, line: nil, column: "priority"),
      problem: "the goals have \(dataset.goals.priorityGroupCount) priority groups",
      advice: "Only one group can be planned: give all goals the same priority, or none.")
    console.note(issue.text)
    throw DatasetInput.failure([issue])
  }

  private static func failure(_ issues: [DataIssue]) -> CommandFailure {
    let errors = issues.count { $0.severity == .error }
    return CommandFailure(
      .badData,
      "the dataset has \(errors == 1 ? "1 error" : "\(errors) errors")"
        + " and cannot be planned.")
  }
}

extension DataIssue {
  /// The order of issues: files, then lines; an issue of a whole file comes first.
  fileprivate var place: (file: DataFile, line: Int) {
    switch location {
    case .cell(let file, let line, _): (file, line ?? 0)
    case .edit: (.programme, 0)
    }
  }
}
