import Foundation
import TestSupport
import Testing

@Suite("A batch of territories whose goals have priorities")
struct OrderedGoalsBatchTests {
  private let bench: BatchBench

  init() throws {
    bench = try BatchBench()
    try bench.folder.write(try ScratchFolder.files(at: FixtureFolder.tiny), to: "dataset")
    try bench.folder.write(
      Array("goal,weight,priority\nhire,1,1\nneed,1,2\ncost,1,\n".utf8),
      to: "dataset/goals.csv")
  }

  @Test("is planned as a whole, says so, and shows what is proven of each group")
  func isWhole() throws {
    let batch = bench.folder["batch"]
    let planned = try bench.run(
      ["batch", "plan", bench.folder["dataset"], "--output", batch, "--kind", "territories"]
        + BatchBench.exact)
    #expect(planned.result.contains("dataset as a whole: the goals of goals.csv have several"))
    #expect(!planned.result.contains("joined by prices"))
    let run = try bench.run(["batch", "run", batch, "--quiet"])
    #expect(run.result.contains("dataset, planned as a whole: its goals have priorities"))
    #expect(
      run.result.contains("\n  priority 1 (hire): value 4.0000, bound 4.0000, gap 0.0000 %\n"))
    #expect(run.result.contains("\n  priority 2 (need): value "))
    #expect(run.result.contains("\n  last (cost): value "), "\(run.result)")
    #expect(!run.result.contains("bound unknown, gap 0"), "\(run.result)")
    let french = try bench.run(["batch", "merge", batch, "--quiet", "--language", "fr"])
    #expect(
      french.result.contains(
        "\n  priorité 1 (hire) : valeur 4,0000, borne 4,0000, écart 0,0000\u{A0}%\n"),
      "\(french.result)")
  }

  @Test("a batch with one objective speaks French too")
  func french() throws {
    let batch = bench.folder["batch"]
    let run = try bench.run(
      [
        "batch", "run", FixtureFolder.tiny, "--output", batch, "--kind", "territories",
        "--language", "fr",
      ] + BatchBench.exact)
    #expect(
      run.result.contains(
        " : objectif 462,9000, borne 462,9000, écart 0,0000\u{A0}%."
          + " L'audit a accepté le plan de l'ensemble."), "\(run.result)")
    // Options that were edited since do not pass for those of the rounds.
    let manifest = String(decoding: try bench.folder.bytes("batch/manifest.json"), as: UTF8.self)
    try bench.folder.write(
      Array(manifest.replacing("\"gap\": 0.0", with: "\"gap\": 0.5").utf8),
      to: "batch/manifest.json")
    try bench.run(["batch", "merge", batch, "--quiet"], code: 65)
    try bench.plan("scenarios", budgets: 2, perShard: 2)
    let scenarios = try bench.run(
      ["batch", "run", bench.folder["scenarios"], "--quiet", "--language", "fr"])
    #expect(
      scenarios.result.hasPrefix("Scénarios de tiny : 2, dont 2 optimal(s)."),
      "\(scenarios.result)")
  }
}
