import Foundation
import TestSupport
import Testing

/// Runs of the built program whose plan folders are compared.
enum PlanRuns {
  /// The exit code and the files of the plan of a dataset.
  static func plan(
    _ dataset: String, _ options: [String] = []
  ) throws -> (code: ChildProgram.End, files: [String: [UInt8]]) {
    let scratch = try ScratchFolder()
    let run = try ChildProgram.maillage.run(
      ["plan", dataset, "--quiet", "--output", scratch["plan"]] + options)
    return (run.end, scratch.holds("plan") ? try scratch.files(in: "plan") : [:])
  }

  /// Says which files of two plans differ, and shows both summaries.
  static func expectSame(
    _ plan: (code: ChildProgram.End, files: [String: [UInt8]]),
    as expected: (code: ChildProgram.End, files: [String: [UInt8]]), _ what: String
  ) {
    #expect(plan.code == expected.code, "\(what)")
    #expect(!expected.files.isEmpty, "\(what)")
    let names = Set(plan.files.keys).union(expected.files.keys).sorted()
    let different = names.filter { plan.files[$0] != expected.files[$0] }
    let summaries = [expected, plan].map { run in
      run.files["summary.json"].map { String(decoding: $0, as: UTF8.self) } ?? "no summary"
    }
    #expect(different.isEmpty, "\(what): \(summaries.joined(separator: "\n"))")
  }
}
