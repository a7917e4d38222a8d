import DatasetFiles
import Foundation
import TestSupport
import Testing

extension ProgramTests {
  /// The exported model is solved by `glpsol`, a reader that shares no code with the program.
  @Suite("Exported models")
  struct ExportTests {
    /// What a summary says of the plan.
    private struct Summary: Decodable {
      let status: String
      let objective: Double?
      let relativeGap: Double?
    }

    @Test("glpsol finds the objective of tiny", arguments: ["lp", "mps"])
    func tiny(format: String) throws {
      try expectSameObjective(FixtureFolder.tiny, format)
    }

    @Test(
      "glpsol finds the objective of random datasets, or that there is no plan",
      arguments: 0..<24 as Range<UInt64>)
    func random(seed: UInt64) throws {
      let scratch = try ScratchFolder()
      let isSmall = seed % 3 == 0
      let dataset =
        isSmall
        ? try RandomSmallDataset(seed: seed).dataset : try RandomTinyDataset(seed: seed).dataset
      try scratch.write(RewrittenDataset.files(of: dataset, profile: .standard), to: "dataset")
      try expectSameObjective(scratch["dataset"], seed % 2 == 0 ? "lp" : "mps")
    }

    private func expectSameObjective(_ dataset: String, _ format: String) throws {
      let scratch = try ScratchFolder()
      let planning = try ChildProgram.maillage.run(
        ["plan", dataset, "--engine", "compact", "--gap", "0", "--json", "--quiet"])
      let summary = try JSONDecoder().decode(Summary.self, from: Data(planning.result.utf8))
      let export = try ChildProgram.maillage.run(
        ["export", dataset, "--format", format, "--output", scratch["model"]])
      if export.end == .code(3) {
        // Screening alone refuses a pin.
        #expect(summary.status == "infeasible")
        return
      }
      #expect(export.end == .code(0), "\(export.notes)")
      let solution = scratch["solution"]
      let solving = try ChildProgram(path: "glpsol").run([
        format == "lp" ? "--lp" : "--freemps", scratch["model"], "--cuts", "--write", solution,
      ])
      #expect(solving.end == .code(0), "\(solving.result.suffix(400))")
      let answer = try Self.answer(String(decoding: scratch.bytes("solution"), as: UTF8.self))
      guard let objective = summary.objective else {
        #expect(summary.status == "infeasible")
        #expect(answer.status == "n" || answer.status == "u")
        return
      }
      // What GLPK's own tolerances leave open is told as a gap.
      #expect(summary.status == "optimal" || (summary.relativeGap ?? 1) <= 1e-6)
      #expect(answer.status == "o")
      let found = format == "mps" ? -answer.objective : answer.objective
      #expect(abs(found - objective) <= 1e-6 * max(1, abs(objective)), "\(found), \(objective)")
    }

    /// Reads GLPK's solution: `s mip <rows> <columns> <status> <objective>`, or, of a model without
    /// whole variables, `s bas <rows> <columns> <primal status> <dual status> <objective>`.
    private static func answer(_ text: String) throws -> (status: String, objective: Double) {
      let line = text.split(separator: "\n").first { $0.hasPrefix("s ") }
      let fields = try #require(line).split(separator: " ")
      try #require(fields.count == (fields[1] == "mip" ? 6 : 7))
      let isOptimal = fields[1] == "mip" ? fields[4] == "o" : fields[4] + fields[5] == "ff"
      let objective = try #require(Double(fields[fields.count - 1]))
      return (isOptimal ? "o" : String(fields[4]), objective)
    }
  }
}
