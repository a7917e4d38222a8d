import ArgumentParser
import Foundation
import Testing

import maillage

@Suite("The commands of the store")
struct StoreCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var store: [String] { ["--store", folder["plans.maillage"]] }

  private func document(_ ending: Ending) throws -> [String: Any] {
    #expect(ending.status == .success, "\(ending.notes)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(ending.result.utf8)) as? [String: Any])
  }

  private func plan(_ source: String = Fixture.tiny) throws -> Ending {
    try run(StorePlanCommand.self, [source, "--quiet", "--gap", "0", "--json"] + store)
  }

  @Test("a dataset is planned, listed, shown and exported as `plan` writes it")
  func walk() throws {
    #expect(try run(StoreRunsCommand.self, store).status == .inputMissing)
    let added = try document(run(StoreAddCommand.self, [Fixture.tiny, "--json"] + store))
    let planned = try document(plan())
    #expect(planned["run"] as? Int == 1)
    #expect(planned["status"] as? String == "optimal")
    #expect(planned["audit"] as? String == "passed")
    let runs = try document(run(StoreRunsCommand.self, ["--json"] + store))["runs"]
    #expect((runs as? [[String: Any]])?.count == 1)
    let shown = try run(StoreShowCommand.self, ["1"] + store)
    #expect(shown.result.contains("Outcome    optimal"))
    let digest = try #require(added["digest"] as? String)
    let baselines = try document(run(StoreBaselinesCommand.self, ["--json"] + store))["baselines"]
    #expect((baselines as? [[String: Any]])?.first?["digest"] as? String == digest)

    let options = ["--quiet", "--gap", "0", "--output", folder["expected"]]
    #expect(try run(PlanCommand.self, [Fixture.tiny] + options).status == .success)
    let export = try run(StoreExportCommand.self, ["1", "--output", folder["plan"]] + store)
    #expect(export.status == .success)
    for name in try folder.names(in: "expected") {
      #expect(try folder.bytes("plan/\(name)") == folder.bytes("expected/\(name)"), "\(name)")
    }
    let prefix = String(digest.prefix(15))
    _ = try document(
      run(StoreExportCommand.self, [prefix, "--output", folder["dataset"], "--json"] + store))
    let audit = try run(AuditCommand.self, [folder["dataset"], folder["plan"]])
    #expect(audit.status == .success)
    let stored = try run(StorePlanCommand.self, [digest, "--quiet"] + store)
    #expect(stored.status == .success)
    #expect(try run(StoreShowCommand.self, ["9"] + store).status == .inputMissing)
    for wrong in [["tiny", "--output", "x"], ["1", "--output", ""]] {
      #expect(throws: (any Error).self) { try StoreExportCommand.parse(wrong) }
    }
  }

  @Test("a scenario is kept with its baseline and planned")
  func scenario() throws {
    let file = folder["what-if.json"]
    _ = try run(ScenarioNewCommand.self, [file, "--baseline", Fixture.tiny])
    _ = try run(ScenarioAddCommand.self, [file, "closeTerritory", "territory=AMB"])
    let planned = try document(plan(file))
    #expect(planned["scenario"] as? Int == 1)
    let listed = try document(run(StoreScenariosCommand.self, ["--json"] + store))["scenarios"]
    #expect((listed as? [[String: Any]])?.first?["edits"] as? Int == 1)
  }

  @Test("decisions are logged and listed; a person is forgotten with the letter")
  func forget() throws {
    _ = try plan()
    let decision = [
      "AMB-P1", "--activity", "AMB-A1", "--verb", "accepted", "--by", "Marie", "--why", "d'accord",
      "--run", "1", "--json",
    ]
    let decided = try document(run(StoreDecideCommand.self, decision + store))
    #expect(decided["person"] as? String == "AMB-P1")
    let listed = try run(StoreDecisionsCommand.self, ["--person", "AMB-P1"] + store)
    #expect(listed.result.contains("d'accord"))
    let explained = try run(
      ExplainCommand.self,
      [Fixture.tiny, "--everyone", "--quiet", "--letters", folder["letters"]])
    #expect(explained.status == .success)
    #expect(try folder.names(in: "letters").contains("AMB-P1.txt"))
    let proof = try document(
      run(
        StoreForgetCommand.self, ["AMB-P1", "--letters", folder["letters"], "--json"] + store))
    #expect((proof["removed"] as? [String: Any])?["letters"] as? Int == 1)
    #expect(proof["insideOtherWords"] as? Int == 0)
    #expect(try !folder.names(in: "letters").contains("AMB-P1.txt"))
    for name in try folder.names() where name.hasPrefix("plans.maillage") {
      #expect(try folder.bytes(name).range(of: Data("AMB-P1".utf8)) == nil)
    }
    let again = try run(StoreForgetCommand.self, ["AMB-P1"] + store)
    #expect(again.status == .inputMissing)
    let erasures = try document(run(StoreErasuresCommand.self, ["--json"] + store))["erasures"]
    #expect((erasures as? [[String: Any]])?.count == 1)
  }

  @Test("a dataset from which somebody was erased comes back only where that is said")
  func restoring() throws {
    _ = try run(StoreAddCommand.self, [Fixture.tiny] + store)
    let solving = ["--kind", "provinces", "--output", folder["batch"], "--quiet"]
    #expect(try run(BatchRunCommand.self, [Fixture.tiny] + solving).status != .badData)
    let erased = try run(StoreForgetCommand.self, ["AMB-P1"] + store)
    #expect(erased.notes.contains("batch folders, capsules"))
    let again = try [
      run(StoreAddCommand.self, [Fixture.tiny] + store),
      run(StorePlanCommand.self, [Fixture.tiny, "--quiet"] + store),
      run(BatchRunCommand.self, [folder["batch"], "--quiet"] + store),
    ]
    for ending in again {
      #expect(ending.status == .badData)
      #expect(ending.notes.contains("--restore-erased"))
    }
    #expect(try folder.bytes("plans.maillage").range(of: Data("AMB-P1".utf8)) == nil)
    let restored = ["--quiet", "--restore-erased"] + store
    #expect(try run(BatchRunCommand.self, [folder["batch"]] + restored).status != .badData)
    #expect(try folder.bytes("plans.maillage").range(of: Data("AMB-P1".utf8)) != nil)
  }

  @Test("a decision about nobody who was planned is refused; the log's last link is shown")
  func log() throws {
    _ = try plan()
    let words = ["--verb", "accepted", "--by", "Marie", "--why", "oui"]
    let refused = try run(StoreDecideCommand.self, ["amb-P1", "--run", "1"] + words + store)
    #expect(refused.status == .inputMissing)
    #expect(refused.notes.contains("Maybe it is \"AMB-P1\"."))
    #expect(try run(StoreDecideCommand.self, ["X"] + words + store).status == .inputMissing)
    #expect(throws: (any Error).self) {
      try StoreDecideCommand.parse(["X", "--run", "1", "--unlisted"] + words)
    }
    _ = try document(run(StoreDecideCommand.self, ["X", "--unlisted", "--json"] + words + store))
    let listed = try document(run(StoreDecisionsCommand.self, ["--json"] + store))
    let link = try #require(listed["lastLink"] as? String)
    #expect(link.hasPrefix("sha256:"))
    let checked = try document(run(StoreCheckCommand.self, ["--json"] + store))
    #expect(checked["lastLink"] as? String == link)
    #expect(try run(StoreCheckCommand.self, store).result.contains(link))
  }

  @Test("a copy and a check; what is no store is refused")
  func check() throws {
    _ = try plan()
    let copy = folder["copy.maillage"]
    _ = try document(run(StoreBackupCommand.self, [copy, "--json"] + store))
    #expect(try run(StoreBackupCommand.self, [copy] + store).status == .cannotWrite)
    let checked = try document(run(StoreCheckCommand.self, ["--json", "--store", copy]))
    #expect(checked["clean"] as? Bool == true)
    #expect(checked["runs"] as? Int == 1)
    try folder.write("This is a text and no store.", to: "text")
    let refused = try run(StoreCheckCommand.self, ["--store", folder["text"]])
    #expect(refused.status == .badData)
    #expect(refused.notes.contains("no store of maillage"))
    #expect(try folder.text("text") == "This is a text and no store.")
  }
}
