import Eligibility
import Employment
import PlanAudit
import Planning

extension PlanSummary {
  /// The content of `summary.json`.
  ///
  /// - Parameters:
  ///   - threads: How many threads worked; where it is given, the seconds of each phase and this number
  ///     are added, and reruns differ.
  ///   - more: Members more at its end.
  /// - Returns: The whole document, its last line end included.
  public func json(
    timedWithThreads threads: Int? = nil, adding more: [JSONText.Member] = []
  ) -> String {
    // A dataset without a plan has no points: those of a partial plan are told apart.
    let left = partial
    let report = plan?.report ?? left?.plan?.report
    var members: [JSONText.Member] = [
      .init("schemaVersion", .integer(1)),
      .init("tool", .string(PlanSummary.tool)),
      .init("dataset", .string(digest)),
      .init("status", .string(status)),
      .init("stoppedBy", .optional((left?.stoppedBy ?? stoppedBy)?.rawValue)),
      .init("objective", .optional(plan?.report.objective.amount)),
      .init("bound", .optional(bound?.amount)),
      .init("relativeGap", .optional(plan?.relativeGap)),
      .init("audit", report.map { .string($0.isFeasible ? "passed" : "refused") } ?? .null),
      .init("quantities", report.map(JSONText.quantities) ?? .null),
      .init(
        "counts",
        .object([
          .init("people", .integer(dataset.people.count)),
          .init("eligible", .integer((left ?? self).eligibleCount)),
          .init("candidatePairs", .integer((left ?? self).result.pairs.count)),
          .init("activitiesOpen", .optional(report?.workers.count { $0 > 0 })),
          .init("sessions", .optional(report?.sessions.reduce(0, +))),
        ])),
      .init("method", .string(plan?.method ?? result.method.rawValue)),
      .init("seed", .unsigned(parameters.seed)),
    ]
    if let groups = (plan ?? left?.plan)?.groups, !groups.isEmpty {
      members.append(.init("groups", .array(groups.map(\.json))))
    }
    if let left, let partial = result.partial {
      members.append(
        .init(
          "partial",
          .object([
            .init("territories", .array(partial.territories.map { .string($0.text) })),
            .init("objective", .optional(left.plan?.report.objective.amount)),
            .init("bound", .optional(left.bound?.amount)),
            .init("relativeGap", .optional(left.plan?.relativeGap)),
          ])))
    }
    if let threads {
      let seconds = phases.map { JSONText.Member($0.phase, .number($0.seconds)) }
      members.append(.init("seconds", .object(seconds)))
      members.append(.init("threads", .integer(threads)))
    }
    return JSONText.object(members + more).document
  }
}

extension JSONText {
  /// The unweighted quantities of a plan, those that are counted as whole numbers.
  static func quantities(of report: AuditReport) -> JSONText {
    .object(
      Goal.allCases.map { goal in
        let quantity = report.quantities[goal] ?? 0
        switch goal {
        case .hire, .slots, .change:
          return .init(
            goal.rawValue, Int(exactly: quantity).map { .integer($0) } ?? .number(quantity))
        case .interest, .skill, .need, .cost: return .init(goal.rawValue, .number(quantity))
        }
      })
  }
}

extension ProvenGroup {
  /// A group's goals with its value, bound and gap.
  var json: JSONText {
    .object([
      .init("priority", .optional(group.priority)),
      .init("goals", .array(group.weights.map { .string($0.goal.rawValue) })),
      .init("tolerance", .number(group.tolerance)),
      .init("value", .number(value.amount)),
      .init("bound", .optional(bound?.amount)),
      .init("relativeGap", .optional(relativeGap)),
    ])
  }
}
