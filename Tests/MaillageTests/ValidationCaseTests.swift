import ArgumentParser
import Employment
import Foundation
import Testing

import maillage

@Suite("Datasets that were read wrongly once, and what is right")
struct ValidationCaseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/cases/\(name)").standardized.path(percentEncoded: false)
  }

  private static let day = CalendarDay(year: 2026, month: 11, day: 30)

  /// What `check` says of a case, by line.
  private func check(_ name: String, on today: CalendarDay? = Self.day) throws -> [Substring] {
    let ending = try run(CheckCommand.self, [Self.path(name)], on: today)
    #expect(ending.status == .success)
    return ending.result.split(separator: "\n")
  }

  /// The objective of the case's best plan.
  private func objective(_ path: String) throws -> Double {
    let ending = try run(PlanCommand.self, [path, "--gap", "0", "--quiet", "--json"])
    #expect(ending.status == .success)
    let document = try JSONSerialization.jsonObject(with: Data(ending.result.utf8))
    return try #require((document as? [String: Any])?["objective"] as? Double)
  }

  /// What a command says of a dataset, wherever it lies.
  private func answer<Command: ConsoleCommand>(
    _ type: Command.Type, of name: String, _ options: [String], typing lines: [String] = []
  ) throws -> String {
    let subject =
      try options.isEmpty || options[0] != "scenario" ? folder[name] : scenario(of: name)
    let ending = try run(
      type, [subject] + options.filter { $0 != "scenario" } + ["--quiet"], typing: lines)
    #expect(ending.status == .success, "\(type) of \(name): \(ending.notes)")
    return (ending.result + ending.notes).replacing(folder[name], with: "DATASET")
      .replacing("\(name).json", with: "FILE").replacing(name, with: "NAME")
  }

  /// A scenario of a dataset, whose edits are typed in one case or another.
  private func scenario(of name: String) throws -> String {
    let file = folder["\(name).json"]
    guard !FileManager.default.fileExists(atPath: file) else { return file }
    let edits =
      name == "upper"
      ? [
        ["SetProgramme", "Key=Budget", "VALUE=90000"], ["setGoal", "goal=HIRE", "Weight=90"],
        ["pin", "person=AMB-P1", "rule=Hire"],
      ]
      : [
        ["setProgramme", "key=budget", "value=90000"], ["setGoal", "goal=hire", "weight=90"],
        ["pin", "person=AMB-P1", "rule=hire"],
      ]
    #expect(
      try run(ScenarioNewCommand.self, [file, "--baseline", folder[name], "--name", "Essai"])
        .status == .success)
    for edit in edits {
      let ending = try run(ScenarioAddCommand.self, [file] + edit)
      #expect(ending.status == .success, "\(ending.notes)")
    }
    return file
  }

  @Test("keys and goals in another case are the same to every command")
  func keyCase() throws {
    try FileManager.default.copyItem(
      atPath: Self.path("01-key-case"), toPath: folder["upper"])
    try FileManager.default.copyItem(atPath: folder["upper"], toPath: folder["lower"])
    for (file, old, new) in [("programme.csv", "Budget", "budget"), ("goals.csv", "Hire", "hire")] {
      let text = try folder.text("lower/\(file)")
      #expect(text.contains(old))
      try folder.write(text.replacing(old, with: new), to: "lower/\(file)")
    }
    #expect(try objective(folder["upper"]) == objective(folder["lower"]))
    let digests = try ["upper", "lower"].map {
      try run(CheckCommand.self, [folder[$0], "--json"]).result
    }
    #expect(digests[0] == digests[1] && digests[0].contains("sha256:"))
    func same<Command: ConsoleCommand>(
      _ type: Command.Type, _ options: [String], typing lines: [String] = []
    ) throws {
      let upper = try answer(type, of: "upper", options, typing: lines)
      let lower = try answer(type, of: "lower", options, typing: lines)
      #expect(upper == lower && !upper.isEmpty, "\(type) \(options)")
    }
    try same(PlanCommand.self, ["--json"])
    for person in ["AMB-P1", "AMB-P2", "BOC-P3", "AMB-A2"] {
      try same(ExplainCommand.self, [person])
    }
    try same(ExplainCommand.self, ["--everyone"])
    try same(ExplainCommand.self, ["scenario", "AMB-P2"])
    try same(PricesCommand.self, ["--json"])
    try same(
      ScenarioSessionCommand.self, [],
      typing: [
        "setProgramme key=budget value=80000", "setprogramme Key=BUDGET value=80000",
        "setGoal goal=hire weight=50", "setGoal goal=Change weight=5",
      ])
    try same(ScenarioPlanCommand.self, ["scenario", "--json"])
    try same(ScenarioPlanCommand.self, ["scenario", "--disturbance", "3"])
    try same(
      ScenarioFrontCommand.self,
      ["scenario", "--between", "Hire", "--and", "COST", "--points", "3"])
    try same(
      ScenarioSweepCommand.self,
      ["scenario", "--over", "setProgramme Key=Budget Value=50000:100000:3"])
  }

  @Test("a restriction in another case is told with both cells, and the pair stays")
  func restrictionCase() throws {
    let lines = try check("02b-restriction-case")
    #expect(lines.count { $0.contains("[spelling.similar]") } == 1)
    #expect(
      lines.contains {
        $0.hasPrefix(
          "activities.csv:2 demands: warning: \"exterieur\" differs from \"Exterieur\""
            + " (people.csv line 3, restrictions) by case")
      })
    let output = folder["plan"]
    let arguments = [Self.path("02b-restriction-case"), "--gap", "0", "--output", output]
    #expect(try run(PlanCommand.self, arguments).status == .success)
    #expect(try folder.text("plan/jobs.csv").contains("AMB-P2,AMB-A1"))
  }

  @Test("a semicolon in a list is told")
  func restrictionSemicolon() throws {
    let lines = try check("02c-restriction-semicolon")
    #expect(
      lines.contains {
        $0.hasPrefix("people.csv:3 restrictions: warning: \"exterieur;port_charges\" has \";\"")
          && $0.contains("[list.otherSeparator]. Write exterieur|port_charges if")
      })
  }

  @Test("each theme that no activity has is told once, with the near one")
  func themeCase() throws {
    let lines = try check("03a-theme-case").filter { $0.contains("[theme.noActivity]") }
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasPrefix(
        "person_interests.csv:2 theme: warning: \"Espaces_verts\" is the theme of no activity, but"
          + " \"espaces_verts\" is (activities.csv line 2, theme)") == true)
    #expect(
      lines.last?.hasPrefix("person_interests.csv:3 theme: warning: \"Soutien scolaire\"") == true)
    #expect(lines.last?.contains("Write soutien_scolaire if") == true)
  }

  @Test("amounts that may be thousands are read as the format says, and told")
  func thousands() throws {
    let lines = try check("05-thousands").filter { $0.contains("[number.maybeThousands]") }
    let cells = [
      "programme.csv:7 value: warning: \"101.000\" is read as 101",
      "programme.csv:12 value: warning: \"10.000\" is read as 10",
      "activities.csv:2 opening_cost: warning: \"2,000\" is read as 2",
      "activities.csv:3 opening_cost: warning: \"1.000\" is read as 1",
    ]
    #expect(lines.count == cells.count)
    for (line, cell) in zip(lines, cells) { #expect(line.hasPrefix(cell)) }
    // 101 EUR hire nobody.
    #expect(try objective(Self.path("05-thousands")) == 0)
  }

  @Test("dates beyond reason are told, the planning date beside today alone")
  func yearTypos() throws {
    let told = try check("21-year-typos").filter { $0.contains("[date.implausible]") }
    let cells = [
      "programme.csv:3 value: warning: \"2206-01-01\" is over ten years from today, 2026-11-30",
      "people.csv:2 unemployed_since: warning: \"0204-05\" is before 1940",
      "people.csv:7 unemployed_since: warning: \"0025-01\" is before 1940",
    ]
    #expect(told.count == cells.count)
    for (line, cell) in zip(told, cells) { #expect(line.hasPrefix(cell)) }
    let later = try #require(CalendarDay(year: 2196, month: 1, day: 1))
    #expect(try check("21-year-typos", on: later).count == 3)
    let earlier = try #require(CalendarDay(year: 2195, month: 12, day: 31))
    #expect(try check("21-year-typos", on: earlier).count == 4)
    #expect(try check("21-year-typos", on: nil).count == 3)
  }

  @Test("today enters no digest and no file")
  func today() throws {
    let path = Self.path("21-year-typos")
    let digests = try [Self.day, nil].map { day in
      let ending = try run(CheckCommand.self, [path, "--json"], on: day)
      return try #require(ending.result.firstMatch(of: /sha256:[0-9a-f]+/)).output
    }
    #expect(digests[0] == digests[1])
    for (name, day) in [("one", Self.day), ("other", nil)] {
      let arguments = [path, "--gap", "0", "--quiet", "--output", folder[name]]
      #expect(try run(PlanCommand.self, arguments, on: day).status == .success)
    }
    for file in try folder.names(in: "one") {
      #expect(try folder.bytes("one/\(file)") == folder.bytes("other/\(file)"), "\(file)")
    }
  }

  /// What is new of warnings that people's own writing causes.
  private static let ids = [
    "spelling.similar", "theme.noActivity", "list.otherSeparator", "number.maybeThousands",
    "date.implausible",
  ]

  @Test("datasets that are in order have none of these warnings")
  func orderly() throws {
    var paths = [Fixture.tiny, Fixture.wallonia]
    for (seed, territories) in [(1, 1), (2, 1), (3, 2), (4, 3), (7, 5)] {
      let path = folder["seed-\(seed)"]
      let arguments = ["--output", path, "--seed", "\(seed)", "--territories", "\(territories)"]
      #expect(try run(GenerateCommand.self, arguments).status == .success)
      paths.append(path)
    }
    for path in paths {
      let ending = try run(CheckCommand.self, [path], on: Self.day)
      #expect(ending.status == .success)
      for id in Self.ids { #expect(!ending.result.contains("[\(id)]"), "\(path): \(id)") }
    }
  }
}
