import ArgumentParser
import Foundation
import Store

/// Which store a command uses.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store's file: that of the environment's MAILLAGE_STORE if not given.",
      valueName: "file"))
  var store: String?

  @OptionGroup var document: DocumentOption

  /// The file's path.
  var path: String {
    get throws {
      let named = store ?? ProcessInfo.processInfo.environment["MAILLAGE_STORE"] ?? ""
      guard !named.isEmpty else {
        throw CommandFailure(.usage, "Name the store's file: --store FILE, or MAILLAGE_STORE.")
      }
      return named
    }
  }

  /// Opens the store for a command that only reads: one that cannot be written is read all the same.
  ///
  /// - Returns: The store.
  /// - Throws: Why there is none to read.
  func openedForReading() throws -> PlanStore { try PlanStore(reading: try path) }

  /// Opens the store.
  ///
  /// - Parameter creating: Whether it is made where there is none.
  /// - Returns: The store.
  /// - Throws: Why there is none to use.
  func opened(creating: Bool = false) throws -> PlanStore {
    try PlanStore(path: try path, creating: creating)
  }
}

/// Whether somebody who was erased may come back with a dataset.
struct RestoringOptions: ParsableArguments {
  @Flag(
    name: .customLong("restore-erased"),
    help: "Keep a dataset as it was before somebody was erased from it, and the person with it.")
  var restoresErased = false
}

/// Which page of a listing is printed.
struct PageOptions: ParsableArguments {
  @Option(help: "How many are printed at most, the latest first.")
  var limit = 100

  @Option(help: ArgumentHelp("Print those before this number: the next page.", valueName: "number"))
  var before: Int64?

  /// Refuses pages of nothing.
  func validate() throws {
    guard (1...1_000_000).contains(limit) else {
      throw ValidationError("--limit must be from 1 to 1000000.")
    }
  }
}
