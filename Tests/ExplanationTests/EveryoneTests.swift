import Employment
import Explanation
import Foundation
import PlanAudit
import Planning
import Scenarios
import TestSupport
import Testing

/// Next steps of everybody against the other engine: each step lets its person in, at no more than it
/// says.
///
/// A sample of random datasets here; 200 tiny and 40 small ones with `MAILLAGE_VERIFY=full`.
@Suite("Where everybody stands")
struct EveryoneTests {
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  private static var exact: PlanningParameters {
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    parameters.seconds = 20
    parameters.threads = 1
    return parameters
  }

  /// People who wait, those who have a step, and those whom the other engine can place as things are.
  private struct Tally {
    var waiting = 0
    var withStep = 0
    var placeable = 0
    var placeableWithStep = 0
    var stuck = 0
  }

  @Test func everyStepOfTinyDatasetsLetsItsPersonIn() throws {
    var tally = Tally()
    for seed in UInt64(0)..<(Self.isFull ? 200 : 60) {
      try check(RandomTinyDataset(seed: seed).draft, "tiny \(seed)", &tally)
    }
    #expect(tally.waiting > 20 && tally.placeable > 10 && tally.stuck > 0, "\(tally)")
    #expect(tally.withStep + tally.stuck == tally.waiting, "\(tally)")
  }

  @Test func everyStepOfSmallDatasetsLetsItsPersonIn() throws {
    var tally = Tally()
    for seed in UInt64(0)..<(Self.isFull ? 40 : 4) where seed != 164 {
      try check(RandomSmallDataset(seed: seed).draft, "small \(seed)", &tally)
    }
    #expect(tally.withStep + tally.stuck == tally.waiting, "\(tally)")
  }

  private func check(_ draft: DatasetDraft, _ name: String, _ tally: inout Tally) throws {
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.exact)
    guard let base = planner.plan.audited else { return }
    let report = try Explainer(planner).standingOfEveryone(threads: 2)
    #expect(report.people.count == planner.plan.dataset.people.count)
    #expect(report.placed == Set(base.plan.assignments.map(\.person)).count)
    for (person, standing) in report.people {
      guard case .waits(_, let within, let money, let isProvenStuck) = standing else { continue }
      let hire = ScenarioEdit(.pin, ["person": person.text, "rule": "hire"])
      let isPlaceable = try best(draft, [hire]) != nil
      tally.waiting += 1
      tally.withStep += within != nil || money != nil ? 1 : 0
      tally.placeable += isPlaceable ? 1 : 0
      tally.placeableWithStep += isPlaceable && within != nil ? 1 : 0
      #expect((within == nil && money == nil) == isProvenStuck, "\(name): \(person) is left open")
      if isProvenStuck {
        tally.stuck += 1
        let someone = try #require(
          planner.plan.dataset.people.first { $0.id == person })
        for edits in SingleThings(dataset: planner.plan.dataset, person: someone).all {
          #expect(try best(draft, edits + [hire]) == nil, "\(name): \(person) \(edits)")
        }
      }
      for step in [within, money].compactMap(\.self) {
        #expect(step.plan.assignments.contains { $0.person == person }, "\(name)")
        let scenario = Scenario(name: "", baseline: "", edits: step.edits)
        let dataset = try scenario.applied(to: draft)
        let audit = PlanAudit(dataset).report(on: step.plan)
        #expect(audit.violations.isEmpty, "\(name): \(step.edits) \(audit.violations)")
        let stated = base.report.objective.amount - step.cost.amount
        #expect(abs(audit.objective.amount - stated) <= 1e-6 * max(1, abs(stated)), "\(name)")
        let most = try #require(try best(draft, step.edits + [hire]), "\(name)")
        #expect(most >= stated - 1e-6 * max(1, abs(stated)), "\(name)")
        #expect(step.changes.gained.contains(person))
      }
    }
  }

  /// The bound of the other engine; nil where there is no plan.
  private func best(_ draft: DatasetDraft, _ edits: [ScenarioEdit]) throws -> Double? {
    var parameters = Self.exact
    parameters.engine = .compact
    let dataset = try Scenario(name: "", baseline: "", edits: edits).applied(to: draft)
    let outcome = try Planner(parameters).plan(dataset).outcome
    return outcome.audited.map { ($0.bound ?? $0.report.objective).amount }
  }

  @Test func theReportDoesNotDependOnThreads() throws {
    let draft = RandomSmallDataset(seed: 3).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.exact)
    let reports = try [1, 2].map { threads in
      try Explainer(planner).standingOfEveryone(threads: threads).people.map { entry in
        guard case .waits(_, let within, let money, _) = entry.standing else { return "" }
        return [within, money].map { step in
          step.map { "\($0.cost) \($0.edits.map(\.text)) \($0.plan.assignments)" } ?? "none"
        }.joined(separator: "; ")
      }
    }
    #expect(reports[0] == reports[1] && reports[0].contains { !$0.isEmpty })
  }
}
