public import Employment

/// What people see of the difference between two plans.
public struct PlanChanges: Hashable, Sendable {
  /// Who has a job only in the new plan.
  public let gained: [Person.ID]
  /// Who has a job only in the old plan.
  public let lost: [Person.ID]
  /// Who has a job in both, of other activities.
  public let moved: [Person.ID]
  /// Who has a job of the same activities in both, with other half-days or other courses.
  public let adjusted: [Person.ID]
  /// Activities that somebody works on only in the new plan.
  public let opened: [Activity.ID]
  /// Activities that somebody works on only in the old plan.
  public let closed: [Activity.ID]

  /// Who must be called again: everybody whose job is not the same in every detail. Ascending.
  public var called: [Person.ID] { (gained + lost + moved + adjusted).sorted() }

  /// Compares two plans by ids; all lists ascend. Complexity: linear in both, and sorting activities.
  public init(from old: Plan, to new: Plan) {
    var (gained, lost, moved, adjusted): ([Person.ID], [Person.ID], [Person.ID], [Person.ID]) =
      ([], [], [], [])
    var (before, after) = (PersonalJobs(old), PersonalJobs(new))
    while let person = [before.person, after.person].compactMap(\.self).min() {
      switch (before.next(of: person), after.next(of: person)) {
      case (nil, _?): gained.append(person)
      case (_?, nil): lost.append(person)
      case (let left?, let right?):
        if !left.work.elementsEqual(right.work, by: { $0.activity == $1.activity }) {
          moved.append(person)
        } else if !left.isEqual(to: right) {
          adjusted.append(person)
        }
      case (nil, nil): break
      }
    }
    self.gained = gained
    self.lost = lost
    self.moved = moved
    self.adjusted = adjusted
    let (open, nowOpen) = (
      Set(old.assignments.map(\.activity)), Set(new.assignments.map(\.activity))
    )
    opened = nowOpen.subtracting(open).sorted()
    closed = open.subtracting(nowOpen).sorted()
  }
}

/// Goes through a plan's jobs, person by person in their order.
private struct PersonalJobs {
  /// What one person does in a plan.
  struct Job {
    let work: ArraySlice<Assignment>
    let courses: ArraySlice<Attendance>

    /// Whether every detail is the same.
    func isEqual(to other: Job) -> Bool {
      work.elementsEqual(other.work) { $0.slots == $1.slots && $0.activity == $1.activity }
        && courses.elementsEqual(other.courses) { $0.course == $1.course }
    }
  }

  private var work: ArraySlice<Assignment>
  private var courses: ArraySlice<Attendance>

  init(_ plan: Plan) {
    work = plan.assignments[...]
    courses = plan.attendances[...]
  }

  /// Who is next.
  var person: Person.ID? { work.first?.person }

  /// Takes a person's job, where the person is next.
  mutating func next(of person: Person.ID) -> Job? {
    guard self.person == person else { return nil }
    let own = work.prefix { $0.person == person }
    work = work[own.endIndex...]
    courses = courses.drop { $0.person < person }
    let attended = courses.prefix { $0.person == person }
    courses = courses[attended.endIndex...]
    return Job(work: own, courses: attended)
  }
}
