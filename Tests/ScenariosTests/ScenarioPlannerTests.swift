import DatasetFiles
import Employment
import PlanAudit
import Planning
import Scenarios
import SyntheticProgrammes
import TestSupport
import Testing

@Suite("Scenarios are planned from the baseline's plan, and compared with it")
struct ScenarioPlannerTests {
  /// Three small territories with a budget and shared courses.
  private static func programme() -> DatasetDraft {
    var recipe = ProgrammeRecipe(seed: 12)
    recipe.territories = 3
    recipe.postsScale = 0.15
    return recipe.makeDraft()
  }

  /// Limits in counts, so that every run is the same.
  private static var exact: PlanningParameters {
    var parameters = PlanningParameters()
    parameters.seconds = nil
    parameters.work = 40_000
    return parameters
  }

  @Test("a sweep's points hold their bounds, fall with the budget, and do not depend on threads")
  func sweep() throws {
    let draft = Self.programme()
    let budget = try #require(draft.validated().programme.budget).amount
    let planner = try ScenarioPlanner(name: "baseline", baseline: draft, Self.exact)
    let sweep = Sweep(
      Scenario(name: "s", baseline: ""),
      over: [
        SweepParameter(
          ScenarioEdit(.setProgramme, ["key": "budget"]), value: "value",
          numbers: SweepParameter.steps(from: 0.7 * budget, through: budget, count: 4))
      ])
    let alone = try sweep.points(by: planner, threads: 1, Self.exact)
    let together = try sweep.points(by: planner, threads: 2, Self.exact)
    for (left, right) in zip(alone, together) {
      let isSame = left.plan.audited?.plan == right.plan.audited?.plan
      #expect(isSame, "\(left.numbers)")
    }
    var worse = -Double.infinity
    for point in alone {
      let plan = try #require(point.plan.audited)
      let bound = try #require(plan.bound).amount
      #expect(bound >= worse - 1e-6)
      #expect(plan.report.objective.amount <= bound + 1e-6)
      #expect(PlanAudit(point.plan.dataset).report(on: plan.plan).violations.isEmpty)
      worse = plan.report.objective.amount
    }
  }

  @Test("a planner that is prepared plans budgets and edits within the same bounds")
  func preparation() throws {
    let draft = Self.programme()
    let budget = try #require(draft.validated().programme.budget).amount
    let planner = try ScenarioPlanner(name: "baseline", baseline: draft)
    var prepared = planner
    try prepared.prepare()
    let before = try #require(planner.plan.audited?.report.objective.amount)
    let after = try #require(prepared.plan.audited)
    #expect(after.report.objective.amount >= before)
    #expect(try #require(after.relativeGap) <= 0.0005)
    #expect(prepared.plan.name == "baseline")
    for share in [0.93, 0.96, 1.02, 1.05] {
      let edit = ScenarioEdit(
        .setProgramme, ["key": "budget", "value": String(Int(share * budget))])
      let scenario = Scenario(name: "s", baseline: "", edits: [edit])
      let (warm, cold) = (try prepared.plan(scenario), try planner.plan(scenario))
      let (left, right) = (try #require(warm.audited), try #require(cold.audited))
      #expect(PlanAudit(warm.dataset).report(on: left.plan).violations.isEmpty)
      #expect(try #require(left.relativeGap) <= 0.001)
      #expect(left.report.objective <= (try #require(right.bound)))
      #expect(right.report.objective <= (try #require(left.bound)))
    }
  }

  @Test("what a comparison counts adds up, and its changes are those of the plans")
  func comparison() throws {
    let draft = Self.programme()
    let planner = try ScenarioPlanner(name: "baseline", baseline: draft, Self.exact)
    let dataset = planner.plan.dataset
    let closed = try #require(dataset.territories.first)
    let scenario = Scenario(
      name: "closed", baseline: "",
      edits: [ScenarioEdit(.closeTerritory, ["territory": closed.id.text])])
    let comparison = ScenarioComparison([planner.plan, try planner.plan(scenario)])
    for place in 0..<2 {
      let whole = try #require(comparison.whole[place])
      #expect(
        comparison.provinces.reduce(0) { $0 + ($1.figures[place]?.hired ?? 0) } == whole.hired)
      #expect(
        comparison.territories.reduce(0) { $0 + ($1.figures[place]?.hired ?? 0) } == whole.hired)
      let people = Set(comparison.plans[place].audited?.plan.assignments.map(\.person) ?? [])
      #expect(people.count == whole.hired)
    }
    let changes = try #require(comparison.differences[0])
    let before = try #require(comparison.whole[0])
    let after = try #require(comparison.whole[1])
    #expect(after.hired - before.hired == changes.gained.count - changes.lost.count)
    #expect(after.activities - before.activities == changes.opened.count - changes.closed.count)
    #expect(changes.called == changes.called.sorted())
    let ofClosed = comparison.territories.first { $0.territory == closed.id }?.figures
    #expect(ofClosed?[1]?.hired == 0)
  }

  @Test("with a price on changes no more people move or lose their job")
  func leastDisturbing() throws {
    let draft = Self.programme()
    let planner = try ScenarioPlanner(name: "baseline", baseline: draft, Self.exact)
    let budget = try #require(planner.plan.dataset.programme.budget).amount
    let scenario = Scenario(
      name: "less", baseline: "",
      edits: [ScenarioEdit(.setProgramme, ["key": "budget", "value": "\(Int(0.97 * budget))"])])
    let old = try #require(planner.plan.audited?.plan)
    let free = try #require(try planner.plan(scenario).audited?.plan)
    let calm = try #require(
      try planner.plan(scenario, disturbance: Points(1000)).audited?.plan)
    func changed(_ plan: Plan) -> Int {
      let changes = PlanChanges(from: old, to: plan)
      return changes.moved.count + changes.lost.count
    }
    #expect(changed(calm) <= changed(free))
  }

  @Test("plans that differ in known ways are compared person by person")
  func changes() {
    func job(_ person: String, _ activity: String, _ slots: Int) -> Assignment {
      Assignment(
        person: Person.ID(person), activity: Activity.ID(activity), slots: Slots(slots))
    }
    let old = Plan(
      assignments: [
        job("A", "x", 2), job("B", "x", 2), job("C", "x", 2), job("D", "y", 2), job("E", "x", 2),
      ], attendances: [])
    let new = Plan(
      assignments: [
        job("A", "x", 2), job("B", "x", 3), job("C", "z", 2), job("F", "x", 2), job("E", "x", 2),
      ], attendances: [Attendance(person: Person.ID("E"), course: Course.ID("c"))])
    let changes = PlanChanges(from: old, to: new)
    #expect(changes.gained.map(\.text) == ["F"])
    #expect(changes.lost.map(\.text) == ["D"])
    #expect(changes.moved.map(\.text) == ["C"])
    #expect(changes.adjusted.map(\.text) == ["B", "E"])
    #expect(changes.opened.map(\.text) == ["z"])
    #expect(changes.closed.map(\.text) == ["y"])
    #expect(changes.called.map(\.text) == ["B", "C", "D", "E", "F"])
  }
}
