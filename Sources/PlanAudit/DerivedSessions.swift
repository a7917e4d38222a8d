public import Employment

/// The sessions that a course holds for those who attend it (a line of `sessions.csv`).
public struct DerivedSessions: Hashable, Sendable {
  /// The course.
  public let course: Course.ID
  /// Sessions held: attendees by seats, rounded up.
  public let sessions: Int
  /// People who attend.
  public let seatsUsed: Int
}
