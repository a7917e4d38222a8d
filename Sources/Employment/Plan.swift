/// A proposal: who works on what, and who is trained in what.
///
/// A plan speaks in ids, as its files do, so that a plan of anybody can be held and audited, even
/// one that names people who do not exist. Openings, sessions and supervisors follow from it.
public struct Plan: Hashable, Sendable {
  /// By ascending person and activity.
  public let assignments: [Assignment]
  /// By ascending person and course.
  public let attendances: [Attendance]

  /// A plan with these lines, sorted; nothing is checked.
  public init(assignments: [Assignment], attendances: [Attendance]) {
    self.assignments = assignments.sorted {
      ($0.person, $0.activity, $0.slots) < ($1.person, $1.activity, $1.slots)
    }
    self.attendances = attendances.sorted { ($0.person, $0.course) < ($1.person, $1.course) }
  }

  /// The plan in which nobody works.
  public static let empty = Plan(assignments: [], attendances: [])
}

/// A part of a job: a person works so many slots a week on an activity (a line of `jobs.csv`).
public struct Assignment: Hashable, Sendable {
  /// Who works.
  public let person: Person.ID
  /// On what.
  public let activity: Activity.ID
  /// How many half-days a week.
  public let slots: Slots

  /// A part of a job.
  public init(person: Person.ID, activity: Activity.ID, slots: Slots) {
    self.person = person
    self.activity = activity
    self.slots = slots
  }
}

/// A person attends a course (a line of `trainings.csv`).
public struct Attendance: Hashable, Sendable {
  /// Who attends.
  public let person: Person.ID
  /// What is attended.
  public let course: Course.ID

  /// An attendance.
  public init(person: Person.ID, course: Course.ID) {
    self.person = person
    self.course = course
  }
}
