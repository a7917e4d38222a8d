import Employment
import Foundation
import PlanAudit
import Planning
import Scenarios
import SyntheticProgrammes
import TestSupport
import Testing

/// Sweeps, whose points take over plans and bounds from each other, against cold solves of each point
/// by the other engine, at gap nought.
///
/// A sample of random small datasets here; 60 of them with `MAILLAGE_VERIFY=full`, and four programmes
/// of 17 territories, too large for the other engine, whose plans and bounds must not contradict each
/// other.
@Suite("Each point of a sweep is worth what it is worth planned cold")
struct SweepAgreementTests {
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  private static func parameters(_ engine: PlanningParameters.Engine) -> PlanningParameters {
    var parameters = PlanningParameters()
    parameters.engine = engine
    parameters.relativeGap = 0
    parameters.threads = 1
    // GLPK's cuts can take minutes over a dataset: then its bound and plan are compared instead.
    parameters.seconds = engine == .compact ? 20 : nil
    return parameters
  }

  @Test("over budgets", arguments: 0..<UInt64(isFull ? 60 : 6))
  func budgets(number: UInt64) throws {
    let draft = RandomSmallDataset(seed: 70_000 + number).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.parameters(.jobs))
    let cost = max(1000, planner.plan.audited?.report.quantities[.cost] ?? 0)
    let numbers = SweepParameter.steps(
      from: (0.3 * cost).rounded(), through: (1.2 * cost).rounded(), count: 7)
    try compare(
      Sweep(
        Scenario(name: "", baseline: ""),
        over: [
          SweepParameter(
            ScenarioEdit(.setProgramme, ["key": "budget"]), value: "value", numbers: numbers)
        ]), draft, planner)
  }

  @Test(
    "more money is never worth less in generated programmes",
    arguments: isFull ? 101...104 : 101...101)
  func generatedProgrammes(seed: UInt64) throws {
    var recipe = ProgrammeRecipe(seed: seed)
    if !Self.isFull {
      recipe.territories = 4
      recipe.postsScale = 0.3
    }
    let planner = try ScenarioPlanner(name: "", baseline: recipe.makeDraft())
    let budget = try #require(planner.baseline.dataset.programme.budget).amount
    let numbers = SweepParameter.steps(
      from: 0.88 * budget, through: 1.06 * budget, count: Self.isFull ? 50 : 9)
    let sweep = Sweep(
      Scenario(name: "", baseline: ""),
      over: [
        SweepParameter(
          ScenarioEdit(.setProgramme, ["key": "budget"]), value: "value", numbers: numbers)
      ])
    let parameters = PlanningParameters()
    let points = try sweep.points(by: planner, threads: 2, parameters)
    #expect(points.count == numbers.count)
    var bound = Double.infinity
    for point in points.reversed() {
      let plan = try #require(point.plan.audited, "\(point.numbers)")
      #expect(PlanAudit(point.plan.dataset).report(on: plan.plan).isFeasible)
      #expect(try #require(plan.relativeGap) <= parameters.relativeGap, "\(point.numbers)")
      // A plan stays one with more money, so each bound of a larger budget is one of this budget.
      bound = min(bound, try #require(plan.bound).amount)
      #expect(plan.report.objective.amount <= bound + 1e-6, "\(point.numbers)")
    }
  }

  /// Every point planned cold: values and bounds agree, and all plans pass the audit.
  private func compare(_ sweep: Sweep, _ draft: DatasetDraft, _ planner: ScenarioPlanner) throws {
    let points = try sweep.points(by: planner, threads: 2, Self.parameters(.jobs))
    #expect(points.count == sweep.grid.count)
    for (point, numbers) in zip(points, sweep.grid) {
      #expect(point.numbers == numbers)
      let dataset = try sweep.scenario(at: numbers).applied(to: draft)
      let cold = try Planner(Self.parameters(.compact)).plan(dataset)
      guard let own = point.plan.audited else {
        #expect(cold.outcome.audited == nil, "\(numbers): no plan in the sweep")
        continue
      }
      #expect(PlanAudit(dataset).report(on: own.plan).violations.isEmpty, "\(numbers)")
      let other = try #require(cold.outcome.audited, "\(numbers)")
      let (value, bound) = (own.report.objective.amount, try #require(own.bound).amount)
      let tolerance = 1e-6 * max(1, abs(value))
      #expect(bound - value <= tolerance, "\(numbers)")
      #expect(other.report.objective.amount <= bound + tolerance, "\(numbers)")
      #expect(value <= (try #require(other.bound)).amount + tolerance, "\(numbers)")
    }
  }
}
