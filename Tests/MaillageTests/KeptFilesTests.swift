import DatasetFiles
import Foundation
import Synchronization
import Testing

import maillage

@Suite("What others put or changed is never replaced")
struct KeptFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func plan(_ dataset: String = Fixture.tiny, into path: String) throws -> Ending {
    try run(PlanCommand.self, [dataset, "--quiet", "--gap", "0", "--output", folder[path]])
  }

  /// The bytes of all files in a folder by name.
  private func files(in name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try folder.names(in: name) { files[file] = try folder.bytes("\(name)/\(file)") }
    return files
  }

  /// Copies a golden plan, as a version without lists of files left it.
  private func copyGolden() throws {
    try FileManager.default.copyItem(
      atPath: Fixture.tiny.replacing("/tiny", with: "/golden/tiny"), toPath: folder["plan"])
  }

  @Test("a plan that nobody touched is replaced, and its list says nothing but names and digests")
  func own() throws {
    #expect(try plan(into: "plan").status == .success)
    let first = try files(in: "plan")
    #expect(try plan(into: "plan").status == .success)
    #expect(try files(in: "plan") == first)
    let list = try #require(first[".maillage-files.json"])
    let entries = try #require(try JSONSerialization.jsonObject(with: list) as? [String: String])
    #expect(Set(entries.keys) == Set(first.keys.filter { $0 != ".maillage-files.json" }))
    for (name, digest) in entries {
      #expect(try FileDigest.sha256(of: Array(folder.bytes("plan/\(name)"))) == digest)
    }
  }

  @Test(
    "a plan in which somebody did anything is refused with the name, and nothing changes",
    arguments: ["new", "changed", "link", "folder", "protected", "list", "hidden"])
  func touched(how: String) throws {
    #expect(try plan(into: "plan").status == .success)
    let jobs = folder["plan/jobs.csv"]
    let name: String
    switch how {
    case "new":
      name = "notes.txt"
      try folder.write("mine", to: "plan/notes.txt")
    case "changed":
      name = "jobs.csv"
      try folder.write(try folder.text("plan/jobs.csv") + "\n", to: "plan/jobs.csv")
    case "link":
      // A link to the same bytes may be somebody's way to another place.
      name = "jobs.csv"
      try FileManager.default.moveItem(atPath: jobs, toPath: folder["elsewhere.csv"])
      try FileManager.default.createSymbolicLink(
        atPath: jobs, withDestinationPath: folder["elsewhere.csv"])
    case "folder":
      name = "signed"
      try folder.makeFolder("plan/signed")
    case "protected":
      name = "jobs.csv"
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: jobs)
    case "list":
      name = ".maillage-files.json"
      try folder.write("{}", to: "plan/.maillage-files.json")
    default:
      name = ".notes"
      try folder.write("mine", to: "plan/.notes")
    }
    let before = try folder.names(in: "plan")
    let text = try folder.text("plan/jobs.csv")
    // Before anything is planned: a search that would take a day is not begun.
    let refused = try plan(into: "plan")
    #expect(refused.status == .cannotWrite)
    #expect(refused.notes.contains(name), "\(refused.notes)")
    #expect(refused.notes.contains("name another folder"))
    #expect(refused.result.isEmpty)
    #expect(try folder.names(in: "plan") == before)
    #expect(try folder.text("plan/jobs.csv") == text)
  }

  @Test("what file browsers leave hinders nothing, and stays")
  func droppings() throws {
    #expect(try plan(into: "plan").status == .success)
    try folder.write("icons", to: "plan/.DS_Store")
    #expect(try plan(into: "plan").status == .success)
    #expect(try folder.text("plan/.DS_Store") == "icons")
    #expect(try folder.names() == ["plan"])
  }

  @Test("a plan of an earlier version without a list is replaced where it is as it was written")
  func golden() throws {
    try copyGolden()
    #expect(try plan(into: "plan").status == .success)
    #expect(try folder.names(in: "plan").contains(".maillage-files.json"))
  }

  @Test(
    "a plan of an earlier version that was changed, or is of another dataset, stays",
    arguments: ["jobs.csv", "activities.csv", "unplaced.csv", "summary.json", "dataset"])
  func changedGolden(file: String) throws {
    try copyGolden()
    var dataset = Fixture.tiny
    if file == "dataset" {
      try folder.copyTiny(to: "other")
      try folder.write("goal,weight\nhire,99\n", to: "other/goals.csv")
      dataset = folder["other"]
    } else {
      let text = try folder.text("plan/\(file)")
      try folder.write(text.replacing("AMB-P1", with: "AMB-P3") + "\n", to: "plan/\(file)")
    }
    let before = try files(in: "plan")
    let refused = try plan(dataset, into: "plan")
    #expect(refused.status == .cannotWrite)
    #expect(refused.notes.contains(file == "dataset" ? "summary.json" : file))
    #expect(try files(in: "plan") == before)
  }

  @Test("a stored plan is exported again over itself, and over nothing that was changed")
  func exported() throws {
    let store = ["--store", folder["store"]]
    _ = try run(StorePlanCommand.self, [Fixture.tiny, "--quiet", "--gap", "0"] + store)
    let export = ["1", "--output", folder["plan"]] + store
    #expect(try run(StoreExportCommand.self, export).status == .success)
    #expect(try run(StoreExportCommand.self, export).status == .success)
    try FileManager.default.removeItem(atPath: folder["plan/.maillage-files.json"])
    #expect(try run(StoreExportCommand.self, export).status == .success)
    try folder.write("mine", to: "plan/jobs.csv")
    let refused = try run(StoreExportCommand.self, export)
    #expect(refused.status == .cannotWrite)
    #expect(refused.notes.contains("jobs.csv"))
    #expect(try folder.text("plan/jobs.csv") == "mine")
  }

  @Test("a capsule, a dataset and a batch go only where nothing is, and name what is there")
  func emptyAlone() throws {
    try folder.makeFolder("there")
    try folder.write("mine", to: "there/notes.txt")
    let endings = try [
      run(CapsuleCommand.self, [Fixture.tiny, "--output", folder["there"], "--quiet"]),
      run(
        GenerateCommand.self, ["--output", folder["there"], "--seed", "1", "--territories", "1"]),
      run(
        BatchPlanCommand.self,
        [
          Fixture.tiny, "--output", folder["there"], "--over", "setGoal goal=hire weight=0:100:2",
        ]),
    ]
    for ending in endings {
      #expect(ending.status == .cannotWrite)
      #expect(ending.notes.contains("notes.txt"), "\(ending.notes)")
    }
    #expect(try folder.names(in: "there") == ["notes.txt"])
  }

  @Test("a scenario file that somebody saved meanwhile, or that is protected, is not written over")
  func scenario() throws {
    let file = folder["what-if.json"]
    #expect(
      try run(ScenarioNewCommand.self, [file, "--baseline", Fixture.tiny]).status == .success)
    #expect(
      try run(ScenarioNewCommand.self, [file, "--baseline", Fixture.tiny]).status == .cannotWrite)
    let text = try folder.text("what-if.json")
    let read = Array(text.utf8)
    try folder.write(text + "\n", to: "what-if.json")
    #expect(throws: WriteRefusal.self) {
      try WholeFile(path: file, kind: "scenario", replacing: .bytes(read)).write([1])
    }
    #expect(try folder.text("what-if.json") == text + "\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    let added = try run(ScenarioAddCommand.self, [file, "closeTerritory", "territory=AMB"])
    #expect(added.status == .cannotWrite)
    #expect(try folder.text("what-if.json") == text + "\n")
  }

  @Test("a file through a link is replaced where the link leads; the link stays")
  func link() throws {
    let export = [Fixture.tiny, "--format", "lp", "--output"]
    #expect(try run(ExportCommand.self, export + [folder["real.lp"]]).status == .success)
    try FileManager.default.createSymbolicLink(
      atPath: folder["link.lp"], withDestinationPath: "real.lp")
    #expect(try run(ExportCommand.self, export + [folder["link.lp"]]).status == .success)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder["link.lp"]) == "real.lp")
    #expect(try folder.names() == ["link.lp", "real.lp"])
  }

  @Test("what comes into a folder between the look and the exchange brings the old folder back")
  func meanwhile() throws {
    try folder.makeFolder("plan")
    try folder.write("old", to: "plan/a")
    let path = folder["plan"]
    let digest = FileDigest.sha256(of: Array("old".utf8))
    let whole = WholeFolder(path: path) { _, _ in
      // After the names were read.
      try? "mine".write(toFile: "\(path)/late.txt", atomically: false, encoding: .utf8)
      return .ours(["a": digest])
    }
    let refusal = #expect(throws: WriteRefusal.self) { try whole.write([("b", [66])]) }
    #expect(refusal?.sentence.contains("late.txt") == true)
    #expect(try folder.names(in: "plan") == ["a", "late.txt"])
    #expect(try folder.names() == ["plan"])
  }

  @Test("no file that somebody saves while a folder is replaced again and again is lost")
  func race() throws {
    let path = folder["plan"]
    let whole = WholeFolder(path: path, isFlushed: false, isListed: true) { folder, _ in
      .ours(WrittenFiles(in: folder)?.allDigests ?? [:])
    }
    try whole.write([("a", [1])])
    let saved = Mutex<[String]>([])
    let isOver = Atomic(false)
    let hasEnded = Atomic(false)
    Thread.detachNewThread {
      var number = 0
      while !isOver.load(ordering: .acquiring) {
        number += 1
        let name = "note-\(number)"
        if (try? FileSystem.write([1], toNew: "\(path)/\(name)", flushing: false)) != nil {
          saved.withLock { $0.append(name) }
        }
        Thread.sleep(forTimeInterval: 0.0003)
      }
      hasEnded.store(true, ordering: .releasing)
    }
    var replaced = 0
    var found: Set<String> = []
    func takeNotes() throws {
      for name in try folder.names(in: "plan") where name.hasPrefix("note-") {
        found.insert(name)
        try FileManager.default.removeItem(atPath: folder["plan/\(name)"])
      }
    }
    for round in 0..<20_000 where replaced < 200 || saved.withLock({ $0.count }) < 200 {
      if (try? whole.write([("a", [UInt8(round & 255)])])) != nil { replaced += 1 }
      // Taken away, so that the folder can be replaced again.
      try takeNotes()
    }
    isOver.store(true, ordering: .releasing)
    while !hasEnded.load(ordering: .acquiring) { Thread.sleep(forTimeInterval: 0.001) }
    try takeNotes()
    let all = saved.withLock { $0 }
    #expect(replaced >= 200 && all.count >= 200)
    #expect(Set(all).subtracting(found).isEmpty)
    #expect(try folder.names() == ["plan"])
  }
}
