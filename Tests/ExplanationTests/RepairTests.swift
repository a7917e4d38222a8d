import DatasetFiles
import Employment
import Explanation
import Foundation
import Planning
import Reporting
import Scenarios
import TestSupport
import Testing

/// Repairs against an enumeration by the other engine: no smaller set repairs, and no number one step
/// nearer to what it is does.
@Suite("Repairs are the smallest relaxations")
struct RepairTests {
  private static func parameters(_ engine: PlanningParameters.Engine) -> PlanningParameters {
    var parameters = PlanningParameters()
    parameters.engine = engine
    parameters.seconds = nil
    parameters.threads = 1
    return parameters
  }

  private static func hasPlan(_ draft: DatasetDraft, _ edits: [ScenarioEdit]) throws -> Bool {
    let dataset = try Scenario(name: "", baseline: "", edits: edits).applied(to: draft)
    return try Planner(parameters(.compact)).plan(dataset).outcome.audited != nil
  }

  /// The fixture tiny with posts in AMB and BOC and pins.
  private static func tiny(posts: (Int, Int), pinned: [String]) throws -> DatasetDraft {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/tiny").standardized
    var draft = try DatasetFolder(path: folder.path(percentEncoded: false)).read()
    var territories = try #require(draft.tables[.territories])
    let column = try #require(territories.columns.firstIndex(of: "job_cap"))
    territories.cells[column] = String(posts.0)
    territories.cells[territories.columns.count + column] = String(posts.1)
    draft.tables[.territories] = territories
    var pins = DraftTable(columns: ["person", "activity", "rule"])
    for (place, person) in pinned.enumerated() {
      pins.append([person, "", "hire"], line: place + 2)
    }
    draft.tables[.pins] = pins
    return draft
  }

  private static func repairs(_ draft: DatasetDraft) throws -> [Repair] {
    try #require(try ConflictSearch(draft, parameters(.jobs)).conflict()).repairs
  }

  @Test("two suffice where conflicts share a limit")
  func sharedLimit() throws {
    let draft = try Self.tiny(posts: (0, 2), pinned: ["AMB-P1", "AMB-P2", "BOC-P3"])
    let repairs = try Self.repairs(draft)
    #expect(
      repairs.map { Set($0.edits.map(\.text)) } == [
        ["openTerritory territory=AMB job_cap=2", "unpin person=BOC-P3 rule=hire"]
      ])
  }

  @Test("posts are as few as there must be")
  func posts() throws {
    let draft = try Self.tiny(posts: (2, 2), pinned: ["AMB-P1", "AMB-P2", "AMB-P3"])
    let conflict = try #require(try ConflictSearch(draft, Self.parameters(.jobs)).conflict())
    let ofPosts = conflict.repairs.first { $0.demands.contains { $0.rule == .jobCap } }
    let posts = try #require(ofPosts)
    #expect(posts.edits.map(\.text) == ["openTerritory territory=AMB job_cap=3"])
    #expect(posts.steps.map(\.isLeast) == [true])
    let english = conflict.text(in: .english)
    #expect(english.contains("\n  3 posts in AMB (openTerritory territory=AMB job_cap=3)\n"))
    #expect(english.contains("\n  give up hiring AMB-P1 (unpin person=AMB-P1 rule=hire)\n"))
    #expect(
      conflict.text(in: .french).contains(
        "\n  3 postes à AMB (openTerritory territory=AMB job_cap=3)\n"))
  }

  @Test(
    "of random tiny datasets in which all are pinned",
    arguments:
      0..<UInt64(ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full" ? 60 : 12))
  func enumeration(seed: UInt64) throws {
    var draft = RandomTinyDataset(seed: seed).draft
    var pins = DraftTable(columns: ["person", "activity", "rule"])
    for (place, person) in (draft.tables[.people]?.column("id") ?? []).enumerated() {
      pins.append([person, "", "hire"], line: place + 2)
    }
    draft.tables[.pins] = pins
    guard let conflict = try ConflictSearch(draft, Self.parameters(.jobs)).conflict() else {
      return
    }
    let size = try #require(conflict.repairs.first).steps.count
    #expect(Set(conflict.repairs.map(\.steps.count)) == [size])
    let all = Demand.all(of: try draft.validated())
    for smaller in Self.subsets(of: all, size: size - 1).prefix(400) {
      #expect(try !Self.hasPlan(draft, smaller.flatMap(\.relaxation)), "\(seed): \(smaller)")
    }
    for repair in conflict.repairs {
      #expect(try Self.hasPlan(draft, repair.edits), "\(seed)")
      for (place, step) in repair.steps.enumerated() where step.isLeast {
        var nearer = repair.steps.map(\.edits)
        nearer[place] = try Self.nearer(step, draft)
        #expect(try !Self.hasPlan(draft, nearer.flatMap(\.self)), "\(seed): \(nearer)")
      }
    }
  }

  /// All subsets of a size.
  private static func subsets(of all: [Demand], size: Int) -> [[Demand]] {
    guard size > 0 else { return [[]] }
    return all.indices.flatMap { first in
      subsets(of: Array(all[(first + 1)...]), size: size - 1).map { [all[first]] + $0 }
    }
  }

  /// The edits of a step with its first number a step nearer to what it is in the dataset.
  private static func nearer(_ step: Repair.Step, _ draft: DatasetDraft) throws -> [ScenarioEdit] {
    let edit = try #require(step.edits.first)
    var values = edit.values
    let slot = try draft.validated().programme.slotHours
    func change(_ name: String, by amount: Double) {
      guard let number = values[name].flatMap({ Double($0) }) else { return }
      values[name] = "\(number + amount)".replacing(/\.0$/, with: "")
    }
    switch step.demand.rule {
    case .jobCap: change("job_cap", by: -1)
    case .programmeBudget: change("value", by: -100)
    case .territoryBudget: change("budget", by: -100)
    case .crew: change("min_people", by: 1)
    case .sessions: change("max_sessions", by: -1)
    case .seats: values["min_seats"] == nil ? change("seats", by: -1) : change("min_seats", by: 1)
    case .demand:
      if values["min_hours"] != nil {
        change("min_hours", by: slot)
      } else {
        change("max_hours", by: -slot)
        change("approved_hours", by: -slot)
      }
    default: Issue.record("\(step.demand.rule) is no number")
    }
    return [ScenarioEdit(edit.kind, values)]
  }
}
