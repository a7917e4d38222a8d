import Scenarios
import Testing

@Suite("A scenario file says the same when it is read and written again")
struct ScenarioFileTests {
  @Test("every kind of edit survives", arguments: EditKind.allCases)
  func roundTrip(kind: EditKind) throws {
    let odd = "\"é\\ \n/\u{1}=|"
    let values = Dictionary(uniqueKeysWithValues: kind.fieldNames.map { ($0, odd + $0) })
    let scenario = Scenario(
      name: odd, baseline: "../a b", digest: "sha256:0", note: odd,
      edits: [ScenarioEdit(kind, values)])
    #expect(try Scenario(json: scenario.json) == scenario)
  }

  @Test("it is the file that the documentation shows")
  func documented() throws {
    let text = """
      {
        "name": "Mons ferme",
        "baseline": "../wallonia",
        "edits": [
          {"edit": "closeTerritory", "territory": "MON"},
          {"edit": "setProgramme", "key": "budget", "value": "22000000"}
        ]
      }

      """
    #expect(try Scenario(json: text).json == text)
  }

  @Test("numbers and truth values are texts")
  func numbers() throws {
    let scenario = try Scenario(
      json: """
        {"name": "n", "baseline": "b",
         "edits": [{"edit": "setProgramme", "key": "budget", "value": 22000000.5},
                   {"edit": "changePerson", "person": "P", "volunteer": true}]}
        """)
    #expect(scenario.edits[0].values["value"] == "22000000.5")
    #expect(scenario.edits[1].values["volunteer"] == "yes")
  }

  @Test("everything that is wrong is said at once")
  func wrong() {
    #expect(sentences("[1]").count == 1)
    #expect(sentences("{").count == 1)
    let found = sentences(
      """
      {"name": "", "colour": 1, "edits": [{"edit": "close"}, 7,
       {"edit": "pin", "person": ["P"]}, {"person": "P"}]}
      """)
    #expect(found.count == 7)
    #expect(sentences(#"{"name": "n", "baseline": "b", "edits": {}}"#).count == 1)
    #expect(
      sentences(#"{"name": "n", "baseline": "b", "note": ["x"]}"#) == ["\"note\" must be a text."])
  }

  @Test("edits that can be read are there beside an error of others, with their numbers")
  func readable() {
    do throws(ScenarioFileError) {
      _ = try Scenario(
        json: """
          {"name": "n", "baseline": "b", "colour": 1,
           "edits": [{"edit": "explode"}, {"edit": "closeActivity", "activity": "A"}]}
          """)
      Issue.record("the file is wrong")
    } catch {
      #expect(error.editNumbers == [nil, 1])
      #expect(error.readable?.edits.map(\.text) == ["closeActivity activity=A"])
      #expect(error.readableNumbers == [2])
    }
  }

  private func sentences(_ text: String) -> [String] {
    do throws(ScenarioFileError) {
      _ = try Scenario(json: text)
      return []
    } catch {
      return error.sentences
    }
  }
}
