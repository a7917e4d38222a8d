public import LinearSolver

/// What a variable of the compact model decides; numbers are places in the problem.
public struct CompactVariable: ModelMeaning, Hashable {
  /// The decisions of the model.
  public enum Decision: Hashable, Sendable {
    /// e: the person is hired.
    case hired(person: Int)
    /// u: the pair is worked.
    case works(pair: Int)
    /// n: slots of the pair.
    case slots(pair: Int)
    /// y: the activity opens.
    case open(activity: Int)
    /// w: the seat is taken.
    case attends(seat: Int)
    /// z: sessions of the course.
    case sessions(course: Int)
    /// v: supervisors of the group.
    case supervisors(group: Int)
    /// The person's current set of activities stays as it is.
    case keeps(keep: Int)
  }

  /// The decision.
  public let decision: Decision
  let names: CompactNames

  /// A name made of the ids of the people and things that are decided on.
  public var name: String {
    switch decision {
    case .hired(let person): "hired_\(names.person(person))"
    case .works(let pair): "works_\(names.pair(pair))"
    case .slots(let pair): "slots_\(names.pair(pair))"
    case .open(let activity): "open_\(names.activity(activity))"
    case .attends(let seat): "attends_\(names.seat(seat))"
    case .sessions(let course): "sessions_\(names.course(course))"
    case .supervisors(let group): "supervisors_\(names.group(group))"
    case .keeps(let keep): "keeps_\(names.keep(keep))"
    }
  }

  /// Variables are equal where they decide the same.
  public static func == (left: Self, right: Self) -> Bool { left.decision == right.decision }

  /// Hashes the decision.
  public func hash(into hasher: inout Hasher) { hasher.combine(decision) }
}
