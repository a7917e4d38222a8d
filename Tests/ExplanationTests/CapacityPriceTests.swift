import Employment
import Explanation
import Foundation
import PlanAudit
import Planning
import Scenarios
import TestSupport
import Testing

/// Prices of capacities against the other engine at gap nought: what one more unit brings, and that no
/// plan with one more post or thousand EUR exceeds the relaxation and its dual price.
///
/// A sample of random tiny datasets here; 200 of them with `MAILLAGE_VERIFY=full`.
@Suite("What one more unit of a capacity brings")
struct CapacityPriceTests {
  private static let seeds: Range<UInt64> =
    ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full" ? 0..<200 : 0..<25

  private static func parameters(_ engine: PlanningParameters.Engine) -> PlanningParameters {
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    parameters.seconds = nil
    parameters.threads = 1
    parameters.engine = engine
    return parameters
  }

  private static func best(_ draft: DatasetDraft, _ edits: [ScenarioEdit]) throws -> Double? {
    let dataset = try Scenario(name: "", baseline: "", edits: edits).applied(to: draft)
    return try Planner(parameters(.compact)).plan(dataset).outcome.audited?.report.objective.amount
  }

  @Test(arguments: seeds) func agreesWithTheOtherEngine(seed: UInt64) throws {
    let draft = RandomTinyDataset(seed: seed).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.parameters(.jobs))
    guard planner.plan.audited != nil, let base = try Self.best(draft, []) else { return }
    let duals = try #require(try planner.capacityPrices())
    #expect(duals.bound.amount >= base - 1e-6 * max(1, abs(base)))
    let capacities = Capacity.all(of: planner.plan.dataset)
    let prices = try Explainer(planner).prices(of: capacities, threads: 2)
    #expect(prices.count == capacities.count)
    for price in prices {
      // More hours can make an accepted choice binding, and leave no plan.
      guard let more = try Self.best(draft, [price.capacity.edit]) else {
        #expect(price.gain == nil && price.range == nil, "\(seed): \(price.capacity)")
        continue
      }
      let accuracy = 1e-6 * max(1, abs(more))
      let gain = try #require(price.gain)
      #expect(abs(gain.amount - (more - base)) <= accuracy, "\(seed): \(price.capacity)")
      #expect(price.dual.amount >= 0)
      switch price.capacity.kind {
      case .posts, .territoryBudget, .programmeBudget:
        #expect(more <= duals.bound.amount + price.dual.amount + accuracy, "\(price.capacity)")
      case .hours, .seats: continue
      }
    }
  }

  @Test func pricesDoNotDependOnThreads() throws {
    let draft = RandomSmallDataset(seed: 4).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.parameters(.jobs))
    let explainer = Explainer(planner)
    let capacities = Capacity.all(of: planner.plan.dataset)
    let one = try explainer.prices(of: capacities, threads: 1)
    let two = try explainer.prices(of: capacities, threads: 2)
    #expect(one.map(\.gain) == two.map(\.gain) && one.map(\.range) == two.map(\.range))
  }
}
