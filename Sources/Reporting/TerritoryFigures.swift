import Eligibility
import Employment
import PlanAudit
import Scenarios

/// What a plan means for one territory, or for several together.
struct TerritoryFigures {
  var plan: PlanFigures
  /// Nil where any of the territories has no budget of its own.
  var budget: Double?

  /// The figures of each territory, by place in `Dataset.territories`.
  static func all(
    in dataset: Dataset, report: AuditReport, pairs: CandidatePairs
  ) -> [TerritoryFigures] {
    zip(dataset.territories, PlanFigures.byTerritory(in: dataset, report: report, pairs: pairs))
      .map { TerritoryFigures(plan: $1, budget: $0.budget?.amount) }
  }

  /// The figures of several territories together.
  static func sum(_ figures: some Sequence<TerritoryFigures>) -> TerritoryFigures {
    figures.reduce(TerritoryFigures(plan: .none, budget: 0)) { sum, own in
      TerritoryFigures(
        plan: sum.plan + own.plan,
        budget: sum.budget.flatMap { budget in own.budget.map { budget + $0 } })
    }
  }

  /// The cells of a table's row after the name.
  func cells(hasBudgets: Bool, _ language: Language) -> [String] {
    let counts = [plan.posts, plan.hired, plan.waiting, plan.activities, plan.slots]
      .map { language.number($0) }
    let cost = plan.cost.amount
    let money = counts + [language.number(cost, decimals: 0)]
    guard hasBudgets else { return money }
    guard let budget else { return money + [language.say("no limit", "sans limite"), ""] }
    let share = budget > 0 ? language.number(100 * cost / budget, decimals: 1) + " %" : ""
    return money + [language.number(budget, decimals: 0), share]
  }
}
