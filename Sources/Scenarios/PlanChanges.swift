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

  /// Compares two plans by ids; all lists ascend. Complexity: near linear in both.
  public init(from old: Plan, to new: Plan) {
    let (before, after) = (PersonalJob.byPerson(of: old), PersonalJob.byPerson(of: new))
    var (gained, lost, moved, adjusted): ([Person.ID], [Person.ID], [Person.ID], [Person.ID]) =
      ([], [], [], [])
    for person in Set(before.keys).union(after.keys).sorted() {
      switch (before[person], after[person]) {
      case (nil, _?): gained.append(person)
      case (_?, nil): lost.append(person)
      case (let left?, let right?) where Set(left.slots.keys) != Set(right.slots.keys):
        moved.append(person)
      case (let left?, let right?) where left != right: adjusted.append(person)
      default: break
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

/// What one person does in a plan.
private struct PersonalJob: Hashable {
  var slots: [Activity.ID: Slots] = [:]
  var courses: Set<Course.ID> = []

  static func byPerson(of plan: Plan) -> [Person.ID: PersonalJob] {
    var jobs: [Person.ID: PersonalJob] = [:]
    for assignment in plan.assignments {
      jobs[assignment.person, default: PersonalJob()].slots[assignment.activity] = assignment.slots
    }
    for attendance in plan.attendances {
      jobs[attendance.person]?.courses.insert(attendance.course)
    }
    return jobs
  }
}
