import DatasetFiles
import Employment
import Scenarios
import SyntheticProgrammes
import TestSupport
import Testing

@Suite("Edits are typed with any id, and read as they are printed")
struct TypedEditTests {
  /// Ids as registers of others have them.
  private static let ids = [
    "AMB A1", "ROME:A1203", "a;b", "\"x\"", "'t Zand", "L'atelier", "k=v", "a|b", "a\\b", " x ",
    "é è", "\n", "tab\there", "\u{7F}\u{1}", "1:2:3", "=", "\\\"", "x\u{A0}", "",
  ]

  @Test("each kind of edit survives, with ids that hold any sign", arguments: EditKind.allCases)
  func roundTrip(kind: EditKind) throws {
    let place = EditKind.allCases.firstIndex(of: kind) ?? 0
    var generator = SeededGenerator(seed: 22, purpose: 401, place: place)
    var edits: [ScenarioEdit] = []
    for _ in 0..<60 {
      let values = kind.fieldNames.filter { _ in generator.chance(0.8) }.map { name in
        (name, generator.pick(Self.ids) + (generator.chance(0.5) ? generator.pick(Self.ids) : ""))
      }
      edits.append(ScenarioEdit(kind, Dictionary(uniqueKeysWithValues: values)))
    }
    for edit in edits {
      #expect(try TypedEdit(edit.text).edit == edit, "\(edit.text)")
      #expect(!edit.text.contains("\n"))
    }
    let line = edits.map(\.text).joined(separator: " ; ")
    #expect(try TypedEdit.edits(in: line).map(\.edit) == edits)
    // As a shell gives them: quotes of the shell's own are gone.
    for edit in edits where edit.values.values.allSatisfy({ $0.first != "\"" && $0.first != "'" }) {
      let words = [kind.rawValue] + edit.values.map { "\($0)=\($1)" }
      #expect(try TypedEdit(shellWords: words).edit == edit)
    }
  }

  @Test("quotes, double and single, and what stands without")
  func quotes() throws {
    func values(_ text: String) throws -> [String: String] { try TypedEdit(text).edit.values }
    #expect(try values("closeActivity activity=\"AMB A1\"") == ["activity": "AMB A1"])
    #expect(try values("closeActivity activity='AMB \"A1\"'") == ["activity": "AMB \"A1\""])
    #expect(try values("closeActivity activity=\"a\\\"b\\\\\"") == ["activity": "a\"b\\"])
    #expect(try values("closeActivity 'activity=AMB A1'") == ["activity": "AMB A1"])
    #expect(try values("changeActivity activity=X name=L'atelier")["name"] == "L'atelier")
    #expect(try values("closeActivity\tactivity=a\\b  ") == ["activity": "a\\b"])
    #expect(
      try TypedEdit(shellWords: ["closeActivity", "activity=AMB A1"]).edit.values["activity"]
        == "AMB A1")
    #expect(
      try TypedEdit(shellWords: ["closeActivity", "activity=\"AMB A1\""]).edit.values["activity"]
        == "AMB A1")
    #expect(try TypedEdit("approveHours activity='1:2:3' hours=1:2:3").quoted == ["activity"])
    #expect(try TypedEdit.edits(in: " ; closeActivity activity='a;b';; ").count == 1)
    #expect(try TypedEdit.edits(in: "").isEmpty)
  }

  @Test(
    "what cannot be read is told",
    arguments: [
      ("closeActivity activity=\"AMB A1", "not closed"),
      ("closeActivity activity='t Zand", "not closed"),
      ("closeActivity activity=\"a\"b", "more follows"),
      ("closeActivity activity=AMB A1", "\"A1\" is no value"),
      ("close activity=X", "no kind of edit"),
      ("closeActivity activity=X activity=Y", "given twice"), ("closeActivity =X", "is no value"),
      ("closeActivity activity=“AMB A1”", "straight quotes"),
    ])
  func wrong(_ text: String, _ words: String) {
    do throws(TypedEditError) {
      _ = try TypedEdit(text)
      Issue.record("\(text) is wrong")
    } catch {
      #expect(error.sentence.contains(words), "\(error.sentence)")
    }
  }

  @Test("entries of lists are split at the last colons, ids with bars stand in quotes")
  func lists() throws {
    var draft = try DatasetFolder(path: FixtureFolder.tiny).read()
    for id in ["ROME:A1203", "a|b", "\"q", "x:2", "it's:3:each", "D 1"] {
      draft.tables[.skills]?.append([id, id], line: 0)
    }
    func dataset(_ text: String) throws -> Dataset {
      try Scenario(name: "s", baseline: "", edits: [try TypedEdit(text).edit]).applied(to: draft)
    }
    let person = try dataset(
      #"""
      addPerson id=P9 territory=AMB unemployed_since=2020-01 resident_since=2010-01 volunteer=yes
      """#.replacing("\n", with: " ")
        + #" max_hours=24 skills='ROME:A1203:3|"a|b":1|"\\"q":2|x:2:4|D 1:2' interests="a b:c:4""#)
    let added = try #require(person.people.first { $0.id.text == "P9" })
    let levels = added.skills.map { (person.skills[$0.skill].id.text, $0.level) }
      .sorted { $0.0 < $1.0 }.map { "\($0.0) \($0.1)" }
    #expect(
      levels == ["ROME:A1203 3", "a|b 1", "\"q 2", "x:2 4", "D 1 2"].sorted())
    let activity = try dataset(
      "addActivity id=A9 territory=AMB name=N theme=t status=approved max_hours=40"
        + #" skills="ROME:A1203:2:each|x:2:3:team|ROME:A1203:1:TEAM:2|it's:3:each:1:each""#)
    let made = try #require(activity.activities.first { $0.id.text == "A9" })
    #expect(made.eachNeeds.count == 2)
    #expect(made.teamNeeds.map(\.people).sorted() == [1, 2])
    for wrong in ["ROME:A1203", "S1:", ":3", "\"a|b:3", "a|b:3", "\"a\"b:3"] {
      #expect(throws: DataIssues.self) {
        _ = try Scenario(
          name: "s", baseline: "",
          edits: [
            ScenarioEdit(
              .addPerson,
              [
                "id": "P9", "territory": "AMB", "unemployed_since": "2020-01",
                "resident_since": "2010-01", "volunteer": "yes", "max_hours": "24", "skills": wrong,
              ])
          ]
        ).applied(to: draft)
      }
    }
  }
}
