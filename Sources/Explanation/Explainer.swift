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
    guard job == nil else { return PersonExplanation(person: id, job: job, refusal: nil) }
    let screening = Screening(of: dataset)
    let refusal = pairs.refusal(ofPerson: person, in: dataset)
    var standing = PersonExplanation(person: id, job: nil, refusal: refusal)
    standing.refusals = screening.refusals(ofPerson: person).map {
      PersonExplanation.Refusal(reason: $0, end: screening.end(of: $0, forPerson: person))
    }
    if case .noCandidateActivity = refusal {
      standing.obstacles = ActivityObstacles(of: person, in: dataset)
    }
    return standing
  }

  /// What is to be said of a person: the job and the other jobs' prices, or what would let the
  /// person in.
  ///
  /// Complexity: a search for each other activity that screening allows and each that the person has; of a
  /// person without a job, one for each single change, and about ten for money where there is no plan
  /// without more.
  ///
  /// - Parameters:
  ///   - person: The place of the person in `Dataset.people`.
  ///   - observer: May stop the search.
  /// - Returns: What is to be said.
  /// - Throws: `PlanningFault` where the solver broke down.
  public func explanation(
    ofPerson person: Int, observer: PlanningObserver = PlanningObserver()
  ) throws -> PersonExplanation {
    var explanation = standing(ofPerson: person)
    if let job = explanation.job {
      let busy = Set(job.assignments.map(\.activity))
      for pair in pairs.pairs(of: person) {
        let activity = Int(pairs.activities[pair])
        guard !busy.contains(dataset.activities[activity].id) else { continue }
        explanation.alternatives.append(
          (
            dataset.activities[activity].id,
            try whyNot(person: person, activity: activity, observer: observer)
          ))
      }
      explanation.alternatives.sort { $0.answer.order < $1.answer.order }
      explanation.otherJobs = try otherJobs(of: person, job, observer)
    } else if pairs.personRefusals[person] == nil {
      (explanation.unlockings, explanation.isProvenStuck) = try unlockings(of: person, observer)
    }
    return explanation
  }

  /// The best other job without each activity of a job, the person hired all the same.
  private func otherJobs(
    of person: Int, _ job: JobAccount, _ observer: PlanningObserver
  ) throws -> [PersonExplanation.OtherJob] {
    guard pairs.pairs(of: person).count > 1 else { return [] }
    let id = dataset.people[person].id
    // What a pin assigns cannot be taken away beside it.
    let assigned = Set(
      dataset.pins.compactMap { pin -> Activity.ID? in
        guard pin.person == person, case .assign(let activity) = pin.decision else { return nil }
        return dataset.activities[activity].id
      })
    let hire = ScenarioEdit(.pin, ["person": id.text, "rule": "hire"])
    var jobs: [PersonExplanation.OtherJob] = []
    for activity in job.assignments.map(\.activity) where !assigned.contains(activity) {
      let forbid = ScenarioEdit(.forbid, ["person": id.text, "activity": activity.text])
      let forced = try planner.plan(
        Scenario(name: "", baseline: "", edits: [hire, forbid]), observer: observer)
      jobs.append(
        PersonExplanation.OtherJob(
          without: activity, answer: answer(forced),
          assignments: forced.audited?.plan.assignments.filter { $0.person == id } ?? []))
    }
    return jobs.sorted { $0.answer.order < $1.answer.order }
  }

  func answer(_ forced: ScenarioPlan) -> WhyNot {
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
