import LinearSolver

/// A decision of the tree: a bound on one thing that the master's point leaves open.
enum JobBranch: Hashable, Sendable, Codable {
  /// Whether an activity opens.
  case open(activity: Int, Bool)
  /// How many activities of a group open.
  case openings(group: Int, ClosedRange<Int>)
  /// How much a sum of `JobSums` is.
  case sum(Int, ClosedRange<Int>)
  /// How many sessions a course has.
  case sessions(course: Int, ClosedRange<Int>)
  /// How many people attend a course that other parts share.
  case heads(course: Int, ClosedRange<Int>)
  /// How many supervisors a group has.
  case supervisors(group: Int, ClosedRange<Int>)
  /// How many people of a group have a job.
  case hired(group: Int, ClosedRange<Int>)
  /// Whether a pair is worked.
  case works(pair: Int, Bool)
  /// Whether a seat is taken.
  case attends(seat: Int, Bool)
  /// How many slots a pair has if it is worked.
  case slots(pair: Int, ClosedRange<Int>)
}

/// A node of the tree: what was decided, and what no plan under it can exceed.
struct JobNode: Sendable, Codable {
  /// Decisions from the root on.
  var branches: [JobBranch]
  /// The parent's bound, until the node has its own.
  var bound: Double
  /// The order of creation, which decides ties.
  var number: Int
  /// The basis at the parent.
  var basis: Basis?
  /// The last decision, and the parent's relaxation.
  var origin: BranchOrigin?
}

/// What a node's last decision changed in its parent's relaxation.
struct BranchOrigin: Sendable, Codable {
  var subject: BranchSubject
  /// How far the decision moves what is decided.
  var distance: Double
  var isUp: Bool
  /// Points of the parent's relaxation.
  var objective: Double
}

/// Bounds of openings, sessions and supervisors, and what each person is allowed, in one node.
struct NodeState: Sendable {
  var restrictions: JobRestrictions
  var open: [ClosedRange<Int>]
  var openings: [ClosedRange<Int>]
  var sums: [ClosedRange<Int>]
  var sessions: [ClosedRange<Int>]
  var heads: [ClosedRange<Int>]
  var supervisors: [ClosedRange<Int>]
  var hired: [ClosedRange<Int>]
  /// People whose jobs the node restricts beyond the problem itself.
  var touched: Set<Int> = []

  init(_ master: JobMaster) {
    restrictions = JobRestrictions(master.problem)
    open = master.isFreelyOpen.map { $0 ? 1...1 : 0...1 }
    openings = master.mostOpenings.map { 0...$0 }
    sums = master.sums.sums.map { 0...$0.most }
    sessions = master.mostSessions.map { 0...$0 }
    heads = master.seatsOfCourse.map { 0...$0.count }
    supervisors = master.mostSupervisors.map { 0...$0 }
    hired = master.problem.groups.map { 0...max(0, $0.posts) }
  }

  /// Adds a decision, with what follows from it for people.
  mutating func apply(_ branch: JobBranch, _ master: JobMaster) {
    let problem = master.problem
    switch branch {
    case .open(let activity, let isOpen):
      open[activity] = isOpen ? 1...1 : 0...0
      guard !isOpen else { return }
      for pair in master.pairsOfActivity[activity] {
        restrictions.set(pair: pair, .forbidden, person: problem.pairs[pair].person)
        touched.insert(problem.pairs[pair].person)
      }
    case .openings(let group, let range):
      openings[group] = range
    case .sum(let sum, let range):
      sums[sum] = range
    case .sessions(let course, let range):
      sessions[course] = range
      guard range.upperBound == 0 else { return }
      for seat in master.seatsOfCourse[course] {
        restrictions.set(seat: seat, .forbidden, person: problem.seats[seat].person)
        touched.insert(problem.seats[seat].person)
      }
    case .heads(let course, let range):
      heads[course] = range
    case .supervisors(let group, let range):
      supervisors[group] = range
    case .hired(let group, let range):
      hired[group] = range
    case .works(let pair, let isWorked):
      let person = problem.pairs[pair].person
      restrictions.set(pair: pair, isWorked ? .required : .forbidden, person: person)
      touched.insert(person)
    case .attends(let seat, let isTaken):
      let person = problem.seats[seat].person
      restrictions.set(seat: seat, isTaken ? .required : .forbidden, person: person)
      touched.insert(person)
    case .slots(let pair, let range):
      restrictions.limit(pair: pair, to: range)
      touched.insert(problem.pairs[pair].person)
    }
  }
}
