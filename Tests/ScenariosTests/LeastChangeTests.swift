import Eligibility
import Employment
import Foundation
import LinearSolver
import PlanAudit
import Planning
import Scenarios
import TestSupport
import Testing

/// What a disturbance counts, against enumeration: the best value, and where a change outweighs all
/// else, the fewest changes that any plan can do with.
///
/// A sample of random tiny datasets here; 360 of them with `MAILLAGE_VERIFY=full`.
@Suite("A plan that disturbs least is the best by that goal")
struct LeastChangeTests {
  private static let rounds: Range<UInt64> =
    ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full" ? 0..<15 : 0..<2

  /// More than all other goals together can bring a tiny dataset.
  private static let dominating = 20_000.0

  private static var exact: PlanningParameters {
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    parameters.seconds = nil
    parameters.threads = 1
    return parameters
  }

  @Test("after an edit of each kind", arguments: EditKind.allCases)
  func edit(kind: EditKind) throws {
    var (compared, found) = (0, UInt64(0))
    // Not every dataset has something to edit: seeds go on until enough have.
    while compared < Self.rounds.count, found < 80 * UInt64(Self.rounds.count) {
      let seed = 1_000 * UInt64(EditKind.allCases.firstIndex(of: kind) ?? 0) + found
      found += 1
      if try compare(kind, seed: seed) { compared += 1 }
    }
    #expect(compared == Self.rounds.count)
  }

  /// Whether there was something to compare.
  private func compare(_ kind: EditKind, seed: UInt64) throws -> Bool {
    let draft = RandomTinyDataset(seed: seed).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.exact)
    guard let plan = planner.plan.audited?.plan, !plan.assignments.isEmpty else { return false }
    var random = RandomEdit(of: draft, plan: plan, seed: seed)
    guard let edit = random.edit(kind), edit.values["goal"] != "change" else { return false }
    let scenario = Scenario(name: "", baseline: "", edits: [edit])
    let name = Comment(rawValue: "dataset \(seed), \(edit.text)")
    guard let fewest = try Self.fewestChanges(draft, plan, scenario) else { return false }
    for weight in [6.0, Self.dominating] {
      let tables = draft.with(inForce: plan, changeWeighing: String(weight))
      let dataset = try scenario.applied(to: tables)
      let best = try Self.best(dataset)
      let found = try planner.plan(scenario, disturbance: Points(weight)).audited
      guard let best else {
        #expect(found == nil, name)
        return true
      }
      let audited = try #require(found, name)
      let report = PlanAudit(dataset).report(on: audited.plan)
      #expect(report.violations.isEmpty, name)
      // Twenty thousand points a change must not hide a difference in the others.
      #expect(abs(report.objective.amount - best) <= 1e-5 * max(1, abs(best) / weight), name)
      if weight == Self.dominating {
        #expect(report.quantities[.change] == fewest, name)
      }
    }
    return true
  }

  /// The most points by enumeration; nil where there is no plan.
  private static func best(_ dataset: Dataset) throws -> Double? {
    let problem = AllocationProblem(dataset, CandidatePairs(screening: dataset))
    let outcome = try BruteForce().solve(problem, improving: nil, until: SearchLimits()) { _ in }
    if case .optimal(_, let objective, _) = outcome.status { return objective }
    return nil
  }

  /// The fewest people whose activities change in any plan, by enumeration with no other goal; 0
  /// where there is no plan, and nil where the edit makes no dataset.
  private static func fewestChanges(
    _ draft: DatasetDraft, _ plan: Plan, _ scenario: Scenario
  ) throws -> Double? {
    var alone = scenario
    alone.edits += Goal.allCases.map {
      ScenarioEdit(.setGoal, ["goal": $0.rawValue, "weight": $0 == .change ? "1" : "0"])
    }
    let tables = draft.with(inForce: plan, changeWeighing: "1")
    do {
      return try best(try alone.applied(to: tables)).map { -$0 } ?? 0
    } catch is DataIssues {
      return nil
    }
  }
}
