import DatasetFiles
import Eligibility
import Employment
import Explanation
import Foundation
import PlanAudit
import Planning
import Reporting
import Scenarios
import Testing

/// What is said of people and activities of the fixture tiny with small changes.
@Suite("Explanations are complete sentences")
struct ExplanationTextTests {
  /// The fixture tiny, where in a file the first cell that holds a text holds another.
  private static func explainer(
    _ changes: [(file: DataFile, old: String, new: String)] = [], gap: Double = 0
  ) throws -> Explainer {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/tiny").standardized
    var draft = try DatasetFolder(path: folder.path(percentEncoded: false)).read()
    for change in changes {
      let cells = try #require(draft.tables[change.file]?.cells)
      let place = try #require(cells.firstIndex(of: change.old))
      draft.tables[change.file]?.cells[place] = change.new
    }
    var parameters = PlanningParameters()
    parameters.relativeGap = gap
    return Explainer(try ScenarioPlanner(name: "tiny", baseline: draft, parameters))
  }

  private static func explained(_ id: String, by explainer: Explainer) throws -> PersonExplanation {
    let place = explainer.planner.plan.dataset.people.firstIndex { $0.id.text == id }
    return try explainer.explanation(ofPerson: try #require(place))
  }

  private static func explained(
    activity id: String, by explainer: Explainer
  ) throws -> ActivityExplanation {
    let place = explainer.planner.plan.dataset.activities.firstIndex { $0.id.text == id }
    return try explainer.explanation(ofActivity: try #require(place), threads: 1)
  }

  @Test("a thing without which the same plan is feasible is no thing")
  func neededThings() throws {
    let explanation = try Self.explained("AMB-P3", by: try Self.explainer())
    #expect(explanation.unlockings.map(\.kind) == [.hours, .place])
    let text = explanation.text(in: .english)
    #expect(text.contains(" [demand].\n"))
    #expect(text.contains("a place, others giving way: costs the plan 5.40 points"))
  }

  @Test("money is the least in whole hundreds, not a whole wage")
  func leastMoney() throws {
    let explainer = try Self.explainer([(.programme, "101000", "60000")])
    let explanation = try Self.explained("AMB-P1", by: explainer)
    let money = explanation.unlockings.filter { $0.kind == .money }
    #expect(!money.isEmpty)
    let baseline = explainer.planner.baseline.draft
    let hire = ScenarioEdit(.pin, ["person": "AMB-P1", "rule": "hire"])
    func points(_ budget: Int) throws -> Double? {
      let edits = [
        ScenarioEdit(.setProgramme, ["key": "budget", "value": String(budget)]), hire,
      ]
      let dataset = try Scenario(name: "", baseline: "", edits: edits).applied(to: baseline)
      var parameters = PlanningParameters()
      parameters.engine = .compact
      parameters.relativeGap = 0
      return try Planner(parameters).plan(dataset).outcome.audited?.report.objective.amount
    }
    for unlocking in money {
      let budget = try #require(unlocking.edits.first?.values["value"].flatMap { Int($0) })
      #expect(budget % 100 == 0 && budget < 84_000)
      let here = try #require(try points(budget))
      let below = try points(budget - 100)
      // With less there is no plan, or a worse one.
      if unlocking.isLeastMoney { #expect(below == nil) } else { #expect((below ?? 0) < here) }
    }
  }

  @Test(
    "each failing rule is told with its month, and a person without activities what refuses them")
  func rulesInTheWay() throws {
    let both = try Self.explained(
      "BOC-P3", by: try Self.explainer([(.people, "2010-10", "2026-02")]))
    #expect(both.refusals.map(\.reason.rule) == [.unemployedTooShort, .residentTooShort])
    #expect(both.refusals.map { $0.end?.description } == ["2027-01", "2026-08"])
    let text = both.text(in: .french)
    #expect(text.contains("[unemployed_too_short]\u{A0}; à partir de 01/2027, cette règle"))
    #expect(text.contains("[resident_too_short]\u{A0}; à partir de 08/2026, cette règle"))
    let far = try Self.explained(
      "AMB-P1",
      by: try Self.explainer([(.people, "50.475", "51.475")]))
    let obstacles = try #require(far.obstacles)
    #expect(obstacles.tally.map(\.rule) == [.tooFar])
    #expect(obstacles.tally.map(\.activities) == [2])
    let english = far.text(in: .english)
    #expect(english.contains("  too far away: 2 [too_far]\n"))
    #expect(english.contains("  AMB-A2: AMB-P1 lives "))
    #expect(
      english.hasSuffix(
        "\nProven: no single place, post, half-day, activity, course or money lets this person in.\n"
      ))
  }

  @Test("who has every allowed activity is told the best other job without each")
  func otherJobs() throws {
    let explanation = try Self.explained("AMB-P1", by: try Self.explainer())
    #expect(explanation.alternatives.isEmpty)
    #expect(Set(explanation.otherJobs.map(\.without.text)) == ["AMB-A1", "AMB-A2"])
    for other in explanation.otherJobs {
      #expect(!other.assignments.isEmpty)
      #expect(!other.assignments.contains { $0.activity == other.without })
    }
    let text = explanation.text(in: .english)
    #expect(text.contains("\nNo other activity is allowed.\n"))
    #expect(text.contains("  Without AMB-A1, the job (AMB-A2, "))
    #expect(text.contains("  AMB-A1, 4 half-days a week [slice]\n"))
    let only = try Self.explained("BOC-P1", by: try Self.explainer())
    #expect(only.otherJobs.isEmpty)
    #expect(only.text(in: .french).contains("\nAucune autre activité n'est permise.\n"))
  }

  @Test("what brings points is told with its range the right way round, an open range as such")
  func ranges() throws {
    let explainer = try Self.explainer([(.territories, "2", "0")], gap: 0.5)
    var prices = 0
    for person in explainer.planner.plan.dataset.people {
      let explanation = try Self.explained(person.id.text, by: explainer)
      for unlocking in explanation.unlockings {
        prices += 1
        let (price, text) = (unlocking.price, unlocking.price.sentenceForTests)
        let brings = price.difference.amount < 0
        let language = Language.french
        let (least, most) =
          brings
          ? (-price.most.amount, -price.least.amount) : (price.least.amount, price.most.amount)
        let low = language.number(least, decimals: 2, rounding: .down)
        let high = language.number(most, decimals: 2, rounding: .up)
        let said = explanation.text(in: .french)
        #expect(said.contains("\(text) points (prouvé entre \(low) et \(high)"), "\(said)")
        #expect(said.contains("indiscernable") || !price.isOpen)
      }
      if explanation.unlockings.contains(where: { $0.price.difference.amount < 0 }) {
        prices += 100
      }
    }
    // Something must bring points, else the sign was not looked at.
    #expect(prices > 100)
  }

  @Test("an open activity is told what closing it costs, a closed one which row nobody fills")
  func activities() throws {
    let open = try Self.explained(activity: "AMB-A1", by: try Self.explainer())
    guard case .possible(let price, _)? = open.closing else {
      Issue.record("no price of closing")
      return
    }
    #expect(price.difference.amount > 0)
    let english = open.text(in: .english)
    #expect(
      english.hasPrefix(
        "AMB-A1 is open: 1 person works 4 half-days, and it may have 3 to 4 half-days a week"))
    #expect(english.contains("\nClosing it (solved anew) costs the plan "))
    #expect(open.text(in: .french).contains("1 personne y travaille 4 demi-jours"))
    // Of three in the Bocq one is not eligible, so a crew of three is one too few.
    let crew = try Self.explained(
      activity: "BOC-A1", by: try Self.explainer([(.activities, "2", "3")]))
    #expect(crew.obstacles == [.crew(needed: 3, candidates: 2), .posts(needed: 3, allowed: 2)])
    #expect(
      crew.text(in: .english).contains(
        "\nBOC-A1 needs 3 people at least, and screening allows 2 [crew].\n"))
    #expect(
      crew.text(in: .french).contains("demande au moins 3 personnes, et les règles en permettent 2")
    )
  }

  @Test("rows that only together keep an activity closed are named")
  func jointRows() throws {
    // The crew of two would need 12 half-days each and may have 8 and 6: each row by itself can be filled.
    let closed = try Self.explained(
      activity: "BOC-A1", by: try Self.explainer([(.programme, "101000", "30000")]))
    #expect(closed.workers == 0 && closed.obstacles.isEmpty)
    #expect(Set(closed.blocking.map(\.rule)).isSuperset(of: [.programmeBudget]))
    #expect(
      closed.text(in: .english).contains("the budget of the programme [programme_budget]"))
  }

  @Test("numbers agree with their words")
  func everybody() throws {
    let report = try Self.explainer().standingOfEveryone(threads: 1)
    let english = report.text(in: .english)
    #expect(english.contains("\n  1 waits, and a change that was planned lets this person in\n"))
    #expect(english.contains("\n  1 is refused by a rule of the programme\n"))
    let french = report.text(in: .french)
    #expect(
      french.contains("\n  1 attend, et un changement qui a été calculé lui ouvre une place\n"))
    #expect(french.contains("\n  1 est écartée par une règle du programme\n"))
    #expect(french.contains("AMB-P3 attend [not_chosen]\u{A0}; "))
  }
}

extension PlanPrice {
  /// What the sentence about it must begin with.
  fileprivate var sentenceForTests: String {
    let points = Language.french.number(abs(difference.amount), decimals: 2)
    return (difference.amount < 0 ? "apporte au plan " : "coûte au plan ") + points
  }
}
