import DatasetFiles
import Foundation
import GRDB
import Store
import TestSupport
import Testing

@Suite("Opening a store")
struct OpeningTests {
  private let test: TestStore

  init() throws { test = try TestStore() }

  @Test("an empty file becomes a store, for its owner alone, and is there when opened again")
  func empty() throws {
    #expect(throws: StoreError.missing(path: test.path)) { try PlanStore(path: test.path) }
    try test.folder.write([], to: "plans.maillage")
    let digest = try TestStore.tiny.digest
    do {
      let store = try test.opened()
      #expect(try store.check().isClean)
      _ = try store.save(TestStore.tiny, name: "tiny")
    }
    let again = try PlanStore(path: test.path)
    #expect(try again.baselines().map(\.digest) == [digest])
    #expect(try again.dataset(of: again.baselines()[0].id).digest == digest)
    let other = test.folder["other.maillage"]
    _ = try PlanStore(path: other, creating: true)
    for path in [other, test.path] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(path)")
    }
  }

  @Test("a store whose making was cut off before its first table is made")
  func cutOff() throws {
    try DatabaseQueue(path: test.path).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA application_id = \(0x4D41_494C)")
    }
    #expect(try test.opened().check().isClean)
  }

  @Test("what is no store is refused and not touched")
  func strangers() throws {
    let foreign = test.folder["foreign.db"]
    try DatabaseQueue(path: foreign).write {
      try $0.execute(sql: "CREATE TABLE people (name TEXT)")
    }
    let named = test.folder["named.db"]
    try DatabaseQueue(path: named).write { try $0.execute(sql: "PRAGMA application_id = 7") }
    try test.folder.write(Array("hello, world".utf8), to: "text")
    try test.folder.write((0..<9000).map { UInt8(truncatingIfNeeded: $0 * 7) }, to: "bytes")
    for name in ["foreign.db", "named.db", "text", "bytes"] {
      let before = try test.folder.bytes(name)
      let path = test.folder[name]
      #expect(throws: StoreError.notAStore(path: path), "\(name)") {
        try PlanStore(path: path, creating: true)
      }
      #expect(try test.folder.bytes(name) == before)
    }
    #expect(throws: StoreError.notAStore(path: test.folder.path)) {
      try PlanStore(path: test.folder.path, creating: true)
    }
  }

  @Test("a store of a later version is refused")
  func newer() throws {
    _ = try test.opened()
    try DatabaseQueue(path: test.path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 something later')")
    }
    #expect(throws: StoreError.newer(path: test.path)) { try test.opened() }
  }

  @Test("a folder that is not there, or cannot be written, is told")
  func unwritable() throws {
    let path = test.folder["none/plans.maillage"]
    do {
      _ = try PlanStore(path: path, creating: true)
      Issue.record("a store was made in no folder")
    } catch {
      guard case .unwritable(path, reason: _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("changed content is found by a check")
  func damage() throws {
    let store = try test.opened()
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    let run = try TestStore.plan(TestStore.tiny, of: baseline, in: store)
    #expect(try store.check().isClean)
    let stranger = try DatabaseQueue(path: test.path)
    for (change, sentence) in [
      ("UPDATE baseline_files SET content = x'00' WHERE file = 'goals.csv'", "Baseline 1 has"),
      ("UPDATE plan_files SET content = x'00' WHERE file = 'jobs.csv'", "The plan of run \(run)"),
      ("DELETE FROM plans", "Run \(run) is finished and has no plan folder."),
    ] {
      try stranger.write { try $0.execute(sql: change) }
      let check = try store.check()
      #expect(!check.isClean)
      #expect(check.problems.contains { $0.hasPrefix(sentence) }, "\(check.problems)")
    }
  }
}
