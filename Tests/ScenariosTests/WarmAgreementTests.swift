import Employment
import Foundation
import PlanAudit
import Planning
import Scenarios
import SyntheticProgrammes
import TestSupport
import Testing

/// Scenarios planned from what their baseline left, against cold solves by the other engine, at gap
/// nought.
///
/// A sample of edits of random small datasets here, one of each kind; 200 and more of them with
/// `MAILLAGE_VERIFY=full`.
@Suite("A scenario planned warm is worth what it is worth planned cold")
struct WarmAgreementTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full" ? 9 : 1

  private static func parameters(_ engine: PlanningParameters.Engine) -> PlanningParameters {
    var parameters = PlanningParameters()
    parameters.engine = engine
    parameters.relativeGap = 0
    parameters.threads = 1
    // GLPK's cuts can take minutes over a dataset: then its bound and plan are compared instead.
    parameters.seconds = engine == .compact ? 20 : nil
    return parameters
  }

  @Test("after an edit of each kind", arguments: EditKind.allCases)
  func edit(kind: EditKind) throws {
    var (compared, found) = (0, UInt64(0))
    while compared < Self.rounds, found < 40 * UInt64(Self.rounds) {
      let seed = 10_000 + 1_000 * UInt64(EditKind.allCases.firstIndex(of: kind) ?? 0) + found
      found += 1
      if try compare(kind, seed: seed) { compared += 1 }
    }
    #expect(compared == Self.rounds)
  }

  /// Whether there was an edit to plan: one of the kind, and now and then one more of another.
  private func compare(_ kind: EditKind, seed: UInt64) throws -> Bool {
    let draft = RandomSmallDataset(seed: seed).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.parameters(.jobs))
    let plan = planner.plan.audited?.plan ?? .empty
    var random = RandomEdit(of: draft, plan: plan, seed: seed)
    guard let first = random.edit(kind) else { return false }
    var edits = [first]
    if random.generator.chance(0.3) {
      let other = random.generator.pick(EditKind.allCases)
      if let second = random.edit(other) { edits.append(second) }
    }
    let scenario = Scenario(name: "", baseline: "", edits: edits)
    let name = Comment(
      rawValue: "small dataset \(seed), \(edits.map(\.text).joined(separator: "; "))")
    let dataset: Dataset
    do throws(DataIssues) {
      dataset = try scenario.applied(to: draft)
    } catch {
      return false
    }
    let warm = try planner.plan(scenario).result.outcome
    let cold = try Planner(Self.parameters(.compact)).plan(dataset).outcome
    guard let left = warm.audited else {
      guard case .infeasible = warm else {
        Issue.record("no answer without limits, \(name)")
        return true
      }
      #expect(cold.audited == nil, name)
      return true
    }
    let report = PlanAudit(dataset).report(on: left.plan)
    #expect(report.violations.isEmpty, name)
    if case .infeasible = cold { Issue.record("a plan where the other engine has none, \(name)") }
    guard let right = cold.audited else { return true }
    let tolerance = 1e-6 * max(1, abs(right.report.objective.amount))
    let (value, other) = (report.objective.amount, right.report.objective.amount)
    #expect(left.isOptimal, name)
    let (bound, otherBound) = (try #require(left.bound), try #require(right.bound))
    #expect(value <= otherBound.amount + tolerance, name)
    #expect(other <= bound.amount + tolerance, name)
    if right.isOptimal { #expect(abs(value - other) <= tolerance, name) }
    return true
  }
}
