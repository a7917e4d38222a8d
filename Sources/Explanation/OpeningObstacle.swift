public import Employment

/// A row of the model that no people of the dataset can fill, so that an activity stays closed.
public enum OpeningObstacle: Hashable, Sendable {
  /// So many people must work on it, and screening allows fewer.
  case crew(needed: Int, candidates: Int)
  /// So many must hold a skill already, and fewer of whom screening allows do.
  case team(Skill.ID, level: Int, needed: Int, holders: Int)
  /// It needs so many half-days a week, and whom screening allows have fewer together.
  case halfDays(needed: Int, offered: Int)
  /// So many people at the smallest part of a job work more half-days than it may have.
  case crewBeyondHours(people: Int, halfDays: Int, allowed: Int)
  /// So many people must work on it, and the territory has fewer posts.
  case posts(needed: Int, allowed: Int)

  /// The row.
  public var rule: Rule {
    switch self {
    case .crew, .crewBeyondHours: .crew
    case .team: .team
    case .halfDays: .demand
    case .posts: .jobCap
    }
  }
}
