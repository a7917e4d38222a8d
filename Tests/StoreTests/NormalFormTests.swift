import DatasetFiles
import Employment
import Foundation
import GRDB
import Store
import TestSupport
import Testing

/// What older versions kept need not be in Unicode's normal form: it stays as it is, and is read in it.
@Suite("Text that an older version kept")
struct NormalFormTests {
  private let test: TestStore
  private let person = Person.ID("Zoé")
  private static let apart = "Zoe\u{301}"

  init() throws { test = try TestStore() }

  /// A store in which everything about the person is composed of letters and marks.
  private func filled() throws -> (StoredBaseline, StoredRun.ID) {
    var draft = try DatasetFolder(path: FixtureFolder.tiny).read()
    for (file, table) in draft.tables {
      draft.tables[file]?.cells = table.cells.map { $0 == "AMB-P1" ? "Zoé" : $0 }
    }
    let dataset = try draft.validated()
    let baseline: StoredBaseline.ID
    let run: StoredRun.ID
    do {
      let store = try test.opened()
      baseline = try store.save(dataset, name: "Zoé et les autres")
      run = try TestStore.plan(dataset, of: baseline, in: store)
      let decision = Decision(
        date: Date(), actor: "A", verb: .overrode, person: person, activity: nil,
        reason: "Zoé veut", run: run)
      try store.record(decision)
    }
    let files = DatasetFolder.files(of: dataset).map { file in
      (name: file.file.rawValue, bytes: Self.decomposed(file.bytes))
    }
    let digest = CanonicalContent(named: files).digest
    try DatabaseQueue(path: test.path).write { database in
      for file in files {
        try database.execute(
          sql: "UPDATE baseline_files SET content = ? WHERE file = ?",
          arguments: [Data(file.bytes), file.name])
      }
      try database.execute(sql: "UPDATE baselines SET digest = ?", arguments: [digest])
      try database.execute(sql: "UPDATE decisions SET person = ?", arguments: [Self.apart])
      try database.execute(
        sql: "UPDATE decisions SET reason = ?", arguments: ["\(Self.apart) veut"])
    }
    return (try test.opened().baseline(baseline), run)
  }

  private static func decomposed(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).decomposedStringWithCanonicalMapping.utf8)
  }

  @Test("keeps its bytes and digest, and is read in normal form")
  func reading() throws {
    let (baseline, _) = try filled()
    let store = try test.opened()
    #expect(try store.baseline(digest: baseline.digest).id == baseline.id)
    let dataset = try store.dataset(of: baseline.id)
    #expect(dataset.people.contains { $0.id == person })
    #expect(dataset.digest != baseline.digest)
    let problems = try store.check().problems
    #expect(!problems.contains { $0.hasPrefix("Baseline ") }, "\(problems)")
    #expect(try test.occurrences(of: Self.apart) > 0)
  }

  @Test("is found by a person's id, however it is typed")
  func listing() throws {
    _ = try filled()
    for id in ["Zoé", Self.apart] {
      #expect(try test.opened().decisions(about: Person.ID(id)).count == 1)
    }
  }

  @Test("is erased in every form")
  func forgetting() throws {
    _ = try filled()
    let erasure = try test.opened().forget(Person.ID(Self.apart))
    #expect(erasure.counts["people.csv"] == 1 && erasure.counts["decisions"] == 1)
    #expect(try test.occurrences(of: "Zoé") == 0)
    #expect(PlanStore.occurrences(of: person, inStoreAt: test.path) == 0)
    let problems = try test.opened().check().problems
    #expect(!problems.contains { $0.hasPrefix("Baseline ") || $0.contains("decision") })
  }
}
