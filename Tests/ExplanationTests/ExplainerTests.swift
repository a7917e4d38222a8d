import Eligibility
import Employment
import Explanation
import Foundation
import PlanAudit
import Planning
import Scenarios
import TestSupport
import Testing

/// Each price is compared with the difference of two solves by another engine at gap nought.
///
/// A sample of random tiny datasets here; 300 of them with `MAILLAGE_VERIFY=full`.
@Suite("What is said of a person is what solving again says")
struct ExplainerTests {
  private static let seeds: Range<UInt64> =
    ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full" ? 0..<300 : 0..<40

  private static var exact: PlanningParameters {
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    parameters.seconds = nil
    parameters.threads = 1
    return parameters
  }

  /// The best points by GLPK's branch and cut over the compact model; nil where there is no plan.
  private static func best(_ draft: DatasetDraft, _ edits: [ScenarioEdit]) throws -> Double? {
    var parameters = exact
    parameters.engine = .compact
    let dataset = try Scenario(name: "", baseline: "", edits: edits).applied(to: draft)
    switch try Planner(parameters).plan(dataset).outcome {
    case .optimal(let plan), .feasible(let plan, stoppedBy: _):
      return plan.report.objective.amount
    case .infeasible, .noPlanFound: return nil
    }
  }

  private static func isNear(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-6 * max(1, abs(left), abs(right))
  }

  @Test("every why-not costs what a cold solve of another engine says", arguments: seeds)
  func whyNot(seed: UInt64) throws {
    let draft = RandomTinyDataset(seed: seed).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.exact)
    guard let base = try Self.best(draft, []) else {
      #expect(planner.plan.audited == nil)
      return
    }
    let dataset = planner.plan.dataset
    let explainer = Explainer(planner)
    for (person, someone) in dataset.people.enumerated() {
      for (activity, work) in dataset.activities.enumerated() {
        let pin = ScenarioEdit(
          .pin,
          ["person": someone.id.text, "rule": "assign", "activity": work.id.text])
        switch try explainer.whyNot(person: person, activity: activity) {
        case .planned:
          let plan = try #require(planner.plan.audited?.plan)
          #expect(
            plan.assignments.contains { $0.person == someone.id && $0.activity == work.id })
        case .refused(let reason):
          let verdict = planner.plan.result.pairs.verdict(
            person: person, activity: activity, in: dataset)
          #expect(verdict.reason?.rule == reason.rule)
        case .impossible: #expect(try Self.best(draft, [pin]) == nil)
        case .possible(let price, _):
          let forced = try #require(try Self.best(draft, [pin]))
          #expect(Self.isNear(price.difference.amount, base - forced))
          #expect(price.least <= price.difference)
          #expect(price.difference <= price.most)
        case .unknown: Issue.record("no answer without limits")
        }
      }
    }
  }

  @Test("every unlocking lets the person in at its price, the cheapest first", arguments: seeds)
  func unlockings(seed: UInt64) throws {
    let draft = RandomTinyDataset(seed: seed).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.exact)
    guard planner.plan.audited != nil, let base = try Self.best(draft, []) else { return }
    let explainer = Explainer(planner)
    for (person, someone) in planner.plan.dataset.people.enumerated() {
      let explanation = try explainer.explanation(ofPerson: person)
      let standing = explainer.standing(ofPerson: person)
      #expect(standing.job == explanation.job)
      #expect(standing.refusal == explanation.refusal)
      #expect(standing.alternatives.isEmpty && standing.unlockings.isEmpty)
      if let job = explanation.job {
        #expect(!job.assignments.isEmpty)
        #expect(explanation.unlockings.isEmpty)
        continue
      }
      let hire = ScenarioEdit(.pin, ["person": someone.id.text, "rule": "hire"])
      var before = -Double.infinity
      for unlocking in explanation.unlockings {
        let value = try #require(try Self.best(draft, unlocking.edits + [hire]))
        #expect(Self.isNear(unlocking.price.difference.amount, base - value), "\(unlocking.kind)")
        #expect(unlocking.changes.gained.contains(someone.id))
        #expect(unlocking.price.difference.amount >= before)
        before = unlocking.price.difference.amount
      }
    }
  }

  @Test("the account of a plan's only job is what the plan has more than nobody's")
  func accounts() throws {
    for seed in Self.seeds {
      let planner = try ScenarioPlanner(
        name: "", baseline: RandomTinyDataset(seed: seed).draft, Self.exact)
      guard let audited = planner.plan.audited else { continue }
      let hired = Set(audited.plan.assignments.map(\.person))
      guard hired.count == 1, let only = hired.first else { continue }
      let place = try #require(planner.plan.dataset.people.firstIndex { $0.id == only })
      let job = try #require(try Explainer(planner).explanation(ofPerson: place).job)
      let nobody = PlanAudit(planner.plan.dataset).report(on: .empty).objective
      let more = (audited.report.objective - nobody).amount
      #expect(Self.isNear(job.total.amount, more))
    }
  }
}
