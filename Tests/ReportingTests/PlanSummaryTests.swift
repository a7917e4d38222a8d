import Eligibility
import Employment
import Foundation
import Reporting
import Testing

import Planning

@Suite("The summary of a plan")
struct PlanSummaryTests {
  private let tiny: TinyProgramme

  init() throws { tiny = try TinyProgramme() }

  /// The same run with another outcome.
  private func summary(of outcome: PlanningOutcome) -> PlanSummary {
    var timings = PhaseTimings()
    timings.end("screening")
    return PlanSummary(
      dataset: tiny.dataset, digest: "sha256:0", parameters: PlanningParameters(),
      result: PlanningResult(outcome, tiny.result.pairs, timings, method: tiny.result.method),
      warningCount: 0)
  }

  private var plan: AuditedPlan {
    get throws { try #require(tiny.summary.plan) }
  }

  /// The keys of the top level, in the order of the document.
  private func keys(_ document: String) -> [String] {
    document.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
  }

  @Test("summary.json has the keys of the format, in its order")
  func keyOrder() {
    let expected = [
      "schemaVersion", "tool", "dataset", "status", "stoppedBy", "objective", "bound",
      "relativeGap", "audit", "quantities", "counts", "method", "seed",
    ]
    #expect(keys(tiny.summary.json()) == expected)
    #expect(keys(tiny.summary.json(timedWithThreads: 2)) == expected + ["seconds", "threads"])
  }

  @Test("summary.json of an optimal plan says what the audit recomputed")
  func optimal() {
    let json = tiny.summary.json()
    #expect(json.contains("\"status\": \"optimal\",\n  \"stoppedBy\": null,"))
    #expect(json.contains("\"objective\": 462.9,"))
    #expect(json.contains("\"audit\": \"passed\","))
    #expect(
      json.contains(
        """
        "quantities": {"hire": 4, "slots": 21, "interest": 17.8, "skill": 17.0, "need": 15.2, \
        "cost": 100500.0, "change": 0}
        """))
    #expect(
      json.contains(
        """
        "counts": {"people": 6, "eligible": 5, "candidatePairs": 6, "activitiesOpen": 3, \
        "sessions": 1}
        """))
    #expect(json.contains("\"seed\": 7\n}\n"))
  }

  @Test("without a plan everything that is not known is null")
  func infeasible() {
    let conflict = PlanningConflict(sentences: ["pins.csv:2 pin hire P1: P1 does not volunteer."])
    let summary = summary(of: .infeasible(conflict))
    let json = summary.json()
    #expect(json.contains("\"status\": \"infeasible\",\n  \"stoppedBy\": null,"))
    for key in ["objective", "bound", "relativeGap", "audit", "quantities"] {
      #expect(json.contains("\"\(key)\": null,"))
    }
    #expect(json.contains("\"activitiesOpen\": null, \"sessions\": null}"))
    #expect(summary.text().contains("- pins.csv:2 pin hire P1: P1 does not volunteer.\n"))
  }

  @Test("a search without a plan keeps the bound that it proved")
  func noPlan() {
    let known = summary(of: .noPlanFound(bound: Points(500), stoppedBy: .time))
    #expect(known.json().contains("\"status\": \"noPlanFound\",\n  \"stoppedBy\": \"time\","))
    #expect(known.json().contains("\"bound\": 500.0,\n  \"relativeGap\": null,"))
    #expect(known.text().contains("No plan has more than 500.0000 points."))
    let unknown = summary(of: .noPlanFound(bound: nil, stoppedBy: .work))
    #expect(unknown.text().contains("No bound was proven either."))
  }

  @Test("no more is claimed than is proven")
  func claims() throws {
    let plan = try plan
    let loose = AuditedPlan(
      plan: plan.plan, report: plan.report, bound: Points(500), method: plan.method)
    let stopped = summary(of: .feasible(loose, stoppedBy: .time)).text()
    #expect(stopped.contains("No plan has over 8.0147 % more points."))
    #expect(!stopped.contains("optimal"))
    let open = AuditedPlan(plan: plan.plan, report: plan.report, bound: nil, method: plan.method)
    let unproven = summary(of: .feasible(open, stoppedBy: .cancelled)).text()
    #expect(unproven.contains("No bound was proven"))
    let bound = unproven.split(separator: "\n").first { $0.hasPrefix("bound ") }
    #expect(bound?.hasSuffix(" not known") == true)
  }

  @Test("the text tells people, money, goals and who waits")
  func text() {
    let text = tiny.summary.text()
    #expect(text.hasPrefix("Deux petits territoires, planned for 2026-01-01\n\nAn optimal plan:"))
    #expect(text.contains("People hired       4 of 5 eligible, for 4 posts\n"))
    #expect(text.contains("EUR 100,500 a year, 99.5 % of the budget of EUR 101,000\n"))
    #expect(text.contains("  Vallée du Bocq           2      2        0"))
    #expect(text.contains("Shared sessions"))
    #expect(text.contains("     1  are eligible, and the plan holds no job for them\n"))
    #expect(text.contains("2 warnings about the dataset"))
    #expect(!text.contains("Seconds"))
    #expect(tiny.summary.text(showsTimings: true).contains("reading         0.250\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.last != " " })
  }
}
