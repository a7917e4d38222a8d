import DatasetFiles
import Employment
import Foundation
import Scenarios

/// A scenario's file and the baseline that it names.
struct ScenarioFile {
  let path: String
  var scenario: Scenario

  /// Bytes at most that are read of a file.
  private static let mostBytes = 64 << 20

  /// A scenario that is in no file yet.
  init(path: String, _ scenario: Scenario) {
    self.path = path
    self.scenario = scenario
  }

  /// Reads the file; what is wrong with it goes to the console's notes.
  init(reading path: String, _ console: Console) throws {
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
    do {
      scenario = try Scenario(json: String(decoding: bytes, as: UTF8.self))
    } catch {
      for sentence in error.sentences { console.note("\(path): \(sentence)") }
      throw CommandFailure(.badData, "\(path) is no scenario file.")
    }
  }

  /// The baseline's folder.
  var baselinePath: String {
    guard !scenario.baseline.hasPrefix("/") else { return scenario.baseline }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    return folder.appending(path: scenario.baseline).standardizedFileURL.path
  }

  /// What the baseline is called beside its scenarios.
  var baselineName: String { URL(fileURLWithPath: baselinePath).lastPathComponent }

  /// The baseline; one that is another than the scenario was made for is told.
  func baseline(_ console: Console) throws -> ValidatedDraft {
    let baseline = try DatasetInput.validated(
      try DatasetInput.draft(at: baselinePath), console)
    if let digest = scenario.digest, digest != baseline.dataset.digest {
      console.note(
        "\(path): \(scenario.baseline) has changed since this scenario was made. Its edits are"
          + " applied to the dataset as it is now.")
    }
    return baseline
  }

  /// Says everything that is wrong with the edits.
  func check(_ baseline: ValidatedDraft, _ console: Console) throws {
    do throws(DataIssues) {
      _ = try scenario.applied(to: baseline)
    } catch {
      throw Self.failure(error, path, console)
    }
  }

  static func failure(_ error: DataIssues, _ path: String, _ console: Console) -> CommandFailure {
    for issue in error.issues { console.note("\(path): \(issue.text)") }
    let count = error.issues.count { $0.severity == .error }
    return CommandFailure(
      .badData,
      "\(path): the scenario has \(count == 1 ? "1 error" : "\(count) errors")"
        + " and cannot be planned.")
  }

  /// Writes the file whole, or leaves it as it was.
  func write() throws {
    do {
      try Data(scenario.json.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(.cannotWrite, "\(path) cannot be written: \(error.localizedDescription)")
    }
  }
}
