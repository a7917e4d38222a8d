import Eligibility
import Employment
public import Planning
public import Scenarios

/// Answers questions about a plan by solving the dataset again with the answer forced.
///
/// Nothing is guessed: each price is the difference of two audited plans, with the range in which the
/// proven bounds leave the difference of best plans.
public struct Explainer: Sendable {
  /// Has planned the dataset that is explained.
  public let planner: ScenarioPlanner

  /// An explainer of a plan.
  public init(_ planner: ScenarioPlanner) { self.planner = planner }

  private var dataset: Dataset { planner.plan.dataset }
  private var pairs: CandidatePairs { planner.plan.result.pairs }

  /// Why a person does not work on an activity.
  ///
  /// - Parameters:
  ///   - person: The place of the person in `Dataset.people`.
  ///   - activity: The place of the activity in `Dataset.activities`.
  ///   - observer: May stop the search.
  /// - Returns: The rule that refuses the pair, or the price of a plan that holds it.
  /// - Throws: `PlanningFault` where the solver broke down.
  public func whyNot(
    person: Int, activity: Int, observer: PlanningObserver = PlanningObserver()
  ) throws -> WhyNot {
    try whyNot(person: person, activity: activity, isAlone: false, observer: observer)
  }

  /// The same, by one thread where it is alone among searches side by side.
  func whyNot(
    person: Int, activity: Int, isAlone: Bool, observer: PlanningObserver
  ) throws -> WhyNot {
    let (personID, activityID) = (dataset.people[person].id, dataset.activities[activity].id)
    let isPlanned =
      planner.plan.audited?.plan.assignments.contains {
        $0.person == personID && $0.activity == activityID
      } ?? false
    if isPlanned { return .planned }
    let verdict = Screening(of: dataset).verdict(person: person, activity: activity)
    if let reason = verdict.reason { return .refused(reason) }
    let assign = ScenarioEdit(
      .pin, ["person": personID.text, "rule": "assign", "activity": activityID.text])
    let scenario = Scenario(name: "", baseline: "", edits: [assign])
    let forced =
      isAlone
      ? try planner.planAlone(scenario, observer: observer)
      : try planner.plan(scenario, observer: observer)
    return answer(forced)
  }

  /// What the plan alone says of a person, without solving again: the job, or the rule that stands in
  /// the way; no alternatives and no unlockings.
  ///
  /// Complexity: one audit of the plan for a person with a job, else one screening of the person.
  ///
  /// - Parameter person: The place of the person in `Dataset.people`.
  /// - Returns: What is to be said.
  public func standing(ofPerson person: Int) -> PersonExplanation {
    let id = dataset.people[person].id
    let job = JobAccount(of: id, in: planner.plan)
    return PersonExplanation(
      person: id, job: job, alternatives: [],
      refusal: job == nil ? pairs.refusal(ofPerson: person, in: dataset) : nil, unlockings: [])
  }

  /// What is to be said of a person: the job and the other jobs' prices, or what would let the
  /// person in.
  ///
  /// - Parameters:
  ///   - person: The place of the person in `Dataset.people`.
  ///   - observer: May stop the search.
  /// - Returns: What is to be said.
  /// - Throws: `PlanningFault` where the solver broke down.
  public func explanation(
    ofPerson person: Int, observer: PlanningObserver = PlanningObserver()
  ) throws -> PersonExplanation {
    let standing = standing(ofPerson: person)
    if let job = standing.job {
      let busy = Set(job.assignments.map(\.activity))
      var alternatives: [(activity: Activity.ID, answer: WhyNot)] = []
      for pair in pairs.pairs(of: person) {
        let activity = Int(pairs.activities[pair])
        guard !busy.contains(dataset.activities[activity].id) else { continue }
        alternatives.append(
          (
            dataset.activities[activity].id,
            try whyNot(person: person, activity: activity, observer: observer)
          ))
      }
      alternatives.sort { $0.answer.order < $1.answer.order }
      return PersonExplanation(
        person: standing.person, job: job, alternatives: alternatives, refusal: nil, unlockings: [])
    }
    let isEligible = pairs.personRefusals[person] == nil
    return PersonExplanation(
      person: standing.person, job: nil, alternatives: [], refusal: standing.refusal,
      unlockings: isEligible ? try unlockings(of: person, observer) : [])
  }

  private func answer(_ forced: ScenarioPlan) -> WhyNot {
    switch forced.result.outcome {
    case .infeasible(let conflict): return .impossible(sentences: conflict.sentences)
    case .noPlanFound: return .unknown
    case .optimal(let plan), .feasible(let plan, stoppedBy: _):
      guard let base = planner.plan.audited,
        let price = PlanPrice(from: planner.plan, to: forced)
      else { return .unknown }
      return .possible(price, PlanChanges(from: base.plan, to: plan.plan))
    }
  }
}

extension WhyNot {
  /// The cheapest first; what is not possible last.
  var order: Double {
    switch self {
    case .planned: -.infinity
    case .possible(let price, _): price.difference.amount
    case .refused, .impossible, .unknown: .infinity
    }
  }
}
