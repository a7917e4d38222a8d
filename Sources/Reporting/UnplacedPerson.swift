public import Eligibility
public import Employment

/// A person without a job in a plan, and why.
public struct UnplacedPerson: Hashable, Sendable {
  /// The place of the person in `Dataset.people`.
  public let person: Int
  /// The first rule that the person fails in the model's order, or `noCandidateActivity`, or
  /// `notChosen`.
  public let reason: Rule
  /// The reason as a full sentence.
  public let detail: String

  /// Everybody who has no job in the plan, by ascending person.
  public static func all(
    in dataset: Dataset, screened pairs: CandidatePairs, without plan: Plan
  ) -> [UnplacedPerson] {
    let screening = Screening(of: dataset)
    let hired = Set(plan.assignments.map(\.person))
    return dataset.people.indices.filter { !hired.contains(dataset.people[$0].id) }.map { person in
      let id = dataset.people[person].id
      let choices = pairs.pairs(of: person).count
      let refusal = screening.refusal(ofPerson: person)
      if let reason = refusal ?? (choices == 0 ? .noCandidateActivity : nil) {
        return UnplacedPerson(
          person: person, reason: reason.rule, detail: "\(id) \(reason.sentence).")
      }
      let activities = choices == 1 ? "1 activity" : "\(choices) activities"
      return UnplacedPerson(
        person: person, reason: .notChosen,
        detail: "\(id) is eligible for \(activities), and the plan holds no job for this person.")
    }
  }
}
