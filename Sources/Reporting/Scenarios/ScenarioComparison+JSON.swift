import DatasetFiles
import Employment
import PlanAudit
import Planning
public import Scenarios

extension ScenarioComparison {
  /// The same for programs: all figures of each plan, and all changes with their ids.
  public var json: String { value().document }

  /// The same in one line.
  public var jsonLine: String { value().line + "\n" }

  /// The same with members more at its end.
  package func value(adding members: [JSONText.Member] = []) -> JSONText {
    let own: [JSONText.Member] = [
      .init("schemaVersion", .integer(1)), .init("tool", .string(PlanSummary.tool)),
      .init(
        "plans",
        .array(
          zip(plans, whole).enumerated().map { place, plan in
            .object(self.members(of: plan.0, plan.1, at: place))
          })),
      .init(
        "provinces",
        .array(
          provinces.map { province, figures in
            .object([
              .init("province", .string(province.text)),
              .init("plans", .array(figures.map { $0?.json ?? .null })),
            ])
          })),
      .init(
        "territories",
        .array(
          territories.map { territory, figures in
            .object([
              .init("territory", .string(territory.text)),
              .init("plans", .array(figures.map { $0?.json ?? .null })),
            ])
          })),
      .init("changes", .array(differences.map { $0?.json ?? .null })),
    ]
    return JSONText.object(own + members)
  }

  private func members(
    of plan: ScenarioPlan, _ figures: PlanFigures?, at place: Int
  ) -> [JSONText.Member] {
    let report = plan.audited?.report
    return [
      .init("name", .string(plan.name)),
      .init("dataset", .string(plan.dataset.digest)),
      .init("status", .string(plan.result.outcome.status)),
      .init("stoppedBy", .optional(plan.result.outcome.stoppedBy?.rawValue)),
      .init("audit", report.map { .string($0.isFeasible ? "passed" : "refused") } ?? .null),
      .init("objective", .optional(report?.objective.amount)),
      .init("bound", .optional(plan.bound?.amount)),
      .init("relativeGap", .optional(plan.audited?.relativeGap)),
      .init("groups", .array((plan.audited?.groups ?? []).map(\.json))),
      .init("budget", .optional(plan.dataset.programme.budget?.amount)),
      .init(
        "quantities",
        report.map { report in
          .object(
            Goal.allCases.map {
              .init($0.rawValue, .number(report.quantities[$0] ?? 0))
            })
        } ?? .null),
      .init("figures", figures?.json ?? .null),
    ]
  }
}

extension PlanFigures {
  var json: JSONText {
    .object([
      .init("posts", .integer(posts)), .init("hired", .integer(hired)),
      .init("eligible", .integer(eligible)),
      .init("waiting", .integer(waiting)), .init("activities", .integer(activities)),
      .init("slots", .integer(slots)), .init("cost", .number(cost.amount)),
    ])
  }
}

extension PlanChanges {
  var json: JSONText {
    func list(_ ids: [String]) -> JSONText { .array(ids.map { .string($0) }) }
    return .object([
      .init("gained", list(gained.map(\.text))), .init("lost", list(lost.map(\.text))),
      .init("moved", list(moved.map(\.text))), .init("adjusted", list(adjusted.map(\.text))),
      .init("opened", list(opened.map(\.text))), .init("closed", list(closed.map(\.text))),
      .init("called", list(called.map(\.text))),
    ])
  }
}
