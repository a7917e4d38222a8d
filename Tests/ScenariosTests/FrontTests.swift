import DatasetFiles
import Employment
import PlanAudit
import Planning
import Scenarios
import SyntheticProgrammes
import TestSupport
import Testing

/// Points are compared with the plans of another engine at gap nought, at the same weights and at others.
@Suite("The front between two goals lies between its plans and its half-planes")
struct FrontTests {
  private static let pairs: [(Goal, Goal)] = [
    (.hire, .cost), (.slots, .cost), (.interest, .need), (.cost, .skill), (.hire, .change),
  ]

  private static var exact: PlanningParameters {
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    parameters.seconds = nil
    parameters.threads = 1
    return parameters
  }

  private static func front(_ seed: UInt64) -> Front {
    let pair = pairs[Int(seed) % pairs.count]
    return Front(Scenario(name: "", baseline: ""), between: pair.0, and: pair.1)
  }

  /// The most points at some weights, by GLPK's branch and cut over the compact model.
  private static func best(
    _ front: Front, _ weights: FrontWeights, _ draft: DatasetDraft
  ) throws -> Double? {
    var parameters = exact
    parameters.engine = .compact
    let dataset = try front.scenario(at: weights).applied(to: draft)
    return try Planner(parameters).plan(dataset).outcome.audited?.report.objective.amount
  }

  @Test("no plan lies beyond another point's half-plane", arguments: 0..<40 as Range<UInt64>)
  func halfPlanes(seed: UInt64) throws {
    let draft = RandomTinyDataset(seed: seed).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.exact)
    let front = Self.front(seed)
    let points = try front.points(by: planner, count: 12, threads: 1, Self.exact)
    #expect((1...12).contains(points.count))
    for point in points {
      guard let audited = point.plan.audited, let values = front.values(of: point.plan) else {
        #expect(planner.plan.audited == nil)
        continue
      }
      #expect(PlanAudit(point.plan.dataset).report(on: audited.plan).violations.isEmpty)
      let objective = audited.report.objective.amount
      let scale = max(1, abs(objective))
      #expect(abs(point.weights.points(of: values) - objective) <= 1e-9 * scale)
      for other in points {
        guard let bound = other.plan.audited?.bound?.amount else { continue }
        #expect(other.weights.points(of: values) <= bound + 1e-6 * max(1, abs(bound)))
      }
      let dominators = points.filter { other in
        front.values(of: other.plan)?.dominates(values) ?? false
      }
      #expect(point.isDominated == !dominators.isEmpty)
    }
  }

  @Test(
    "an unlimited front holds a best plan for every weights", arguments: 0..<20 as Range<UInt64>)
  func complete(seed: UInt64) throws {
    // A change counts against the baseline's plan, which the draft does not hold.
    guard Self.front(seed).second != .change else { return }
    let draft = RandomTinyDataset(seed: seed).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.exact)
    let front = Self.front(seed)
    let points = try front.points(by: planner, count: 1000, threads: 1, Self.exact)
    #expect(points.count < 200)
    let values = points.compactMap { front.values(of: $0.plan) }
    for share in [0.0, 0.03, 0.2, 0.5, 0.8, 0.97, 1.0] {
      let weights = FrontWeights(share, 1 - share)
      guard let best = try Self.best(front, weights, draft) else { continue }
      let found = try #require(values.map { weights.points(of: $0) }.max())
      #expect(abs(found - best) <= 1e-6 * max(1, abs(best)), "\(share)")
    }
  }

  @Test(
    "where limits end the searches, no point has a plan worse than another's",
    arguments: 0..<20 as Range<UInt64>)
  func shared(seed: UInt64) throws {
    var recipe = ProgrammeRecipe(seed: seed)
    recipe.territories = 2
    recipe.postsScale = 0.2
    var brief = Self.exact
    brief.work = 200
    let planner = try ScenarioPlanner(name: "", baseline: recipe.makeDraft(), brief)
    let front = Self.front(seed)
    let points = try front.points(by: planner, count: 6, threads: 2, brief)
    let values = points.compactMap { front.values(of: $0.plan) }
    for point in points {
      guard let audited = point.plan.audited, let own = front.values(of: point.plan) else {
        continue
      }
      #expect(audited.report.isFeasible)
      let points = point.weights.points(of: own)
      #expect(abs(points - audited.report.objective.amount) <= 1e-6 * max(1, abs(points)))
      for other in values {
        #expect(point.weights.points(of: other) <= points + 1e-6 * max(1, abs(points)))
        guard let bound = audited.bound?.amount else { continue }
        #expect(point.weights.points(of: other) <= bound + 1e-6 * max(1, abs(bound)))
      }
    }
  }

  @Test("a front does not depend on threads, nor on points planned later")
  func threads() throws {
    let draft = RandomTinyDataset(seed: 3).draft
    let planner = try ScenarioPlanner(name: "", baseline: draft, Self.exact)
    let front = Front(Scenario(name: "", baseline: ""), between: .interest, and: .cost)
    let alone = try front.points(by: planner, count: 9, threads: 1, Self.exact)
    let together = try front.points(by: planner, count: 9, threads: 3, Self.exact)
    #expect(alone.map(\.weights) == together.map(\.weights))
    #expect(alone.map { $0.plan.audited?.plan } == together.map { $0.plan.audited?.plan })
    let fewer = try front.points(by: planner, count: 4, threads: 2, Self.exact)
    #expect(Set(fewer.map(\.weights)).isSubset(of: Set(alone.map(\.weights))))
  }

  @Test("the supported points of tiny between people hired and cost are those found by hand")
  func tiny() throws {
    let draft = try DatasetFolder(path: FixtureFolder.tiny).read()
    let planner = try ScenarioPlanner(name: "tiny", baseline: draft, Self.exact)
    let front = Front(Scenario(name: "", baseline: ""), between: .hire, and: .cost)
    let points = try front.points(by: planner, count: 20, threads: 2, Self.exact)
    var supported: [[Double]] = []
    for point in points where !point.isDominated {
      let report = try #require(point.plan.audited?.report)
      let own = [report.quantities[.hire] ?? 0, report.quantities[.cost] ?? 0]
      if supported.last != own { supported.append(own) }
    }
    // Two people of the Amblève cost least with 6 slots of A2: 24,000 + 1,000 to open + 10,000 for the
    // supervisor = 35,000 EUR. Two of the Bocq need 8 slots of BOC-A1 and the course: 24,000 + 4,000
    // + 10,000 + 1,500 = 39,500 EUR. One person alone costs 19,000 EUR, above half of two.
    #expect(supported == [[4, 74_500], [2, 35_000], [0, 0]])
  }

  @Test("nobody is planned where there is no plan, and the front says so")
  func infeasible() throws {
    let draft = try DatasetFolder(path: FixtureFolder.tiny).read()
    let planner = try ScenarioPlanner(name: "tiny", baseline: draft, Self.exact)
    let impossible = Scenario(
      name: "", baseline: "",
      edits: [ScenarioEdit(.pin, ["person": "BOC-P3", "rule": "hire"])])
    let front = Front(impossible, between: .hire, and: .cost)
    let points = try front.points(by: planner, count: 9, threads: 1, Self.exact)
    #expect(points.count == 2)
    #expect(points.allSatisfy { $0.plan.audited == nil && !$0.isDominated })
  }

  /// A small programme, and the front of two goals within a gap of 1e-3 of the span.
  private static func programme(
    _ seed: UInt64
  ) throws -> (draft: DatasetDraft, planner: ScenarioPlanner, parameters: PlanningParameters) {
    var recipe = ProgrammeRecipe(seed: seed)
    recipe.territories = 2
    recipe.postsScale = 0.2
    var parameters = exact
    parameters.relativeGap = 1e-3
    let draft = recipe.makeDraft()
    return (draft, try ScenarioPlanner(name: "", baseline: draft, parameters), parameters)
  }

  @Test(
    "every gap is at most what was asked of the span, though points lie near nought",
    arguments: 0..<10 as Range<UInt64>)
  func gaps(seed: UInt64) throws {
    let (_, planner, parameters) = try Self.programme(seed)
    let front = Self.front(seed)
    let points = try front.points(by: planner, count: 7, threads: 2, parameters)
    let span = front.span(of: points)
    for point in points {
      let audited = try #require(point.plan.audited)
      let bound = try #require(audited.bound?.amount)
      let missing = bound - audited.report.objective.amount
      #expect(missing >= 0)
      guard let span else {
        #expect(missing <= 1.001e-3 * abs(audited.report.objective.amount) + 1e-9)
        continue
      }
      let whole = span.points(at: point.weights)
      #expect(missing <= 1.001e-3 * whole, "\(point.weights)")
      let gap = try #require(front.gap(of: point, over: span))
      #expect(abs(gap * whole - missing) <= 1e-9 * whole)
    }
  }

  @Test(
    "what planning a point alone finds and proves meets the point's band",
    arguments: 0..<5 as Range<UInt64>)
  func bands(seed: UInt64) throws {
    let (draft, planner, parameters) = try Self.programme(seed)
    let front = Self.front(seed)
    // A change counts against the baseline's plan, which the draft does not hold.
    guard front.second != .change else { return }
    var close = parameters
    close.relativeGap = 1e-5
    close.work = 200_000
    for point in try front.points(by: planner, count: 7, threads: 2, parameters) {
      let dataset = try front.scenario(at: point.weights).applied(to: draft)
      let alone = try #require(try Planner(close).plan(dataset).outcome.audited)
      let (found, proven) = (alone.report.objective.amount, try #require(alone.bound?.amount))
      let plan = try #require(point.plan.audited)
      let scale = 1e-9 * max(1, abs(found))
      #expect(found <= (plan.bound?.amount ?? -.infinity) + scale, "\(point.weights)")
      #expect(plan.report.objective.amount <= proven + scale, "\(point.weights)")
    }
  }

  @Test("the ends come first, and tell the span by which the others are judged")
  func ends() throws {
    let draft = try DatasetFolder(path: FixtureFolder.tiny).read()
    let planner = try ScenarioPlanner(name: "tiny", baseline: draft, Self.exact)
    let front = Front(Scenario(name: "", baseline: ""), between: .hire, and: .cost)
    let ends = try front.points(by: planner, count: 2, threads: 1, Self.exact)
    #expect(ends.map(\.weights.first) == [1, 0])
    #expect(ends.map(\.weights.second) == [0, 1])
    // The plan that hires most is not the cheapest of these: 26,000 EUR more than another.
    let first = try #require(front.span(of: ends))
    #expect([first.first, first.second] == [4, 100.5])
    let all = try front.points(by: planner, count: 20, threads: 1, Self.exact)
    let span = try #require(front.span(of: all))
    #expect([span.first, span.second] == [4, 74.5])
    #expect(all.allSatisfy { front.gap(of: $0, over: span) == 0 })
  }
}
