/// The waist of the house: people, activities, courses and money as numbers and arrays.
///
/// Above it are people and reasons, below it only this. It is a value, it says everything that an
/// engine needs, and public benchmark instances enter here: an assignment instance (GAP) is a pair
/// with fixed slots, a facility-location instance with single sourcing (SSCFLP) a person with
/// fixed slots, one activity and a must-hire.
///
/// Maximise, over jobs (sets of pairs with slots, and seats), the sum of
///
/// - `constant`;
/// - `persons[i].value` for each hired person i;
/// - `pairs[p].value + pairs[p].valuePerSlot * slots` for each pair p that is worked;
/// - `activities[a].value` for each activity that somebody works on;
/// - `seats[s].value` for each seat that is taken, `courses[c].value` for each session held;
/// - `groups[g].supervisorValue` for each supervisor;
/// - `keeps[k].value` for each person who works on exactly the pairs of the current plan,
///
/// subject to rows 1 to 11 of the model. Values are points, with the cost goal already counted in;
/// `euros` are the same items' net yearly cost, which the budgets limit.
public struct AllocationProblem: Equatable, Sendable {
  /// By person, all arrays that follow are indexed from 0.
  public var persons: [Person] = []
  /// By ascending person, then activity.
  public var pairs: [Pair] = []
  /// By pair.
  public var requirements: [Requirement] = []
  /// The seats of requirements.
  public var requirementSeats: [Int] = []
  /// By ascending person, then course.
  public var seats: [Seat] = []
  /// The activities that can open.
  public var activities: [Activity] = []
  /// By activity.
  public var teams: [Team] = []
  /// The holders of team needs.
  public var teamPairs: [Int] = []
  /// The courses that somebody may attend.
  public var courses: [Course] = []
  /// The territories.
  public var groups: [Group] = []
  /// At most one a person.
  public var keeps: [Keep] = []
  /// The pairs of keeps.
  public var keepPairs: [Int] = []
  /// Net yearly cost of everything at most; nil is no limit.
  public var budget: Double?
  /// Points that no decision changes.
  public var constant: Double = 0

  /// A problem in which nothing can be done.
  public init() {}
}
