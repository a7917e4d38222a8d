public import Employment
import LinearSolver
public import PlanAudit

/// What planning found.
public enum PlanningOutcome: Sendable {
  /// A plan that no other plan exceeds by more than 1e-9 of its points, or of the most that one person
  /// can bring.
  case optimal(AuditedPlan)
  /// A plan, and why the search for a better one or a better proof stopped.
  case feasible(AuditedPlan, stoppedBy: PlanningLimit)
  /// No plan can satisfy the dataset; the rules and pins that are known to contradict each other.
  case infeasible(PlanningConflict)
  /// Neither a plan nor a proof that there is none.
  case noPlanFound(bound: Points?, stoppedBy: PlanningLimit)
}

extension PlanningOutcome {
  /// The plan that was found, if any.
  public var audited: AuditedPlan? {
    switch self {
    case .optimal(let plan), .feasible(let plan, stoppedBy: _): plan
    case .infeasible, .noPlanFound: nil
    }
  }

  /// The proven bound, with a plan or without.
  public var bound: Points? {
    if case .noPlanFound(let bound, _) = self { return bound }
    return audited?.bound
  }

  /// What ended the search, where something did before it was over.
  package var stoppedBy: PlanningLimit? {
    switch self {
    case .optimal, .infeasible: nil
    case .feasible(_, let limit), .noPlanFound(_, let limit): limit
    }
  }

  /// The word of the outcome in `summary.json`.
  package var status: String {
    switch self {
    case .optimal: "optimal"
    case .feasible: "feasible"
    case .infeasible: "infeasible"
    case .noPlanFound: "noPlanFound"
    }
  }
}

/// Why a search ended before the plan was proven optimal.
public enum PlanningLimit: String, Sendable {
  /// The relative gap is as small as was asked for.
  case gap
  /// The time is over.
  case time
  /// The work (simplex iterations plus nodes) is spent.
  case work
  /// Somebody asked to stop.
  case cancelled
}

extension PlanningLimit {
  /// The limit of planning that a solver's limit stands for.
  init(_ limit: Limit) {
    self =
      switch limit {
      case .gap: .gap
      case .time: .time
      // A search that can go no further has spent the work that it could do.
      case .work, .nodes, .memory, .numerics: .work
      case .cancelled: .cancelled
      }
  }
}

/// A plan that passed the audit, with the bound that was proven for every plan.
public struct AuditedPlan: Sendable {
  /// The plan.
  public let plan: Plan
  /// What the audit recomputed; it breaks no rule.
  public let report: AuditReport
  /// No plan has more points; nil where nothing was proven.
  public let bound: Points?
  /// How plan and bound were found, in a word or two.
  public let method: String
  /// Of goals that are optimised in groups, what is proven of each group; else empty.
  public let groups: [ProvenGroup]
  /// The most points that one person can bring.
  package let mostOfOnePerson: Double

  /// (bound - objective) / max(1e-9, |objective|); nil where there is no bound.
  public var relativeGap: Double? {
    guard let bound else { return nil }
    let objective = report.objective.amount
    return (bound.amount - objective) / max(1e-9, abs(objective))
  }

  /// Points that the bound leaves open; nil where there is none, or goals are ordered.
  package var missing: Double? { bound.map { max(0, $0.amount - report.objective.amount) } }

  /// Whether the gap is at most 1e-9 of the points, or of the most that one person can bring, which
  /// counts as none.
  ///
  /// Of ordered goals: whether every group's loss is proven to be within its tolerance.
  public var isOptimal: Bool {
    guard groups.isEmpty, let bound else { return openGap.map { $0 <= 1e-9 } ?? false }
    let objective = report.objective.amount
    let most = Tolerances.optimal * max(abs(objective), mostOfOnePerson)
    return bound.amount - objective <= most
  }

  /// The relative gap, of ordered goals the largest that no tolerance explains; nil where there is no
  /// bound.
  public var openGap: Double? {
    guard !groups.isEmpty else { return relativeGap }
    return groups.reduce(0) { most, group in
      guard let most, let gap = group.openGap else { return nil }
      return max(most, gap)
    }
  }

  /// A plan with its report and bound.
  package init(
    plan: Plan, report: AuditReport, bound: Points?, method: String, groups: [ProvenGroup] = [],
    mostOfOnePerson: Double = 0
  ) {
    self.plan = plan
    self.report = report
    self.bound = bound
    self.method = method
    self.groups = groups
    self.mostOfOnePerson = mostOfOnePerson
  }
}

/// Rules and pins that contradict each other, as far as known.
public struct PlanningConflict: Sendable {
  /// One full sentence for each known contradiction: it names pins and rules.
  public let sentences: [String]
  /// Territories that are proven to have no plan, whatever the others do and pay, in the order of the
  /// dataset; not all of them need be known.
  public let territories: [Territory.ID]

  /// A conflict told by these sentences, in these territories.
  package init(sentences: [String], territories: [Territory.ID] = []) {
    self.sentences = sentences
    self.territories = territories
  }
}
