import Foundation
import TestSupport
import Testing

/// Batches of the fixture tiny in a folder of their own, worked on by the built program.
struct BatchBench {
  let folder: ScratchFolder
  let program = ChildProgram.maillage

  init() throws { folder = try ScratchFolder() }

  /// Options with which every machine finds the same plans.
  static let exact = ["--gap", "0", "--work-limit", "100000", "--quiet"]

  /// Runs the program to its end and expects an exit code.
  @discardableResult
  func run(
    _ arguments: [String], code: Int32 = 0, seconds: Double = 300,
    at location: SourceLocation = #_sourceLocation
  ) throws -> ChildProgram.Run {
    let run = try program.run(arguments, seconds: seconds)
    #expect(
      run.end == .code(code), "\(arguments): \(run.result)\(run.notes)", sourceLocation: location)
    return run
  }

  /// Writes a batch of so many budgets of tiny, in shards of so many.
  ///
  /// The smallest budgets leave no plan that hires anybody, the largest bind nothing.
  func plan(_ name: String, budgets: Int, perShard: Int) throws {
    try run(
      [
        "batch", "plan", FixtureFolder.tiny, "--output", folder[name], "--per-shard",
        "\(perShard)", "--over", "setProgramme key=budget value=20000:120000:\(budgets)",
      ] + Self.exact)
  }

  /// Copies a folder in the folder.
  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: folder[name], toPath: folder[other])
  }

  /// All results of a batch by path, apart from locks, which are empty, and from what was put there by
  /// others and is kept.
  func results(of name: String) throws -> [String: [UInt8]] {
    try ScratchFolder.tree(at: folder[name]).filter {
      ($0.key.hasPrefix("results/") || $0.key.hasPrefix("joined/")) && !$0.key.hasSuffix(".lock")
        && !$0.key.contains(".kept/")
    }
  }

  /// Expects two batches to have the same results, byte for byte.
  func expectSame(
    _ name: String, as other: String, _ what: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try results(of: name)
    let expected = try results(of: other)
    #expect(!expected.isEmpty, sourceLocation: location)
    #expect(
      found.keys.sorted() == expected.keys.sorted(), "\(what)", sourceLocation: location)
    for (path, bytes) in expected {
      #expect(found[path] == bytes, "\(what): \(path)", sourceLocation: location)
    }
  }

  /// The lines of `scenarios.csv` without the header, cells apart.
  func rows(of name: String) throws -> [[String]] {
    String(decoding: try folder.bytes("\(name)/joined/scenarios.csv"), as: UTF8.self)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }
}
