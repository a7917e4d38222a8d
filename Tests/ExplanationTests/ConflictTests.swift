import Employment
import Explanation
import Foundation
import Planning
import Scenarios
import TestSupport
import Testing

/// Datasets made infeasible on purpose: everybody is to be hired, and the posts are few.
///
/// What is claimed is checked by the other engine.
@Suite("A conflict is irreducible, and its repairs repair")
struct ConflictTests {
  private static let seeds: Range<UInt64> =
    ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full" ? 0..<200 : 0..<30

  private static func parameters(_ engine: PlanningParameters.Engine) -> PlanningParameters {
    var parameters = PlanningParameters()
    parameters.engine = engine
    parameters.seconds = nil
    parameters.threads = 1
    return parameters
  }

  private static func hasPlan(_ draft: DatasetDraft, without given: [Demand]) throws -> Bool {
    try hasPlan(draft, with: given.flatMap(\.relaxation))
  }

  private static func hasPlan(_ draft: DatasetDraft, with edits: [ScenarioEdit]) throws -> Bool {
    let scenario = Scenario(name: "", baseline: "", edits: edits)
    switch try Planner(parameters(.compact)).plan(try scenario.applied(to: draft)).outcome {
    case .optimal, .feasible: return true
    case .infeasible, .noPlanFound: return false
    }
  }

  @Test("of random tiny datasets in which all are pinned")
  func pinned() throws {
    var found = 0
    for seed in Self.seeds where try check(seed: seed) { found += 1 }
    // Else nothing was checked.
    #expect(found >= Self.seeds.count / 4, "\(found) conflicts")
    print("\(found) of \(Self.seeds.count) datasets have a conflict")
  }

  /// Whether the dataset of a seed has a conflict.
  private func check(seed: UInt64) throws -> Bool {
    var draft = RandomTinyDataset(seed: seed).draft
    let people = draft.tables[.people]?.column("id") ?? []
    var pins = DraftTable(columns: ["person", "activity", "rule"])
    for (place, person) in people.enumerated() {
      pins.append([person, "", "hire"], line: place + 2)
    }
    draft.tables[.pins] = pins
    let isPlannable = try Self.hasPlan(draft, without: [])
    let conflict = try ConflictSearch(draft, Self.parameters(.jobs)).conflict()
    #expect((conflict == nil) == isPlannable)
    guard let conflict else { return false }
    #expect(conflict.isIrreducible)
    #expect(!conflict.members.isEmpty)
    let others = Demand.all(of: try draft.validated()).filter { !conflict.members.contains($0) }
    #expect(try !Self.hasPlan(draft, without: others))
    for member in conflict.members {
      #expect(try Self.hasPlan(draft, without: others + [member]), "\(member.rule)")
    }
    #expect(!conflict.repairs.isEmpty)
    for repair in conflict.repairs {
      #expect(try Self.hasPlan(draft, without: repair.demands))
      #expect(try Self.hasPlan(draft, with: repair.edits))
    }
    return true
  }
}
