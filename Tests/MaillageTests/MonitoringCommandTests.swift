import ArgumentParser
import Foundation
import Testing

import maillage

@Suite("maillage monitoring", .timeLimit(.minutes(10)))
struct MonitoringCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copyTiny(to: "tiny")
    try folder.write(
      """
      person,sex,age_band,education,evidence
      AMB-P1,f,30-54,3,yes
      AMB-P2,m,55+,1,no
      AMB-P3,f,30-54,3,yes
      BOC-P1,m,18-29,,identité|domicile
      BOC-P2,f,55+,6,yes

      """, to: "tiny/monitoring.csv")
    let planned = try run(
      PlanCommand.self,
      [folder["tiny"], "--gap", "0", "--quiet", "--output", folder["plan"]])
    #expect(planned.status == .success)
  }

  private func document(_ arguments: [String]) throws -> [String: Any] {
    let ending = try run(MonitoringCommand.self, arguments + ["--json"])
    #expect(ending.status == .success, "\(ending.notes)")
    let object = try JSONSerialization.jsonObject(with: Data(ending.result.utf8))
    return try #require(object as? [String: Any])
  }

  /// The numbers of a row of the programme's table, nil where they are hidden.
  private func row(
    _ document: [String: Any], _ population: String, _ group: String
  ) throws -> [Int?] {
    let places = try #require(document["places"] as? [[String: Any]])
    let counts = try #require(places[0]["counts"] as? [String: [String: [String: Any]]])
    let row = try #require(counts[population]?[group])
    return ["women", "men", "other", "total"].map { row[$0] as? Int }
  }

  @Test("a plan's counts, with small ones hidden, in both languages and as JSON")
  func report() throws {
    let json = try document([folder["tiny"], folder["plan"], "--threshold", "3"])
    #expect(try row(json, "all", "total")[3] == 6)
    #expect(try row(json, "placed", "total")[3] == 4)
    #expect(try row(json, "waiting", "total")[3] == 1)
    // 3 women of 6 people could be told; who is behind 2 and 1 could not.
    #expect(try row(json, "placed", "from55")[3] == nil)
    let english = try run(MonitoringCommand.self, [folder["tiny"], folder["plan"]])
    #expect(english.result.contains("An observation, never a goal."))
    #expect(english.result.contains("Net cost of the plan"))
    let french = try run(
      MonitoringCommand.self, [folder["tiny"], folder["plan"], "--language", "fr"])
    #expect(french.result.contains("Une observation, jamais un objectif."))
    #expect(french.result.contains("FSE+ (50,0\u{A0}%)"))
    #expect(french.notes.isEmpty)
  }

  @Test("without a plan: all and eligible people, no financing, no parity")
  func withoutPlan() throws {
    let json = try document([folder["tiny"]])
    #expect(json["populations"] as? [String] == ["all", "eligible", "notEligible"])
    #expect(json["financing"] is NSNull)
    let places = try #require(json["places"] as? [[String: Any]])
    #expect(places.count == 1)
    #expect((places[0]["parity"] as? [Any])?.isEmpty == true)
  }

  @Test("financing: both parts add up to the audited cost")
  func financing() throws {
    let json = try document([folder["tiny"], folder["plan"], "--esf-share", "0.4"])
    let financing = try #require(json["financing"] as? [String: Any])
    let cost = try #require(financing["costInCents"] as? Int)
    let parts = ["esfInCents", "walloniaInCents"].compactMap { financing[$0] as? Int }
    #expect(parts.reduce(0, +) == cost)
    #expect(parts[0] == Int((Double(cost) * 0.4).rounded()))
    let audit = try run(AuditCommand.self, [folder["tiny"], folder["plan"], "--json"])
    let object = try JSONSerialization.jsonObject(with: Data(audit.result.utf8)) as? [String: Any]
    let quantities = try #require(object?["quantities"] as? [String: Double])
    #expect(quantities["cost"].map { Int(($0 * 100).rounded()) } == cost)
  }

  @Test("places down to a level: programme, provinces, territories")
  func levels() throws {
    for (level, expected) in [("programme", 1), ("province", 3), ("territory", 5)] {
      let json = try document([folder["tiny"], folder["plan"], "--by", level])
      #expect((json["places"] as? [Any])?.count == expected)
    }
  }

  @Test("who lacks what, by pseudonym and column alone, only where asked for")
  func missing() throws {
    #expect(try document([folder["tiny"], folder["plan"]])["missing"] == nil)
    let json = try document([folder["tiny"], folder["plan"], "--missing"])
    let list = try #require(json["missing"] as? [[String: Any]])
    let found = list.map { "\($0["person"] ?? "")" }
    let placed = try folder.text("plan/jobs.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",")[0] }
    #expect(Set(found).isSubset(of: Set(placed.map(String.init))))
    let lacks = ["AMB-P2": ["evidence"], "BOC-P1": ["education"]]
    for (person, columns) in lacks where placed.contains(Substring(person)) {
      #expect(list.first { $0["person"] as? String == person }?["columns"] as? [String] == columns)
    }
    #expect(!found.contains("AMB-P1"))
  }

  @Test("a scenario: its people and its plan; who is new states nothing")
  func scenario() throws {
    let file = folder["what-if.json"]
    _ = try run(
      ScenarioNewCommand.self, [file, "--baseline", folder["tiny"], "--name", "S"])
    let added = try run(
      ScenarioAddCommand.self,
      [
        file, "addPerson", "id=AMB-P9", "territory=AMB", "unemployed_since=2020-01",
        "resident_since=2015-01", "volunteer=yes", "max_hours=16",
      ])
    #expect(added.status == .success, "\(added.notes)")
    let removed = try run(ScenarioAddCommand.self, [file, "removePerson", "person=BOC-P2"])
    #expect(removed.status == .success, "\(removed.notes)")
    let planned = try run(
      ScenarioPlanCommand.self, [file, "--gap", "0", "--quiet", "--output", folder["other"]])
    #expect(planned.status == .success, "\(planned.notes)")
    let json = try document([folder["tiny"], folder["other"], "--scenario", file])
    #expect(try row(json, "all", "total")[3] == 6)
    let list = try document([folder["tiny"], "--scenario", file, "--missing"])["missing"]
    let people = (list as? [[String: Any]])?.compactMap { $0["person"] as? String }
    #expect(people?.contains("AMB-P9") == true)
    // The plan of the scenario is no plan of the baseline where the new person has a job.
    let jobs = try folder.text("other/jobs.csv")
    if jobs.contains("AMB-P9") {
      #expect(
        try run(MonitoringCommand.self, [folder["tiny"], folder["other"]]).status == .badData)
    }
  }

  @Test("what is wrong: no file, a wrong file, a plan that is refused, a wrong share")
  func refusals() throws {
    try folder.copyTiny(to: "without")
    try? FileManager.default.removeItem(atPath: folder["without/monitoring.csv"])
    #expect(try run(MonitoringCommand.self, [folder["without"]]).status == .inputMissing)
    try folder.write(
      "person,sex,age_band,education\nX,q,old,none\n", to: "without/monitoring.csv")
    let wrong = try run(MonitoringCommand.self, [folder["without"]])
    #expect(wrong.status == .badData)
    #expect(wrong.result.isEmpty)
    #expect(wrong.notes.split(separator: "\n").count == 5)
    try folder.makeFolder("bad")
    try folder.write(
      "person,activity,slots,hours\nAMB-P3,AMB-A2,2,8\n", to: "bad/jobs.csv")
    let refused = try run(MonitoringCommand.self, [folder["tiny"], folder["bad"]])
    #expect(refused.status == .badData)
    #expect(refused.notes.contains("[choice_refused]"))
    for arguments in [["--threshold", "1"], ["--esf-share", "1.5"], ["--by", "street"]] {
      #expect(throws: (any Error).self) { try MonitoringCommand.parse(["d"] + arguments) }
    }
  }
}
