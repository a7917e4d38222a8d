import Eligibility
import Employment
import Foundation
import LinearSolver
import PlanAudit
import Planning
import TestSupport
import Testing

/// Ordered goals against a sequence of enumerations, each under the floors of those before.
///
/// A sample here; 100 tiny datasets in three ways each with `MAILLAGE_VERIFY=full`.
struct OrderedGoalsTests {
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  /// Goals in groups, with whole and broken weights, without and with tolerances.
  private static let orders = [
    ["hire,7,1,0", "interest,2,2,0", "skill,1,2,0", "need,2,2,0", "cost,1,,0", "change,3,,0"],
    ["slots,3,1,0.1", "cost,1.5,1,0.2", "hire,10,2,0.25", "interest,1,3,0", "change,2,3,0"],
    ["cost,1,2,0.3", "need,1.3,1,0.15", "skill,0.7,1,0.2", "change,5,3,0", "hire,4,,0"],
  ]

  @Test(arguments: 0..<10) func agreesWithASequenceOfEnumerations(tenth: Int) throws {
    let count = Self.isFull ? 10 : 2
    for seed in UInt64(tenth * 10)..<UInt64(tenth * 10 + count) {
      for (place, order) in Self.orders.enumerated() {
        var draft = RandomTinyDataset(seed: seed).draft
        draft.tables[.goals] = try goals(order)
        try compare(draft.validated(), "tiny dataset \(seed), order \(place)")
      }
    }
  }

  private func goals(_ rows: [String]) throws -> DraftTable {
    var table = DraftTable(columns: ["goal", "weight", "priority", "tolerance"])
    for (place, row) in rows.enumerated() {
      table.append(
        row.split(separator: ",", omittingEmptySubsequences: false).map(String.init),
        line: place + 2)
    }
    return table
  }

  private func compare(_ dataset: Dataset, _ name: String) throws {
    let pairs = CandidatePairs(screening: dataset)
    let isRefused = !PinConflicts(of: dataset, screened: pairs).conflicts.isEmpty
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    let result = try Planner(parameters).plan(dataset)
    guard !isRefused, let expected = try sequence(of: dataset, pairs) else {
      guard case .infeasible = result.outcome else {
        Issue.record("\(name): a plan where there is none")
        return
      }
      return
    }
    guard case .optimal(let plan) = result.outcome else {
      Issue.record("\(name): \(result.outcome.audited?.groups ?? [])")
      return
    }
    #expect(plan.bound == nil && plan.groups.count == expected.count, "\(name)")
    #expect(PlanAudit(dataset).report(on: plan.plan).violations.isEmpty, "\(name)")
    for (group, best) in zip(plan.groups, expected) {
      let accuracy = 1e-6 * max(1, abs(best))
      #expect(
        group.value.amount >= best - group.group.tolerance * abs(best) - accuracy,
        "\(name): \(group.value) for \(best)")
      #expect((group.bound?.amount ?? 0) >= best - accuracy, "\(name)")
      #expect((group.bound?.amount ?? .infinity) <= best + accuracy, "\(name)")
    }
    // The last group bears no loss for others.
    let last = try #require(expected.last)
    #expect(
      abs((plan.groups.last?.value.amount ?? 0) - last) <= 1e-6 * max(1, abs(last)), "\(name)")
  }

  /// The best value of each group under the floors of those before; nil where there is no plan.
  private func sequence(of dataset: Dataset, _ pairs: CandidatePairs) throws -> [Double]? {
    var floors: [(problem: AllocationProblem, least: Double)] = []
    var values: [Double] = []
    for group in dataset.goals.groups {
      let problem = AllocationProblem(dataset, pairs, weighing: Goals(group.weights))
      var enumeration = Enumeration(problem)
      enumeration.isAllowed = { allocation in
        floors.allSatisfy { floor in
          floor.problem.evaluate(allocation).objective
            >= floor.least - 1e-7 * max(1, abs(floor.least))
        }
      }
      enumeration.run()
      guard enumeration.best != nil else { return nil }
      let value = enumeration.bestObjective
      values.append(value)
      floors.append((problem, value - group.tolerance * abs(value)))
    }
    return values
  }
}
