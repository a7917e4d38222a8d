import Employment
import Planning
import Scenarios
import SyntheticProgrammes
import TestSupport
import Testing

/// Edits of whole territories, beside courses that are held at a territory or in a province.
@Suite("Whatever a territory does, no line of the baseline becomes wrong")
struct LastTerritoryTests {
  /// Tables with courses at every place there is.
  private static func draft(seed: UInt64) -> DatasetDraft {
    var draft = RandomSmallDataset(seed: seed).draft
    guard let territories = draft.tables[.territories],
      let model = draft.tables[.courses], !model.lines.isEmpty
    else { return draft }
    let rows = territories.lines.indices.map { territories.row($0) }
    let places = Set(rows.flatMap { [$0["id"] ?? "", $0["province"] ?? ""] }).sorted()
    for (number, place) in places.enumerated() {
      var row = model.row(0)
      row["id"] = "C-\(number)"
      row["place"] = place
      draft.tables[.courses]?.append(
        model.columns.map { row[$0] ?? "" }, line: model.lines.count + number + 2)
    }
    return draft
  }

  private static func issues(_ edits: [ScenarioEdit], of draft: DatasetDraft) -> [DataIssue] {
    do throws(DataIssues) {
      return try Scenario(name: "", baseline: "", edits: edits).applied(to: draft).warnings
    } catch {
      return error.issues
    }
  }

  @Test(
    "merging any into any validates, with one warning a province",
    arguments: 0..<120 as Range<UInt64>)
  func merging(seed: UInt64) throws {
    let draft = Self.draft(seed: seed)
    let baseline = try draft.validated()
    let ids = baseline.territories.map(\.id.text)
    for territory in ids {
      for target in ids where target != territory {
        let edit = ScenarioEdit(.mergeTerritory, ["territory": territory, "into": target])
        let found = Self.issues([edit], of: draft)
        #expect(found.allSatisfy { $0.severity == .warning }, "\(found.map(\.text))")
        let moved = found.filter { $0.id == .editMovesCourses }
        let own = try #require(baseline.territories.first { $0.id.text == territory })
        let isLast = baseline.territories.count { $0.province == own.province } == 1
        let isTerritory = ids.contains(baseline.provinces[own.province].text)
        let isHeld = baseline.courses.contains { $0.place == .province(own.province) }
        #expect(moved.count == (isLast && isHeld && !isTerritory ? 1 : 0))
        guard let edited = try? Scenario(name: "", baseline: "", edits: [edit]).applied(to: draft)
        else { continue }
        #expect(edited.courses.count == baseline.courses.count)
        // Courses of the whole programme stay such, others stay courses of a place.
        for (old, new) in zip(baseline.courses, edited.courses) {
          #expect((old.place == .wholeProgramme) == (new.place == .wholeProgramme))
        }
      }
    }
    // All into the first, one after the other, with other edits between.
    let chain = ids.dropFirst().flatMap { territory in
      [
        ScenarioEdit(.closeTerritory, ["territory": territory]),
        ScenarioEdit(.mergeTerritory, ["territory": territory, "into": ids[0]]),
        ScenarioEdit(.shrinkTerritory, ["territory": ids[0], "job_cap": "0"]),
      ]
    }
    let found = Self.issues(chain, of: draft)
    #expect(found.allSatisfy { $0.severity == .warning }, "\(found.map(\.text))")
  }

  @Test(
    "closing and shrinking any validates and can be planned", arguments: 0..<40 as Range<UInt64>)
  func closing(seed: UInt64) throws {
    let draft = Self.draft(seed: seed)
    let ids = try draft.validated().territories.map(\.id.text)
    for territory in ids {
      for edit in [
        ScenarioEdit(.closeTerritory, ["territory": territory]),
        ScenarioEdit(.shrinkTerritory, ["territory": territory, "job_cap": "0"]),
      ] {
        let found = Self.issues([edit], of: draft)
        #expect(found.allSatisfy { $0.severity == .warning }, "\(found.map(\.text))")
      }
    }
    guard seed < 6, let last = ids.last else { return }
    var parameters = PlanningParameters()
    parameters.work = 20_000
    parameters.threads = 1
    for edit in [
      ScenarioEdit(.closeTerritory, ["territory": last]),
      ScenarioEdit(.mergeTerritory, ["territory": last, "into": ids[0]]),
    ] where ids.count > 1 {
      let dataset = try Scenario(name: "", baseline: "", edits: [edit]).applied(to: draft)
      _ = try Planner(parameters).plan(dataset)
    }
  }

  @Test("an amount far out of range is an error of its edit")
  func huge() throws {
    let drafts = (UInt64(0)..<20).lazy.map { Self.draft(seed: $0) }
    let draft = try #require(
      drafts.first { ($0.tables[.territories]?.lines.count ?? 0) > 1 })
    let ids = try draft.validated().territories.map(\.id.text)
    let found = Self.issues(
      [
        ScenarioEdit(.openTerritory, ["territory": ids[0], "job_cap": "1e300", "budget": "1e308"]),
        ScenarioEdit(.openTerritory, ["territory": ids[1], "job_cap": "1e300", "budget": "1e308"]),
        ScenarioEdit(.mergeTerritory, ["territory": ids[0], "into": ids[1]]),
      ], of: draft)
    #expect(found.contains { $0.severity == .error })
    for issue in found where issue.severity == .error {
      guard case .edit = issue.location else {
        Issue.record("\(issue.text)")
        continue
      }
    }
  }
}
