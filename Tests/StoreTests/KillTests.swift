import DatasetFiles
import Employment
import Foundation
import Store
import TestSupport
import Testing

/// A writer killed by SIGKILL at random moments of writing: a sample here, 200 times with
/// `MAILLAGE_VERIFY=full`.
@Suite("A store whose writers are killed, or many", .serialized)
struct KillTests {
  private let test: TestStore
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  init() throws { test = try TestStore() }

  private var writer: ChildProgram {
    ChildProgram(path: ChildProgram.maillage.path.replacing(/maillage$/, with: "StoreWriter"))
  }

  /// What writers said that the store must hold.
  private func promises(_ log: String) throws -> (finished: Set<Int64>, forgotten: Set<String>) {
    var finished: Set<Int64> = []
    var forgotten: Set<String> = []
    let lines = String(decoding: try test.folder.bytes(log), as: UTF8.self).split(separator: "\n")
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count == 2 else { continue }
      if words[0] == "finished", let number = Int64(words[1]) { finished.insert(number) }
      if words[0] == "forgotten" { forgotten.insert(String(words[1])) }
    }
    return (finished, forgotten)
  }

  /// Opens a store after a kill: it is whole, holds all that was promised, and work goes on.
  private func expectWhole(_ path: String, _ log: String, _ what: String) throws {
    let promised = try promises(log)
    do {
      let store = try PlanStore(path: path, creating: true)
      let check = try store.check()
      #expect(check.isClean, "\(what): \(check)")
      let runs = try store.runs(limit: 1_000_000)
      let finished = runs.filter { $0.outcome != nil }
      #expect(promised.finished.isSubset(of: finished.map(\.id.value)), "\(what)")
      #expect(Set(runs.map(\.id)).subtracting(finished.map(\.id)) == Set(check.unfinishedRuns))
      for run in finished.prefix(3) {
        #expect(try store.planFiles(of: run.id)[.jobs] != nil, "\(what)")
      }
      try store.record(
        Decision(
          date: Date(), actor: "test", verb: .accepted, person: Person.ID("P"), reason: what),
        isUnlisted: true)
    }
    for person in promised.forgotten.sorted().suffix(3) {
      #expect(
        PlanStore.occurrences(of: Person.ID(person), inStoreAt: path) == 0, "\(what): \(person)")
    }
  }

  @Test("opens, checks clean and goes on after every kill", .timeLimit(.minutes(10)))
  func kills() throws {
    let count = Self.isFull ? 200 : 8
    var generator = SplitMix64(seed: 20_260_101)
    try test.folder.write([], to: "log")
    var finished = 0
    for kill in 0..<count {
      // Every fourth falls into the making of a new store.
      let isNew = kill % 4 == 3
      let (path, log) =
        isNew ? (test.folder["new-\(kill).maillage"], "log-\(kill)") : (test.path, "log")
      if isNew { try test.folder.write([], to: log) }
      let moment = Double.random(in: isNew ? 0.005...0.08 : 0.05...0.4, using: &generator)
      let run = try writer.run([path, test.folder[log], "K\(kill)K"], seconds: moment)
      #expect(run.end == .timeLimit, "kill \(kill): \(run.end) \(run.notes)")
      try expectWhole(path, log, "kill \(kill) after \(moment) s")
      finished += isNew ? try promises(log).finished.count : 0
    }
    let promised = try promises("log")
    #expect(!promised.finished.isEmpty)
    let unfinished = try PlanStore(path: test.path).check().unfinishedRuns.count
    print(
      "\(count) kills: \(promised.finished.count + finished) runs finished,"
        + " \(promised.forgotten.count) people erased, \(unfinished) runs cut off")
  }

  @Test("two processes make a store and write at once", .timeLimit(.minutes(5)))
  func together() async throws {
    for name in ["one", "two"] { try test.folder.write([], to: name) }
    let (path, one, two) = (test.path, test.folder["one"], test.folder["two"])
    let writer = writer
    async let first = writer.run([path, one, "K1K", "40"])
    async let second = writer.run([path, two, "K2K", "40"])
    for run in [try await first, try await second] {
      #expect(run.end == .code(0), "\(run.notes)")
    }
    for log in ["one", "two"] {
      #expect(try promises(log).finished.count == 40)
      try expectWhole(path, log, log)
    }
    let store = try PlanStore(path: path)
    #expect(try store.runs().count == 80)
    #expect(try store.check().unfinishedRuns.isEmpty)
  }
}
