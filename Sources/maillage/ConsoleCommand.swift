package import ArgumentParser
import DatasetFiles
import LinearSolver
import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A command whose work can be called in a test: all that it says goes to a console.
package protocol ConsoleCommand: ParsableCommand {
  /// Does the work.
  ///
  /// - Returns: how it ended, where it ended with its result.
  /// - Throws: why it ended without its result.
  func execute(on console: Console) throws -> CommandStatus
}

extension ConsoleCommand {
  /// Does the work, and says what is wrong if it fails.
  package func outcome(on console: Console) -> CommandStatus {
    do {
      return try execute(on: console)
    } catch let failure as CommandFailure {
      console.complain(failure.message)
      return failure.status
    } catch let refusal as ScenarioRefusal {
      refusal.say(on: console)
      return refusal.status
    } catch let error as DatasetFolderError {
      console.complain(error.description)
      return .inputMissing
    } catch let refusal as WriteRefusal {
      console.complain(refusal.description)
      return .cannotWrite
    } catch let error as StoreError {
      console.complain(error.description)
      return CommandStatus(of: error)
    } catch {
      console.complain(
        "This is a fault inside maillage, not in your files: \(error)."
          + " Please report it with the command and, if you may, the dataset.")
      return .fault
    }
  }

  /// Runs the command in this process and ends with its exit code.
  package func run() throws {
    // A reader that closed the pipe and a file-size limit are failures to write, not deaths: the
    // plan folder is still left whole.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    throw ExitCode(outcome(on: .standard).rawValue)
  }
}

extension CommandStatus {
  /// The exit code of a store that could not be used.
  fileprivate init(of error: StoreError) {
    switch error {
    case .missing, .unknown, .unknownID, .unknownPerson, .noPerson, .onlyMentioned:
      self = .inputMissing
    case .notAStore, .newer, .damaged, .unreadable, .finishedAlready, .foreignPlan, .erasedBefore,
      .namesErased:
      self = .badData
    case .ambiguous: self = .usage
    case .busy, .unwritable, .purgeDelayed: self = .cannotWrite
    case .fault: self = .fault
    }
  }
}
