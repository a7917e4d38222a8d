import Foundation
import Testing

import maillage

/// Datasets whose weights once made a bound too small or a plan too poor.
@Suite("Weights that are far apart")
struct WeightCaseTests {
  private static func folder(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/cases/\(name)").standardized.path(percentEncoded: false)
  }

  private struct Summary: Decodable {
    var status: String
    var objective: Double
    var bound: Double
    var quantities: [String: Double]
  }

  private func plan(_ name: String, engine: String) throws -> Summary {
    let ending = try run(
      PlanCommand.self, [Self.folder(name), "--gap", "0", "--engine", engine, "--quiet", "--json"])
    #expect(ending.status == .success)
    return try JSONDecoder().decode(Summary.self, from: Data(ending.result.utf8))
  }

  @Test("a weight of 1e7 hides no interest", arguments: ["jobs", "compact"])
  func heavyHires(engine: String) throws {
    let summary = try plan("23-bound-below-a-plan", engine: engine)
    #expect(summary.status == "optimal")
    #expect(abs(summary.objective - 30_000_023.2) < 1e-6)
    #expect(summary.bound >= summary.objective)
    #expect(summary.bound - summary.objective <= 1e-9 * summary.objective)
  }

  @Test("the cheapest of plans that hire as many is optimal", arguments: ["jobs", "compact"])
  func lightCosts(engine: String) throws {
    let summary = try plan("23b-optimal-not-cheapest", engine: engine)
    #expect(summary.status == "optimal")
    #expect(summary.quantities["cost"] == 828)
    #expect(abs(summary.objective - 7_999.999172) < 1e-9)
    #expect(summary.bound >= summary.objective)
  }
}
