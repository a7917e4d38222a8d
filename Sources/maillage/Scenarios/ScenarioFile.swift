import DatasetFiles
import Employment
import Foundation
import Scenarios

/// A scenario's file and the baseline that it names.
struct ScenarioFile {
  let path: String
  var scenario: Scenario
  /// The bytes that were read; nil of a scenario that is in no file yet.
  private let bytes: [UInt8]?

  /// Bytes at most that are read of a file.
  private static let mostBytes = 64 << 20

  /// A scenario that is in no file yet.
  init(path: String, _ scenario: Scenario) {
    self.path = path
    self.scenario = scenario
    bytes = nil
  }

  /// Reads the file.
  ///
  /// - Throws: `ScenarioRefusal` with everything that is wrong with it, `CommandFailure` where it cannot
  ///   be read at all.
  init(reading path: String) throws {
    self.path = path
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.readWhole(path, limit: Self.mostBytes)
    } catch .tooLarge {
      throw CommandFailure(
        .badData, "\(path) holds more than \(Self.mostBytes >> 20) MiB and is no scenario file.")
    } catch {
      throw CommandFailure(
        .inputMissing,
        "\(path): there is no such file that can be read. `maillage scenario new` makes one.")
    }
    do throws(ScenarioFileError) {
      scenario = try Scenario(json: bytes)
    } catch {
      throw Self.refusal(error, path)
    }
    self.bytes = bytes
  }

  /// Everything that is wrong with a file, and with the edits that can be read, by edit.
  private static func refusal(_ error: ScenarioFileError, _ path: String) -> ScenarioRefusal {
    var issues: [DataIssue] = []
    // Where the baseline cannot be read either, that is told once the file can be.
    if let readable = error.readable,
      let draft = try? DatasetInput.draft(
        at: ScenarioFile(path: path, readable).baselinePath, on: nil),
      let baseline = try? ValidatedDraft(draft)
    {
      issues = readable.errors(in: baseline, numbered: error.readableNumbers)
    }
    let ofFile = zip(error.editNumbers, error.sentences).map { ($0 ?? 0, $1) }
    let ofEdits = issues.map { ($0.editNumber ?? .max, $0.text) }
    let all = (ofFile + ofEdits).enumerated().sorted {
      ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
    }
    return ScenarioRefusal(all.map(\.element.1), issues, of: path)
  }

  /// The baseline's folder.
  var baselinePath: String {
    guard !scenario.baseline.hasPrefix("/") else { return scenario.baseline }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    return folder.appending(path: scenario.baseline).standardizedFileURL.path
  }

  /// The same without links, to tell whether two files name one folder.
  var resolvedBaseline: String { FileSystem.resolved(baselinePath) ?? baselinePath }

  /// What the baseline is called beside its scenarios.
  var baselineName: String { URL(fileURLWithPath: baselinePath).lastPathComponent }

  /// The baseline; one that is another than the scenario was made for is told.
  func baseline(_ console: Console) throws -> ValidatedDraft {
    let baseline = try DatasetInput.validated(
      try DatasetInput.draft(at: baselinePath, on: console.today), console)
    if let digest = scenario.digest, digest != baseline.dataset.digest {
      console.note(
        "\(path): \(scenario.baseline) has changed since this scenario was made. Its edits are"
          + " applied to the dataset as it is now.")
    }
    return baseline
  }

  /// The baseline with the edits applied.
  ///
  /// - Throws: `ScenarioRefusal` with everything that is wrong with them.
  @discardableResult
  func edited(_ baseline: ValidatedDraft) throws -> Dataset {
    do throws(DataIssues) {
      return try scenario.applied(to: baseline)
    } catch {
      throw ScenarioRefusal(error, of: path)
    }
  }

  /// The baseline with the edits applied, without a word; nil where either is wrong.
  var editedQuietly: Dataset? {
    guard let draft = try? DatasetInput.draft(at: baselinePath),
      let baseline = try? ValidatedDraft(draft)
    else { return nil }
    return try? scenario.applied(to: baseline)
  }

  /// Writes the file whole, or leaves it as it was: a new one, or over what was read.
  ///
  /// - Throws: What is in the way, such as a change that somebody made since the file was read.
  func write() throws(WriteRefusal) {
    try WholeFile(path: path, kind: "scenario", replacing: bytes.map { .bytes($0) } ?? .nothing)
      .write(Array(scenario.json.utf8))
  }
}

extension DataIssue {
  /// The number of the edit that the issue is about; nil where it is about a file.
  fileprivate var editNumber: Int? {
    guard case .edit(let name) = location else { return nil }
    return Int(name.prefix { $0 != " " })
  }
}
