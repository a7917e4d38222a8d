import DatasetFiles
import Foundation
import Store
import TestSupport
import Testing

@Suite("A batch of provinces, joined by prices", .serialized)
struct RoundBatchTests {
  private let bench: BatchBench
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  init() throws {
    bench = try BatchBench()
    try bench.run([
      "generate", "--output", bench.folder["region"], "--seed", "1", "--territories", "9",
      "--posts-scale", "0.2",
    ])
  }

  private static let options = ["--gap", "0.005", "--work-limit", "10000000", "--quiet"]

  /// Writes a batch of the region.
  private func plan(_ name: String, kind: String = "provinces") throws {
    try bench.run(
      [
        "batch", "plan", bench.folder["region"], "--output", bench.folder[name], "--kind", kind,
      ] + Self.options)
  }

  /// How many shards a batch has, and how many rounds it opened, the last one that asks nothing
  /// included.
  private func size(of name: String) throws -> (shards: Int, rounds: Int) {
    let names = try bench.folder.files(in: "\(name)/rounds").keys
    return (
      names.count { $0.hasPrefix("0001-question") }, names.count { $0.hasSuffix("-state.sealed") }
    )
  }

  @Test("verb by verb it is the plan of the whole, audited as a whole", .timeLimit(.minutes(5)))
  func verbs() throws {
    try bench.run(
      ["plan", bench.folder["region"], "--output", bench.folder["whole"]] + Self.options)
    let whole = try bench.folder.files(in: "whole")
    for kind in ["provinces", "territories"] {
      try plan(kind, kind: kind)
      let batch = bench.folder[kind]
      let shards = try size(of: kind).shards
      #expect(shards > 1)
      var rounds = 0
      var merge = ""
      while !bench.folder.holds("\(kind)/joined"), rounds < 100 {
        rounds += 1
        for index in (1...shards).reversed() {
          try bench.run(["batch", "solve", batch, "--index", "\(index)", "--quiet"])
        }
        merge = try bench.run(["batch", "merge", batch, "--quiet"]).result
      }
      #expect(rounds > 1, "prices were never corrected")
      #expect(merge.contains("joined after \(rounds) rounds"))
      #expect(try bench.folder.files(in: "\(kind)/joined") == whole, "\(kind)")
      try bench.run(["audit", bench.folder["region"], bench.folder["\(kind)/joined"]])
      // All of it again is no work, and the same bytes.
      let again = try bench.run(["batch", "solve", batch, "--index", "1", "--quiet", "--json"])
      #expect(again.result.contains("\"solvedNow\": 0"))
      try bench.run(["batch", "merge", batch, "--quiet"])
      #expect(try bench.folder.files(in: "\(kind)/joined") == whole, "\(kind)")
    }
  }

  @Test("a hole is named, and so is a byte that was changed", .timeLimit(.minutes(5)))
  func holes() throws {
    try plan("batch")
    let batch = bench.folder["batch"]
    let shards = try size(of: "batch").shards
    for index in 2...shards {
      try bench.run(["batch", "solve", batch, "--index", "\(index)", "--quiet"])
    }
    let hole = try bench.run(["batch", "merge", batch, "--quiet"], code: 66)
    #expect(hole.notes.contains("Shard 1 (") && hole.notes.contains("has not answered in round 1"))
    #expect(try size(of: "batch").rounds == 1)
    try bench.run(["batch", "solve", batch, "--index", "1", "--quiet"])

    let answer = "batch/rounds/0001-answer-0002.sealed"
    let good = try #require(try bench.folder.files(in: "batch/rounds")["0001-answer-0002.sealed"])
    for place in [3, 80, good.count / 2, good.count - 1] {
      var bad = good
      bad[place] ^= 1
      try bench.folder.write(bad, to: answer)
      let wrong = try bench.run(["batch", "merge", batch, "--quiet"], code: 65)
      #expect(wrong.notes.contains("Shard 2 (") && wrong.notes.contains("is not what was written"))
    }
    // Solving it again mends it.
    try bench.run(["batch", "solve", batch, "--index", "2", "--quiet"])
    #expect(try bench.folder.files(in: "batch/rounds")["0001-answer-0002.sealed"] == good)
    try bench.run(["batch", "merge", batch, "--quiet"])
    #expect(try size(of: "batch").rounds == 2)

    let state = try #require(try bench.folder.files(in: "batch/rounds")["0002-state.sealed"])
    try bench.folder.write(Array(state.dropLast()), to: "batch/rounds/0002-state.sealed")
    try bench.run(["batch", "merge", batch, "--quiet"], code: 65)
  }

  @Test("rounds can be ended before plan and bound have met", .timeLimit(.minutes(5)))
  func ended() throws {
    try plan("batch")
    let batch = bench.folder["batch"]
    try bench.run(["batch", "solve", batch, "--index", "2", "--quiet"])
    try bench.run(["batch", "merge", batch, "--quiet"], code: 66)
    let merge = try bench.run(["batch", "merge", batch, "--end", "--quiet"])
    #expect(merge.result.contains("joined after 0 rounds"))
    try bench.run(["audit", bench.folder["region"], bench.folder["batch/joined"]])
  }

  @Test("killed at any moment it goes on to the same bytes", .timeLimit(.minutes(30)))
  func kills() throws {
    let count = Self.isFull ? 100 : 4
    var generator = SplitMix64(seed: 20_261_124)
    try plan("plan")
    try bench.copy("plan", to: "undisturbed")
    let start = ContinuousClock.now
    try bench.run(["batch", "run", bench.folder["undisturbed"], "--quiet"])
    let whole = (ContinuousClock.now - start) / .seconds(1)
    let expected = try ScratchFolder.tree(at: bench.folder["undisturbed/rounds"])
    var kills = 0
    var batches = 0
    while kills < count {
      batches += 1
      let (batch, store) = ("batch-\(batches)", "store-\(batches)")
      try bench.copy("plan", to: batch)
      let work = ["batch", "run", bench.folder[batch], "--store", bench.folder[store], "--quiet"]
      let last = min(count, kills + 6)
      while kills < last {
        let moment = Double.random(in: 0.01...max(0.05, 0.7 * whole), using: &generator)
        let run = try bench.program.run(work, seconds: moment)
        guard run.end == .timeLimit else {
          #expect(run.end == .code(0), "\(run.notes)")
          break
        }
        kills += 1
        guard bench.folder.holds(store) else { continue }
        let check = try PlanStore(path: bench.folder[store], creating: true).check()
        #expect(check.isClean && check.unfinishedRuns.isEmpty, "kill \(kills): \(check)")
      }
      try bench.run(work)
      try bench.run(work)
      try bench.expectSame(batch, as: "undisturbed", "after \(kills) kills")
      // What killed processes left of files that they had not finished is no part of it.
      let rounds = try ScratchFolder.tree(at: bench.folder["\(batch)/rounds"])
        .filter { $0.key.hasSuffix(".sealed") }
      #expect(rounds == expected, "rounds after \(kills) kills")
      let opened = try PlanStore(path: bench.folder[store])
      let runs = try opened.runs(limit: 100)
      #expect(runs.count == 1, "the plan is kept once")
      for run in runs {
        #expect(
          try opened.planFiles(of: run.id)[.summary]
            == bench.folder.files(in: "undisturbed/joined")["summary.json"])
      }
    }
    print("\(kills) kills of \(batches) batches, each of which took \(whole) s undisturbed")
  }
}
