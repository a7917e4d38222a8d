import DatasetFiles
import Employment
import Foundation
import GRDB
import Planning
import Scenarios
import Store
import TestSupport
import Testing

@Suite("Keeping baselines, scenarios, runs and decisions")
struct KeepingTests {
  private let test: TestStore
  private let store: PlanStore

  init() throws {
    test = try TestStore()
    store = try test.opened()
  }

  @Test("a baseline reads back as it was, and is kept once", arguments: 0..<20)
  func baselines(seed: UInt64) throws {
    let dataset = try RandomSmallDataset(seed: seed).dataset
    let id = try store.save(dataset, name: "first")
    #expect(try store.save(dataset, name: "second") == id)
    #expect(try store.dataset(of: id).digest == dataset.digest)
    let stored = try store.baseline(digest: String(dataset.digest.prefix(20)))
    #expect(stored.id == id)
    #expect(stored.name == "first")
    #expect(stored.people == dataset.people.count)
    #expect(throws: StoreError.unknown(kind: "baseline", name: "sha256:")) {
      try store.baseline(digest: "sha256:")
    }
    #expect(throws: StoreError.unknown(kind: "baseline", name: "%")) {
      try store.baseline(digest: "%")
    }
  }

  @Test("a scenario reads back, is kept once, and names the baseline in the store")
  func scenarios() throws {
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    let scenario = Scenario(
      name: "Essai", baseline: "../tiny", digest: "sha256:of something else",
      edits: [ScenarioEdit(.closeActivity, ["activity": "AMB-A1"])])
    let id = try store.save(scenario, of: baseline)
    #expect(try store.save(scenario, of: baseline) == id)
    var expected = scenario
    expected.digest = try TestStore.tiny.digest
    #expect(try store.scenario(id) == expected)
    #expect(try store.scenarios(of: baseline).map(\.edits) == [1])
    #expect(throws: StoreError.unknown(kind: "baseline", name: "9")) {
      try store.save(scenario, of: .init(9))
    }
  }

  @Test("a run is unfinished until its result is kept, which is never replaced")
  func runs() throws {
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    var parameters = PlanningParameters()
    parameters.seed = .max
    let run = try store.begin(parameters, of: baseline, version: "maillage 0.1.0")
    #expect(try store.run(run).outcome == nil)
    #expect(try store.run(run).seed == .max)
    #expect(try store.check().unfinishedRuns == [run])
    #expect(try store.planFiles(of: run).isEmpty)
    let outcome = RunOutcome(
      status: .feasible, stoppedBy: .gap, objective: Points(1), bound: Points(1.5),
      relativeGap: 0.5, isAudited: true)
    let files: [PlanFile: [UInt8]] = [.jobs: [1, 2], .summary: Array("{}".utf8)]
    try store.finish(run, outcome, files: files)
    #expect(try store.run(run).outcome == outcome)
    #expect(try store.planFiles(of: run) == files)
    #expect(throws: StoreError.finishedAlready(run: "1")) {
      try store.finish(run, outcome, files: [:])
    }
    #expect(throws: StoreError.unknown(kind: "run", name: "2")) {
      try store.finish(.init(2), outcome, files: [:])
    }
    #expect(try store.planFiles(of: run) == files)
    #expect(try store.check() == store.check())
    #expect(try store.check().isClean)
  }

  @Test("what planning found is kept in figures")
  func outcome() throws {
    let dataset = try TestStore.tiny
    let baseline = try store.save(dataset, name: "tiny")
    let run = try store.run(TestStore.plan(dataset, of: baseline, in: store))
    #expect(run.outcome?.status == .optimal)
    #expect(run.outcome?.isAudited == true)
    let objective = try #require(run.outcome?.objective?.amount)
    #expect(abs(objective - 462.9) < 1e-9)
  }

  @Test("pages of listings hold everything once, the latest first")
  func pages() throws {
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    let other = try store.save(RandomTinyDataset(seed: 1).dataset, name: "other")
    for place in 0..<25 {
      _ = try store.begin(
        PlanningParameters(), of: place % 3 == 0 ? other : baseline, version: "test")
      try store.record(
        Decision(
          date: Date(), actor: "Marie", verb: .refused,
          person: Person.ID(place % 2 == 0 ? "P" : "p"), reason: "\(place)"),
        isUnlisted: true)
    }
    var seen: [StoredRun.ID] = []
    while true {
      let page = try store.runs(after: seen.last, limit: 7)
      if page.isEmpty { break }
      #expect(page.count <= 7)
      seen += page.map(\.id)
    }
    #expect(seen.map(\.value) == (1...25).reversed())
    #expect(try store.runs(of: other).count == 9)
    // Ids are compared with their case.
    #expect(try store.decisions(about: Person.ID("P")).count == 13)
    #expect(try store.decisions(limit: 2).map(\.decision.reason) == ["24", "23"])
  }

  @Test("a copy is a store of its own, and replaces nothing")
  func backup() throws {
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    try TestStore.plan(TestStore.tiny, of: baseline, in: store)
    let copy = test.folder["copy.maillage"]
    try store.backup(to: copy)
    #expect(try PlanStore(path: copy).check().isClean)
    #expect(try PlanStore(path: copy).runs() == store.runs())
    #expect(throws: StoreError.self) { try store.backup(to: copy) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: test.folder.path)
        .allSatisfy { !$0.contains(".new") })
  }

  @Test("a copy removes what killed copies to its place left, and nothing else")
  func remains() throws {
    // No process has so high a number.
    let gone = ["", "-wal", "-shm", "-journal"].map { "copy.maillage.2147483646.new\($0)" }
    // Process 1 is always there; the others are no unfinished copies to this place.
    let staying = [
      "copy.maillage.1.new", "copy.maillage.old.new", "copy.maillage.2147483646.newer",
      "other.maillage.2147483646.new",
    ]
    for name in gone + staying { try test.folder.write([1], to: name) }
    try store.backup(to: test.folder["copy.maillage"])
    #expect(gone.allSatisfy { !test.folder.holds($0) })
    #expect(staying.allSatisfy { test.folder.holds($0) })
  }

  @Test("a full disk is told as such")
  func fullDisk() {
    let failure = DatabaseError(resultCode: .SQLITE_FULL, message: "not an error")
    #expect(
      StoreError(failure, at: "copy").description
        == "copy: the store cannot be written (the disk is full).")
    let other = DatabaseError(resultCode: .SQLITE_IOERR, message: "not an error")
    #expect(!StoreError(other, at: "copy").description.contains("not an error"))
  }
}
