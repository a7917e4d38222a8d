import DatasetFiles
import Employment
import Foundation
import GRDB
import Planning
import Scenarios
import Store
import TestSupport
import Testing

@Suite("What was read before an erasure and comes after it")
struct ErasedWhilePlannedTests {
  private let test: TestStore
  private let store: PlanStore
  private let person = Person.ID("AMB-P1")

  init() throws {
    test = try TestStore()
    store = try test.opened()
  }

  /// Expects a run's plan to be without the person, to say so, and the store to be whole.
  private func expectErased(_ run: StoredRun.ID, digest: String?) throws {
    #expect(try test.occurrences(of: person.text) == 0)
    #expect(try store.run(run).erased == 1)
    let files = try store.planFiles(of: run)
    #expect(files[.jobs] != nil)
    #expect(files[.summary].flatMap { PlanClaims($0)?.dataset } == digest)
    #expect(try store.check().problems == [])
  }

  private func keep(
    _ outcome: RunOutcome, _ files: [PlanFile: [UInt8]], of baseline: StoredBaseline.ID
  ) throws -> StoredRun.ID {
    try store.keep(
      outcome, files: files, TestStore.parameters, of: baseline, version: "test")
  }

  @Test("a run that was at work while somebody was erased is kept without the person")
  func finish() throws {
    let dataset = try TestStore.tiny
    let baseline = try store.save(dataset, name: "tiny")
    let run = try store.begin(TestStore.parameters, of: baseline, version: "test")
    let (outcome, files) = try TestStore.result(of: dataset)
    #expect(files[.jobs].map { String(decoding: $0, as: UTF8.self).contains("AMB-P1,") } == true)
    _ = try store.forget(person)
    try store.finish(run, outcome, files: files)
    try expectErased(run, digest: try store.baseline(baseline).digest)
    #expect(try store.run(run).outcome == outcome)
  }

  @Test("so is a run of a scenario, and one whose baseline was joined to another meanwhile")
  func finishScenario() throws {
    let rest = Scenario(
      name: "", baseline: "", edits: [ScenarioEdit(.removePerson, ["person": "AMB-P1"])])
    let edit = Scenario(
      name: "other", baseline: "tiny",
      edits: [ScenarioEdit(.setProgramme, ["key": "name", "value": "x"])])
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    let tables = try store.tables(of: baseline)
    _ = try store.save(rest.applied(to: tables), name: "the rest")
    let scenario = try store.save(edit, of: baseline)
    let run = try store.begin(
      TestStore.parameters, of: baseline, scenario: scenario, version: "test")
    let (outcome, files) = try TestStore.result(of: edit.applied(to: tables))
    _ = try store.forget(person)
    #expect(try store.run(run).baseline != baseline)
    try store.finish(run, outcome, files: files)
    try expectErased(run, digest: nil)
  }

  @Test("a result of a batch that comes after an erasure is kept once, without the person")
  func keep() throws {
    let dataset = try TestStore.tiny
    let baseline = try store.save(dataset, name: "tiny")
    let (outcome, files) = try TestStore.result(of: dataset)
    _ = try store.forget(person)
    let run = try keep(outcome, files, of: baseline)
    try expectErased(run, digest: try store.baseline(baseline).digest)
    // As from a folder of results that is told again.
    #expect(try keep(outcome, files, of: baseline) == run)
    #expect(throws: StoreError.unknown(kind: "baseline", name: "7")) {
      try store.keep(outcome, files: files, TestStore.parameters, of: .init(7), version: "1")
    }
  }

  @Test("a result that was kept before an erasure and is told again after it stays one run")
  func keepAgain() throws {
    let dataset = try TestStore.tiny
    let baseline = try store.save(dataset, name: "tiny")
    let (outcome, files) = try TestStore.result(of: dataset)
    let run = try keep(outcome, files, of: baseline)
    _ = try store.forget(person)
    #expect(try keep(outcome, files, of: baseline) == run)
    try expectErased(run, digest: try store.baseline(baseline).digest)
  }

  @Test("a scenario that names somebody who was erased is refused")
  func scenario() throws {
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    let scenario = Scenario(
      name: "hire", baseline: "tiny",
      edits: [ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "hire"])])
    _ = try store.forget(person)
    #expect(throws: StoreError.namesErased(scenario: "hire")) {
      try store.save(scenario, of: baseline)
    }
    #expect(try test.occurrences(of: person.text) == 0)
  }

  @Test("a plan of other people is refused, and found by a check")
  func foreign() throws {
    let baseline = try store.save(RandomTinyDataset(seed: 3).dataset, name: "other")
    let run = try store.begin(TestStore.parameters, of: baseline, version: "test")
    let (outcome, files) = try TestStore.result(of: TestStore.tiny)
    #expect(throws: StoreError.self) { try store.finish(run, outcome, files: files) }
    #expect(try store.run(run).outcome == nil)
    let tiny = try store.save(TestStore.tiny, name: "tiny")
    let other = try TestStore.plan(TestStore.tiny, of: tiny, in: store)
    #expect(try store.check().isClean)
    try DatabaseQueue(path: test.path).write {
      try $0.execute(sql: "UPDATE runs SET baseline = \(baseline) WHERE id = \(other)")
    }
    let problems = try store.check().problems
    #expect(
      problems.contains {
        $0.hasPrefix("The plan of run \(other) has ") && $0.contains("neither in its baseline")
      }, "\(problems)")
  }

  @Test("a dataset comes back with somebody who was erased from it only where that is said")
  func restoring() throws {
    let dataset = try TestStore.tiny
    let baseline = try store.save(dataset, name: "tiny")
    let change = Scenario(
      name: "", baseline: "",
      edits: [ScenarioEdit(.changePerson, ["person": "AMB-P1", "max_hours": "20"])])
    // Without the person they are one; with the person neither is kept again.
    let changed = try change.applied(to: store.tables(of: baseline))
    _ = try store.save(changed, name: "changed")
    _ = try store.forget(person)
    #expect(try store.baselines().count == 1)
    for old in [dataset, changed] {
      #expect(throws: StoreError.erasedBefore(erasure: "1")) { try store.save(old, name: "again") }
    }
    // A second erasure leaves the first in mind.
    _ = try store.forget(Person.ID("AMB-P2"))
    #expect(throws: StoreError.erasedBefore(erasure: "1")) {
      try store.save(dataset, name: "again")
    }
    #expect(try test.occurrences(of: person.text) == 0)
    let restored = try store.save(dataset, name: "again", restoringErased: true)
    #expect(try store.dataset(of: restored).digest == dataset.digest)
    #expect(try store.save(dataset, name: "again") == restored)
    #expect(try store.check().isClean)
  }
}
