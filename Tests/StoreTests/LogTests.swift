import Employment
import Foundation
import GRDB
import Store
import TestSupport
import Testing

@Suite("A log that shows what was changed in it")
struct LogTests {
  private let test: TestStore
  private let store: PlanStore
  private let run: StoredRun.ID

  init() throws {
    test = try TestStore()
    store = try test.opened()
    let baseline = try store.save(TestStore.tiny, name: "tiny")
    run = try TestStore.plan(TestStore.tiny, of: baseline, in: store)
    for (about, why) in [("AMB-P1", "oui"), ("AMB-P2", "non"), ("AMB-P3", ""), ("BOC-P1", "si")] {
      try store.record(
        Decision(
          date: Date(), actor: "Marie", verb: .accepted, person: Person.ID(about), reason: why,
          run: run))
    }
  }

  private func change(_ statement: String) throws {
    try DatabaseQueue(path: test.path).write { try $0.execute(sql: statement) }
  }

  @Test(
    "a changed run or decision, and one that was taken out, is found by a check",
    arguments: [
      ("UPDATE runs SET objective = 999", "Run 1 does not say what its summary says: objective."),
      ("UPDATE runs SET status = 'feasible'", "Run 1 does not say what its summary says: status."),
      ("UPDATE runs SET options = '{}'", "Run 1 has another digest"),
      ("UPDATE runs SET seed = 7", "Run 1 has another digest"),
      ("UPDATE runs SET finished = finished + 1", "Run 1 has another digest"),
      ("UPDATE decisions SET verb = 'refused', actor = 'x' WHERE id = 2", "Decision 2 is not what"),
      ("UPDATE decisions SET reason = 'x' WHERE id = 4", "Decision 4 is not what"),
      ("UPDATE decisions SET date = date - 1 WHERE id = 1", "Decision 1 is not what"),
      ("DELETE FROM decisions WHERE id = 2", "Decision 3 is not what"),
      ("DELETE FROM decisions WHERE id = 1", "Of the decisions, 4 were kept and 3 are there"),
      ("DELETE FROM decisions WHERE id = 4", "Of the decisions, 4 were kept and 3 are there"),
      ("UPDATE plan_files SET content = x'7b' WHERE file = 'summary.json'", "The summary of run 1"),
    ])
  func falsified(statement: String, sentence: String) throws {
    #expect(try store.check().isClean)
    try change(statement)
    let check = try store.check()
    #expect(!check.isClean)
    #expect(check.problems.contains { $0.hasPrefix(sentence) }, "\(check.problems)")
  }

  @Test("the last link stands for the log: a chain that was made anew has another")
  func lastLink() throws {
    let noted = try #require(try store.lastLink())
    #expect(try store.check().lastLink == noted)
    #expect(try store.decisions(limit: 1).map(\.link) == [noted])
    let other = try TestStore()
    #expect(try other.opened().lastLink() == nil)
    // One who makes the chain anew, as a migration of a store of the first version does.
    try makeFirstVersion("UPDATE decisions SET actor = 'somebody' WHERE id = 1")
    let again = try PlanStore(path: test.path)
    #expect(try again.check().isClean)
    #expect(try again.lastLink() != noted)
  }

  @Test("an erasure makes the chain anew from the first decision that it changed, and says so")
  func erasure() throws {
    let before = try store.decisions().map(\.link)
    let erasure = try store.forget(Person.ID("AMB-P2"))
    let after = try store.decisions().map(\.link)
    #expect(zip(before, after).map { $0 == $1 } == [false, false, false, true])
    #expect(
      erasure.contents.filter { $0.kind == .decisions }
        == [.init(kind: .decisions, number: 2, before: nil, after: try #require(after.first))])
    #expect(try store.check().isClean)
    #expect(try test.occurrences(of: before[0]) == 0)
    // Somebody about whom nothing was decided.
    let other = try store.forget(Person.ID("BOC-P3"))
    #expect(other.contents.allSatisfy { $0.kind != .decisions })
    #expect(try store.decisions().map(\.link) == after)
  }

  @Test("a store of the first version gets links and digests of what is there")
  func migration() throws {
    let (link, decisions) = (try store.lastLink(), try store.decisions())
    try makeFirstVersion()
    #expect(throws: StoreError.self) { try PlanStore(path: test.path, .withLog) }
    let again = try PlanStore(path: test.path)
    #expect(try again.check().isClean)
    #expect(try again.lastLink() == link)
    #expect(try again.decisions() == decisions)
  }

  /// Takes from the store what the first version did not have, and changes something in it.
  private func makeFirstVersion(_ statement: String = "") throws {
    try change(
      """
      ALTER TABLE decisions DROP COLUMN link;
      ALTER TABLE runs DROP COLUMN digest;
      DELETE FROM grdb_migrations WHERE identifier LIKE '2 %';
      \(statement)
      """)
  }

  @Test(
    "a decision about somebody who was not planned is refused, with who may be meant",
    arguments: [
      ("AMB-p1", "", "AMB-P1"), ("AMBP1", "", "AMB-P1"), ("AMB-P11", "", "AMB-P1"),
      ("AMB-P", "", ""), ("nobody", "", ""), ("AMB-P9", "", ""), ("AMB-P1", "amb-A1", "AMB-A1"),
      ("AMB-P1", "", "known"),
    ])
  func unknown(person: String, activity: String, nearest: String) throws {
    for run in [run, nil] {
      let decision = Decision(
        date: Date(), actor: "Marie", verb: .refused, person: Person.ID(person),
        activity: activity.isEmpty ? nil : Activity.ID(activity), reason: "", run: run)
      if nearest == "known" {
        #expect(try store.record(decision).decision == decision)
        continue
      }
      let error = StoreError.unknownID(
        kind: activity.isEmpty ? "person" : "activity", id: activity.isEmpty ? person : activity,
        run: run?.description, nearest: nearest.isEmpty ? nil : nearest)
      #expect(throws: error) { try store.record(decision) }
      if run == nil {
        try store.record(decision, isUnlisted: true)
      } else {
        #expect(throws: error) { try store.record(decision, isUnlisted: true) }
      }
    }
    #expect(try store.check().isClean)
  }
}
