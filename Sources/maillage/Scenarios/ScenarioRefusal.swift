import ArgumentParser
import Employment
import Reporting

/// Why a scenario or a what-if has no answer: everything that is wrong with it, for people and for
/// programs.
struct ScenarioRefusal: Error {
  /// One full sentence for each thing that is wrong.
  let sentences: [String]
  /// The same as issues, where they are such.
  let issues: [DataIssue]
  /// What follows from them, with the scenario's file; nil where the sentences say all.
  let conclusion: String?
  /// The exit code.
  let status: CommandStatus
  /// The scenario's file, with which each sentence begins; nil where there is none.
  private let path: String?

  /// What is wrong with the edits of a file.
  init(_ error: DataIssues, of path: String) {
    issues = error.issues
    sentences = issues.map(\.text)
    let count = issues.count { $0.severity == .error }
    conclusion =
      "\(path): the scenario has \(count == 1 ? "1 error" : "\(count) errors")"
      + " and cannot be planned."
    status = .badData
    self.path = path
  }

  /// What is wrong with a file that is no scenario, and with the edits that can be read.
  init(_ sentences: [String], _ issues: [DataIssue], of path: String) {
    self.sentences = sentences
    self.issues = issues
    conclusion = "\(path) is no scenario file."
    status = .badData
    self.path = path
  }

  /// What is wrong with a what-if after which the next one may have an answer; nil where the fault is
  /// another.
  init?(_ error: any Error) {
    switch error {
    case let error as ScenarioRefusal: self = error
    case let error as DataIssues: self.init(error.issues.map(\.text), error.issues)
    case let failure as CommandFailure where failure.status != .cannotWrite:
      self.init([failure.message], [], failure.status)
    case let error as ValidationError: self.init([error.message], [])
    default: return nil
    }
  }

  private init(
    _ sentences: [String], _ issues: [DataIssue], _ status: CommandStatus = .badData
  ) {
    self.sentences = sentences
    self.issues = issues
    conclusion = nil
    self.status = status
    path = nil
  }

  /// Whether the issues say all.
  var isOfEditsAlone: Bool { sentences.count == issues.count }

  /// Says what is wrong, and what follows, to people.
  func say(on console: Console) {
    for sentence in sentences { console.note((path.map { "\($0): " } ?? "") + sentence) }
    if let conclusion { console.complain(conclusion) }
  }

  /// For programs: the sentences under `errors`, and those that are issues also under `issues`.
  var json: JSONText {
    JSONText.object([
      .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
      .init("errors", .array(sentences.map { .string($0) })),
      .init("issues", .array(issues.map(\.json))),
    ])
  }
}

extension Console {
  /// Does the work of a command, and where a scenario has no answer tells programs so too.
  ///
  /// - Parameters:
  ///   - json: Whether programs are answered.
  ///   - work: The work.
  /// - Returns: How it ended.
  /// - Throws: What the work throws.
  func answering(json: Bool, _ work: () throws -> CommandStatus) throws -> CommandStatus {
    do {
      return try work()
    } catch let refusal as ScenarioRefusal where json {
      try result(refusal.json.document)
      throw refusal
    }
  }
}
