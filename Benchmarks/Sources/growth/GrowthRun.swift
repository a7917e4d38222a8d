import DatasetFiles
import Foundation
import RunnerSupport

/// What planning a programme of so many territories took.
struct GrowthPoint {
  let territories: Int
  let eligible: Int?
  let seconds: Double
  let peakBytes: Int
  let gap: Double?
  /// Whether the gap asked for was reached; only such a run says how long it takes.
  let reached: Bool
  let ending: String
}

/// Plans one programme.
struct GrowthRun {
  let territories: Int
  let seed: UInt64
  let gap: Double
  let limit: Double
  let threads: Int
  let program: MaillageProgram
  let folder: URL

  /// Generates the programme, plans it in a process of its own, and removes it.
  func measured() throws -> GrowthPoint {
    let dataset = folder.appending(path: "dataset")
    try? FileManager.default.removeItem(at: dataset)
    defer { try? FileManager.default.removeItem(at: dataset) }
    try program.succeed(
      [
        "generate", "--output", dataset.path, "--seed", "\(seed)", "--territories",
        "\(territories)",
        // An accepted activity that finds no crew makes a programme infeasible: the more territories,
        // the surer.
        "--accepted-share", "0",
      ], log: folder.appending(path: "generate.log"))

    let summary = folder.appending(path: "summary-\(territories).json")
    let planning = ChildProcess(
      program.path,
      [
        "plan", dataset.path, "--gap", "\(gap)", "--time-limit", "\(limit)", "--threads",
        "\(threads)", "--json",
      ], output: summary, errors: folder.appending(path: "plan-\(territories).log"))
    // A process that does not heed its limit is killed twice as late.
    let ending = try planning.run(limit: 2 * limit + 60)
    let claims = (try? Data(contentsOf: summary)).flatMap { PlanClaims(Array($0)) }
    return GrowthPoint(
      territories: territories, eligible: claims?.counts?["eligible"] ?? nil,
      seconds: ending.seconds, peakBytes: ending.peakBytes, gap: claims?.relativeGap,
      // Exit code 0 is a plan that passed the audit and is proven within the gap.
      reached: ending.code == 0, ending: claims?.status ?? ending.words)
  }
}
