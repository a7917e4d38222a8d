import DatasetFiles
import Employment
import Eligibility
import PlanAudit
import Planning
import TestSupport
import Testing

/// A seed decides between people of whom either would do, and nothing else.
struct DrawnOrderTests {
  /// Six people who differ in nothing but their ids, and two posts.
  private static func equals() throws -> Dataset {
    var draft = DatasetDraft()
    func table(_ file: DataFile, _ header: String, _ rows: String...) {
      var table = DraftTable(columns: header.split(separator: ",").map(String.init))
      for (place, row) in rows.enumerated() {
        table.append(
          row.split(separator: ",", omittingEmptySubsequences: false).map(String.init),
          line: place + 2)
      }
      draft.tables[file] = table
    }
    table(
      .programme, "key,value", "name,Draw", "planning_date,2026-01-01", "wage_per_hour,20")
    table(.goals, "goal,weight", "hire,100", "slots,1")
    table(.territories, "id,name,province,job_cap", "T,Territory,Province,2")
    table(
      .people, "id,territory,unemployed_since,resident_since,volunteer,max_hours",
      "P1,T,2020-01,2020-01,yes,19", "P2,T,2020-01,2020-01,yes,19", "P3,T,2020-01,2020-01,yes,19",
      "P4,T,2020-01,2020-01,yes,19", "P5,T,2020-01,2020-01,yes,19", "P6,T,2020-01,2020-01,yes,19")
    table(.skills, "id,name")
    table(
      .activities, "id,territory,name,theme,status,max_hours", "A,T,Garden,garden,approved,200")
    return try draft.validated()
  }

  @Test func everybodyMayBeDrawn() throws {
    let dataset = try Self.equals()
    var drawn: [String: Int] = [:]
    for seed in UInt64(1)...60 {
      var parameters = PlanningParameters()
      parameters.seed = seed
      let first = try #require(try Planner(parameters).plan(dataset).outcome.audited)
      let again = try #require(try Planner(parameters).plan(dataset).outcome.audited)
      #expect(first.plan == again.plan, "seed \(seed) draws twice")
      #expect(first.report.objective.amount == 210 && first.isOptimal, "seed \(seed)")
      for person in Set(first.plan.assignments.map(\.person.text)) {
        drawn[person, default: 0] += 1
      }
    }
    // 120 jobs for six people: 20 each on average, 4 standard deviations are 15.
    #expect(drawn.count == 6 && drawn.values.allSatisfy { (5...35).contains($0) }, "\(drawn)")
    let usual = try #require(try Planner().plan(dataset).outcome.audited?.plan)
    #expect(Set(usual.assignments.map(\.person.text)).count == 2)
  }

  @Test(arguments: UInt64(0)..<40) func theBestPlanIsWorthTheSame(seed: UInt64) throws {
    let dataset = try RandomTinyDataset(seed: seed).draft.validated()
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    let usual = try Planner(parameters).plan(dataset).outcome
    parameters.seed = seed &+ 1
    let drawn = try Planner(parameters).plan(dataset).outcome
    #expect((usual.audited == nil) == (drawn.audited == nil))
    guard let usual = usual.audited, let drawn = drawn.audited else { return }
    let most = usual.report.objective.amount
    #expect(abs(most - drawn.report.objective.amount) <= 1e-6 * max(1, abs(most)))
    #expect(drawn.isOptimal == usual.isOptimal)
  }
}
