import DatasetFiles
import Employment
import Foundation
import Store
import TestSupport
import Testing

@Suite("A store that cannot be written")
struct ReadOnlyTests {
  private let test: TestStore

  init() throws {
    test = try TestStore()
    let store = try test.opened()
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    try TestStore.plan(TestStore.tiny, of: baseline, in: store)
  }

  @Test("is taken as unchanging where no log can stand beside it")
  func choice() {
    func opening(_ file: Bool, _ folder: Bool, _ log: Bool) -> ReadOnlyOpening? {
      ReadOnlyOpening(canWriteFile: file, canMakeFiles: folder, hasLog: log)
    }
    for log in [false, true] {
      #expect(opening(true, true, log) == nil)
      #expect(opening(false, true, log) == .withLog)
    }
    for file in [false, true] {
      #expect(opening(file, false, true) == .withLog)
      #expect(opening(file, false, false) == .immutable)
    }
  }

  @Test(
    "is read, checked and copied, and nothing is made beside it",
    arguments: [ReadOnlyOpening.immutable, .withLog])
  func reading(opening: ReadOnlyOpening) throws {
    try test.folder.makeFolder("été 100%?")
    let folder = test.folder["été 100%?"]
    let path = "\(folder)/plans#1.maillage"
    try FileManager.default.moveItem(atPath: test.path, toPath: path)
    let bytes = try Data(contentsOf: URL(filePath: path))
    do {
      let store = try PlanStore(path: path, opening)
      let run = try #require(try store.runs().first)
      #expect(try store.planFiles(of: run.id)[.jobs] != nil)
      #expect(try store.check().isClean)
      try store.backup(to: test.folder["copy.maillage"])
      let decision = Decision(
        date: Date(), actor: "Marie", verb: .accepted, person: Person.ID("AMB-P1"), reason: "")
      do {
        try store.record(decision)
        Issue.record("a store that is only read was written")
      } catch {
        guard case .unwritable(path, reason: _) = error else {
          Issue.record("\(error)")
          return
        }
      }
      if opening == .immutable {
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: folder) == ["plans#1.maillage"])
      }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    #expect(try PlanStore(path: test.folder["copy.maillage"]).check().isClean)
  }

  @Test("what is no store is refused, and one that is not there is missing")
  func strangers() throws {
    try test.folder.write(Array("hello, world".utf8), to: "text")
    let text = test.folder["text"]
    #expect(throws: StoreError.notAStore(path: text)) { try PlanStore(path: text, .immutable) }
    let none = test.folder["none"]
    #expect(throws: StoreError.missing(path: none)) { try PlanStore(reading: none) }
    let folder = test.folder.path
    #expect(throws: StoreError.notAStore(path: folder)) { try PlanStore(reading: folder) }
  }
}
