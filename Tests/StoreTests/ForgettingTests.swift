import DatasetFiles
import Employment
import Foundation
import GRDB
import Planning
import Scenarios
import Store
import TestSupport
import Testing

@Suite("Erasing a person")
struct ForgettingTests {
  private let test: TestStore
  private let person = Person.ID("AMB-P1")

  init() throws { test = try TestStore() }

  /// A store in which the person stands wherever a person may stand.
  private func filled() throws -> PlanStore {
    let store = try test.opened()
    let dataset = try TestStore.tiny
    let baseline = try store.save(dataset, name: "Tiny of AMB-P1")
    let scenario = Scenario(
      name: "AMB-P1 first", baseline: "/home/AMB-P1/tiny", note: "That AMB-P1 stays is a guess.",
      edits: [
        ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "hire"]),
        ScenarioEdit(.setProgramme, ["key": "name", "value": "For AMB-P1"]),
        ScenarioEdit(.forbid, ["person": "AMB-P2", "activity": "AMB-A1"]),
      ])
    let kept = try store.save(scenario, of: baseline)
    let run = try TestStore.plan(dataset, of: baseline, in: store)
    let tables = try store.tables(of: baseline)
    try TestStore.plan(scenario.applied(to: tables), of: baseline, scenario: kept, in: store)
    for (about, reason) in [("AMB-P1", "Mme Dupont"), ("AMB-P2", "as (AMB-P1), not AMB-P10")] {
      try store.record(
        Decision(
          date: Date(), actor: "AMB-P1", verb: .overrode, person: Person.ID(about),
          activity: Activity.ID("AMB-A1"), reason: reason, run: run))
    }
    return store
  }

  @Test("nothing of the pseudonym is left in the files; counts and a proof are")
  func everywhere() throws {
    let store = try filled()
    #expect(try test.occurrences(of: "AMB-P1") > 10)
    let before = try #require(try store.baselines().first)
    let erasure = try store.forget(person, lettersRemoved: 1)
    // The longer id is another's.
    #expect(try test.occurrences(of: "AMB-P10") == 1)
    #expect(try test.occurrences(of: "AMB-P1") == 1)
    #expect(try test.occurrences(of: "Dupont") == 0)
    #expect(erasure.isPurged)
    #expect(erasure.counts["people.csv"] == 1)
    #expect(erasure.counts["scenario edits"] == 1)
    #expect(erasure.counts["decisions"] == 1)
    #expect(erasure.counts["letters"] == 1)
    #expect((erasure.counts["jobs.csv"] ?? 0) > 0)
    // Names, a path, a note, a programme's name in an edit, two actors, a reason.
    #expect(erasure.counts["mentions"] == 8)
    let after = try #require(try store.baselines().first)
    #expect(after.people == before.people - 1)
    #expect(after.erased == 1)
    #expect(
      erasure.contents.filter { $0.kind == .baseline }.map { [$0.before, $0.after] }
        == [[before.digest, after.digest]])
    // A digest of a text that lacks one guessable line would be a digest of the pseudonym.
    #expect(erasure.contents.allSatisfy { $0.kind == .baseline || $0.before == nil })
    #expect(try test.occurrences(of: before.digest) == 1)
    #expect(try store.check().isClean)
    #expect(try store.dataset(of: after.id).people.map(\.id).contains(person) == false)
    let scenario = try store.scenario(.init(1))
    #expect(scenario.edits.map(\.kind) == [.setProgramme, .forbid])
    #expect(scenario.digest == after.digest)
    let decisions = try store.decisions().map(\.decision)
    #expect(decisions[1].person == nil)
    #expect(decisions[1].activity == nil)
    #expect(decisions[1].verb == .overrode)
    #expect(decisions[0].reason == "as ([erased]), not AMB-P10")
    #expect(throws: StoreError.unknownPerson) { try store.forget(person) }
    #expect(throws: StoreError.unknownPerson) { try store.forget(Person.ID("amb-p2")) }
    #expect(try store.erasures() == [erasure])
  }

  @Test("what is left is the dataset without the person", arguments: 0..<30)
  func datasets(seed: UInt64) throws {
    let store = try test.opened()
    let dataset = try RandomSmallDataset(seed: seed).dataset
    let gone = dataset.people[Int(seed) % dataset.people.count].id
    let baseline = try store.save(dataset, name: "small")
    let without = Scenario(
      name: "", baseline: "", edits: [ScenarioEdit(.removePerson, ["person": gone.text])])
    let expected = try without.applied(to: store.tables(of: baseline))
    let erasure = try store.forget(gone)
    #expect(try store.dataset(of: baseline).digest == expected.digest)
    #expect(erasure.counts["people.csv"] == 1)
    #expect(try store.check().isClean)
  }

  @Test("pseudonyms that files write between quotes, or with an apostrophe, go too")
  func quoted() throws {
    for id in ["a \"quoted\" one", "=1+1", "one, two", "'-x"] {
      let other = try TestStore()
      let store = try other.opened()
      let addition = Scenario(
        name: "", baseline: "",
        edits: [
          ScenarioEdit(
            .addPerson,
            [
              "id": id, "territory": "AMB", "resident_since": "2020-01", "volunteer": "yes",
              "max_hours": "20", "unemployed_since": "2020-01",
            ])
        ])
      let tiny = try store.save(TestStore.tiny, name: "tiny")
      let dataset = try addition.applied(to: store.tables(of: tiny))
      let baseline = try store.save(dataset, name: "more")
      let erasure = try store.forget(Person.ID(id))
      #expect(erasure.counts == ["people.csv": 1], "\(id)")
      // Without the person it is the fixture again.
      #expect(try store.baselines().map(\.id) == [tiny], "\(id)")
      #expect(baseline != tiny)
      #expect(try store.check().isClean)
    }
  }

  @Test("baselines that are the same without the person become one")
  func joined() throws {
    let store = try test.opened()
    let dataset = try TestStore.tiny
    let first = try store.save(dataset, name: "with")
    try TestStore.plan(dataset, of: first, in: store)
    let without = Scenario(
      name: "", baseline: "", edits: [ScenarioEdit(.removePerson, ["person": "AMB-P1"])])
    let rest = try without.applied(to: store.tables(of: first))
    let second = try store.save(rest, name: "without")
    try TestStore.plan(rest, of: second, in: store)
    _ = try store.forget(person)
    #expect(try store.baselines().map(\.id) == [second])
    #expect(try store.runs(of: second).count == 2)
    #expect(try test.occurrences(of: "AMB-P1") == 0)
    #expect(try store.check().isClean)
  }

  @Test("another open connection that reads nothing is no hindrance")
  func idle() throws {
    let store = try filled()
    let other = try PlanStore(path: test.path)
    #expect(try other.runs().count == 2)
    #expect(try store.forget(person).isPurged)
    #expect(try test.occurrences(of: "AMB-P1") == 1)
    #expect(try other.check().isClean)
    #expect(try other.baselines().map(\.erased) == [1])
  }

  @Test("while another connection reads, the erasure is told to be delayed, and is finished later")
  func delayed() throws {
    let store = try filled()
    let reader = try DatabaseQueue(path: test.path)
    try reader.inDatabase { database in
      try database.execute(sql: "BEGIN; SELECT count(*) FROM runs")
      #expect(throws: StoreError.purgeDelayed(path: test.path)) { try store.forget(person) }
      #expect(try store.check().unfinishedErasures.count == 1)
      try database.execute(sql: "COMMIT")
    }
    #expect(try PlanStore(path: test.path).check().isClean)
    #expect(try test.occurrences(of: "AMB-P1") == 1)
    #expect(try store.erasures().map(\.isPurged) == [true])
  }

  @Test("the letter of one person goes, and no other")
  func letters() throws {
    let letters = LetterFolder(path: test.folder["letters"])
    try letters.write([("A 1", "one"), ("A 2", "two")])
    #expect(try letters.removeLetter(to: "A 1"))
    #expect(try !letters.removeLetter(to: "A 1"))
    #expect(
      Set(try test.folder.files(in: "letters").keys)
        == ["A%202.txt", "letters-of-maillage", ".maillage-files.json"])
    let list = String(
      decoding: try test.folder.bytes("letters/.maillage-files.json"), as: UTF8.self)
    #expect(list.contains("A%202.txt") && !list.contains("A%201.txt"))
    // What is left is as this program wrote it, and may be replaced.
    try letters.write([("A 2", "three")])
    try test.folder.makeFolder("other")
    #expect(throws: WriteRefusal.self) {
      try LetterFolder(path: test.folder["other"]).removeLetter(to: "A 2")
    }
  }

  @Test("a letter under a digested name goes too, also one that somebody changed")
  func digestedLetters() throws {
    let letters = LetterFolder(path: test.folder["letters"])
    let long = String(repeating: "é", count: 43)
    try letters.write([(long, "one"), ("p1", "two"), ("P1", "three")])
    let before = try test.folder.files(in: "letters").keys.sorted()
    let name = try #require(before.first { $0.hasPrefix("_~") })
    try test.folder.write(Array("signed".utf8), to: "letters/\(name)")
    #expect(try letters.removeLetter(to: long))
    #expect(try letters.removeLetter(to: "P1"))
    let after = try test.folder.files(in: "letters")
    #expect(after.count == before.count - 2)
    #expect(after.values.contains(Array("two".utf8)))
    let list = String(decoding: try #require(after[".maillage-files.json"]), as: UTF8.self)
    #expect(list.contains("p1~") && !list.contains("P1~") && !list.contains("_~"))
  }

  @Test(
    "what is no person is refused, and nothing is erased",
    arguments: [
      ("AMB", "a territory"), ("AMB-A1", "an activity"), ("A1203", "a skill"),
      ("NEW-A1", "an activity"),
    ])
  func noPerson(id: String, kind: String) throws {
    let store = try filled()
    let baseline = try #require(try store.baselines().first).id
    let scenario = Scenario(
      name: "new", baseline: "tiny",
      edits: [
        ScenarioEdit(
          .addActivity,
          [
            "id": "NEW-A1", "territory": "AMB", "name": "new", "theme": "x", "status": "approved",
            "max_hours": "38",
          ]),
        ScenarioEdit(.setProgramme, ["key": "name", "value": "With \(id)"]),
      ])
    _ = try store.save(scenario, of: baseline)
    let before = try test.occurrences(of: id)
    for isUnlisted in [false, true] {
      #expect(throws: StoreError.noPerson(id: id, kinds: [kind])) {
        try store.forget(Person.ID(id), isUnlisted: isUnlisted)
      }
    }
    #expect(try test.occurrences(of: id) == before)
    #expect(try store.erasures().isEmpty)
  }

  @Test("a word that is nobody's id goes only where that is said")
  func word() throws {
    let store = try filled()
    #expect(throws: StoreError.onlyMentioned(text: "Dupont")) {
      try store.forget(Person.ID("Dupont"))
    }
    #expect(try test.occurrences(of: "Dupont") > 0)
    let erasure = try store.forget(Person.ID("Dupont"), isUnlisted: true)
    #expect(erasure.counts == ["mentions": 1])
    #expect(try test.occurrences(of: "Dupont") == 0)
    #expect(throws: StoreError.unknownPerson) { try store.forget(Person.ID("nowhere")) }
  }

  @Test(
    "a pseudonym is taken where it is a word",
    arguments: [
      ("P1", "[erased]"), ("(P1)", "([erased])"), ("P1, P1.", "[erased], [erased]."),
      ("l’avis de P1…", "l’avis de [erased]…"), ("P1 - oui", "[erased] - oui"),
      ("P12 XP1 P1_a p1 éP1", "P12 XP1 P1_a p1 éP1"), ("", ""),
      ("P1-là, a-P1, P1-P1", "[erased]-là, a-[erased], [erased]-[erased]"),
    ])
  func words(text: String, expected: String) throws {
    let store = try test.opened()
    for (about, reason) in [("Q", text), ("P1", "")] {
      try store.record(
        Decision(
          date: Date(), actor: "Marie", verb: .accepted, person: Person.ID(about), reason: reason),
        isUnlisted: true)
    }
    _ = try store.forget(Person.ID("P1"))
    #expect(try store.decisions().last?.decision.reason == expected)
  }

  @Test("an id that holds the pseudonym is another's, and stays")
  func longerIDs() throws {
    let store = try test.opened()
    _ = try store.save(try TestStore.tiny, name: "tiny")
    for (about, reason) in [("AMB-P2", "P1-là, not AMB-P1 nor AMB-P1-là"), ("P1", "")] {
      try store.record(
        Decision(
          date: Date(), actor: "Marie", verb: .accepted, person: Person.ID(about), reason: reason),
        isUnlisted: true)
    }
    _ = try store.forget(Person.ID("P1"))
    #expect(
      try store.decisions().last?.decision.reason
        == "[erased]-là, not AMB-P1 nor AMB-[erased]-là")
  }
}
