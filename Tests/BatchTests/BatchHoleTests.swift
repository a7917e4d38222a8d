import DatasetFiles
import Foundation
import TestSupport
import Testing

@Suite("What keeps a batch from being joined")
struct BatchHoleTests {
  private let bench: BatchBench

  init() throws {
    bench = try BatchBench()
    try bench.plan("batch", budgets: 6, perShard: 2)
  }

  private var batch: String { bench.folder["batch"] }

  private func text(_ name: String) throws -> String {
    String(decoding: try bench.folder.bytes("batch/\(name)"), as: UTF8.self)
  }

  private func write(_ text: String, to name: String) throws {
    try bench.folder.write(Array(text.utf8), to: "batch/\(name)")
  }

  private func digest(_ name: String) throws -> String {
    "sha256:" + FileDigest.sha256(of: try bench.folder.bytes("batch/\(name)"))
  }

  /// Merges and expects exactly these shards to be named as what keeps the rest from being joined.
  private func expectHoles(
    _ shards: [Int], code: Int32, _ words: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let run = try bench.run(["batch", "merge", batch, "--json"], code: code, at: location)
    let object =
      try JSONSerialization.jsonObject(with: Data(run.result.utf8)) as? [String: Any]
    let holes = object?["holes"] as? [[String: Any]] ?? []
    #expect(
      Set(holes.compactMap { $0["shard"] as? Int }) == Set(shards), "\(run.result)",
      sourceLocation: location)
    #expect(run.notes.contains(words), "\(run.notes)", sourceLocation: location)
    #expect(!bench.folder.holds("batch/joined"), sourceLocation: location)
  }

  @Test("shards that are missing or not finished are named")
  func missing() throws {
    try expectHoles([1, 2, 3], code: 66, "has no result")
    try bench.run(["batch", "solve", batch, "--index", "2", "--quiet"])
    try expectHoles([1, 3], code: 66, "2 of 3 shards cannot be joined: 1,3.")
    try bench.run(["batch", "solve", batch, "--index", "1", "--quiet"])
    try bench.run(["batch", "solve", batch, "--index", "3", "--quiet"])
    // A shard that was killed after its first scenario.
    try FileManager.default.moveItem(
      atPath: bench.folder["batch/results/0003"],
      toPath: bench.folder["batch/results/0003.partial"])
    try FileManager.default.removeItem(atPath: bench.folder["batch/results/0003.partial/0006"])
    try expectHoles([3], code: 66, "is not finished: 1 of 2 scenarios are solved")
    let rest = try bench.run(
      ["batch", "solve", batch, "--index", "3", "--quiet", "--json"])
    #expect(rest.result.contains("\"done\": 2,\n  \"solvedNow\": 1"))
    try bench.run(["batch", "merge", batch])
    #expect(try bench.rows(of: "batch").count == 6)
  }

  @Test("a result that is not what was written is named, and solved anew")
  func changed() throws {
    try bench.copy("batch", to: "whole")
    try bench.run(["batch", "run", bench.folder["whole"], "--quiet"])
    for change in ["jobs.csv", "summary.json", "result.json", "stranger.txt", "../shard.json"] {
      for index in 1...3 {
        try bench.run(["batch", "solve", batch, "--index", "\(index)", "--quiet"])
      }
      let name = "results/0002/0004/\(change)"
      try write(((try? text(name)) ?? "") + "\n", to: name)
      try expectHoles([2], code: 65, "1 of 3 shards cannot be joined: 2.")
    }
    try bench.run(["batch", "run", batch, "--quiet"])
    try bench.expectSame("batch", as: "whole", "mended")
    // What was changed or added is nowhere lost.
    let kept = try ScratchFolder.tree(at: bench.folder["batch/results/0002.kept"]).keys
    for name in ["0004/jobs.csv", "0004-2/summary.json", "0004-3/result.json", "shard.json"] {
      #expect(kept.contains(name), "\(kept)")
    }
    #expect(kept.contains("0004-4/stranger.txt"), "\(kept)")
  }

  @Test("joined results with another's file are not replaced, and it is named at once")
  func joined() throws {
    try bench.run(["batch", "run", batch, "--quiet"])
    try bench.run(["batch", "merge", batch])
    let before = try bench.results(of: "batch")
    try write("mine", to: "joined/notes.txt")
    let refused = try bench.run(["batch", "merge", batch], code: 74)
    #expect(refused.notes.contains("It holds what maillage did not write: notes.txt."))
    try FileManager.default.removeItem(atPath: bench.folder["batch/joined/notes.txt"])
    #expect(try bench.results(of: "batch") == before)
    try write(try text("joined/scenarios.csv") + "\n", to: "joined/scenarios.csv")
    let changed = try bench.run(["batch", "merge", batch], code: 74)
    #expect(changed.notes.contains("scenarios.csv"))
    // An earlier version left no list: what would be written anew may go, and nothing else.
    try FileManager.default.removeItem(
      atPath: bench.folder["batch/joined/.maillage-files.json"])
    try bench.run(["batch", "merge", batch], code: 74)
    let table = try #require(before["joined/scenarios.csv"])
    try bench.folder.write(table, to: "batch/joined/scenarios.csv")
    try bench.run(["batch", "merge", batch])
    #expect(try bench.results(of: "batch") == before)
  }

  @Test("a scenario whose planning broke down is named, and tried again")
  func failed() throws {
    try bench.copy("batch", to: "whole")
    try bench.run(["batch", "run", bench.folder["whole"], "--quiet"])
    for index in 1...3 {
      try bench.run(["batch", "solve", batch, "--index", "\(index)", "--quiet"])
    }
    // What a breakdown leaves: the shard stays open, and the scenario's result says so.
    try FileManager.default.moveItem(
      atPath: bench.folder["batch/results/0001"],
      toPath: bench.folder["batch/results/0001.partial"])
    let result = "results/0001.partial/0002/result.json"
    try write(
      try text(result).replacing("\"status\": \"optimal\"", with: "\"status\": \"fault\""),
      to: result)
    try expectHoles([1], code: 70, "scenario 2 (")
    let again = try bench.run(["batch", "solve", batch, "--index", "1", "--quiet", "--json"])
    #expect(again.result.contains("\"done\": 2,\n  \"solvedNow\": 1"))
    try bench.run(["batch", "merge", batch])
    try bench.expectSame("batch", as: "whole", "tried again")
  }

  @Test("a plan that the audit refuses is named, though all digests fit it")
  func refused() throws {
    for index in 1...3 {
      try bench.run(["batch", "solve", batch, "--index", "\(index)", "--quiet"])
    }
    // A forger gives somebody one half-day more, and makes every digest fit.
    let folder = "results/0003/0006"
    let jobs = try text("\(folder)/jobs.csv")
    let before = try digest("\(folder)/jobs.csv")
    let line = try #require(jobs.split(separator: "\n").dropFirst().first)
    var cells = line.split(separator: ",").map(String.init)
    let slots = try #require(Int(cells[2]))
    cells[2] = "\(slots + 1)"
    cells[3] = "\(4 * (slots + 1))"
    try write(jobs.replacing(line, with: cells.joined(separator: ",")), to: "\(folder)/jobs.csv")
    let result = try text("\(folder)/result.json")
    let beforeResult = try digest("\(folder)/result.json")
    try write(
      result.replacing(before, with: try digest("\(folder)/jobs.csv")),
      to: "\(folder)/result.json")
    let seal = try text("results/0003/shard.json")
    try write(
      seal.replacing(beforeResult, with: try digest("\(folder)/result.json")),
      to: "results/0003/shard.json")
    try expectHoles([3], code: 65, "scenario 6")
  }

  @Test("a dataset or a scenario that changed since is refused")
  func inputs() throws {
    try write(try text("scenarios/0003.json") + " ", to: "scenarios/0003.json")
    try bench.run(["batch", "solve", batch, "--index", "1", "--quiet"])
    let scenario = try bench.run(["batch", "solve", batch, "--index", "2", "--quiet"], code: 65)
    #expect(scenario.notes.contains("scenarios/0003.json is not what the manifest names"))
    let goals = try text("dataset/goals.csv")
    try write(goals.replacing("100", with: "101"), to: "dataset/goals.csv")
    let dataset = try bench.run(["batch", "solve", batch, "--index", "3", "--quiet"], code: 65)
    #expect(dataset.notes.contains("dataset is not what the manifest names"))
    try write("{", to: "manifest.json")
    try bench.run(["batch", "merge", batch], code: 65)
    try write(
      "{\"schemaVersion\": 9, \"tool\": \"maillage 9\", \"kind\": \"more\"}", to: "manifest.json")
    #expect(try bench.run(["batch", "merge", batch], code: 65).notes.contains("maillage 9"))
  }

  @Test(
    "options that were edited since are refused, so that no result passes for that of others",
    arguments: [
      ("\"gap\": 0.0", "\"gap\": 0.5"), ("\"engine\": \"auto\"", "\"engine\": \"compact\""),
      ("\"workLimit\": 100000", "\"workLimit\": 1"), ("\"seed\": 0}", "\"seed\": 1}"),
      ("\"seed\": 0, \"pieces\"", "\"seed\": 1, \"pieces\""), ("\"number\": 3", "\"number\": 33"),
    ])
  func options(old: String, new: String) throws {
    try bench.run(["batch", "run", batch, "--quiet"])
    let results = try bench.results(of: "batch")
    let manifest = try text("manifest.json")
    #expect(manifest.contains(old))
    try write(manifest.replacing(old, with: new), to: "manifest.json")
    for verb in [
      ["run", batch, "--store", bench.folder["store"]], ["merge", batch],
      ["solve", batch, "--index", "1"], ["slurm", batch],
    ] {
      let ending = try bench.run(["batch"] + verb, code: 65)
      #expect(ending.notes.contains("manifest.json was changed since"), "\(ending.notes)")
    }
    #expect(!bench.folder.holds("store"))
    #expect(try bench.results(of: "batch") == results)
  }

  @Test("what keeps a batch from being solved says nothing of people's cells")
  func wrongCells() throws {
    let people = try text("dataset/people.csv")
    let line = try #require(people.split(separator: "\n").dropFirst().first)
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    let wrong = ([cells[0]] + cells.dropFirst().map { _ in "zqcell" }).joined(separator: ",")
    try write(people.replacing(line, with: wrong), to: "dataset/people.csv")
    for verb in [["solve", batch, "--index", "1"], ["run", batch], ["merge", batch]] {
      let ending = try bench.run(["batch"] + verb, code: 65)
      #expect(!(ending.result + ending.notes).contains("zqcell"), "\(ending.notes)")
    }
  }

  @Test("monitoring.csv is never part of a batch")
  func monitoring() throws {
    try FileManager.default.copyItem(
      atPath: FixtureFolder.tiny, toPath: bench.folder["dataset"])
    try bench.folder.write(Array("person,sex\nAMB-P1,F\n".utf8), to: "dataset/monitoring.csv")
    try bench.run(
      [
        "batch", "run", bench.folder["dataset"], "--output", bench.folder["other"], "--over",
        "setGoal goal=hire weight=0:100:2",
      ] + BatchBench.exact)
    let names = try ScratchFolder.tree(at: bench.folder["other"]).keys
    #expect(names.count > 10)
    #expect(!names.contains { $0.contains("monitoring") })
  }
}
