import Eligibility
import Employment
import Planning
import Scenarios

extension Explainer {
  /// Whether only a price answers why a person does not work on an activity: the plan does not hold the
  /// pair, and no rule of screening refuses it.
  ///
  /// - Parameters:
  ///   - person: The place of the person in `Dataset.people`.
  ///   - activity: The place of the activity in `Dataset.activities`.
  /// - Returns: Whether it is so; linear in the plan's jobs.
  package func needsPrice(person: Int, activity: Int) -> Bool {
    let dataset = planner.plan.dataset
    let (personID, activityID) = (dataset.people[person].id, dataset.activities[activity].id)
    let isPlanned =
      planner.plan.audited?.plan.assignments.contains {
        $0.person == personID && $0.activity == activityID
      } ?? false
    return !isPlanned
      && Screening(of: dataset).verdict(person: person, activity: activity).reason == nil
  }

  /// Where everybody stands by the plan and the rules alone: nobody who waits has a next step, since
  /// none was searched.
  ///
  /// - Returns: The report; linear in the people and the plan.
  package func standingOfEveryoneWithoutSteps() -> ExhaustivityReport {
    let dataset = planner.plan.dataset
    let pairs = planner.plan.result.pairs
    let hired = Set(planner.plan.audited?.plan.assignments.map(\.person) ?? [])
    return ExhaustivityReport(
      people: dataset.people.indices.map { place in
        let id = dataset.people[place].id
        if hired.contains(id) { return (id, .placed) }
        if pairs.personRefusals[place] != nil,
          let refusal = pairs.refusal(ofPerson: place, in: dataset)
        {
          return (id, .refused(refusal))
        }
        let isAlone = pairs.pairs(of: place).isEmpty
        return (
          id,
          .waits(
            reason: isAlone ? .noCandidateActivity : .notChosen, withinBudget: nil, withMoney: nil)
        )
      }, areStepsSearched: false)
  }
}
