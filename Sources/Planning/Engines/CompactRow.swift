public import Employment
public import LinearSolver

/// What a row of the compact model demands, and of whom.
public struct CompactRow: ModelMeaning, Hashable {
  /// Whom a row speaks of; numbers are places in the problem.
  public enum Subject: Hashable, Sendable {
    /// A person.
    case person(Int)
    /// A pair.
    case pair(Int)
    /// A skill that a pair lacks.
    case requirement(Int, pair: Int)
    /// A seat.
    case seat(Int)
    /// A skill that a person may be taught by several courses.
    case taughtSkill(Int, person: Int)
    /// An activity.
    case activity(Int)
    /// A team need of an activity.
    case team(Int, activity: Int)
    /// A course.
    case course(Int)
    /// A group.
    case group(Int)
    /// A pair that the current set of a person contains, or does not.
    case keep(Int, pair: Int)
    /// Everybody.
    case programme
    /// What earlier groups of goals leave.
    case floor
  }

  /// Which side of a rule the row bounds, where a rule needs two rows.
  public enum Side: String, Hashable, Sendable {
    /// Not less than the rule says.
    case least
    /// Not more than the rule says.
    case most
  }

  /// The rule; nil where the row only says what keeping a current set means.
  public let rule: Rule?
  /// The side that is bounded.
  public let side: Side
  /// Whom the row speaks of.
  public let subject: Subject
  let names: CompactNames

  /// A name made of the rule's id and the ids of its subject.
  public var name: String {
    let subjectName =
      switch subject {
      case .person(let person): names.person(person)
      case .pair(let pair): names.pair(pair)
      case .requirement(let requirement, let pair): "\(names.pair(pair))_r\(requirement)"
      case .seat(let seat): names.seat(seat)
      case .taughtSkill(let skill, let person): "\(names.person(person))_s\(skill)"
      case .activity(let activity): names.activity(activity)
      case .team(let team, let activity): "\(names.activity(activity))_t\(team)"
      case .course(let course): names.course(course)
      case .group(let group): names.group(group)
      case .keep(let keep, let pair): "\(names.keep(keep))_\(names.pair(pair))"
      case .programme: "programme"
      case .floor: "floor"
      }
    return "\(rule?.rawValue ?? "keep")_\(side.rawValue)_\(subjectName)"
  }

  /// Rows are equal where they demand the same of the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.rule == right.rule && left.side == right.side && left.subject == right.subject
  }

  /// Hashes rule, side and subject.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(side)
    hasher.combine(subject)
  }
}
