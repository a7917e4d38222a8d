import DatasetFiles
import Eligibility
import Employment
import Scenarios
import TestSupport
import Testing

/// What is said of values that may be meant otherwise, in edits and beside them.
@Suite("Odd values of edits are told at their edits, and others where they stand")
struct OddEditTests {
  private func draft(_ changes: (DataFile, Int, String, String)...) throws -> DatasetDraft {
    var draft = try DatasetFolder(path: FixtureFolder.tiny).read()
    for (file, row, column, text) in changes {
      var table = try #require(draft.tables[file])
      let place = try #require(table.columns.firstIndex(of: column))
      table.cells[row * table.columns.count + place] = text
      draft.tables[file] = table
    }
    return draft
  }

  /// What edits caused.
  private func warnings(
    _ edits: [ScenarioEdit], of draft: DatasetDraft? = nil
  ) throws -> [String] {
    let baseline = try ValidatedDraft(try draft ?? self.draft())
    let scenario = Scenario(name: "s", baseline: "tiny", edits: edits)
    let edited = try scenario.applied(to: baseline)
    return scenario.warnings(
      of: edited, screened: CandidatePairs(screening: edited), beside: baseline.dataset,
      screened: CandidatePairs(screening: baseline.dataset)
    ).map(\.text)
  }

  @Test("an amount, a list, a date, a spelling and a theme")
  func kinds() throws {
    let edits: [(ScenarioEdit, String)] = [
      (
        ScenarioEdit(.setProgramme, ["key": "Budget", "value": "101.000"]), "number.maybeThousands"
      ),
      (
        ScenarioEdit(.approveHours, ["activity": "AMB-A1", "hours": "16,000"]),
        "number.maybeThousands"
      ),
      (
        ScenarioEdit(.moveMoney, ["from": "BOC", "to": "BOC", "euros": "2.000"]),
        "number.maybeThousands"
      ),
      (
        ScenarioEdit(.changePerson, ["person": "AMB-P1", "restrictions": "froid;bruit"]),
        "list.otherSeparator"
      ),
      (
        ScenarioEdit(.changePerson, ["person": "AMB-P1", "resident_since": "0204-05"]),
        "date.implausible"
      ),
      (
        ScenarioEdit(.changePerson, ["person": "AMB-P1", "restrictions": "Extérieur"]),
        "spelling.similar"
      ),
      (
        ScenarioEdit(.changeActivity, ["activity": "AMB-A2", "demands": "Extérieur"]),
        "spelling.similar"
      ),
    ]
    for (edit, id) in edits {
      let found = try warnings([edit]).filter { $0.contains("[\(id)]") }
      #expect(found.count == 1, "\(edit.text)")
      #expect(found.allSatisfy { $0.hasPrefix("edit 1 (\(edit.text)): warning: ") }, "\(found)")
    }
    let lost = try warnings([
      ScenarioEdit(.changeActivity, ["activity": "BOC-A1", "theme": "Réemploi"])
    ])
    #expect(lost.count == 1)
    #expect(
      lost.first?.hasPrefix(
        "person_interests.csv:7 theme: warning: \"reemploi\" is the theme of no activity, but"
          + " \"Réemploi\" is (activities.csv edit 1, theme)") == true, "\(lost)")
  }

  @Test("a cell that an edit leaves as it was is no edit's")
  func untouched() throws {
    let odd = try draft(
      (.people, 0, "unemployed_since", "0204-05"), (.people, 0, "max_travel_km", "1.500"),
      (.territories, 0, "population", "5.000"), (.people, 3, "restrictions", "Exterieur"))
    let edits = [
      ScenarioEdit(.changePerson, ["person": "AMB-P1", "volunteer": "no"]),
      ScenarioEdit(.changePerson, ["person": "BOC-P1", "volunteer": "no"]),
      ScenarioEdit(.openTerritory, ["territory": "AMB", "job_cap": "3"]),
    ]
    #expect(try warnings(edits, of: odd) == [])
    #expect(
      try warnings([ScenarioEdit(.mergeTerritory, ["territory": "BOC", "into": "AMB"])], of: odd)
        .filter { $0.contains("[number") || $0.contains("[date") || $0.contains("[spelling") }
        == [])
  }

  @Test("keys, goals, rules and names of values are found in any case")
  func anyCase() throws {
    var upper = try draft((.goals, 0, "goal", "HIRE"))
    let programme = try #require(upper.tables[.programme])
    upper.tables[.programme]?.cells = programme.cells.map { $0 == "budget" ? "Budget" : $0 }
    upper.tables[.pins] = DraftTable(columns: ["Person", "Activity", "Rule"])
    upper.tables[.pins]?.append(["AMB-P1", "", "Hire"], line: 2)
    let lower = try draft()
    func digest(_ edits: [ScenarioEdit], of draft: DatasetDraft) throws -> String {
      try Scenario(name: "s", baseline: "", edits: edits).applied(to: draft).digest
    }
    let pin = ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "hire"])
    #expect(try digest([], of: upper) == digest([pin], of: lower))
    let edits = [
      ScenarioEdit(.setProgramme, ["KEY": "BUDGET", "Value": "90000"]),
      ScenarioEdit(.setGoal, ["goal": "Hire", "weight": "50"]),
      ScenarioEdit(.setGoal, ["Goal": "Change", "Weight": "50"]),
      ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "HIRE"]),
      ScenarioEdit(
        .changeActivity, ["activity": "AMB-A1", "Max_Hours": "32", "status": "APPROVED"]),
    ]
    #expect(try digest(edits, of: upper) == digest(edits, of: lower))
    let applied = try Scenario(name: "s", baseline: "", edits: edits).applied(to: upper)
    #expect(applied.pins.count == 1)
    #expect(applied.programme.budget == Euros(90000))
    #expect(EditKind(word: "setprogramme") == .setProgramme)
    #expect(EditKind(word: "set programme") == nil)
    // A name that is given twice is told, not dropped.
    let twice = ScenarioEdit(.setProgramme, ["key": "budget", "value": "1", "Value": "2"])
    #expect(throws: DataIssues.self) { try digest([twice], of: lower) }
    #expect(
      try warnings([ScenarioEdit(.changeActivity, ["activity": "AMB-A1", "status": "Approved"])])
        .first?.contains("changes nothing") == true)
  }
}
