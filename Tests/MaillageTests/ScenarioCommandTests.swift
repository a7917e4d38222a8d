import ArgumentParser
import Foundation
import Testing

import maillage

@Suite("The commands of what-if planning and of reasons")
struct ScenarioCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var file: String { folder["what-if.json"] }

  private func make(_ edits: [String]...) throws {
    let made = try run(
      ScenarioNewCommand.self, [file, "--baseline", Fixture.tiny, "--name", "Essai"])
    #expect(made.status == .success)
    for edit in edits {
      #expect(try run(ScenarioAddCommand.self, [file] + edit).status == .success)
    }
  }

  @Test("a scenario is made, added to, shown and never overwritten")
  func walk() throws {
    try make(["pin", "person=AMB-P1", "rule=hire"], ["closeActivity", "activity=AMB-A1"])
    let shown = try run(ScenarioShowCommand.self, [file])
    #expect(shown.status == .success)
    #expect(shown.result.contains("Essai, a scenario of "))
    #expect(
      shown.result.hasSuffix(
        "  1  pin person=AMB-P1 rule=hire\n  2  closeActivity activity=AMB-A1\n"))
    let json = try run(ScenarioShowCommand.self, [file, "--json"])
    #expect(try json.result == folder.text("what-if.json"))
    let again = try run(ScenarioNewCommand.self, [file, "--baseline", Fixture.tiny])
    #expect(again.status == .cannotWrite)
    #expect(try json.result == folder.text("what-if.json"))
  }

  @Test("an edit that cannot be applied is told and not added")
  func refused() throws {
    try make()
    let before = try folder.text("what-if.json")
    let ending = try run(ScenarioAddCommand.self, [file, "closeActivity", "activity=NONE"])
    #expect(ending.status == .badData)
    #expect(ending.notes.contains("\"NONE\" is no id in activities.csv"))
    #expect(try folder.text("what-if.json") == before)
    #expect(throws: (any Error).self) {
      try ScenarioAddCommand.parse([file, "close", "activity=AMB-A1"])
    }
    #expect(throws: (any Error).self) {
      try ScenarioAddCommand.parse([file, "closeActivity", "activity"])
    }
    #expect(try run(ScenarioShowCommand.self, [folder["none.json"]]).status == .inputMissing)
    try folder.write("{", to: "what-if.json")
    #expect(try run(ScenarioShowCommand.self, [file]).status == .badData)
  }

  @Test("a comparison shows both plans, in two languages and as JSON")
  func compare() throws {
    try make(["closeTerritory", "territory=AMB"])
    let options = [file, "--quiet", "--gap", "0"]
    let english = try run(ScenarioCompareCommand.self, options)
    #expect(english.status == .success)
    #expect(english.result.contains("People hired"))
    #expect(english.result.contains("462.9"))
    #expect(english.result.contains("people must be called again"))
    let french = try run(ScenarioCompareCommand.self, options + ["--language", "fr"])
    #expect(french.result.contains("Personnes engagées"))
    #expect(french.result.contains("462,9"))
    let json = try run(ScenarioCompareCommand.self, options + ["--json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.result.utf8)) as? [String: Any]
    let plans = object?["plans"] as? [[String: Any]]
    #expect(plans?.map { $0["name"] as? String } == ["tiny", "Essai"])
    #expect((plans?[0]["objective"] as? Double).map { abs($0 - 462.9) < 1e-9 } == true)
    #expect((object?["changes"] as? [[String: Any]])?.count == 1)
    #expect(plans?.map { $0["audit"] as? String } == ["passed", "passed"])
    #expect((plans?[0]["dataset"] as? String)?.hasPrefix("sha256:") == true)
    #expect(plans?[0]["dataset"] as? String != plans?[1]["dataset"] as? String)
    // Who lives in a closed territory is no longer eligible, and so does not wait.
    let figures = plans?.compactMap { $0["figures"] as? [String: Any] } ?? []
    let counts = figures.compactMap { figure in
      ["eligible", "hired", "waiting"].compactMap { figure[$0] as? Int }
    }
    #expect(counts.count == 2 && counts.allSatisfy { $0.count == 3 && $0[0] == $0[1] + $0[2] })
    #expect(counts[0][0] > counts[1][0])
  }

  @Test("of ordered goals a comparison and a sweep show what is proven of each group")
  func orderedComparison() throws {
    try make(["setGoal", "goal=hire", "weight=100", "priority=1"])
    let options = [file, "--quiet", "--gap", "0"]
    let english = try run(ScenarioCompareCommand.self, options)
    #expect(english.result.contains("\n1. people hired "))
    #expect(english.result.contains("\nLast: interest, skill fit, "))
    let json = try run(ScenarioCompareCommand.self, options + ["--json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.result.utf8)) as? [String: Any]
    let plans = object?["plans"] as? [[String: Any]]
    let groups = plans?[1]["groups"] as? [[String: Any]]
    #expect((plans?[0]["groups"] as? [Any])?.isEmpty == true)
    #expect(groups?.count == 2)
    #expect(groups?[0]["bound"] as? Double == groups?[0]["value"] as? Double)
    let swept = try run(
      ScenarioSweepCommand.self,
      options + ["--over", "setProgramme key=budget value=100000:200000:2"])
    let lines = swept.result.split(separator: "\n").map { $0.split(separator: ",") }
    let names = lines[0].suffix(6).map(String.init)
    #expect(
      names == [
        "priority 1", "priority 1 bound", "priority 1 relative_gap", "last priority",
        "last priority bound", "last priority relative_gap",
      ])
    #expect(lines.dropFirst().allSatisfy { $0.suffix(6).allSatisfy { Double($0) != nil } })
  }

  @Test("a session answers each line as a comparison does, and goes on after a wrong one")
  func session() throws {
    try make(["closeTerritory", "territory=AMB"])
    let options = ["--quiet", "--gap", "0"]
    let compared = try run(ScenarioCompareCommand.self, [file] + options)
    let ended = try run(
      ScenarioSessionCommand.self, [Fixture.tiny] + options,
      typing: [
        file, "", "# nothing is asked here", "close", "closeActivity activity=NONE",
        folder["none.json"], "  pin person=AMB-P1 rule=hire ; closeActivity activity=AMB-A1",
      ])
    #expect(ended.status == .inputMissing)
    #expect(ended.result.hasPrefix(compared.result + "\n"))
    #expect(ended.result.contains("pin person=AMB-P1 rule=hire ; closeActivity activity=AMB-A1"))
    #expect(ended.notes.contains("what-if 2: \"close\" is no kind of edit"))
    #expect(ended.notes.contains("\"NONE\" is no id in activities.csv"))
    #expect(ended.notes.contains("what-if 4: "))
    let json = try run(
      ScenarioSessionCommand.self, [Fixture.tiny, "--json"] + options,
      typing: [file, "closeActivity activity=NONE", "refuse person=AMB-P1 activity=AMB-A1"])
    #expect(json.status == .badData)
    let answers = try json.result.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(answers.map { ($0?["plans"] as? [[String: Any]])?.count } == [2, nil, 2])
    #expect(answers.map { ($0?["errors"] as? [String])?.count } == [nil, 1, nil])
  }

  @Test("a session takes no scenario of another baseline")
  func otherBaseline() throws {
    try make()
    let ended = try run(
      ScenarioSessionCommand.self, [Fixture.wallonia, "--quiet", "--gap", "0.01"], typing: [file])
    #expect(ended.status == .badData)
  }

  @Test("a planned scenario's folder passes the audit of its own dataset")
  func plan() throws {
    try make(["forbid", "person=AMB-P1", "activity=AMB-A1"])
    let ending = try run(
      ScenarioPlanCommand.self, [file, "--quiet", "--gap", "0", "--output", folder["plan"]])
    #expect(ending.status == .success)
    #expect(try !folder.text("plan/jobs.csv").contains("AMB-P1,AMB-A1"))
  }

  @Test("a sweep has a row for each point")
  func sweep() throws {
    try make()
    let options = [
      file, "--quiet", "--gap", "0", "--over", "setGoal goal=hire weight=0:100:3",
    ]
    let table = try run(ScenarioSweepCommand.self, options)
    #expect(table.status == .success)
    let lines = table.result.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("hire weight,status,objective,bound,relative_gap,hired"))
    #expect(lines[3].hasPrefix("100,optimal,462.9"))
    for wrong in ["setGoal goal=hire weight=5", "setGoal goal=hire weight=0:1:0", "set x=0:1:2"] {
      #expect(throws: (any Error).self) {
        try ScenarioSweepCommand.parse([file, "--over", wrong])
      }
    }
  }

  @Test("a front has a row for each point, as CSV and as JSON, the same on any threads")
  func front() throws {
    try make()
    let options = [
      file, "--quiet", "--gap", "0", "--work-limit", "100000", "--between", "hire", "--and", "cost",
    ]
    let table = try run(ScenarioFrontCommand.self, options + ["--threads", "1"])
    #expect(table.status == .success)
    let lines = table.result.split(separator: "\n")
    #expect(
      lines[0]
        == "hire weight,cost weight,hire,cost,objective,bound,relative_gap,status,dominated,span_gap"
    )
    #expect(lines[1] == "1,0,4,100500,4,4,0,optimal,yes,0")
    #expect(lines[2].hasPrefix("247.5,0.0995024876,4,74500,"))
    #expect(lines.last == "0,1,0,0,0,0,0,optimal,no,0")
    #expect(lines.count <= 10)
    let again = try run(ScenarioFrontCommand.self, options + ["--threads", "4"])
    #expect(again.result == table.result)
    let json = try run(ScenarioFrontCommand.self, options + ["--points", "2", "--json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.result.utf8)) as? [String: Any]
    #expect(object?["first"] as? String == "hire")
    #expect(object?["span"] as? [String: Double] == ["hire": 4, "cost": 100_500])
    #expect((object?["points"] as? [[String: Any]])?.map { $0["cost"] as? Double } == [100_500, 0])
  }

  @Test(
    "a front of one goal, of an unknown one, or of too few or many points is refused",
    arguments: [
      ["--between", "hire", "--and", "hire"], ["--between", "hire", "--and", "money"],
      ["--between", "hire"], ["--between", "hire", "--and", "cost", "--points", "1"],
      ["--between", "hire", "--and", "cost", "--points", "1001"],
    ])
  func frontArguments(words: [String]) {
    #expect(throws: (any Error).self) { try ScenarioFrontCommand.parse([file] + words) }
  }

  @Test("a chart is written beside the table, replaces an older chart and nothing else")
  func chart() throws {
    try make()
    let sweep = [
      file, "--quiet", "--gap", "0", "--over", "setGoal goal=hire weight=0:100:3", "--svg",
    ]
    let front = [
      file, "--quiet", "--gap", "0", "--between", "hire", "--and", "cost", "--points", "2", "--svg",
    ]
    let table = try run(ScenarioSweepCommand.self, sweep + [folder["a.svg"]])
    #expect(table.status == .success)
    #expect(table.result.hasPrefix("hire weight,"))
    let svg = try folder.text("a.svg")
    #expect(svg.contains(">Points of the plan</text>"))
    #expect(
      try run(ScenarioSweepCommand.self, sweep + [folder["b.svg"], "--threads", "3"]).status
        == .success)
    #expect(try folder.text("b.svg") == svg)
    let french = try run(
      ScenarioFrontCommand.self, front + [folder["a.svg"], "--language", "fr"])
    #expect(french.status == .success)
    #expect(try folder.text("a.svg").contains(">personnes engagées</text>"))
    try folder.write("<svg class=\"other\"/>", to: "c.svg")
    let refused = try run(ScenarioFrontCommand.self, front + [folder["c.svg"]])
    #expect(refused.status == .cannotWrite)
    #expect(refused.result.isEmpty)
    #expect(refused.notes.contains("This file is no chart of maillage, and it is not replaced."))
    #expect(try folder.text("c.svg") == "<svg class=\"other\"/>")
    #expect(try folder.names() == ["a.svg", "b.svg", "c.svg", "what-if.json"])
  }

  @Test("new and add print the file that they wrote as JSON")
  func written() throws {
    let new = try run(
      ScenarioNewCommand.self, [file, "--baseline", Fixture.tiny, "--name", "Essai", "--json"])
    #expect(try new.result == folder.text("what-if.json"))
    let add = try run(
      ScenarioAddCommand.self, [file, "closeActivity", "activity=AMB-A1", "--json"])
    #expect(add.status == .success)
    #expect(try add.result == folder.text("what-if.json"))
    #expect(add.result.contains("{\"edit\": \"closeActivity\", \"activity\": \"AMB-A1\"}"))
    let refused = try run(ScenarioAddCommand.self, [file, "closeActivity", "activity=X", "--json"])
    #expect(try (object(refused.result)["issues"] as? [Any])?.count == 1)
  }

  @Test("a letter is printed instead of the explanation, in French whatever the language")
  func letter() throws {
    let options = [Fixture.tiny, "BOC-P3", "--letter", "--quiet", "--gap", "0"]
    let plain = try run(ExplainCommand.self, options + ["--language", "en"])
    #expect(plain.status == .success)
    #expect(plain.result.hasPrefix("Référence : BOC-P3\n"))
    #expect(
      plain.result.hasSuffix("\nRègles : unemployed_too_short. Date du plan : 01/01/2026.\n"))
    let json = try run(ExplainCommand.self, options + ["--json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.result.utf8)) as? [String: Any]
    #expect(object?["person"] as? String == "BOC-P3")
    #expect(object?["letter"] as? String == plain.result)
    for wrong in [[Fixture.tiny, "--letter"], [Fixture.tiny, "AMB-P1", "AMB-A1", "--letter"]] {
      #expect(throws: (any Error).self) { try ExplainCommand.parse(wrong) }
    }
  }

  @Test("explain answers for who has a job, who has none, and why not")
  func explain() throws {
    let options = ["--quiet", "--gap", "0"]
    _ = try run(
      PlanCommand.self, [Fixture.tiny] + options + ["--output", folder["plan"]])
    let working = try #require(
      try folder.text("plan/jobs.csv").split(separator: "\n").dropFirst().first?
        .split(separator: ",").first.map(String.init))
    let job = try run(ExplainCommand.self, [Fixture.tiny, working] + options)
    #expect(job.status == .success)
    #expect(job.result.hasPrefix("\(working) has a job:"))
    let refused = try run(ExplainCommand.self, [Fixture.tiny, "BOC-P3"] + options)
    #expect(refused.result.contains("[unemployed_too_short]"))
    let french = try run(
      ExplainCommand.self, [Fixture.tiny, "BOC-P3", "--language", "fr"] + options)
    #expect(french.result.contains("est sans emploi depuis"))
    let why = try run(ExplainCommand.self, [Fixture.tiny, "AMB-P3", "AMB-A2"] + options)
    #expect(why.result.contains("[choice_refused]"))
    let json = try run(ExplainCommand.self, [Fixture.tiny, "AMB-P3", "--json"] + options)
    let object = try JSONSerialization.jsonObject(with: Data(json.result.utf8)) as? [String: Any]
    #expect(object?["person"] as? String == "AMB-P3")
    #expect(try run(ExplainCommand.self, [Fixture.tiny, "NOBODY"] + options).status == .usage)
  }

  @Test("a file with an unreadable edit tells what is wrong with the others too, by edit")
  func unreadable() throws {
    try folder.write(
      """
      {"name": "n", "baseline": "\(Fixture.tiny)", "edits": [
       {"edit": "closeActivity", "activity": "NONE"}, {"edit": "explode"},
       {"edit": "pin", "person": "AMB-P1", "rule": "maybe"}]}
      """, to: "what-if.json")
    let ending = try run(ScenarioShowCommand.self, [file, "--json"])
    #expect(ending.status == .badData)
    let lines = ending.notes.split(separator: "\n").map { $0.replacing("\(file): ", with: "") }
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("edit 1 (closeActivity activity=NONE): \"NONE\" is no id"))
    #expect(lines[1].hasPrefix("Edit 2: \"explode\" is no kind of edit"))
    #expect(lines[2].hasPrefix("edit 3 (pin person=AMB-P1 rule=maybe): \"maybe\""))
    let object = try object(ending.result)
    #expect((object["errors"] as? [String])?.count == 3)
    #expect((object["issues"] as? [[String: Any]])?.count == 2)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("wrong scenarios tell programs their issues, whatever is asked of them")
  func issuesInJSON() throws {
    try make()
    let text = try folder.text("what-if.json")
    try folder.write(
      text.replacing(
        "\"edits\": []",
        with: #""edits": [{"edit": "closeActivity", "activity": "NONE"}]"#),
      to: "what-if.json")
    let endings = [
      try run(ScenarioShowCommand.self, [file, "--json"]),
      try run(ScenarioPlanCommand.self, [file, "--json", "--quiet"]),
      try run(ScenarioCompareCommand.self, [file, "--json", "--quiet"]),
      try run(ExplainCommand.self, [file, "AMB-P1", "--json", "--quiet"]),
      try run(PricesCommand.self, [file, "--json", "--quiet"]),
    ]
    for ending in endings {
      #expect(ending.status == .badData)
      let issues = try object(ending.result)["issues"] as? [[String: Any]]
      #expect(issues?.map { $0["id"] as? String } == ["reference.unknown"])
      #expect(ending.notes.contains("edit 1 (closeActivity activity=NONE)"))
    }
    let checked = try run(CheckCommand.self, [file, "--json"])
    #expect(checked.status == .badData)
    #expect(try object(checked.result)["errors"] as? Int == 1)
  }

  @Test("warnings that edits cause are told by every command that plans or shows them")
  func warnings() throws {
    try make()
    let edit = ["accept", "person=BOC-P1", "activity=AMB-A1"]
    let warned = "edit 1 (accept person=BOC-P1 activity=AMB-A1): warning: "
    let added = try run(ScenarioAddCommand.self, [file] + edit + ["--json"])
    #expect(added.status == .success)
    #expect(added.notes.contains(warned))
    #expect((try object(added.result)["warnings"] as? [Any])?.count == 1)
    // What was told of an edit is not told again of the next.
    let next = try run(ScenarioAddCommand.self, [file, "pin", "person=AMB-P2", "rule=hire"])
    #expect(!next.notes.contains("warning"))
    let options = ["--quiet", "--gap", "0", "--json"]
    let planned = try run(ScenarioPlanCommand.self, [file] + options)
    #expect((try object(planned.result)["warnings"] as? [Any])?.count == 1)
    let compared = try run(ScenarioCompareCommand.self, [file] + options)
    let own = (try object(compared.result)["warnings"] as? [[String: Any]])?.first
    #expect((own?["issues"] as? [Any])?.count == 1)
    let session = try run(
      ScenarioSessionCommand.self, [Fixture.tiny] + options,
      typing: [edit.joined(separator: " ")])
    #expect((try object(session.result)["warnings"] as? [Any])?.count == 1)
    for ending in [planned, compared, session] { #expect(ending.notes.contains(warned)) }
    let shown = try run(ScenarioShowCommand.self, [file])
    #expect(shown.notes.contains(warned))
    let checked = try run(CheckCommand.self, [file])
    #expect(checked.status == .success)
    #expect(checked.result.hasPrefix(warned))
  }

  @Test("a scenario is explained and priced as a dataset is")
  func explained() throws {
    try make(["refuse", "person=AMB-P1", "activity=AMB-A1"])
    let options = ["--quiet", "--gap", "0"]
    let why = try run(ExplainCommand.self, [file, "AMB-P1", "AMB-A1"] + options)
    #expect(why.status == .success)
    #expect(why.result.contains("[choice_refused]"))
    #expect(!why.result.contains("csv:"))
    let prices = try run(PricesCommand.self, [file, "--of", "AMB"] + options)
    #expect(prices.status == .success)
    #expect(prices.result.contains("AMB"))
  }

  @Test("a scenario without a plan tells the conflict, in plan, comparison, session and explain")
  func conflict() throws {
    try make(["pin", "person=BOC-P3", "rule=hire"])
    let repair = "unpin person=BOC-P3 rule=hire"
    let options = ["--quiet", "--gap", "0"]
    let session = try run(
      ScenarioSessionCommand.self, [Fixture.tiny] + options,
      typing: ["pin person=BOC-P3 rule=hire"])
    let endings = [
      try run(ScenarioPlanCommand.self, [file] + options),
      try run(ScenarioCompareCommand.self, [file] + options),
      try run(ExplainCommand.self, [file] + options), session,
    ]
    for ending in endings {
      #expect(ending.status == .infeasible)
      #expect(ending.result.contains("These cannot hold together:"))
      #expect(ending.result.contains(repair))
    }
    let planned = try run(ScenarioPlanCommand.self, [file, "--json"] + options)
    let conflict = try object(planned.result)["conflict"] as? [String: Any]
    #expect(conflict?["irreducible"] as? Bool == true)
    let compared = try run(ScenarioCompareCommand.self, [file, "--json"] + options)
    #expect((try object(compared.result)["conflicts"] as? [Any])?.count == 1)
    let none = try run(ExplainCommand.self, [Fixture.tiny, "--json"] + options)
    #expect(none.status == .success)
    #expect(try object(none.result)["conflict"] is NSNull)
  }

  @Test("a scenario's plan and edits are told in French, its table for Excel in French")
  func french() throws {
    try make()
    let planned = try run(
      ScenarioPlanCommand.self, [file, "--quiet", "--gap", "0", "--language", "fr"])
    #expect(planned.result.contains("planifié pour le 01/01/2026"))
    #expect(planned.result.contains("Un plan optimal\u{A0}: aucun autre plan n'a plus de points."))
    #expect(planned.result.contains("462,9000"))
    #expect(planned.result.contains("100\u{A0}500\u{A0}EUR par an"))
    let shown = try run(ScenarioShowCommand.self, [file, "--language", "fr"])
    #expect(shown.result.contains("Essai, un scénario de "))
    #expect(shown.result.contains("sans modification"))
    let table = try run(
      ScenarioSweepCommand.self,
      [
        file, "--quiet", "--gap", "0", "--over", "setGoal goal=hire weight=7:7.6:4", "--profile",
        "excel-fr",
      ])
    let rows = table.result.components(separatedBy: "\r\n").map {
      $0.components(separatedBy: ";")
    }
    #expect(rows.map(\.first).dropFirst() == ["7", "7,2", "7,4", "7,6", ""])
    #expect(rows[0].first == "\u{FEFF}hire weight")
  }

  @Test("where goals are in groups, what rules say is explained, and the rest needs a price")
  func orderedGoals() throws {
    try make(["setGoal", "goal=hire", "priority=1"], ["setGoal", "goal=cost", "priority=2"])
    let options = ["--quiet", "--gap", "0"]
    let refused = try run(ExplainCommand.self, [file, "BOC-P3"] + options)
    #expect(refused.status == .success)
    #expect(refused.result.contains("[unemployed_too_short]"))
    let letter = try run(ExplainCommand.self, [file, "BOC-P3", "--letter"] + options)
    #expect(letter.status == .success)
    let pair = try run(ExplainCommand.self, [file, "BOC-P3", "AMB-A1"] + options)
    #expect(pair.status == .success)
    #expect(pair.result.contains("[unemployed_too_short]"))
    let everyone = try run(
      ExplainCommand.self, [file, "--everyone", "--letters", folder["letters"]] + options)
    #expect(everyone.status == .success)
    #expect(everyone.result.contains("[unemployed_too_short]"))
    #expect(everyone.notes.contains("several priority groups"))
    // Nothing is said of changes that nobody searched.
    #expect(!everyone.result.contains("no change of the listed kinds"))
    #expect(everyone.result.contains("  1 waits\n"))
    let activity = try run(ExplainCommand.self, [file, "AMB-A1"] + options)
    #expect(activity.status == .badData)
    #expect(activity.notes.contains("several priority groups"))
    #expect(try run(PricesCommand.self, [file] + options).status == .badData)
  }

  @Test("the help of add has a line for each edit, with its values and what it does")
  func editList() {
    let help = ScenarioAddCommand.helpMessage(columns: 400)
    #expect(help.contains("withdraw person activity: takes back what a person said of an activity"))
    #expect(help.contains("dropTeamNeed activity [skill]: drops what an activity needs"))
  }
}
