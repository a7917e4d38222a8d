import Employment
import PlanAudit
import Planning

extension PlanSummary {
  /// What was found and how much of it is proven, in a few sentences; nothing claims more.
  var verdict: String {
    switch result.outcome {
    case .optimal(let plan) where !plan.groups.isEmpty:
      return
        "The goals were optimised in turn: no plan is better by their order, beyond the tolerances."
        + " It passed the audit.\n"
    case .feasible(let plan, let limit) where !plan.groups.isEmpty:
      return
        "The goals were optimised in turn. The plan passed the audit. \(ending(limit))"
        + " The table of groups says how near each is to its best.\n"
    case .optimal:
      return "An optimal plan: no other plan has more points. It passed the audit.\n"
    case .feasible(let plan, let limit):
      return "A plan that passed the audit. \(ending(limit)) \(distance(plan))\n"
    case .infeasible(let conflict):
      guard !conflict.sentences.isEmpty else {
        return
          "No plan can satisfy this dataset: that is proven, but no smaller conflict is known.\n"
      }
      let lines = conflict.sentences.map { "  - \(TextTable.printable($0))\n" }.joined()
      return "No plan can satisfy this dataset:\n" + lines
    case .noPlanFound(let bound, let limit):
      let known =
        bound.map { "No plan has more than \(points($0.amount, .up)) points." }
        ?? "No bound was proven either."
      return "No plan was found, and none was proven impossible. \(ending(limit)) \(known)\n"
    }
  }

  private func ending(_ limit: PlanningLimit) -> String {
    switch limit {
    case .gap: "The search ended at the gap that was asked for."
    case .time: "The search was stopped by the time limit."
    case .work: "The search was stopped by the work limit, or could go no further."
    case .cancelled: "The search was interrupted."
    }
  }

  private func distance(_ plan: AuditedPlan) -> String {
    guard let gap = plan.relativeGap, let bound = plan.bound else {
      return "No bound was proven: how much better another plan may be is not known."
    }
    guard plan.report.objective.amount > 0 else {
      return "No plan has more than \(points(bound.amount, .up)) points."
    }
    return "No plan has over \(percent(gap)) more points."
  }

  /// Goals with their quantities, weights and points, then objective, bound and gap.
  func goalTable(_ plan: AuditedPlan) -> String {
    var table = TextTable([
      ("Goal", .left), ("Quantity", .right), ("Unit", .left), ("Weight", .right),
      ("Points", .right),
    ])
    for goal in Goal.allCases {
      let quantity = plan.report.quantities[goal] ?? 0
      let weight = dataset.goals.weight(of: goal)
      let counted = goal.points(for: quantity, weight: weight).amount
      table.append([
        goal.rawValue, DecimalText.grouped(quantity, decimals: goal.decimals), goal.unit,
        DecimalText.plain(weight, atMost: 6), points(counted, .nearest),
      ])
    }
    table.appendRule()
    table.append(["objective", "", "", "", points(plan.report.objective.amount, .down)])
    guard plan.groups.isEmpty else { return table.text + "\n" + groupTable(plan.groups) }
    table.append(["bound", "", "", "", plan.bound.map { points($0.amount, .up) } ?? "not known"])
    let gap = status == "optimal" ? "none" : plan.relativeGap.map { percent($0) } ?? "not known"
    table.append(["gap", "", "", "", gap])
    return table.text
  }

  /// Groups of ordered goals, each with its value and its bound.
  private func groupTable(_ groups: [ProvenGroup]) -> String {
    var table = TextTable([
      ("Priority", .left), ("Goals", .left), ("Value", .right), ("Bound", .right),
      ("Tolerance", .right), ("Gap", .right),
    ])
    for group in groups {
      table.append([
        group.group.priority.map { String($0) } ?? "last",
        group.group.weights.map(\.goal.rawValue).joined(separator: ", "),
        points(group.value.amount, .down),
        group.bound.map { points($0.amount, .up) } ?? "not known", percent(group.group.tolerance),
        group.relativeGap.map { $0 <= 1e-9 ? "none" : percent($0) } ?? "not known",
      ])
    }
    return table.text
  }

  private func points(_ amount: Double, _ rounding: DecimalText.Rounding) -> String {
    DecimalText.grouped(amount, decimals: 4, rounding: rounding)
  }

  /// A gap in percent, rounded up.
  private func percent(_ gap: Double) -> String {
    DecimalText.grouped(100 * max(0, gap), decimals: 4, rounding: .up) + " %"
  }
}

extension Goal {
  fileprivate var unit: String {
    switch self {
    case .hire: "people"
    case .slots: "half-days"
    case .interest, .skill, .need: "half-days, weighted"
    case .cost: "EUR a year"
    case .change: "people"
    }
  }

  fileprivate var decimals: Int {
    switch self {
    case .hire, .slots, .change: 0
    case .interest, .skill, .need, .cost: 2
    }
  }
}
