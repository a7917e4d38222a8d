import Employment

/// A plan's lines with their ids resolved to places in the dataset, and what is wrong with the ids.
///
/// Plan and dataset are both sorted by person, so people are found by walking along both at once.
/// Lines that name something unknown count nowhere else.
struct PlanReading {
  /// A part of a job.
  struct Piece {
    let person: Int
    let activity: Int
    /// The sum over duplicate lines.
    var slots: Int
  }

  /// A person in a course.
  struct Seat {
    let person: Int
    let course: Int
  }

  /// What the plan says of one person.
  struct Job {
    let person: Int
    /// Places in `pieces`; empty for somebody who only attends courses.
    let pieces: Range<Int>
    /// Places in `seats`.
    let seats: Range<Int>
  }

  /// By person and activity, each pair once.
  private(set) var pieces: [Piece] = []
  /// By person and course, each pair once.
  private(set) var seats: [Seat] = []
  /// Unknown ids and duplicate lines, in the order of the plan.
  private(set) var violations: [AuditViolation] = []

  /// Reads a plan in time linear in the plan and the people.
  init(
    _ plan: Plan, people: [Person], activities: [Activity.ID: Int], courses: [Course.ID: Int]
  ) {
    readJobs(plan.assignments, people, activities)
    readTrainings(plan.attendances, people, courses)
  }

  /// Everybody who works or attends a course, by ascending person.
  var jobs: [Job] {
    var jobs: [Job] = []
    var (piece, seat) = (0, 0)
    while piece < pieces.count || seat < seats.count {
      let person = min(
        piece < pieces.count ? pieces[piece].person : .max,
        seat < seats.count ? seats[seat].person : .max)
      let (firstPiece, firstSeat) = (piece, seat)
      while piece < pieces.count, pieces[piece].person == person { piece += 1 }
      while seat < seats.count, seats[seat].person == person { seat += 1 }
      jobs.append(Job(person: person, pieces: firstPiece..<piece, seats: firstSeat..<seat))
    }
    return jobs
  }

  private mutating func readJobs(
    _ lines: [Assignment], _ people: [Person], _ activities: [Activity.ID: Int]
  ) {
    var walk = PeopleWalk(people)
    var first = 0
    while first < lines.count {
      let (id, activityID) = (lines[first].person, lines[first].activity)
      var slots = 0
      var next = first
      while next < lines.count, lines[next].person == id, lines[next].activity == activityID {
        slots = saturatingSum(slots, lines[next].slots.count)
        next += 1
      }
      let person = walk.place(of: id)
      let activity = activities[activityID]
      if person == nil, first == 0 || lines[first - 1].person != id {
        violations.append(
          .breaking(.unknownPerson, "Person \(id) works in the plan but is not in people.csv"))
      }
      if activity == nil {
        violations.append(
          .breaking(
            .unknownActivity,
            "Person \(id) works on activity \(activityID), which is not in activities.csv"))
      }
      if next - first > 1 {
        violations.append(
          .breaking(
            .duplicateLine,
            "Person \(id) has \(next - first) lines for activity \(activityID); a plan has one"))
      }
      if let person, let activity {
        pieces.append(Piece(person: person, activity: activity, slots: slots))
      }
      first = next
    }
  }

  private mutating func readTrainings(
    _ lines: [Attendance], _ people: [Person], _ courses: [Course.ID: Int]
  ) {
    var walk = PeopleWalk(people)
    var first = 0
    while first < lines.count {
      let (id, courseID) = (lines[first].person, lines[first].course)
      var next = first
      while next < lines.count, lines[next] == lines[first] { next += 1 }
      let person = walk.place(of: id)
      let course = courses[courseID]
      if person == nil, first == 0 || lines[first - 1].person != id {
        violations.append(
          .breaking(
            .unknownPerson, "Person \(id) is trained in the plan but is not in people.csv"))
      }
      if course == nil {
        violations.append(
          .breaking(
            .unknownCourse,
            "Person \(id) attends course \(courseID), which is not in courses.csv"))
      }
      if next - first > 1 {
        violations.append(
          .breaking(
            .duplicateLine,
            "Person \(id) has \(next - first) lines for course \(courseID); a plan has one"))
      }
      if let person, let course { seats.append(Seat(person: person, course: course)) }
      first = next
    }
  }
}

/// Finds people by ascending ids: each search goes on where the last one ended.
private struct PeopleWalk {
  private let people: [Person]
  private var position = 0

  init(_ people: [Person]) { self.people = people }

  mutating func place(of id: Person.ID) -> Int? {
    while position < people.count, people[position].id < id { position += 1 }
    return position < people.count && people[position].id == id ? position : nil
  }
}
