import DatasetFiles
import Eligibility
import Employment
import Foundation
import PlanAudit
import Planning
import SyntheticProgrammes
import TestSupport
import Testing

/// Re-planning after an edit against planning the edited dataset from nothing.
///
/// A sample here, with a limit of time that may leave a gap; 200 edits of the fixture `wallonia`
/// with `MAILLAGE_VERIFY=full`.
struct ReplanningTests {
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  /// A programme of four territories with a budget and shared courses.
  private static func smallProgramme() -> DatasetDraft {
    var recipe = ProgrammeRecipe(seed: 7)
    recipe.territories = 4
    recipe.postsScale = 0.25
    return recipe.makeDraft()
  }

  @Test func agreesWithPlanningAnewEditAfterEdit() throws {
    var parameters = PlanningParameters()
    parameters.seconds = 20
    var draft = Self.smallProgramme()
    var session = PlanningSession(parameters)
    var plan = try #require(try session.plan(try draft.validated()).outcome.plan)
    var generator = SeededGenerator(seed: 11, purpose: 1, place: 0)
    for _ in 0..<6 {
      let kind = generator.pick(ReplanningEdit.allCases)
      guard let edited = try Self.edited(draft, kind, plan, &generator) else { continue }
      let warm = try compare(edited, in: &session, parameters, "\(kind)").warm
      if let replan = warm.outcome.plan {
        plan = replan
        draft = edited
      }
    }
  }

  @Test func agreesWithPlanningAnewAtPreparedBudgets() throws {
    var parameters = PlanningParameters()
    parameters.seconds = 20
    let draft = Self.smallProgramme()
    var session = PlanningSession(parameters)
    _ = try session.plan(try draft.validated())
    try session.prepare(for: try Self.budgets(of: draft))
    for percent in [96.5, 102] {
      var copy = session
      let edited = try #require(draft.budget(percent: percent))
      _ = try compare(edited, in: &copy, parameters, "\(percent) %")
    }
  }

  /// What a session with time to spare prepares: budgets near the one in force.
  private static func budgets(of draft: DatasetDraft) throws -> [Dataset] {
    try [95, 105].compactMap { try draft.budget(percent: $0)?.validated() }
  }

  @Test func agreesWithPlanningAnewOnWallonia() throws {
    var parameters = PlanningParameters()
    parameters.seconds = Self.isFull ? 60 : 10
    let draft = try DatasetFolder(path: FixtureFolder.wallonia).read()
    // What `ScenarioPlanner.prepare` does.
    var session = PlanningSession(parameters)
    let first = try Timed { try session.plan(try draft.validated()) }
    session.parameters.relativeGap = 0.5 * parameters.relativeGap
    let better = try Timed { try session.plan(try draft.validated()) }
    session.parameters = parameters
    let prepared = try ContinuousClock().measure {
      if Self.isFull { try session.prepare(for: try Self.budgets(of: draft)) }
    }
    print("before the edits: \(first.summary), \(better.summary), prepared in \(prepared)")
    let plan = try #require(better.outcome.plan)
    var latencies: [(edit: ReplanningEdit, warm: Double, cold: Double)] = []
    var generator = SeededGenerator(seed: 5, purpose: 2, place: 0)
    let count = Self.isFull ? 200 : 4
    while latencies.count < count {
      let kind = ReplanningEdit.allCases[latencies.count % ReplanningEdit.allCases.count]
      guard let edited = try Self.edited(draft, kind, plan, &generator) else { continue }
      // Each edit is one of the same plan in force: a copy of the session forgets the others.
      var copy = session
      let (warm, cold) = try compare(edited, in: &copy, parameters, "\(kind)")
      latencies.append((kind, warm.seconds, cold.seconds))
      print("\(latencies.count) of \(count), \(kind): warm \(warm.summary), cold \(cold.summary)")
    }
    Self.report(latencies)
  }

  private static func edited(
    _ draft: DatasetDraft, _ kind: ReplanningEdit, _ plan: Plan,
    _ generator: inout SeededGenerator
  ) throws -> DatasetDraft? {
    let dataset = try draft.validated()
    let candidates = CandidatePairs(screening: dataset)
    let pairs = (0..<candidates.count).map {
      (
        person: dataset.people[Int(candidates.persons[$0])].id.text,
        activity: dataset.activities[Int(candidates.activities[$0])].id.text
      )
    }
    return kind.draft(of: draft, plan: plan, pairs: pairs, &generator)
  }

  /// Plans an edited dataset both ways: neither plan may exceed the other's bound.
  private func compare(
    _ draft: DatasetDraft, in session: inout PlanningSession, _ parameters: PlanningParameters,
    _ name: String
  ) throws -> (warm: Timed, cold: Timed) {
    let dataset = try draft.validated()
    let warm = try Timed { try session.plan(dataset) }
    let cold = try Timed { try Planner(parameters).plan(dataset) }
    switch (warm.outcome, cold.outcome) {
    case (.infeasible, .infeasible): break
    default:
      let (left, right) = (try #require(warm.outcome.audited), try #require(cold.outcome.audited))
      #expect(PlanAudit(dataset).report(on: left.plan).violations.isEmpty, "\(name)")
      let (leftBound, rightBound) = (try #require(left.bound), try #require(right.bound))
      let tolerance = 1e-9 * abs(rightBound.amount)
      #expect(left.report.objective.amount <= rightBound.amount + tolerance, "\(name)")
      #expect(right.report.objective.amount <= leftBound.amount + tolerance, "\(name)")
      if case .feasible(_, .time) = warm.outcome { break }
      #expect(try #require(left.relativeGap) <= parameters.relativeGap, "\(name)")
    }
    return (warm, cold)
  }

  private static func report(_ latencies: [(edit: ReplanningEdit, warm: Double, cold: Double)]) {
    func quantile(_ values: [Double], _ share: Double) -> String {
      let sorted = values.sorted()
      let place = min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)
      return String(format: "%.3f s", sorted[max(0, place)])
    }
    func line(_ name: String, _ rows: [(edit: ReplanningEdit, warm: Double, cold: Double)]) {
      let (warm, cold) = (rows.map(\.warm), rows.map(\.cold))
      print(
        "\(name), \(rows.count) edits: warm \(quantile(warm, 0.5)), 95 % \(quantile(warm, 0.95));",
        "cold \(quantile(cold, 0.5)), 95 % \(quantile(cold, 0.95))")
    }
    for edit in ReplanningEdit.allCases {
      let rows = latencies.filter { $0.edit == edit }
      if !rows.isEmpty { line("\(edit)", rows) }
    }
    line("all", latencies)
  }
}

/// A result and how long it took.
private struct Timed {
  let result: PlanningResult
  let seconds: Double

  init(_ plan: () throws -> PlanningResult) rethrows {
    let start = ContinuousClock.now
    result = try plan()
    let taken = start.duration(to: .now).components
    seconds = Double(taken.seconds) + Double(taken.attoseconds) * 1e-18
  }

  var outcome: PlanningOutcome { result.outcome }
  var timings: [(phase: String, seconds: Double)] { result.timings }
  var summary: String {
    let plan = outcome.audited
    return String(
      format: "%.3f s: %.3f gap %.2e", seconds, plan?.report.objective.amount ?? 0,
      plan?.relativeGap ?? 1)
  }
}

extension PlanningOutcome {
  fileprivate var plan: Plan? { audited?.plan }
}
