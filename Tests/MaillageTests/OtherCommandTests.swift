import ArgumentParser
import Foundation
import Testing

import maillage

@Suite("The commands check, audit, export and generate")
struct OtherCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("check prints every issue and a count, as text and as JSON")
  func check() throws {
    #expect(try run(CheckCommand.self, [Fixture.tiny]).result == "0 errors, 0 warnings.\n")
    try folder.copyTiny(to: "wrong")
    try folder.write("goal,weight,colour\nhire,x,\ncost,-1,\n", to: "wrong/goals.csv")
    let text = try run(CheckCommand.self, [folder["wrong"]])
    #expect(text.status == .badData)
    #expect(text.notes.isEmpty)
    #expect(text.result.split(separator: "\n").count == 4)
    #expect(text.result.hasSuffix("2 errors, 1 warning.\n"))
    let json = try run(CheckCommand.self, [folder["wrong"], "--json"])
    #expect(json.status == .badData)
    let object = try JSONSerialization.jsonObject(with: Data(json.result.utf8)) as? [String: Any]
    #expect(object?["errors"] as? Int == 2)
    #expect((object?["issues"] as? [[String: Any]])?.map { $0["line"] as? Int } == [1, 2, 3])
    #expect(try run(CheckCommand.self, [folder["none"]]).status == .inputMissing)
    try FileManager.default.removeItem(atPath: folder["wrong/goals.csv"])
    try folder.makeFolder("wrong/goals.csv")
    #expect(try run(CheckCommand.self, [folder["wrong"]]).status == .inputMissing)
  }

  @Test("audit accepts our plan, and one of jobs and trainings alone")
  func auditAccepts() throws {
    _ = try run(
      PlanCommand.self, [Fixture.tiny, "--quiet", "--gap", "0", "--output", folder["plan"]])
    let ours = try run(AuditCommand.self, [Fixture.tiny, folder["plan"]])
    #expect(ours.status == .success)
    #expect(ours.result.hasPrefix("The plan passes the audit.\n\nGoal"))
    #expect(ours.result.contains("objective    462.9000"))
    for name in ["sessions.csv", "activities.csv", "unplaced.csv", "summary.json"] {
      try FileManager.default.removeItem(atPath: folder["plan/\(name)"])
    }
    let bare = try run(AuditCommand.self, [Fixture.tiny, folder["plan"], "--json"])
    #expect(bare.status == .success)
    #expect(bare.result.contains("\"audit\": \"passed\",\n  \"objective\": 462.9,"))
    #expect(bare.result.contains("\"violations\": [],\n  \"differences\": []\n"))
  }

  @Test("audit refuses a plan that breaks a rule, and names the rule")
  func auditRefuses() throws {
    try folder.makeFolder("plan")
    try folder.write("person,activity,slots\nBOC-P3,BOC-A1,7\n", to: "plan/jobs.csv")
    let ending = try run(AuditCommand.self, [Fixture.tiny, folder["plan"]])
    #expect(ending.status == .badData)
    #expect(ending.result.contains("[unemployed_too_short]"))
    #expect(ending.result.contains("[crew]"))
    let json = try run(AuditCommand.self, [Fixture.tiny, folder["plan"], "--json"])
    #expect(json.status == .badData)
    #expect(json.result.contains("{\"rule\": \"crew\", \"sentence\": "))
  }

  @Test("audit tells what a folder declares and does not follow from its plan")
  func auditCompares() throws {
    _ = try run(
      PlanCommand.self, [Fixture.tiny, "--quiet", "--gap", "0", "--output", folder["plan"]])
    let summary = try folder.text("plan/summary.json")
    try folder.write(
      summary.replacing("\"objective\": 462.9", with: "\"objective\": 999.5"),
      to: "plan/summary.json")
    try folder.write("course,sessions,seats_used\nC-D1212,2,1\n", to: "plan/sessions.csv")
    try folder.write("person,reason\nAMB-P3,not_volunteer\n", to: "plan/unplaced.csv")
    let ending = try run(AuditCommand.self, [Fixture.tiny, folder["plan"]])
    #expect(ending.status == .badData)
    for sentence in [
      "summary.json says objective 999.5; it is 462.9.",
      "sessions.csv says sessions \"2\" of course C-D1212; it is 1.",
      "unplaced.csv says reason \"not_volunteer\" of person AMB-P3; it is not_chosen.",
      "unplaced.csv does not name person BOC-P3.",
    ] {
      #expect(ending.result.contains(sentence))
    }
  }

  @Test("audit ends with 65 where one file alone says what does not follow")
  func auditOfOneFile() throws {
    let plan = folder["plan"]
    _ = try run(PlanCommand.self, [Fixture.tiny, "--quiet", "--gap", "0", "--output", plan])
    for (name, old, new, words) in [
      (
        "unplaced.csv", "AMB-P3,not_chosen", "AMB-P3,no_candidate_activity",
        "unplaced.csv says reason \"no_candidate_activity\" of person AMB-P3; it is not_chosen."
      ),
      (
        "summary.json", "\"sha256:", "\"sha256:0",
        "summary.json is about another dataset (sha256:0"
      ),
    ] {
      let text = try folder.text("plan/\(name)")
      try folder.write(text.replacing(old, with: new), to: "plan/\(name)")
      let ending = try run(AuditCommand.self, [Fixture.tiny, plan])
      #expect(ending.status == .badData)
      #expect(ending.result.contains(words), "\(ending.result)")
      try folder.write(text, to: "plan/\(name)")
    }
    #expect(try run(AuditCommand.self, [Fixture.tiny, plan]).status == .success)
  }

  @Test("audit says what it cannot read, and what is not there")
  func auditInput() throws {
    #expect(try run(AuditCommand.self, [Fixture.tiny, folder["none"]]).status == .inputMissing)
    try folder.makeFolder("plan")
    #expect(try run(AuditCommand.self, [Fixture.tiny, folder["plan"]]).status == .inputMissing)
    try folder.write("person,activity,slots\nA,B,many\n", to: "plan/jobs.csv")
    let ending = try run(AuditCommand.self, [Fixture.tiny, folder["plan"]])
    #expect(ending.status == .badData)
    #expect(ending.notes.contains("jobs.csv:2 slots: \"many\" is not a number"))
    try folder.write("person,activity,slots\n", to: "plan/jobs.csv")
    #expect(try run(AuditCommand.self, [Fixture.tiny, folder["plan"]]).status == .success)
    try folder.write("not JSON", to: "plan/summary.json")
    #expect(try run(AuditCommand.self, [Fixture.tiny, folder["plan"]]).status == .badData)
  }

  @Test("export writes the same model to a file and to standard output", arguments: ["lp", "mps"])
  func export(format: String) throws {
    let printed = try run(ExportCommand.self, [Fixture.tiny, "--format", format])
    #expect(printed.status == .success)
    #expect(printed.result.contains("AMB_P1"))
    _ = try run(
      ExportCommand.self, [Fixture.tiny, "--format", format, "--output", folder["model"]])
    #expect(try folder.text("model") == printed.result)
    let told = try run(
      ExportCommand.self,
      [Fixture.tiny, "--format", format, "--output", folder["other"], "--json"])
    #expect(told.result.contains("\"variables\": 24"), "\(told.result)")
    #expect(throws: (any Error).self) {
      try ExportCommand.parse([Fixture.tiny, "--format", format, "--json"])
    }
  }

  @Test("generate writes the same bytes for a seed, and others for another seed")
  func generate() throws {
    let options = ["--territories", "2", "--posts-scale", "0.2"]
    for (name, seed) in [("a", "5"), ("b", "5"), ("c", "6")] {
      let ending = try run(
        GenerateCommand.self, ["--output", folder[name], "--seed", seed] + options)
      #expect(ending.status == .success)
    }
    let names = try folder.names(in: "a")
    #expect(names.contains("people.csv"))
    for name in names { #expect(try folder.text("a/\(name)") == folder.text("b/\(name)")) }
    #expect(try folder.text("a/people.csv") != folder.text("c/people.csv"))
    #expect(try run(CheckCommand.self, [folder["a"]]).status == .success)
  }

  @Test("generate never replaces a dataset, and may be repeated")
  func generateRefuses() throws {
    let options = ["--territories", "1", "--posts-scale", "0.2", "--output", folder["a"]]
    #expect(try run(GenerateCommand.self, options + ["--seed", "1"]).status == .success)
    let people = try folder.text("a/people.csv")
    let again = try run(GenerateCommand.self, options + ["--seed", "1"])
    #expect(again.status == .success)
    #expect(again.result.contains("were there already"))
    let told = try run(GenerateCommand.self, options + ["--seed", "1", "--json"]).result
    #expect(told.contains("\"isNew\": false") && told.contains("\"territories\": 1"), "\(told)")
    #expect(try run(GenerateCommand.self, options + ["--seed", "2"]).status == .cannotWrite)
    #expect(try folder.text("a/people.csv") == people)
  }

  @Test(
    "generate makes valid datasets at the ends of its options",
    arguments: [
      ["--posts-scale", "0"], ["--volunteers", "0"], ["--activities", "0"],
      ["--demand-ratio", "0"], ["--budget-factor", "0"], ["--territory-budget-factor", "0.5"],
      ["--refused-share", "1"], ["--accepted-share", "1"], ["--pinned-share", "1"],
      ["--no-shared-courses"], ["--programme-courses", "1000"], ["--name", "=1+1; \"é\""],
    ])
  func generateEnds(options: [String]) throws {
    let sizes = ["--territories", "1", "--posts-scale", "0.5"].prefix(
      options.first == "--posts-scale" ? 2 : 4)
    let ending = try run(
      GenerateCommand.self, ["--output", folder["d"], "--seed", "1"] + sizes + options)
    #expect(ending.status == .success, "\(ending.notes)")
    #expect(try run(CheckCommand.self, [folder["d"]]).status == .success)
  }

  @Test("generate with the fixture's seed gives the fixture")
  func generateWallonia() throws {
    let ending = try run(GenerateCommand.self, ["--output", folder["w"], "--seed", "2026"])
    #expect(ending.status == .success)
    for name in try folder.names(in: "w") {
      let fixture = try String(contentsOfFile: "\(Fixture.wallonia)/\(name)", encoding: .utf8)
      #expect(try folder.text("w/\(name)") == fixture, "\(name)")
    }
  }

  @Test("every command can answer with one JSON document")
  func everyCommandSpeaksJSON() {
    func leaves(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
      let parts = command.configuration.subcommands
      return parts.isEmpty ? [command] : parts.flatMap(leaves)
    }
    let all = leaves(of: Maillage.self)
    #expect(all.count > 25)
    for command in all {
      #expect(command.helpMessage().contains("--json"), "\(command._commandName)")
    }
  }

  @Test("help shows examples before options")
  func help() throws {
    for text in [
      Maillage.helpMessage(), PlanCommand.helpMessage(), CheckCommand.helpMessage(),
      AuditCommand.helpMessage(), ExportCommand.helpMessage(), GenerateCommand.helpMessage(),
    ] {
      let examples = try #require(text.range(of: "EXAMPLES:"))
      let options = try #require(text.range(of: "OPTIONS:"))
      #expect(examples.lowerBound < options.lowerBound)
    }
  }
}
