import DatasetFiles
import Foundation
import RunnerSupport

/// What planning a programme took.
struct GrowthPoint {
  let source: GrowthSource
  let eligible: Int?
  /// Seconds until the first plan that hires anybody was known; nil where there was none.
  let firstPlan: Double?
  let seconds: Double
  let peakBytes: Int
  let gap: Double?
  /// Whether the gap asked for was reached; only such a run says how long it takes.
  let reached: Bool
  let ending: String
}

/// Plans one programme.
struct GrowthRun {
  let source: GrowthSource
  let seed: UInt64
  let postsScale: Double
  let withChoices: Bool
  let gap: Double
  let limit: Double
  let threads: Int
  let program: MaillageProgram
  let folder: URL

  /// Generates the programme, plans it in a process of its own, and removes it.
  func measured() throws -> GrowthPoint {
    let made = folder.appending(path: "dataset")
    try? FileManager.default.removeItem(at: made)
    defer { try? FileManager.default.removeItem(at: made) }
    var dataset = made.path
    switch source {
    case .folder(let path): dataset = path
    case .generated(let territories):
      // An accepted activity that finds no crew makes a programme infeasible: the more territories, the
      // surer.
      let choices = withChoices ? [] : ["--accepted-share", "0"]
      try program.succeed(
        [
          "generate", "--output", dataset, "--seed", "\(seed)", "--territories",
          "\(territories)", "--posts-scale", "\(postsScale)",
        ] + choices, log: folder.appending(path: "generate.log"))
    }

    let name = source.label.replacing(" territories", with: "")
    let summary = folder.appending(path: "summary-\(name).json")
    let trace = folder.appending(path: "trace-\(name).csv")
    let planning = ChildProcess(
      program.path,
      [
        "plan", dataset, "--gap", "\(gap)", "--time-limit", "\(limit)", "--threads",
        "\(threads)", "--json", "--trace", trace.path,
      ], output: summary, errors: folder.appending(path: "plan-\(name).log"))
    // A process that does not heed its limit is killed twice as late.
    let ending = try planning.run(limit: 2 * limit + 60)
    let claims = (try? Data(contentsOf: summary)).flatMap { PlanClaims(Array($0)) }
    return GrowthPoint(
      source: source, eligible: claims?.counts?["eligible"] ?? nil,
      firstPlan: Self.firstPlan(in: trace),
      seconds: ending.seconds, peakBytes: ending.peakBytes, gap: claims?.relativeGap,
      // Exit code 0 is a plan that passed the audit and is proven within the gap.
      reached: ending.code == 0, ending: claims?.status ?? ending.words)
  }

  /// The seconds of the first plan; the one that hires nobody is none.
  private static func firstPlan(in trace: URL) -> Double? {
    SearchTrace(file: trace).moments.first { ($0.incumbent ?? 0) != 0 }?.seconds
  }
}
