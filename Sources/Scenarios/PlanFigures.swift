package import Eligibility
public import Employment
package import PlanAudit
import Planning

/// What a plan means in numbers, for a territory, a province or the whole.
public struct PlanFigures: Hashable, Sendable {
  /// Posts of open territories.
  public var posts = 0
  /// People hired.
  public var hired = 0
  /// Eligible people without a job.
  public var waiting = 0
  /// Eligible people, with a job or without.
  public var eligible: Int { hired + waiting }
  /// Activities that somebody works on.
  public var activities = 0
  /// Half-days a week.
  public var slots = 0
  /// Net yearly cost; of the whole with shared sessions, of a territory without.
  public var cost = Euros(0)

  /// Nobody, nothing.
  package static let none = PlanFigures()

  package static func + (left: Self, right: Self) -> Self {
    PlanFigures(
      posts: left.posts + right.posts, hired: left.hired + right.hired,
      waiting: left.waiting + right.waiting, activities: left.activities + right.activities,
      slots: left.slots + right.slots, cost: Euros(left.cost.amount + right.cost.amount))
  }

  /// By place in `Dataset.territories`; nil where there is no plan.
  static func byTerritory(of scenario: ScenarioPlan) -> [PlanFigures]? {
    scenario.audited.map {
      byTerritory(in: scenario.dataset, report: $0.report, pairs: scenario.result.pairs)
    }
  }

  /// By place in `Dataset.territories`.
  package static func byTerritory(
    in dataset: Dataset, report: AuditReport, pairs: CandidatePairs
  ) -> [PlanFigures] {
    var figures = dataset.territories.enumerated().map { place, territory in
      PlanFigures(
        posts: territory.isOpen ? territory.jobCap : 0, hired: report.hiredPeople[place],
        waiting: -report.hiredPeople[place], cost: report.territoryCosts[place])
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

  static func whole(of scenario: ScenarioPlan, _ territories: [PlanFigures]) -> PlanFigures {
    var sum = territories.reduce(PlanFigures(), +)
    if let report = scenario.audited?.report { sum.cost = report.programmeCost }
    return sum
  }
}
