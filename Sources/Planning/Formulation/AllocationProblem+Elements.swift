extension AllocationProblem {
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

    /// A person with all that the model knows of one.
    public init(
      group: Int, minSlots: Int, maxSlots: Int, maxActivities: Int, maxCourses: Int, mustHire: Bool,
      value: Double, pairs: Range<Int>, seats: Range<Int>
    ) {
      self.group = group
      self.minSlots = minSlots
      self.maxSlots = maxSlots
      self.maxActivities = maxActivities
      self.maxCourses = maxCourses
      self.mustHire = mustHire
      self.value = value
      self.pairs = pairs
      self.seats = seats
    }
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

    /// A pair with all that the model knows of one.
    public init(
      person: Int, activity: Int, minSlots: Int, maxSlots: Int, mustAssign: Bool, value: Double,
      valuePerSlot: Double, eurosPerSlot: Double, requirements: Range<Int>
    ) {
      self.person = person
      self.activity = activity
      self.minSlots = minSlots
      self.maxSlots = maxSlots
      self.mustAssign = mustAssign
      self.value = value
      self.valuePerSlot = valuePerSlot
      self.eurosPerSlot = eurosPerSlot
      self.requirements = requirements
    }
  }

  /// A skill that a pair lacks: one of these seats must be taken.
  public struct Requirement: Hashable, Sendable {
    /// The skill, numbered from 0 within the problem.
    public var skill: Int
    /// Places in `requirementSeats` of the seats that teach it high enough.
    public var seats: Range<Int>

    /// A lacking skill and the seats that teach it.
    public init(skill: Int, seats: Range<Int>) {
      self.skill = skill
      self.seats = seats
    }
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

    /// A seat in a course.
    public init(person: Int, course: Int, skill: Int, value: Double, euros: Double) {
      self.person = person
      self.course = course
      self.skill = skill
      self.value = value
      self.euros = euros
    }
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

    /// An activity with all that the model knows of one.
    public init(
      group: Int, minSlots: Int, maxSlots: Int, minPeople: Int, value: Double, euros: Double,
      teams: Range<Int>
    ) {
      self.group = group
      self.minSlots = minSlots
      self.maxSlots = maxSlots
      self.minPeople = minPeople
      self.value = value
      self.euros = euros
      self.teams = teams
    }
  }

  /// A skill that so many workers of an activity hold already.
  public struct Team: Hashable, Sendable {
    /// How many workers hold it, at least 1.
    public var people: Int
    /// Places in `teamPairs` of the pairs whose person holds it.
    public var holders: Range<Int>

    /// A team need.
    public init(people: Int, holders: Range<Int>) {
      self.people = people
      self.holders = holders
    }
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
    /// Whether people of other parts of the whole fill its sessions too.
    var isShared = false

    /// A course with all that the model knows of one.
    public init(
      group: Int?, minSeats: Int, maxSeats: Int, maxSessions: Int, value: Double, euros: Double
    ) {
      self.group = group
      self.minSeats = minSeats
      self.maxSeats = maxSeats
      self.maxSessions = maxSessions
      self.value = value
      self.euros = euros
    }
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

    /// A territory with all that the model knows of one.
    public init(
      posts: Int, peoplePerSupervisor: Int?, supervisorValue: Double, supervisorEuros: Double,
      budget: Double?
    ) {
      self.posts = posts
      self.peoplePerSupervisor = peoplePerSupervisor
      self.supervisorValue = supervisorValue
      self.supervisorEuros = supervisorEuros
      self.budget = budget
    }
  }

  /// A person whose current set of activities is worth keeping as it is.
  public struct Keep: Hashable, Sendable {
    /// The person.
    public var person: Int
    /// Places in `keepPairs` of the pairs that must all be worked, and no others of the person.
    public var pairs: Range<Int>
    /// Points for keeping it.
    public var value: Double

    /// A current set of activities that is worth keeping.
    public init(person: Int, pairs: Range<Int>, value: Double) {
      self.person = person
      self.pairs = pairs
      self.value = value
    }
  }
}
