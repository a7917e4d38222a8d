import DatasetFiles
import Employment
import Scenarios
import TestSupport
import Testing

/// A dataset that is read as an edit of another is the one that is read from all its tables.
@Suite("An edit is read as if everything were read again")
struct KnownPeopleTests {
  /// What validation says: the dataset's bytes and its warnings, or the issues.
  private struct Reading: Equatable {
    var digest: String?
    var lines: [Int] = []
    var issues: [String] = []

    init(_ dataset: Dataset) {
      digest = dataset.digest
      lines = dataset.people.map(\.line) + dataset.courses.map(\.line)
      issues = dataset.warnings.map(\.text)
    }

    init(_ error: DataIssues) { issues = error.issues.map(\.text) }
  }

  private func read(_ scenario: Scenario, of draft: DatasetDraft) -> Reading {
    do throws(DataIssues) {
      return Reading(try scenario.applied(to: draft))
    } catch { return Reading(error) }
  }

  private func read(_ scenario: Scenario, of known: ValidatedDraft) -> Reading {
    do throws(DataIssues) {
      return Reading(try scenario.applied(to: known))
    } catch { return Reading(error) }
  }

  /// Tables in which two people are warned of.
  private func warned() throws -> DatasetDraft {
    var draft = try DatasetFolder(path: FixtureFolder.tiny).read()
    var people = try #require(draft.tables[.people])
    let hours = try #require(people.columns.firstIndex(of: "max_hours"))
    let least = try #require(people.columns.firstIndex(of: "min_hours"))
    people.cells[least] = "1"
    people.cells[hours] = "1"
    people.cells[people.columns.count + least] = "4"
    people.cells[people.columns.count + hours] = "5"
    draft.tables[.people] = people
    return draft
  }

  /// Tables in which people write as they like.
  private func respelt() throws -> DatasetDraft {
    var draft = try DatasetFolder(path: FixtureFolder.tiny).read()
    func write(_ text: String, _ file: DataFile, row: Int, _ column: String) throws {
      var table = try #require(draft.tables[file])
      let place = try #require(table.columns.firstIndex(of: column))
      table.cells[row * table.columns.count + place] = text
      draft.tables[file] = table
    }
    try write("0204-05", .people, row: 0, "unemployed_since")
    try write("Exterieur;bruit", .people, row: 2, "restrictions")
    try write("EXTERIEUR|froid, pluie", .people, row: 3, "restrictions")
    try write("16.000", .people, row: 4, "min_hours")
    try write("Espaces verts", .personInterests, row: 0, "theme")
    try write("2,000", .activities, row: 0, "opening_cost")
    try write("2096-01-01", .activities, row: 1, "approved_until")
    return draft
  }

  private static let changes: [[ScenarioEdit]] = [
    [],
    [ScenarioEdit(.setProgramme, ["key": "budget", "value": "100000"])],
    [ScenarioEdit(.setProgramme, ["key": "slot_hours", "value": "3"])],
    [ScenarioEdit(.setProgramme, ["key": "min_slots_per_activity", "value": "3"])],
    [ScenarioEdit(.setProgramme, ["key": "budget", "value": "none"])],
    [ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "assign", "activity": "AMB-A1"])],
    [ScenarioEdit(.pin, ["person": "NOBODY", "rule": "hire"])],
    [ScenarioEdit(.accept, ["person": "AMB-P2", "activity": "AMB-A2"])],
    [ScenarioEdit(.refuse, ["person": "AMB-P2", "activity": "AMB-A2"])],
    [ScenarioEdit(.changeActivity, ["activity": "AMB-A1", "status": "pending"])],
    [ScenarioEdit(.changeActivity, ["activity": "AMB-A1", "theme": "a theme of its own"])],
    [ScenarioEdit(.changeActivity, ["activity": "AMB-A1", "demands": "lifting"])],
    [ScenarioEdit(.closeTerritory, ["territory": "AMB"])],
    [ScenarioEdit(.removePerson, ["person": "AMB-P1"])],
    [ScenarioEdit(.setProgramme, ["key": "planning_date", "value": "2019-01-01"])],
    [ScenarioEdit(.setProgramme, ["key": "BUDGET", "value": "100.000"])],
    [ScenarioEdit(.changeActivity, ["activity": "AMB-A1", "demands": "extérieur"])],
    [ScenarioEdit(.changeActivity, ["activity": "AMB-A1", "theme": "Réemploi"])],
    [ScenarioEdit(.changePerson, ["person": "AMB-P1", "volunteer": "no"])],
    [ScenarioEdit(.mergeTerritory, ["territory": "AMB", "into": "BOC"])],
  ]

  @Test("for edits of many kinds, right or wrong", arguments: changes.indices)
  func manyKinds(place: Int) throws {
    let scenario = Scenario(name: "s", baseline: "tiny", edits: Self.changes[place])
    for draft in [
      try DatasetFolder(path: FixtureFolder.tiny).read(), try warned(), try respelt(),
    ] {
      let known = try ValidatedDraft(draft)
      #expect(read(scenario, of: draft) == read(scenario, of: known))
    }
  }

  @Test("people are warned of, and the warnings are repeated in their order")
  func warnings() throws {
    let known = try ValidatedDraft(try warned())
    let people = known.dataset.warnings.filter {
      $0.id == .personNoWholeSlot || $0.id == .personTooFewSlots
    }
    #expect(people.count == 2)
    let pin = ScenarioEdit(.pin, ["person": "AMB-P2", "rule": "hire"])
    let edited = try Scenario(name: "s", baseline: "tiny", edits: [pin]).applied(to: known)
    #expect(edited.warnings == known.dataset.warnings)
  }
}
