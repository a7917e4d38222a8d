public import Foundation

/// The built command `maillage`.
public struct MaillageProgram: Sendable {
  /// Where the program is.
  public let path: String

  /// A program that was built already.
  public init(path: String) { self.path = path }

  /// Builds the program of this checkout, in release.
  ///
  /// - Throws: `RunnerFailure` where it cannot be built.
  public static func built() throws -> MaillageProgram {
    let top = Checkout.top.path
    let build = ["build", "--package-path", top, "-c", "release", "--product", "maillage"]
    guard try ChildProcess("swift", build).run().code == 0 else {
      throw RunnerFailure("maillage could not be built.")
    }
    return MaillageProgram(path: "\(top)/.build/release/maillage")
  }

  /// Runs a command that must succeed.
  ///
  /// - Throws: `RunnerFailure` with what the command said.
  public func succeed(_ arguments: [String], log: URL) throws {
    let ending = try ChildProcess(path, arguments, output: log, errors: log).run()
    guard ending.code == 0 else {
      let said = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      throw RunnerFailure("maillage \(arguments.joined(separator: " ")): \(ending.words)\n\(said)")
    }
  }
}

/// Why a runner cannot go on.
public struct RunnerFailure: Error, CustomStringConvertible {
  /// What is wrong, in full sentences.
  public let description: String

  /// A failure.
  public init(_ description: String) { self.description = description }
}
