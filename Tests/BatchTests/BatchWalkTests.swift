import DatasetFiles
import Foundation
import TestSupport
import Testing

@Suite("A batch of scenarios, verb by verb")
struct BatchWalkTests {
  private let bench: BatchBench

  init() throws { bench = try BatchBench() }

  /// A scenario file of tiny.
  private func scenario(_ file: String, _ edits: [String]...) throws {
    let path = bench.folder[file]
    try bench.run(["scenario", "new", path, "--baseline", FixtureFolder.tiny, "--name", file])
    for edit in edits { try bench.run(["scenario", "add", path] + edit) }
  }

  @Test("shards solved one by one and merged are what one process runs")
  func verbs() throws {
    try bench.plan("apart", budgets: 9, perShard: 4)
    try bench.copy("apart", to: "at once")
    for index in [2, 1, 3] {
      try bench.run(["batch", "solve", bench.folder["apart"], "--index", "\(index)", "--quiet"])
    }
    let again = try bench.run(
      ["batch", "solve", bench.folder["apart"], "--index", "2", "--quiet", "--json"])
    #expect(again.result.contains("\"done\": 4,\n  \"solvedNow\": 0"))
    try bench.run(["batch", "merge", bench.folder["apart"], "--quiet"])
    let run = try bench.run(["batch", "run", bench.folder["at once"], "--threads", "3"])
    #expect(run.result.hasPrefix("9 scenarios of tiny: "))
    try bench.expectSame("apart", as: "at once", "apart")
    let rows = try bench.rows(of: "apart")
    #expect(rows.map { $0[0] } == (1...9).map(String.init))
    #expect(rows.map { $0[2] } == ["1", "1", "1", "1", "2", "2", "2", "2", "3"])
  }

  @Test("neither the division into shards nor the threads change a plan")
  func division() throws {
    for (size, threads) in [(1, 1), (5, 2), (12, 4)] {
      try bench.plan("batch-\(size)", budgets: 12, perShard: size)
      try bench.run([
        "batch", "run", bench.folder["batch-\(size)"], "--threads", "\(threads)", "--quiet",
      ])
    }
    func plans(_ size: Int) throws -> [String: [UInt8]] {
      var plans: [String: [UInt8]] = [:]
      for (path, bytes) in try bench.results(of: "batch-\(size)") {
        let parts = path.split(separator: "/")
        guard parts.count == 4 else { continue }
        plans["\(parts[2])/\(parts[3])"] = bytes
      }
      return plans
    }
    let expected = try plans(1)
    #expect(expected.keys.count { $0.hasSuffix("summary.json") } == 12)
    #expect(try plans(5) == expected)
    #expect(try plans(12) == expected)
  }

  @Test("a scenario gets the plan that `scenario plan` finds, and the optimum by hand")
  func samePlan() throws {
    try scenario("none.json")
    try scenario("closed.json", ["closeTerritory", "territory=AMB"])
    try bench.folder.makeFolder("what-ifs")
    for file in ["none.json", "closed.json"] { try bench.copy(file, to: "what-ifs/\(file)") }
    try bench.run(
      [
        "batch", "run", FixtureFolder.tiny, "--output", bench.folder["batch"], "--scenarios",
        bench.folder["what-ifs"],
      ] + BatchBench.exact)
    for (number, file) in [(1, "closed.json"), (2, "none.json")] {
      try bench.run(
        [
          "scenario", "plan", bench.folder[file], "--output", bench.folder["plan-\(number)"],
        ] + BatchBench.exact)
      var kept = try bench.folder.files(in: "batch/results/0001/000\(number)")
      kept["result.json"] = nil
      var plan = try bench.folder.files(in: "plan-\(number)")
      plan[".maillage-files.json"] = nil
      #expect(kept == plan, "\(file)")
    }
    // The fixture's README solves it by hand.
    let rows = try bench.rows(of: "batch")
    #expect(rows[1][3] == "optimal")
    #expect(Double(rows[1][5]).map { abs($0 - 462.9) < 1e-9 } == true)
  }

  @Test("what is wrong with any scenario is said at once, and nothing is written")
  func wrongScenarios() throws {
    try scenario("good.json")
    for (file, edit) in [
      ("one.json", #"{"edit": "closeActivity", "activity": "NONE"}"#),
      ("two.json", #"{"edit": "setProgramme", "key": "budget", "value": "much"}"#),
    ] {
      let text = "{\"name\": \"\(file)\", \"baseline\": \"x\", \"edits\": [\(edit)]}"
      try bench.folder.write(Array(text.utf8), to: file)
    }
    let files = ["one.json", "good.json", "two.json"].map { bench.folder[$0] }
    let plan = ["batch", "plan", FixtureFolder.tiny, "--output", bench.folder["batch"]]
    let refused = try bench.run(plan + ["--scenarios"] + files + BatchBench.exact, code: 65)
    #expect(refused.notes.contains("one.json, one.json: edit 1 (closeActivity activity=NONE)"))
    #expect(refused.notes.contains("\"NONE\" is no id in activities.csv"))
    #expect(refused.notes.contains("\"much\""))
    #expect(refused.notes.contains("2 scenarios of 3 cannot be planned"))
    #expect(!bench.folder.holds("batch"))

    try bench.folder.write(Array("{".utf8), to: "three.json")
    try bench.folder.write(Array("[]".utf8), to: "four.json")
    let unreadable = try bench.run(
      plan + ["--scenarios", bench.folder["three.json"], bench.folder["four.json"]]
        + BatchBench.exact, code: 65)
    #expect(unreadable.notes.contains("three.json") && unreadable.notes.contains("four.json"))
    #expect(!bench.folder.holds("batch"))

    try bench.run(plan + ["--keep-wrong", "--scenarios"] + files + BatchBench.exact)
    try bench.run(["batch", "run", bench.folder["batch"], "--quiet"])
    let rows = try bench.rows(of: "batch")
    #expect(rows.map { $0[3] } == ["wrong", "optimal", "wrong"])
    #expect(rows[0].joined().contains("is no id in activities.csv"))
  }

  @Test("a scenario without a plan is a result")
  func infeasible() throws {
    // Screening refuses BOC-P3.
    try scenario("pinned.json", ["pin", "person=BOC-P3", "rule=hire"])
    try scenario("none.json")
    try bench.run(
      [
        "batch", "run", FixtureFolder.tiny, "--output", bench.folder["batch"], "--scenarios",
        bench.folder["pinned.json"], bench.folder["none.json"],
      ] + BatchBench.exact)
    let rows = try bench.rows(of: "batch")
    #expect(rows.map { $0[3] } == ["infeasible", "optimal"])
    #expect(rows[0].joined().contains("BOC-P3"))
  }

  @Test("a command line that leaves something open is refused")
  func usage() throws {
    try bench.plan("batch", budgets: 2, perShard: 1)
    let batch = bench.folder["batch"]
    try bench.run(["batch", "run", batch, "--gap", "0.1"], code: 64)
    try bench.run(["batch", "run", batch, "--per-shard", "3"], code: 64)
    try bench.run(["batch", "plan", FixtureFolder.tiny, "--output", bench.folder["x"]], code: 64)
    try bench.run(["batch", "solve", batch, "--index", "3"], code: 66)
    try bench.run(["batch", "solve", bench.folder["none"], "--index", "1"], code: 66)
    // Another batch is not replaced; the same one is left as it is.
    let other = [
      "batch", "plan", FixtureFolder.tiny, "--output", batch, "--over",
      "setGoal goal=hire weight=0:100:3",
    ]
    #expect(try bench.run(other, code: 74).notes.contains("another batch"))
    try bench.plan("batch", budgets: 2, perShard: 1)
  }

  @Test("an interrupted run keeps what is finished and goes on to the same bytes")
  func interrupted() throws {
    try bench.plan("whole", budgets: 240, perShard: 30)
    try bench.copy("whole", to: "interrupted")
    try bench.run(["batch", "run", bench.folder["whole"], "--quiet"])
    let batch = bench.folder["interrupted"]
    let script = """
      "$0" batch run "$1" --quiet & process=$!
      while [ ! -d "$1/results/0002" ]; do sleep 0.01; done
      kill -INT $process
      wait $process
      """
    // Dash lets a background process ignore SIGINT; a shell with job control does not.
    let run = try ChildProgram(path: "bash").run(
      ["-m", "-c", script, ChildProgram.maillage.path, batch])
    #expect(run.end == .code(130), "\(run.notes)")
    #expect(run.notes.contains("of 240 scenarios are solved and kept"))
    #expect(!bench.folder.holds("interrupted/joined"))
    try bench.run(["batch", "run", batch, "--quiet"])
    try bench.expectSame("interrupted", as: "whole", "interrupted")
  }
}
