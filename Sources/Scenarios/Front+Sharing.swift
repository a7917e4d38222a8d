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
  ///   - isWithinGap: Whether a search would have ended with a plan at these weights.
  /// - Returns: The points in their order.
  func sharing(
    _ points: [Point], isWithinGap: (AuditedPlan, FrontWeights) -> Bool
  ) -> [Point] {
    let all = points.map { values(of: $0.plan) }
    return points.enumerated().map { place, point in
      let worth = all.map { $0.map { point.weights.points(of: $0) } ?? -.infinity }
      guard let most = worth.max(), most.isFinite, let best = worth.firstIndex(of: most),
        most > worth[place] + 1e-9 * max(1, abs(most)), let plan = points[best].plan.audited,
        let outcome = point.plan.shared(plan, isWithinGap: { isWithinGap($0, point.weights) })
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
  fileprivate func shared(
    _ other: AuditedPlan, isWithinGap: (AuditedPlan) -> Bool
  ) -> PlanningOutcome? {
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
      plan: other.plan, report: report, bound: result.outcome.bound, method: other.method,
      mostOfOnePerson: result.outcome.audited?.mostOfOnePerson ?? 0)
    if audited.isOptimal { return .optimal(audited) }
    return .feasible(audited, stoppedBy: isWithinGap(audited) ? .gap : limit)
  }
}
