public import Employment
import PlanAudit
public import Planning

/// The supported points of the front between two goals of a scenario: plans that are best for some
/// weights of the two.
///
/// At each point only the two goals count, with weights w ≥ 0 in points per unit; every other goal
/// weighs nothing. With x the values of a plan in the two goals (less is better for cost and change, so
/// these count below nought), planning maximises w₁x₁ + w₂x₂ and proves a bound b. So no plan lies
/// beyond the line w₁x₁ + w₂x₂ = b, whatever its goals: the front lies between the plans that were found
/// and these half-planes.
///
/// The weights come from the plans, by the dichotomic scheme (Y. P. Aneja, K. P. K. Nair, "Bicriteria
/// transportation problem", Management Science 25, 1979; J. L. Cohon, "Multiobjective Programming and
/// Planning", 1978): each goal alone first, which also tells the span of the front; then each with the
/// other as its tie-breaker; then, level by level, the normals of the lines through neighbouring points.
/// Weights are scaled so that the whole span of both goals together is worth 1,000 points.
///
/// The goal `change` counts against the dataset's current plan; where it has none, against the
/// baseline's plan.
public struct Front: Sendable {
  /// What is planned.
  public let scenario: Scenario
  /// The goal that is favoured at the beginning of the front.
  public let first: Goal
  /// The goal that is favoured at its end, another one.
  public let second: Goal

  /// A front of a scenario between two different goals.
  public init(_ scenario: Scenario, between first: Goal, and second: Goal) {
    self.scenario = scenario
    self.first = first
    self.second = second
  }

  /// A plan that is best for some weights, as far as its bound proves.
  public struct Point: Sendable {
    /// What the two goals weigh.
    public let weights: FrontWeights
    /// The plan, whose points and bound are in these weights.
    public let plan: ScenarioPlan
    /// Whether another point's plan is as good in both goals and better in one.
    public fileprivate(set) var isDominated = false
  }

  /// What a point's plan is worth in the two goals; nil without a plan.
  package func values(of plan: ScenarioPlan) -> FrontValues? {
    plan.audited.map { audited in
      func value(_ goal: Goal) -> Double {
        goal.value(of: audited.report.quantities[goal] ?? 0)
      }
      return FrontValues(value(first), value(second))
    }
  }

  /// The scenario at a point.
  ///
  /// - Parameter weights: What the two goals weigh.
  /// - Returns: The scenario with an edit more for each goal; all goals are one priority group.
  public func scenario(at weights: FrontWeights) -> Scenario {
    var scenario = scenario
    let own = [first: weights.first, second: weights.second]
    scenario.edits += Goal.allCases.map { goal in
      ScenarioEdit(
        .setGoal,
        [
          "goal": goal.rawValue, "weight": FrontWeights.text(own[goal] ?? 0), "priority": "",
        ])
    }
    scenario.name = [first, second]
      .map { "\($0.rawValue)=\(FrontWeights.text(own[$0] ?? 0))" }.joined(separator: " ")
    return scenario
  }

  /// Plans points until there are so many, or no triangle between neighbours and their half-planes is
  /// wider than the gap.
  ///
  /// The gap is that of the parameters, as a share of the span between the ends (``FrontSpan``): of a
  /// point, what lies between its plan and its bound; of a triangle, what a plan inside could be worth
  /// more than both neighbours. Where the ends do not differ, it is a share of the plan's own points.
  /// Limits hold for each point. Points of one level are planned side by side, so with limits in
  /// counts the result does not depend on the threads. A plan that one point found counts for all.
  ///
  /// - Parameters:
  ///   - planner: Has planned the baseline.
  ///   - count: The most points, at least 2.
  ///   - threads: Points that are planned side by side at most.
  ///   - parameters: How each point's plan is searched for.
  ///   - observer: May stop the search; the points of the level so far are kept.
  ///   - tally: Hears how many points are planned, from one thread at a time.
  /// - Returns: The points, from the first goal alone to the second.
  /// - Throws: What planning the first point that failed threw.
  public func points(
    by planner: ScenarioPlanner, count: Int, threads: Int, _ parameters: PlanningParameters,
    observer: PlanningObserver = PlanningObserver(), tally: (@Sendable (Int) -> Void)? = nil
  ) throws -> [Point] {
    var planning = FrontPlanning(
      self, by: planner, threads: threads, parameters, observer: observer, tally: Tally(tally))
    try planning.run(count: count)
    let found = planning.trials.map { Point(weights: $0.weights, plan: $0.plan) }
    let shared = sharing(found, isWithinGap: planning.isWithinGap)
    return marked(shared.sorted { $0.weights.isBefore($1.weights) })
  }

  /// The points with the mark of what others dominate.
  private func marked(_ points: [Point]) -> [Point] {
    let all = points.map { values(of: $0.plan) }
    return zip(points, all).map { point, own in
      var point = point
      point.isDominated = all.contains { other in
        guard let own, let other else { return false }
        return other.dominates(own)
      }
      return point
    }
  }
}
