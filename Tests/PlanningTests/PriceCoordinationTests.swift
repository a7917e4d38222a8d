import DatasetFiles
import Employment
import Foundation
import PlanAudit
import Planning
import SyntheticProgrammes
import TestSupport
import Testing

/// Shards joined by prices, everything written to bytes and read again between any two steps, against
/// planning the whole at once and against the model of the whole in GLPK's branch and cut.
///
/// A sample here; 100 tiny datasets and the fixture `wallonia` both ways with `MAILLAGE_VERIFY=full`.
struct PriceCoordinationTests {
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  /// What a coordination came to, and what it took.
  private struct Joined {
    var result: PlanningResult
    var rounds = 0
    var mostBytes = 0
    var asked = Duration.zero
    var coded = Duration.zero
    var whole = Duration.zero
  }

  @Test(arguments: 0..<10) func agreesWithTheModelOfTheWhole(tenth: Int) throws {
    let count = Self.isFull ? 10 : 2
    var parameters = PlanningParameters()
    parameters.relativeGap = 0
    parameters.seconds = nil
    var exact = parameters
    exact.engine = .compact
    for seed in UInt64(tenth * 10)..<UInt64(tenth * 10 + count) {
      let dataset = try RandomTinyDataset(seed: seed).draft.validated()
      let expected = try Planner(exact).plan(dataset).outcome
      for division in ProgrammeDivision.allCases {
        let found = try joined(dataset, by: division, parameters).result.outcome
        guard let best = expected.audited else {
          #expect(found.audited == nil, "tiny dataset \(seed): a plan where there is none")
          continue
        }
        let plan = try #require(found.audited, "tiny dataset \(seed): no plan")
        let accuracy = 1e-6 * max(1, abs(best.report.objective.amount))
        #expect(
          abs(plan.report.objective.amount - best.report.objective.amount) <= accuracy,
          "tiny dataset \(seed)")
        if let bound = plan.bound {
          #expect(bound.amount >= best.report.objective.amount - accuracy, "tiny dataset \(seed)")
        }
      }
    }
  }

  @Test func isThePlanOfTheWhole() throws {
    var recipe = ProgrammeRecipe(seed: 7)
    recipe.territories = 6
    recipe.postsScale = 0.25
    try compare(try recipe.makeDraft().validated(), "six territories")
  }

  @Test(.enabled(if: isFull)) func isThePlanOfWallonia() throws {
    try compare(
      try DatasetFolder(path: FixtureFolder.wallonia).read().validated(), "wallonia")
  }

  /// `wallonia`, with all posts of a territory for people of whom some need a session that territories
  /// share: each territory by itself would hold one, and together none counts on it.
  private func trainedByForce() throws -> Dataset {
    var draft = try DatasetFolder(path: FixtureFolder.wallonia).read()
    var pins = DraftTable(columns: ["person", "activity", "rule"])
    for (place, number) in [1, 3, 6, 7, 9, 22, 23, 24, 26, 30].enumerated() {
      pins.append(["LAL-P00\(number < 10 ? "0" : "")\(number)", "", "hire"], line: place + 2)
    }
    draft.tables[.pins] = pins
    return try draft.validated()
  }

  @Test("people who must be hired and trained are, where territories share the sessions")
  func plansTogether() throws {
    var parameters = PlanningParameters()
    parameters.relativeGap = 0.02
    parameters.seconds = nil
    parameters.work = 300_000
    let outcome = try Planner(parameters).plan(try trainedByForce()).outcome
    let plan = try #require(outcome.audited, "no plan was found")
    #expect((plan.relativeGap ?? 1) <= parameters.relativeGap)
  }

  @Test(.enabled(if: isFull)) func isThePlanOfForcedTraining() throws {
    try compare(try trainedByForce(), "wallonia with forced training")
  }

  private func compare(_ dataset: Dataset, _ name: String) throws {
    var parameters = PlanningParameters()
    parameters.seconds = nil
    let clock = ContinuousClock()
    let start = clock.now
    let whole = try #require(try Planner(parameters).plan(dataset).outcome.audited)
    let seconds = clock.now - start
    for division in ProgrammeDivision.allCases {
      let joined = try joined(dataset, by: division, parameters)
      let plan = try #require(joined.result.outcome.audited)
      print(
        "\(name) by \(division): \(joined.rounds) rounds, \(joined.whole) (asked \(joined.asked),"
          + " coded \(joined.coded), at most \(joined.mostBytes) bytes a message);"
          + " the whole at once \(seconds)")
      #expect(joined.rounds > 0, "\(name): nothing was asked")
      #expect(plan.plan == whole.plan, "\(name) by \(division): another plan")
      #expect(plan.bound == whole.bound, "\(name) by \(division): another bound")
      #expect((plan.relativeGap ?? 1) <= parameters.relativeGap, "\(name)")
    }
  }

  /// Plans in rounds; each step starts from bytes alone, as another process would.
  private func joined(
    _ dataset: Dataset, by division: ProgrammeDivision, _ parameters: PlanningParameters
  ) throws -> Joined {
    let clock = ContinuousClock()
    let start = clock.now
    let programme = DividedProgramme(dataset, by: division, parameters)
    var coordination = try PriceCoordination(programme)
    var rounds = 0
    var mostBytes = 0
    var asked = Duration.zero
    var coded = Duration.zero
    func copy<Value: Codable>(_ value: Value) throws -> Value {
      let start = clock.now
      defer { coded += clock.now - start }
      let encoder = JSONEncoder()
      encoder.nonConformingFloatEncodingStrategy = .convertToString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
      let decoder = JSONDecoder()
      decoder.nonConformingFloatDecodingStrategy = .convertFromString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
      let data = try encoder.encode(value)
      mostBytes = max(mostBytes, data.count)
      return try decoder.decode(Value.self, from: data)
    }
    while coordination.isAsked {
      let questions = try coordination.questions.map(copy)
      #expect(questions.count == programme.shards.count)
      let before = clock.now
      let answers = try questions.map { try programme.answer($0) }
      asked += clock.now - before
      coordination = PriceCoordination(programme, resuming: try copy(coordination.state))
      try coordination.take(try answers.map(copy))
      rounds += 1
    }
    let result = try coordination.result()
    return Joined(
      result: result, rounds: rounds, mostBytes: mostBytes, asked: asked, coded: coded,
      whole: clock.now - start)
  }
}
