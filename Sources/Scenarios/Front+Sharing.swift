import Employment
import PlanAudit
import Planning

extension Front {
  /// Gives each point the plan of another where that is worth more in its weights, as happens where
  /// limits end the searches: what one point found, all may use, since only weights differ.
  ///
  /// The plan is audited anew in the point's weights; the bound stays. Complexity: quadratic in the
  /// points, and an audit for each plan that is shared.
  ///
  /// - Parameters:
  ///   - points: What was planned.
  ///   - gap: The relative gap at which a search would have ended.
  /// - Returns: The points in their order.
  func sharing(_ points: [Point], gap: Double) -> [Point] {
    let all = points.map { values(of: $0.plan) }
    return points.enumerated().map { place, point in
      let worth = all.map { $0.map { point.weights.points(of: $0) } ?? -.infinity }
      guard let most = worth.max(), most.isFinite, let best = worth.firstIndex(of: most),
        most > worth[place] + 1e-9 * max(1, abs(most)), let plan = points[best].plan.audited,
        let outcome = point.plan.shared(plan, gap: gap)
      else { return point }
      return Point(
        weights: point.weights,
        plan: ScenarioPlan(
          name: point.plan.name, dataset: point.plan.dataset,
          result: PlanningResult(
            outcome, point.plan.result.pairs, PhaseTimings(),
            method: point.plan.result.method)))
    }
  }
}

extension ScenarioPlan {
  /// What this plan's search would have ended with, had it found another plan; nil where the audit
  /// refuses the plan or there was no search.
  fileprivate func shared(_ other: AuditedPlan, gap: Double) -> PlanningOutcome? {
    let limit: PlanningLimit
    switch result.outcome {
    case .optimal: limit = .gap
    case .feasible(_, stoppedBy: let reason), .noPlanFound(_, stoppedBy: let reason):
      limit = reason
    case .infeasible: return nil
    }
    let report = PlanAudit(dataset).report(on: other.plan)
    guard report.isFeasible else { return nil }
    let audited = AuditedPlan(
      plan: other.plan, report: report, bound: result.outcome.bound, method: other.method)
    if audited.isOptimal { return .optimal(audited) }
    let isWithinGap = audited.relativeGap.map { $0 <= gap } ?? false
    return .feasible(audited, stoppedBy: isWithinGap ? .gap : limit)
  }
}
