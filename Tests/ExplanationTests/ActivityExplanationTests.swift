import Eligibility
import Employment
import Explanation
import Foundation
import Planning
import Scenarios
import TestSupport
import Testing

/// Why an activity is open or closed, against the other engine.
@Suite("What is said of activities")
struct ActivityExplanationTests {
  private static var exact: PlanningParameters {
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    parameters.seconds = nil
    parameters.threads = 1
    return parameters
  }

  @Test(arguments: 0..<UInt64(30)) func closedActivitiesOpenAtTheLeastCost(seed: UInt64) throws {
    let draft = RandomTinyDataset(seed: seed).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.exact)
    guard let base = planner.plan.audited else { return }
    let dataset = planner.plan.dataset
    for (place, activity) in dataset.activities.enumerated() {
      let said = try Explainer(planner).explanation(ofActivity: place, threads: 2)
      let workers = Set(
        base.plan.assignments.filter { $0.activity == activity.id }.map(\.person))
      #expect(said.workers == workers.count)
      #expect((said.refusal == nil) == (planner.plan.result.pairs.activityRefusals[place] == nil))
      #expect(said.prices.contains { $0.capacity.kind == .hours } == (said.refusal == nil))
      guard said.refusal == nil, workers.isEmpty else {
        #expect(said.opening == nil)
        continue
      }
      // Every way to open it is somebody's work on it; none may be cheaper than what is said.
      var least = Double.infinity
      for person in dataset.people.indices {
        let answer = try Explainer(planner).whyNot(person: person, activity: place)
        if case .possible(let price, _) = answer { least = min(least, price.difference.amount) }
      }
      switch said.opening?.answer {
      case .possible(let price, _)?: #expect(abs(price.difference.amount - least) <= 1e-6)
      default: #expect(least == .infinity, "\(seed) \(activity.id)")
      }
    }
  }
}
