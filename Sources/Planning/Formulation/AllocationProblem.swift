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
public struct AllocationProblem: Sendable {
  /// A person who can be hired.
  public struct Person: Hashable, Sendable {
    /// The group (territory) whose post the person takes.
    public var group: Int
    /// The fewest slots of a job, at least 1.
    public var minSlots: Int
    /// The most slots of a job.
    public var maxSlots: Int
    /// The most activities in a job.
    public var maxActivities: Int
    /// The most courses of a job.
    public var maxCourses: Int
    /// Whether every plan hires the person.
    public var mustHire: Bool
    /// Points for hiring.
    public var value: Double
    /// The person's pairs.
    public var pairs: Range<Int>
    /// The person's seats.
    public var seats: Range<Int>
  }

  /// A person and an activity that may come together.
  public struct Pair: Hashable, Sendable {
    /// The person.
    public var person: Int
    /// The activity.
    public var activity: Int
    /// The fewest slots, if worked at all; at least 1.
    public var minSlots: Int
    /// The most slots.
    public var maxSlots: Int
    /// Whether every plan contains the pair.
    public var mustAssign: Bool
    /// Points for working on it at all.
    public var value: Double
    /// Points for each slot.
    public var valuePerSlot: Double
    /// Net yearly cost of each slot.
    public var eurosPerSlot: Double
    /// The skills that the person lacks for it.
    public var requirements: Range<Int>
  }

  /// A skill that a pair lacks: one of these seats must be taken.
  public struct Requirement: Hashable, Sendable {
    /// The skill, numbered from 0 within the problem.
    public var skill: Int
    /// Places in `requirementSeats` of the seats that teach it high enough.
    public var seats: Range<Int>
  }

  /// A person and a course that the person may attend.
  public struct Seat: Hashable, Sendable {
    /// The person.
    public var person: Int
    /// The course.
    public var course: Int
    /// The skill that the course teaches.
    public var skill: Int
    /// Points for taking it.
    public var value: Double
    /// Yearly cost of taking it.
    public var euros: Double
  }

  /// An activity that can open.
  public struct Activity: Hashable, Sendable {
    /// The group (territory) that it belongs to.
    public var group: Int
    /// The fewest slots of all its workers, if open.
    public var minSlots: Int
    /// The most slots of all its workers.
    public var maxSlots: Int
    /// The fewest workers, if open; at least 1.
    public var minPeople: Int
    /// Points for opening.
    public var value: Double
    /// Yearly cost of opening.
    public var euros: Double
    /// Its team needs.
    public var teams: Range<Int>
  }

  /// A skill that so many workers of an activity hold already.
  public struct Team: Hashable, Sendable {
    /// How many workers hold it, at least 1.
    public var people: Int
    /// Places in `teamPairs` of the pairs whose person holds it.
    public var holders: Range<Int>
  }

  /// A course that can be held.
  public struct Course: Hashable, Sendable {
    /// The group (territory) whose budget carries its sessions; nil where territories share it.
    public var group: Int?
    /// The fewest heads of a session.
    public var minSeats: Int
    /// The most heads of a session, at least 1.
    public var maxSeats: Int
    /// The most sessions.
    public var maxSessions: Int
    /// Points for a session.
    public var value: Double
    /// Yearly cost of a session.
    public var euros: Double
  }

  /// A territory: posts, supervisors and a budget.
  public struct Group: Hashable, Sendable {
    /// People hired at most.
    public var posts: Int
    /// Hired people that one supervisor serves; nil: no supervisors.
    public var peoplePerSupervisor: Int?
    /// Points for a supervisor.
    public var supervisorValue: Double
    /// Yearly cost of a supervisor.
    public var supervisorEuros: Double
    /// Net yearly cost at most; nil is no limit.
    public var budget: Double?
  }

  /// A person whose current set of activities is worth keeping as it is.
  public struct Keep: Hashable, Sendable {
    /// The person.
    public var person: Int
    /// Places in `keepPairs` of the pairs that must all be worked, and no others of the person.
    public var pairs: Range<Int>
    /// Points for keeping it.
    public var value: Double
  }

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
