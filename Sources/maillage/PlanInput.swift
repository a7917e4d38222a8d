import DatasetFiles
import Documents
import Employment

/// A plan folder that a command was given, read.
struct PlanInput {
  /// The plan, and the tables beside it.
  let reading: PlanReading
  /// What `summary.json` claims; nil without one.
  let claims: PlanClaims?

  /// Reads the folder; what is wrong with its files goes to the console's notes.
  init(reading path: String, _ console: Console) throws {
    try DatasetInput.requireFolder(path, of: "a plan")
    let summary = "\(path)/\(PlanFile.summary.rawValue)"
    let bytes =
      FileSystem.kind(of: summary) == .file
      ? try? FileSystem.readWhole(summary, limit: 64 << 20) : nil
    claims = bytes.flatMap { PlanClaims($0) }
    guard FileSystem.kind(of: "\(path)/\(PlanFile.jobs.rawValue)") == .file else {
      let status = claims?.status.map { " Its summary.json says \($0)." } ?? ""
      throw CommandFailure(
        .inputMissing, "\(path): there is no jobs.csv, so there is no plan.\(status)")
    }
    reading = try PlanFolder(path: path).read()
    for issue in reading.issues { console.note(issue.text) }
    if let bytes {
      if let problem = Self.syntaxProblem(bytes) {
        throw CommandFailure(.badData, "\(summary): \(problem)")
      }
      if claims == nil {
        throw CommandFailure(
          .badData, "\(summary): this is no readable summary. Remove it or mend it.")
      }
    }
    if let partial = claims?.partial, partial.territories.isEmpty {
      throw CommandFailure(
        .badData, "\(summary): a partial plan names the territories that it leaves out.")
    }
    guard reading.issues.isEmpty else {
      throw CommandFailure(.badData, "\(path): the plan cannot be read.")
    }
  }

  /// What keeps a summary, which people may have edited, from being JSON that says each thing once.
  private static func syntaxProblem(_ bytes: [UInt8]) -> String? {
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      return document.allDuplicates(in: document.root).first
    } catch {
      return error.sentence
    }
  }
}

extension PlanInput {
  /// The dataset that the plan is one of: without the territories that a partial plan leaves out.
  ///
  /// - Throws: Where it names a territory that the dataset does not have.
  func planned(of dataset: Dataset, _ path: String) throws -> Dataset {
    guard let partial = claims?.partial else { return dataset }
    let known = Set(dataset.territories.map(\.id))
    let closed = partial.territories.map { Territory.ID($0) }
    if let unknown = closed.first(where: { !known.contains($0) }) {
      throw CommandFailure(
        .badData,
        "\(path): its summary.json leaves out territory \(unknown), which the dataset does not have."
      )
    }
    return dataset.closing(Set(closed))
  }
}
