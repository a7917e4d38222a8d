public import Employment
import PlanAudit
import Planning
import Scenarios

/// What one person's job brings a plan, goal by goal: the plan's quantities less those of the same
/// plan without the job, openings, sessions and supervisors that only this job needs included.
public struct JobAccount: Hashable, Sendable {
  /// The parts of the job, by ascending activity.
  public let assignments: [Assignment]
  /// The courses of the job, ascending.
  public let courses: [Course.ID]
  /// Unweighted, as `AuditReport.quantities`.
  public let quantities: [Goal: Double]
  /// Weighted points; what costs counts against.
  public let points: [Goal: Points]

  /// The sum of all goals.
  public var total: Points { points.values.reduce(.zero, +) }

  /// The account of a person's job; nil where the plan holds none.
  init?(of person: Person.ID, in scenario: ScenarioPlan) {
    guard let audited = scenario.audited else { return nil }
    assignments = audited.plan.assignments.filter { $0.person == person }
    courses = audited.plan.attendances.filter { $0.person == person }.map(\.course)
    guard !assignments.isEmpty else { return nil }
    let rest = Plan(
      assignments: audited.plan.assignments.filter { $0.person != person },
      attendances: audited.plan.attendances.filter { $0.person != person })
    let without = PlanAudit(scenario.dataset).report(on: rest).quantities
    var quantities: [Goal: Double] = [:]
    var points: [Goal: Points] = [:]
    for goal in Goal.allCases {
      let amount = (audited.report.quantities[goal] ?? 0) - (without[goal] ?? 0)
      quantities[goal] = amount
      let weight = scenario.dataset.goals.weight(of: goal)
      points[goal] = goal.points(for: amount, weight: weight)
    }
    self.quantities = quantities
    self.points = points
  }
}
