import Eligibility
import Employment
import Explanation
import Planning
import Scenarios
import Testing

/// Solves cold what an explanation claims, each question once.
final class ClaimCheck {
  private let planner: ScenarioPlanner
  private let cold: Planner
  private let base: PlanningResult
  private let name: String
  /// By the text of the edits; nil where they make no dataset.
  private var answers: [[String]: PlanningResult?] = [:]

  private var dataset: Dataset { planner.plan.dataset }

  init(_ planner: ScenarioPlanner, _ parameters: PlanningParameters, _ name: String) throws {
    self.planner = planner
    self.name = name
    cold = Planner(parameters)
    base = try cold.plan(planner.plan.dataset)
  }

  /// What planning with some edits finds; nil where they make no dataset.
  private func solved(_ edits: [ScenarioEdit]) throws -> PlanningResult? {
    let question = edits.map(\.text)
    if let answer = answers[question] { return answer }
    let dataset: Dataset
    do throws(DataIssues) {
      dataset = try Scenario(name: "", baseline: "", edits: edits).applied(
        to: planner.baseline.draft)
    } catch {
      answers[question] = .some(nil)
      return nil
    }
    let answer = try cold.plan(dataset)
    answers[question] = answer
    return answer
  }

  private func pin(_ person: Int, to activity: Activity.ID? = nil) -> ScenarioEdit {
    var values = ["person": dataset.people[person].id.text, "rule": "hire"]
    if let activity {
      values["rule"] = "assign"
      values["activity"] = activity.text
    }
    return ScenarioEdit(.pin, values)
  }

  /// Everything that is said of a person.
  func person(_ person: Int, _ tally: inout ClaimTally) throws {
    let explanation = try Explainer(planner).explanation(ofPerson: person)
    tally.people += 1
    let title = "\(name), \(explanation.person)"
    for (activity, answer) in explanation.alternatives {
      try check(answer, person, activity, &tally)
    }
    for other in explanation.otherJobs { try check(other, person, title, &tally) }
    guard explanation.job == nil, planner.plan.result.pairs.personRefusals[person] == nil else {
      #expect(explanation.unlockings.isEmpty)
      return
    }
    tally.waiting += 1
    for unlocking in explanation.unlockings {
      let text = unlocking.edits.map(\.text).joined(separator: "; ")
      let comment = Comment(rawValue: "\(title), \(unlocking.kind) \(text)")
      let forced = try #require(try solved(unlocking.edits + [pin(person)]), comment)
      tally.prices += 1
      let hired = forced.outcome.audited?.plan.assignments.contains {
        $0.person == explanation.person
      }
      #expect(hired == true, comment)
      ClaimedRange(from: base, to: forced)?.expect(unlocking.price, comment)
    }
    try checkCheapest(explanation, person, title, &tally)
  }

  /// The price of another job, and that there is none where that is said.
  private func check(
    _ other: PersonExplanation.OtherJob, _ person: Int, _ title: String, _ tally: inout ClaimTally
  ) throws {
    let comment = Comment(rawValue: "\(title) without \(other.without)")
    let forbid = ScenarioEdit(
      .forbid,
      ["person": dataset.people[person].id.text, "activity": other.without.text])
    let forced = try #require(try solved([pin(person), forbid]), comment)
    switch other.answer {
    case .possible(let price, _):
      tally.prices += 1
      try #require(ClaimedRange(from: base, to: forced), comment).expect(price, comment)
    case .impossible: #expect(forced.outcome.audited == nil, comment)
    case .planned, .refused, .unknown: Issue.record("no answer, \(comment)")
    }
  }

  /// No single thing is cheaper than the first that is listed.
  private func checkCheapest(
    _ explanation: PersonExplanation, _ person: Int, _ title: String, _ tally: inout ClaimTally
  ) throws {
    let cheapest = explanation.unlockings.first?.price
    for edits in SingleThings(dataset: dataset, person: dataset.people[person]).all {
      tally.things += 1
      guard let forced = try solved(edits + [pin(person)]) else { continue }
      guard let range = ClaimedRange(from: base, to: forced), isUsed(edits, in: forced, by: person)
      else { continue }
      let text = edits.map(\.text).joined(separator: "; ")
      let tolerance = 1e-6 * max(1, abs(range.most))
      let comment = Comment(
        rawValue: "\(title): \(text) costs at most \(range.most),"
          + " the cheapest listed at least \(cheapest?.least.amount ?? .infinity)")
      #expect((cheapest?.least.amount ?? .infinity) <= range.most + tolerance, comment)
    }
  }

  /// Whether a thing is the person's own: a course that only others attend, or an activity on which
  /// only others work, makes room elsewhere and is not what the documentation lists.
  private func isUsed(
    _ edits: [ScenarioEdit], in forced: PlanningResult, by person: Int
  ) -> Bool {
    guard let plan = forced.outcome.audited?.plan else { return false }
    let id = dataset.people[person].id
    for edit in edits {
      switch edit.kind {
      case .addCourse:
        return plan.attendances.contains {
          $0.person == id && $0.course.text == edit.values["id"]
        }
      case .changeActivity:
        return plan.assignments.contains {
          $0.person == id && $0.activity.text == edit.values["activity"]
        }
      default: continue
      }
    }
    return true
  }

  /// What is said of a person and an activity.
  func whyNot(_ person: Int, _ activity: Int, _ tally: inout ClaimTally) throws {
    let answer = try Explainer(planner).whyNot(person: person, activity: activity)
    tally.whyNots += 1
    try check(answer, person, dataset.activities[activity].id, &tally)
  }

  private func check(
    _ answer: WhyNot, _ person: Int, _ activity: Activity.ID, _ tally: inout ClaimTally
  ) throws {
    let comment = Comment(rawValue: "\(name), \(dataset.people[person].id) on \(activity)")
    switch answer {
    case .planned:
      let isPlanned = planner.plan.audited?.plan.assignments.contains {
        $0.person == dataset.people[person].id && $0.activity == activity
      }
      #expect(isPlanned == true, comment)
    case .refused, .impossible:
      let forced = try solved([pin(person, to: activity)])?.outcome
      #expect(forced?.audited == nil, comment)
    case .possible(let price, _):
      tally.prices += 1
      let forced = try #require(try solved([pin(person, to: activity)]), comment)
      let range = try #require(ClaimedRange(from: base, to: forced), comment)
      range.expect(price, comment)
    case .unknown: Issue.record("no answer, \(comment)")
    }
  }
}
