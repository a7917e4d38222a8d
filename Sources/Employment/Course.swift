/// A course that teaches one skill (`courses.csv`).
public struct Course: Sendable {
  /// What identifies the course.
  public typealias ID = Identifier<Course>

  /// Who may attend.
  public enum Place: Hashable, Sendable {
    /// People of every territory.
    case wholeProgramme
    /// People of the territories of one province, by its place in `Dataset.provinces`.
    case province(Int)
    /// People of one territory, by its place in `Dataset.territories`.
    case territory(Int)
  }

  /// The id in the files.
  public let id: ID
  /// The name that people read.
  public let name: String
  /// The skill, and the level to which it is taught.
  public let teaches: SkillLevel
  /// Who may attend.
  public let place: Place
  /// The fewest people in a session.
  public let minSeats: Int
  /// The most people in a session, at least 1.
  public let seats: Int
  /// The most sessions.
  public let maxSessions: Int
  /// What a session costs.
  public let sessionCost: Euros
  /// What a seat costs.
  public let seatCost: Euros
  /// The line of `courses.csv`, 0 where there is none.
  public let line: Int

  /// A validated course.
  package init(
    id: ID, name: String, teaches: SkillLevel, place: Place, minSeats: Int, seats: Int,
    maxSessions: Int, sessionCost: Euros, seatCost: Euros, line: Int
  ) {
    self.id = id
    self.name = name
    self.teaches = teaches
    self.place = place
    self.minSeats = minSeats
    self.seats = seats
    self.maxSessions = maxSessions
    self.sessionCost = sessionCost
    self.seatCost = seatCost
    self.line = line
  }
}
