import Employment

/// Names of a problem's persons, activities, courses and groups, for files that people read.
final class CompactNames: Sendable {
  private let problem: AllocationProblem
  private let dataset: Dataset?

  /// Names by the ids of a dataset, or by places where there is none.
  init(_ problem: AllocationProblem, _ dataset: Dataset?) {
    self.problem = problem
    self.dataset = dataset
  }

  func person(_ place: Int) -> String { dataset?.people[place].id.text ?? "p\(place)" }

  func activity(_ place: Int) -> String { dataset?.activities[place].id.text ?? "a\(place)" }

  func course(_ place: Int) -> String { dataset?.courses[place].id.text ?? "c\(place)" }

  func group(_ place: Int) -> String { dataset?.territories[place].id.text ?? "g\(place)" }

  func pair(_ place: Int) -> String {
    let pair = problem.pairs[place]
    return "\(person(pair.person))_\(activity(pair.activity))"
  }

  func seat(_ place: Int) -> String {
    let seat = problem.seats[place]
    return "\(person(seat.person))_\(course(seat.course))"
  }

  func keep(_ place: Int) -> String { person(problem.keeps[place].person) }
}
