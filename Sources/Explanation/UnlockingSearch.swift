import Employment
import PlanAudit
import Planning
import Scenarios

/// Solves single things with a person hired, and finds the least money that is one.
struct UnlockingSearch {
  private let planner: ScenarioPlanner
  private let hire: ScenarioEdit
  private let observer: PlanningObserver
  /// Whether all that found no plan was proven to have none.
  private(set) var isProven = true

  init(_ person: Int, _ explainer: Explainer, _ observer: PlanningObserver) {
    planner = explainer.planner
    hire = ScenarioEdit(
      .pin, ["person": planner.plan.dataset.people[person].id.text, "rule": "hire"])
    self.observer = observer
  }

  /// Amounts of money are whole units of so many EUR.
  private static let unit = 100

  private func planned(
    _ edits: [ScenarioEdit], _ parameters: PlanningParameters? = nil
  ) throws -> ScenarioPlan {
    try planner.plan(
      Scenario(name: "", baseline: "", edits: edits + [hire]), parameters, observer: observer)
  }

  /// The plan with some edits that hires the person, and its price; nil where none was found.
  mutating func solve(_ edits: [ScenarioEdit]) throws -> (plan: AuditedPlan, price: PlanPrice)? {
    let forced = try planned(edits)
    if let plan = forced.audited, let price = PlanPrice(from: planner.plan, to: forced) {
      return (plan, price)
    }
    if case .infeasible = forced.result.outcome { return nil }
    isProven = false
    return nil
  }

  /// Money that lets the person in: as much as the best plan with a whole job's wages more costs, in whole
  /// hundreds of EUR, at the price of that plan; of any amount where so much finds none. Where there is no
  /// plan without more, the least money with any plan as well.
  ///
  /// - Parameters:
  ///   - wages: The edits of a whole job's wages.
  ///   - base: The plan as it is.
  ///   - isOnlyWay: Whether there is no plan without more money.
  /// - Returns: Nothing where money lets nobody in, or is not needed.
  /// - Throws: `PlanningFault` where the solver broke down.
  mutating func money(
    from wages: [ScenarioEdit], _ base: AuditedPlan, orPlan isOnlyWay: Bool
  ) throws -> [Unlocking] {
    let dataset = planner.plan.dataset
    guard let best = try solve(wages) ?? solve(StepTrial.withoutBudgets(dataset)) else { return [] }
    let needed = edits(for: best.plan.report)
    let changes = PlanChanges(from: base.plan, to: best.plan.plan)
    guard !needed.isEmpty else {
      return isOnlyWay
        ? [Unlocking(kind: .place, edits: [], price: best.price, changes: changes)] : []
    }
    var found = [Unlocking(kind: .money, edits: needed, price: best.price, changes: changes)]
    if isOnlyWay, let least = try leastMoney(reaching: best.plan.report),
      let solved = try solve(least)
    {
      let own = edits(for: solved.plan.report)
      if own == needed {
        found[0].isLeastMoney = true
      } else if !own.isEmpty {
        found.append(
          Unlocking(
            kind: .money, edits: own, price: solved.price,
            changes: PlanChanges(from: base.plan, to: solved.plan.plan), isLeastMoney: true))
      }
    }
    return found
  }

  private func edits(for report: AuditReport) -> [ScenarioEdit] {
    StepTrial.budgets(for: report, planner.plan.dataset, unit: Double(Self.unit))
  }

  /// The least amount, the same in each budget, with which any plan hires the person; bisected.
  private func leastMoney(reaching report: AuditReport) throws -> [ScenarioEdit]? {
    let dataset = planner.plan.dataset
    let programme = dataset.programme.budget.map { report.programmeCost.amount - $0.amount } ?? 0
    let own = zip(dataset.territories, report.territoryCosts).map { territory, cost in
      territory.budget.map { cost.amount - $0.amount } ?? 0
    }
    let most = max(programme, own.max() ?? 0)
    // Any plan answers the question.
    var parameters = PlanningParameters()
    parameters.relativeGap = 1e9
    var (low, high) = (0, Int((most / Double(Self.unit)).rounded(.up)))
    guard high > 0 else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try planned(budgets(plus: middle), parameters).audited != nil {
        high = middle
      } else {
        low = middle
      }
    }
    return budgets(plus: high)
  }

  /// Every budget with so many units more.
  private func budgets(plus units: Int) -> [ScenarioEdit] {
    let dataset = planner.plan.dataset
    let more = Double(units * Self.unit)
    var edits: [ScenarioEdit] = []
    if let budget = dataset.programme.budget {
      let value = EditText.number(budget.amount + more)
      edits.append(ScenarioEdit(.setProgramme, ["key": "budget", "value": value]))
    }
    for territory in dataset.territories where territory.isOpen {
      guard let budget = territory.budget else { continue }
      let value = EditText.number(budget.amount + more)
      edits.append(
        ScenarioEdit(.openTerritory, ["territory": territory.id.text, "budget": value]))
    }
    return edits
  }
}
