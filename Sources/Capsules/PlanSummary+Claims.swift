import DatasetFiles
import Eligibility
package import Employment
package import PlanAudit
package import Planning
package import Reporting

extension PlanSummary {
  /// What planning would have said of a plan that is there already, had its search ended with this
  /// bound; all else is recomputed.
  ///
  /// Complexity: that of screening.
  ///
  /// - Parameters:
  ///   - plan: A plan that breaks no rule.
  ///   - report: What the audit says of it.
  ///   - dataset: What was planned.
  ///   - parameters: How it was asked for.
  ///   - bound: What no plan exceeds, as somebody says; nil where nothing was proven.
  ///   - limit: What ended the search, as somebody says; of account where the bound says neither
  ///     that the plan is optimal nor that the gap is as small as was asked for.
  ///   - method: What ran, as somebody says.
  package init(
    of plan: Plan, report: AuditReport, dataset: Dataset, parameters: PlanningParameters,
    claiming bound: Double?, stoppedBy limit: PlanningLimit?, method: PlanningMethod
  ) {
    let pairs = CandidatePairs(screening: dataset)
    let audited = AuditedPlan(
      plan: plan, report: report, bound: bound.map { Points($0) },
      method: method.rawValue,
      mostOfOnePerson: AllocationProblem(dataset, pairs).mostOfOnePerson)
    let outcome: PlanningOutcome
    if audited.isOptimal {
      outcome = .optimal(audited)
    } else if let gap = audited.relativeGap, gap <= parameters.relativeGap {
      outcome = .feasible(audited, stoppedBy: .gap)
    } else {
      // Nobody stops for a gap that is not reached.
      outcome = .feasible(audited, stoppedBy: limit.flatMap { $0 == .gap ? nil : $0 } ?? .work)
    }
    self.init(
      dataset: dataset, digest: dataset.digest, parameters: parameters,
      result: PlanningResult(outcome, pairs, PhaseTimings(), method: method),
      warningCount: 0)
  }
}
