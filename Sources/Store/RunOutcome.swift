public import Employment
import PlanAudit
public import Planning

/// What a run found, in figures.
public struct RunOutcome: Hashable, Sendable {
  /// The word of the outcome.
  public enum Status: String, CaseIterable, Sendable {
    /// A plan that no other exceeds.
    case optimal
    /// A plan, and a limit that ended the search.
    case feasible
    /// No plan can satisfy the dataset.
    case infeasible
    /// A limit ended the search before any plan was found.
    case noPlanFound
  }

  /// The word of the outcome.
  public let status: Status
  /// What ended the search, where something did before it was over.
  public let stoppedBy: PlanningLimit?
  /// The points of the plan, as the audit recomputed them; nil without a plan.
  public let objective: Points?
  /// No plan has more points; nil where nothing was proven.
  public let bound: Points?
  /// (bound - objective) / max(1e-9, |objective|); nil without a plan or a bound.
  public let relativeGap: Double?
  /// Whether the audit passed the plan; nil without a plan.
  public let isAudited: Bool?

  /// An outcome of these figures.
  public init(
    status: Status, stoppedBy: PlanningLimit? = nil, objective: Points? = nil,
    bound: Points? = nil, relativeGap: Double? = nil, isAudited: Bool? = nil
  ) {
    self.status = status
    self.stoppedBy = stoppedBy
    self.objective = objective
    self.bound = bound
    self.relativeGap = relativeGap
    self.isAudited = isAudited
  }

  /// The figures of what planning found.
  public init(_ outcome: PlanningOutcome) {
    let status: Status
    let limit: PlanningLimit?
    switch outcome {
    case .optimal: (status, limit) = (.optimal, nil)
    case .feasible(_, let stoppedBy): (status, limit) = (.feasible, stoppedBy)
    case .infeasible: (status, limit) = (.infeasible, nil)
    case .noPlanFound(_, let stoppedBy): (status, limit) = (.noPlanFound, stoppedBy)
    }
    let plan = outcome.audited
    self.init(
      status: status, stoppedBy: limit, objective: plan?.report.objective, bound: outcome.bound,
      relativeGap: plan?.relativeGap, isAudited: plan?.report.isFeasible)
  }

  /// Whether there is a plan.
  public var hasPlan: Bool { status == .optimal || status == .feasible }
}
