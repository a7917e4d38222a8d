import ArgumentParser
import Foundation
import Testing

import maillage

/// Files of `Fixtures/cases` that are about what people type: edits, ids, scenario files, sessions.
@Suite("What people type is read as it is meant, or told where it is wrong")
struct TypedCaseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Copies a case.
  private func copy(_ name: String, to target: String = "data") throws {
    let cases = URL(filePath: Fixture.tiny).deletingLastPathComponent().appending(path: "cases")
    try FileManager.default.copyItem(
      atPath: cases.appending(path: name).path(percentEncoded: false), toPath: folder[target])
  }

  private func scenario(_ edits: [String]..., of dataset: String = "data") throws -> String {
    let file = folder["s.json"]
    let made = try run(
      ScenarioNewCommand.self, [file, "--baseline", folder[dataset], "--name", "what-if"])
    #expect(made.status == .success)
    for edit in edits {
      let added = try run(ScenarioAddCommand.self, [file] + edit)
      #expect(added.status == .success, "\(added.notes)")
    }
    return file
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private let options = ["--quiet", "--gap", "0"]

  // MARK: 07

  @Test("the courses of a province go with its last territory, with one warning")
  func mergeLastOfProvince() throws {
    try copy("07-merge-last-of-province")
    let file = folder["s.json"]
    _ = try run(ScenarioNewCommand.self, [file, "--baseline", folder["data"]])
    let added = try run(
      ScenarioAddCommand.self, [file, "mergeTerritory", "territory=BOC", "into=AMB"])
    #expect(added.status == .success)
    #expect(added.notes.components(separatedBy: "[edit.coursesMoved]").count == 2)
    #expect(added.notes.contains("now at AMB: C-D1212"))
    let planned = try run(ScenarioPlanCommand.self, [file, "--json"] + options)
    #expect(planned.status == .success)
    let plan = try object(planned.result)
    #expect(plan["status"] as? String == "optimal")
    #expect((plan["warnings"] as? [Any])?.count == 1)
    let folded = try run(
      ScenarioAddCommand.self, [file, "changeCourse", "course=C-D1212", "place=Namur"])
    #expect(folded.status == .badData)
    #expect(!folded.notes.contains("courses.csv:"))
  }

  // MARK: 08, 09

  @Test("keys and lists that stand twice are errors with their lines")
  func duplicateKeys() throws {
    try folder.copyTiny(to: "data")
    try copy("08-json-duplicate-keys", to: "files")
    for (name, words) in [
      ("s1.json", ["Edit 1: Line 1, column 94: the key \"value\"", "line 1, column 78"]),
      ("s2.json", ["Line 3, column 2: the key \"edits\"", "line 2, column 2"]),
    ] {
      try FileManager.default.copyItem(atPath: folder["files/\(name)"], toPath: folder[name])
      let shown = try run(ScenarioShowCommand.self, [folder[name]])
      #expect(shown.status == .badData)
      for word in words { #expect(shown.notes.contains(word), "\(shown.notes)") }
    }
  }

  @Test("what is no JSON is told with line, column and cause; UTF-16 with a mark is read")
  func syntax() throws {
    try folder.copyTiny(to: "data")
    try copy("09-json-errors", to: "files")
    for (name, place, words) in [
      ("s1-missing-comma.json", "Line 3, column 55", "a comma is missing"),
      ("s2-single-quotes.json", "Line 1, column 2", "single quote"),
      ("s3-comment.json", "Line 1, column 1", "comment"),
      ("s4-curly-quotes.json", "Line 1, column 2", "curly quote"),
      ("s6-cp1252.json", "Line 1, column 11", "Windows-1252"),
    ] {
      try FileManager.default.copyItem(atPath: folder["files/\(name)"], toPath: folder[name])
      let shown = try run(ScenarioShowCommand.self, [folder[name]])
      #expect(shown.status == .badData)
      #expect(shown.notes.contains(place) && shown.notes.contains(words), "\(shown.notes)")
    }
    try FileManager.default.copyItem(
      atPath: folder["files/s5-utf16.json"], toPath: folder["s5.json"])
    let shown = try run(ScenarioShowCommand.self, [folder["s5.json"]])
    #expect(shown.status == .success)
    #expect(shown.result.contains("Décision"))
  }

  // MARK: 14

  @Test("an id of several kinds is asked back, and options name each")
  func numericIDs() throws {
    try copy("14-numeric-ids")
    let data = folder["data"]
    let asked = try run(ExplainCommand.self, [data, "3"] + options)
    #expect(asked.status == .usage)
    #expect(asked.notes.contains("3 is the id of a person and an activity"))
    #expect(asked.notes.contains("--person 3 or --activity 3"))
    let person = try run(ExplainCommand.self, [data, "--person", "3", "--json"] + options)
    #expect(try object(person.result)["person"] as? String == "3")
    let activity = try run(ExplainCommand.self, [data, "--activity", "3", "--json"] + options)
    #expect(try object(activity.result)["activity"] as? String == "3")
    #expect(activity.status == .success && person.status == .success)
    // Where the place tells what an id is, nothing is asked back.
    let pair = try run(ExplainCommand.self, [data, "3", "1"] + options)
    let named = try run(ExplainCommand.self, [data, "--person", "3", "--activity", "1"] + options)
    #expect(pair.status == .success && pair.result == named.result)
    #expect(try run(ExplainCommand.self, [data, "1", "--letter"] + options).status == .success)
    #expect(try run(ExplainCommand.self, [data, "--person", "9"] + options).status == .usage)
    for wrong in [
      ["1", "--person", "2"], ["--everyone", "--person", "1"], ["--letter", "--activity", "1"],
    ] {
      #expect(throws: (any Error).self) { try ExplainCommand.parse([data] + wrong) }
    }
    let prices = try run(PricesCommand.self, [data, "--of", "1"] + options)
    #expect(prices.status == .usage)
    #expect(prices.notes.contains("a territory, an activity and a course"))
    #expect(prices.notes.contains("--territory 1, --activity 1 or --course 1"))
    let course = try run(
      PricesCommand.self, [data, "--course", "1", "--of", "3", "--json"] + options)
    #expect(course.status == .success, "\(course.notes)")
    #expect(course.result.contains("seats") && !course.result.contains("posts"))
  }

  // MARK: 15

  @Test("ids with blanks and colons can be named wherever edits are typed")
  func blanksAndColons() throws {
    try copy("15-colon-and-space-ids")
    let person = [
      "addPerson", "id=P 9", "territory=AMB", "unemployed_since=2020-01", "resident_since=2010-01",
      "volunteer=yes", "max_hours=24", "skills=ROME:A1203:3|K2107:1",
    ]
    let file = try scenario(
      person, ["refuse", "person=\"P 9\"", "activity='AMB A1'"],
      ["closeActivity", "activity=AMB A1"])
    let shown = try run(ScenarioShowCommand.self, [file])
    #expect(shown.status == .success)
    #expect(shown.result.contains("refuse person=\"P 9\" activity=\"AMB A1\"\n"))
    let line = shown.result.split(separator: "\n").dropFirst().map { $0.dropFirst(5) }
      .joined(separator: "; ")
    let typed = try run(
      ScenarioSessionCommand.self, [folder["data"], "--json"] + options,
      typing: [
        line, "closeActivity activity='AMB A1'; dropTeamNeed activity=AMB-A2 skill=K2107",
        "closeActivity activity=AMB A1", "\"\(file)\"",
      ])
    #expect(typed.status == .badData)
    #expect(typed.notes.contains("what-if 3: \"A1\" is no value"))
    let answers = try typed.result.split(separator: "\n").map { try object(String($0)) }
    #expect(answers.map { $0["errors"] == nil } == [true, true, false, true])
    let objectives = answers.map {
      ($0["plans"] as? [[String: Any]])?.last?["objective"] as? Double
    }
    #expect(objectives[0] != nil && objectives[0] == objectives[3])
    let swept = try run(
      ScenarioSweepCommand.self,
      [file, "--over", "approveHours activity=\"AMB A1\" hours=12:16:2"] + options)
    #expect(swept.status == .success, "\(swept.notes)")
    #expect(swept.result.split(separator: "\n").count == 3)
  }

  // MARK: 25

  @Test("a session of a baseline without a plan says so first, and answers")
  func infeasibleBaselineSession() throws {
    try copy("25-infeasible-baseline")
    let session = try run(
      ScenarioSessionCommand.self, [folder["data"], "--gap", "0"],
      typing: ["unpin person=AMB-P3", "pin person=AMB-P2 rule=hire"])
    #expect(session.status == .infeasible)
    let said = try #require(session.notes.range(of: "has no plan"))
    let ready = try #require(session.notes.range(of: "is ready"))
    #expect(said.lowerBound < ready.lowerBound)
    #expect(session.notes.contains("These cannot hold together:"))
    #expect(session.notes.contains("unpin person=AMB-P3"))
    #expect(session.result.contains("462.9"))
    #expect(session.result.contains("no plan possible"))
    #expect(session.result.contains("since data has no plan.\n  have a job 4: AMB-P1, "))
    let json = try run(
      ScenarioSessionCommand.self, [folder["data"], "--json"] + options,
      typing: ["unpin person=AMB-P3"])
    let plans = try object(json.result)["plans"] as? [[String: Any]]
    #expect(plans?.map { $0["status"] as? String } == ["infeasible", "optimal"])
    let french = try run(
      ScenarioSessionCommand.self, [folder["data"], "--language", "fr"] + options, typing: [])
    #expect(french.notes.contains("n'a pas de plan"))
  }

  @Test("a comparison shows the repaired plan beside no plan, and why there is none")
  func infeasibleBaselineComparison() throws {
    try copy("25-infeasible-baseline")
    let file = try scenario(["unpin", "person=AMB-P3"])
    let english = try run(ScenarioCompareCommand.self, [file] + options)
    #expect(english.status == .infeasible)
    let rows = english.result.split(separator: "\n").map(String.init)
    #expect(rows[2].hasPrefix("Outcome") && rows[2].contains("no plan possible"))
    #expect(rows[2].contains("optimal"))
    #expect(rows.contains { $0.hasPrefix("Points of the plan") && $0.contains("462.9") })
    #expect(english.result.contains("data, the baseline: No plan can satisfy"))
    #expect(english.result.contains("what-if: nothing to compare, since data has no plan."))
    let french = try run(ScenarioCompareCommand.self, [file, "--language", "fr"] + options)
    #expect(french.result.contains("aucun plan possible") && french.result.contains("462,9"))
    #expect(french.result.contains("data, la référence : Aucun plan ne peut"))
    #expect(french.result.contains("ont un emploi 4 : AMB-P1"))
    let json = try object(
      try run(ScenarioCompareCommand.self, [file, "--json"] + options).result)
    let conflicts = json["conflicts"] as? [[String: Any]]
    #expect(conflicts?.count == 1 && conflicts?[0]["baseline"] as? String == "data")
    let plans = json["plans"] as? [[String: Any]]
    #expect(plans?[0]["objective"] is NSNull)
    #expect((plans?[1]["objective"] as? Double).map { abs($0 - 462.9) < 1e-9 } == true)
  }

  // MARK: Batches and paths

  @Test("a batch skips hidden files, and says where a baseline is another folder")
  func batch() throws {
    try folder.copyTiny(to: "data")
    try folder.copyTiny(to: "other")
    try folder.makeFolder("files")
    let file = try scenario(["closeActivity", "activity=AMB-A1"], of: "other")
    try FileManager.default.moveItem(atPath: file, toPath: folder["files/s.json"])
    for name in [".DS_Store", "._s.json", ".~lock.s.json#", ".hidden.json"] {
      try folder.write("\u{0}", to: "files/\(name)")
    }
    let planned = try run(
      BatchPlanCommand.self,
      [folder["data"], "--scenarios", folder["files"], "--output", folder["my batch"], "--quiet"])
    #expect(planned.status == .success, "\(planned.notes)")
    #expect(planned.notes.contains("files/s.json: the baseline is the folder "))
    #expect(planned.notes.contains("/other, not "))
    #expect(planned.result.contains("maillage batch run '\(folder["my batch"])'"))
    try folder.write(
      "{\"schemaVersion\": 1,\n \"tool\": \"maillage\"\n \"kind\": 1}", to: "my batch/manifest.json"
    )
    let broken = try run(BatchMergeCommand.self, [folder["my batch"]])
    #expect(broken.status == .badData)
    #expect(broken.notes.contains("Line 2, column 20: a comma is missing"))
  }

  @Test("commands that are printed quote paths with blanks")
  func printedPaths() throws {
    try copy("25-infeasible-baseline", to: "mes données")
    let explained = try run(ExplainCommand.self, [folder["mes données"], "AMB-P1"] + options)
    #expect(explained.status == .infeasible)
    #expect(explained.notes.contains("`maillage explain '\(folder["mes données"])'`"))
  }
}
