import DatasetFiles
import Foundation
import Store
import TestSupport
import Testing

/// A batch with a store, killed by SIGKILL at random moments: a sample here, 200 times with
/// `MAILLAGE_VERIFY=full`.
@Suite("A batch that is killed", .serialized)
struct BatchKillTests {
  private let bench: BatchBench
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  init() throws { bench = try BatchBench() }

  private static let scenarios = 24

  /// Expects the store to open, to check clean, and to hold no run twice and none unfinished.
  private func expectWhole(_ store: String, _ what: String) throws {
    // Killed before it was made.
    guard bench.folder.holds(store) else { return }
    let opened = try PlanStore(path: bench.folder[store], creating: true)
    let check = try opened.check()
    #expect(check.isClean && check.unfinishedRuns.isEmpty, "\(what): \(check)")
    let scenarios = try opened.runs(limit: 1_000_000).map(\.scenario)
    #expect(Set(scenarios).count == scenarios.count, "\(what): a scenario was kept twice")
  }

  /// Expects the store to hold the plan of each scenario of the batch once, byte for byte.
  private func expectAll(_ store: String, of batch: String) throws {
    let opened = try PlanStore(path: bench.folder[store])
    let runs = try opened.runs(limit: 1_000_000)
    #expect(runs.count == Self.scenarios)
    #expect(try opened.baselines().count == 1)
    #expect(try opened.scenarios(limit: 1_000_000).count == Self.scenarios)
    let results = try bench.results(of: batch)
    var kept: Set<[UInt8]> = []
    for run in runs { kept.insert(try opened.planFiles(of: run.id)[.summary] ?? []) }
    let summaries = results.filter { $0.key.hasSuffix("/summary.json") && $0.key.hasPrefix("r") }
    #expect(summaries.count == Self.scenarios)
    #expect(kept == Set(summaries.values))
  }

  @Test("goes on after every kill, to the same bytes", .timeLimit(.minutes(20)))
  func kills() throws {
    let count = Self.isFull ? 200 : 8
    var generator = SplitMix64(seed: 20_261_123)
    try bench.plan("plan", budgets: Self.scenarios, perShard: 5)
    try bench.copy("plan", to: "undisturbed")
    let start = ContinuousClock.now
    try bench.run(["batch", "run", bench.folder["undisturbed"], "--quiet"])
    let whole = (ContinuousClock.now - start) / .seconds(1)
    var kills = 0
    var batches = 0
    while kills < count {
      batches += 1
      let (batch, store) = ("batch-\(batches)", "store-\(batches)")
      try bench.copy("plan", to: batch)
      let work = ["batch", "run", bench.folder[batch], "--store", bench.folder[store], "--quiet"]
      // A batch is killed some times, then finished.
      let last = min(count, kills + 8)
      while kills < last {
        let moment = Double.random(in: 0.005...max(0.05, whole), using: &generator)
        let run = try bench.program.run(work, seconds: moment)
        guard run.end == .timeLimit else {
          #expect(run.end == .code(0), "\(run.notes)")
          break
        }
        kills += 1
        try expectWhole(store, "kill \(kills) after \(moment) s")
      }
      try bench.run(work)
      try bench.expectSame(batch, as: "undisturbed", "after \(kills) kills")
      try expectWhole(store, "batch \(batches)")
      try expectAll(store, of: batch)
      for name in [batch, store, "\(store)-wal", "\(store)-shm"] {
        try? FileManager.default.removeItem(atPath: bench.folder[name])
      }
    }
    print("\(kills) kills of \(batches) batches, each of which took \(whole) s undisturbed")
  }

  @Test("a store that is named later holds all runs, each once", .timeLimit(.minutes(5)))
  func lateStore() throws {
    try bench.plan("batch", budgets: Self.scenarios, perShard: 5)
    let work = ["batch", "run", bench.folder["batch"], "--quiet"]
    try bench.run(work)
    for _ in 1...2 {
      try bench.run(work + ["--store", bench.folder["store"]])
      try expectWhole("store", "later")
      try expectAll("store", of: "batch")
    }
  }

  @Test("two processes may run the same batch at once", .timeLimit(.minutes(5)))
  func together() async throws {
    try bench.plan("one", budgets: Self.scenarios, perShard: 5)
    try bench.copy("one", to: "two")
    try bench.run(["batch", "run", bench.folder["one"], "--quiet"])
    let work = [
      "batch", "run", bench.folder["two"], "--store", bench.folder["store"], "--quiet",
    ]
    let program = bench.program
    async let first = program.run(work)
    async let second = program.run(work)
    for run in [try await first, try await second] {
      #expect(run.end == .code(0), "\(run.notes)")
    }
    try bench.expectSame("two", as: "one", "by two processes")
    try expectAll("store", of: "two")
  }
}
