import Eligibility
import Employment
import PlanAudit

/// What a plan means for one territory, or for several together.
struct TerritoryFigures {
  var posts = 0
  var hired = 0
  /// Eligible people who are not hired.
  var waiting = 0
  var activities = 0
  var slots = 0
  var cost = 0.0
  /// Nil where any of the territories has no budget of its own.
  var budget: Double? = 0

  /// The figures of each territory, by place in `Dataset.territories`.
  static func all(
    in dataset: Dataset, report: AuditReport, pairs: CandidatePairs
  ) -> [TerritoryFigures] {
    var figures = dataset.territories.indices.map { place in
      let territory = dataset.territories[place]
      return TerritoryFigures(
        posts: territory.isOpen ? territory.jobCap : 0, hired: report.hiredPeople[place],
        waiting: -report.hiredPeople[place], cost: report.territoryCosts[place].amount,
        budget: territory.budget?.amount)
    }
    for (place, person) in dataset.people.enumerated() where pairs.personRefusals[place] == nil {
      figures[person.territory].waiting += 1
    }
    for (place, activity) in dataset.activities.enumerated() where report.workers[place] > 0 {
      figures[activity.territory].activities += 1
      figures[activity.territory].slots += report.slots[place]
    }
    return figures
  }

  static func + (left: Self, right: Self) -> Self {
    TerritoryFigures(
      posts: left.posts + right.posts, hired: left.hired + right.hired,
      waiting: left.waiting + right.waiting, activities: left.activities + right.activities,
      slots: left.slots + right.slots, cost: left.cost + right.cost,
      budget: left.budget.flatMap { budget in right.budget.map { budget + $0 } })
  }

  /// The cells of a table's row after the name.
  func cells(hasBudgets: Bool) -> [String] {
    let counts = [posts, hired, waiting, activities, slots].map(DecimalText.grouped)
    let money = counts + [DecimalText.grouped(cost, decimals: 0)]
    guard hasBudgets else { return money }
    guard let budget else { return money + ["no limit", ""] }
    let share = budget > 0 ? DecimalText.grouped(100 * cost / budget, decimals: 1) + " %" : ""
    return money + [DecimalText.grouped(budget, decimals: 0), share]
  }
}
