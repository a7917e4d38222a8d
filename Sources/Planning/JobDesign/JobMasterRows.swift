import LinearSolver

/// Where the rows of a restricted master stand, by what they demand; nil where a row is needless.
struct JobMasterRows: Sendable {
  /// At most one job a person, or exactly one.
  var persons: [LinearRow?] = []
  /// Slots of an activity's workers at most what its opening gives.
  var demandMost: [LinearRow?] = []
  /// Slots of an activity's workers at least what its opening asks.
  var demandLeast: [LinearRow?] = []
  /// Workers of an activity at least its crew.
  var crew: [LinearRow?] = []
  /// Workers of an activity who hold a skill.
  var teams: [LinearRow?] = []
  /// Heads of a course at most the seats of its sessions.
  var seatsMost: [LinearRow?] = []
  /// Heads of a course at least the fewest of its sessions.
  var seatsLeast: [LinearRow?] = []
  /// Heads of a course that other parts share, which only quotas limit.
  var heads: [LinearRow?] = []
  /// By sum of `JobSums`, which only branching limits.
  var sums: [LinearRow] = []
  /// Hired people of a group at most its posts.
  var posts: [LinearRow?] = []
  /// Open activities of a group, which only branching limits.
  var openings: [LinearRow?] = []
  /// Hired people of a group at most what its supervisors serve.
  var supervision: [LinearRow?] = []
  /// The hull of hired people and supervisors of a group.
  var supervisionHulls: [LinearRow?] = []
  /// By opening need: an activity opens at most as far as sessions are held.
  var openingSessions: [LinearRow?] = []
  /// By opening need: so many people attend where an activity opens.
  var openingHeads: [LinearRow?] = []
  /// Thousands of EUR of a group.
  var groupBudgets: [LinearRow?] = []
  /// Thousands of EUR of all.
  var budget: LinearRow?
  /// By pair: worked at most as far as its activity is open; made where violated.
  var pairLinks: [LinearRow?] = []
  /// By seat: taken at most as far as a session is held; made where violated.
  var seatLinks: [LinearRow?] = []
  /// Crew cuts; made where violated.
  var crewCuts: [(cut: CrewCut, row: LinearRow)] = []
}

/// Meanings are looked up by place: the master is rebuilt too often to name what nobody reads.
struct JobMasterMeaning: ModelMeaning {
  /// Nothing to read.
  var name: String { "" }
}
