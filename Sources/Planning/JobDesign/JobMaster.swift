import LinearSolver

/// The restricted master: which of the known jobs are given, what opens and what is held.
///
/// Maximise the values of jobs, openings, sessions and supervisors under the rows that join
/// people; artificial columns keep every node feasible whose jobs are not known yet. Rows "pair
/// only if open" and "seat only if held" are added where a solution violates them.
struct JobMaster: Sendable {
  typealias Model = LinearModel<JobMasterMeaning, JobMasterMeaning>

  let problem: AllocationProblem
  /// A row that is made where a point violates it.
  enum LazyRow: Hashable, Sendable, Codable {
    /// The pair is worked at most as far as its activity is open.
    case pair(Int)
    /// The seat is taken at most as far as its course is held.
    case seat(Int)
    /// A crew cut.
    case crew(CrewCut)
  }

  /// More than the points that lie between any two plans.
  let range: Double
  /// Points that a unit of a starved row costs, at least the range.
  private(set) var penalty: Double
  var rows = JobMasterRows()
  /// By activity.
  private(set) var open: [LinearVariable?] = []
  /// By course.
  private(set) var sessions: [LinearVariable?] = []
  /// By group.
  private(set) var supervisors: [LinearVariable?] = []
  /// By column of the pool.
  private(set) var columns: [LinearVariable] = []
  /// By column, whether the node allows it.
  private(set) var isAllowed: [Bool] = []
  /// By course, the most sessions that there can be heads for.
  let mostSessions: [Int]
  /// By group, the activities that anybody can work on.
  let mostOpenings: [Int]
  /// By activity, whether it may as well be open where nobody works on it.
  let isFreelyOpen: [Bool]
  /// By group, the most supervisors that there can be people for.
  let mostSupervisors: [Int]

  /// Sums to branch on.
  let sums: JobSums

  /// The lazy rows in the order in which they were made.
  var lazyRows: [LazyRow] = []
  /// By lazy row, what is known of its use.
  var lazyUses: [LazyUse] = []
  /// Rows that were made so far, and which of them are deleted, by the order of creation.
  var madeRows = 0
  var modelRows = 0
  var deletedRows: Set<Int> = []

  struct LazyUse {
    let row: LinearRow
    /// Its place in the order of creation.
    let place: Int
    /// Solutions in a row that it did not bind.
    var idle = 0
    /// Whether it is never deleted.
    var isKept = false
  }
  /// By pair, the crew cuts in which it weighs something: the cut's place among those of `rows`.
  var cutsOfPair: [[(cut: Int, term: CrewCut.Term)]] = []

  /// Every artificial column.
  private(set) var allArtificials: [LinearVariable] = []
  private var artificials: [LinearVariable?]
  /// By activity, the slots that its fewest are short of.
  private(set) var missingSlots: [LinearVariable?] = []
  /// Activities that cannot open without people who attend a course.
  let openingNeeds: [OpeningNeed]
  /// By seat, the opening needs that it serves.
  private let needsOfSeat: [[Int]]
  /// By group, the hull of hired people and supervisors, where it is more than their rows.
  let supervisionHulls: [SupervisionHull?]
  let teamsOfPair: [[Int]]
  let pairsOfActivity: [[Int]]
  let seatsOfCourse: [[Int]]

  /// A master without jobs.
  ///
  /// - Parameters:
  ///   - problem: What is planned.
  ///   - isStrengthened: Whether it has rows that no plan needs and that depend on capacities, so that
  ///     the prices of these say less.
  init(_ problem: AllocationProblem, isStrengthened: Bool = true) {
    self.problem = problem
    pairsOfActivity = problem.pairsByActivity(count: problem.activities.count)
    sums = JobSums(problem, pairsOfActivity: pairsOfActivity)
    var seatsOfCourse = Array(repeating: [Int](), count: problem.courses.count)
    for (place, seat) in problem.seats.enumerated() { seatsOfCourse[seat.course].append(place) }
    self.seatsOfCourse = seatsOfCourse
    var teamsOfPair = Array(repeating: [Int](), count: problem.pairs.count)
    for (team, need) in problem.teams.enumerated() {
      for holder in need.holders { teamsOfPair[problem.teamPairs[holder]].append(team) }
    }
    self.teamsOfPair = teamsOfPair
    mostSessions = problem.courses.indices.map { place in
      let course = problem.courses[place]
      let heads = seatsOfCourse[place].count
      return max(0, min(course.maxSessions, (heads + course.maxSeats - 1) / course.maxSeats))
    }
    var mostOpenings = Array(repeating: 0, count: problem.groups.count)
    for (place, activity) in problem.activities.enumerated() where !pairsOfActivity[place].isEmpty {
      mostOpenings[activity.group] += 1
    }
    self.mostOpenings = mostOpenings
    isFreelyOpen = problem.activities.map {
      $0.value == 0 && $0.euros == 0 && $0.minSlots <= 0 && $0.minPeople <= 1 && $0.teams.isEmpty
    }
    var people = Array(repeating: 0, count: problem.groups.count)
    for person in problem.persons where !person.pairs.isEmpty { people[person.group] += 1 }
    mostSupervisors = problem.groups.indices.map { place in
      let group = problem.groups[place]
      guard let each = group.peoplePerSupervisor else { return 0 }
      return (min(people[place], max(0, group.posts)) + each - 1) / each
    }
    let mostSupervisors = mostSupervisors
    supervisionHulls = problem.groups.indices.map { place in
      guard isStrengthened else { return nil }
      return SupervisionHull(
        people: min(people[place], max(0, problem.groups[place].posts)),
        each: problem.groups[place].peoplePerSupervisor, supervisors: mostSupervisors[place])
    }
    let isFreelyOpen = isFreelyOpen
    openingNeeds =
      isStrengthened
      ? OpeningNeed.all(in: problem, pairsOfActivity: pairsOfActivity)
        .filter { !isFreelyOpen[$0.activity] } : []
    var needsOfSeat = Array(repeating: [Int](), count: problem.seats.count)
    for (place, need) in openingNeeds.enumerated() where need.people > 1 {
      for seat in need.seats { needsOfSeat[seat].append(place) }
    }
    self.needsOfSeat = needsOfSeat
    artificials = Array(repeating: nil, count: problem.persons.count)
    range = problem.pointRange
    penalty = range
  }

  /// The master without jobs.
  mutating func model() -> Model {
    var model = Model(sense: .maximise)
    let meaning = JobMasterMeaning()
    func variable(_ bounds: Bounds, _ objective: Double) -> LinearVariable {
      model.addVariable(meaning, bounds: bounds, objective: objective)
    }
    open = problem.activities.indices.map {
      pairsOfActivity[$0].isEmpty
        ? nil : variable(isFreelyOpen[$0] ? .fixed(1) : .binary, problem.activities[$0].value)
    }
    sessions = problem.courses.indices.map {
      seatsOfCourse[$0].isEmpty
        ? nil : variable(Bounds(0...Double(mostSessions[$0])), problem.courses[$0].value)
    }
    supervisors = problem.groups.indices.map {
      mostSupervisors[$0] == 0
        ? nil
        : variable(Bounds(0...Double(mostSupervisors[$0])), problem.groups[$0].supervisorValue)
    }
    func row(_ bounds: Bounds, _ terms: [(LinearVariable, Double)]) -> LinearRow {
      model.addRow(meaning, bounds: bounds, terms: terms)
    }
    var allArtificials: [LinearVariable] = []
    func artificial(_ bounds: Bounds) -> LinearVariable {
      let new = variable(bounds, -penalty)
      allArtificials.append(new)
      return new
    }
    func starvable(_ terms: [(LinearVariable, Double)]) -> LinearRow {
      row(.atLeast(0), terms + [(artificial(.nonNegative), 1)])
    }
    missingSlots = Array(repeating: nil, count: problem.activities.count)
    for (place, person) in problem.persons.enumerated() {
      guard !person.pairs.isEmpty || person.mustHire else {
        rows.persons.append(nil)
        continue
      }
      let lacking = artificial(person.mustHire ? .binary : .fixed(0))
      artificials[place] = lacking
      rows.persons.append(row(person.mustHire ? .fixed(1) : .atMost(1), [(lacking, 1)]))
    }
    for (place, activity) in problem.activities.enumerated() {
      guard let open = open[place] else {
        rows.demandMost.append(nil)
        rows.demandLeast.append(nil)
        rows.crew.append(nil)
        continue
      }
      let room = pairsOfActivity[place].reduce(0) { $0 + problem.pairs[$1].maxSlots }
      rows.demandMost.append(
        row(.atMost(0), [(open, -Double(min(activity.maxSlots, max(1, room))))]))
      if activity.minSlots > 0 {
        let missing = artificial(.nonNegative)
        missingSlots[place] = missing
        rows.demandLeast.append(
          row(.atLeast(0), [(open, -Double(min(activity.minSlots, room + 1))), (missing, 1)]))
      } else {
        rows.demandLeast.append(nil)
      }
      // One worker is what being open means; the rest of the rows need it only where opening pays.
      rows.crew.append(
        activity.minPeople > 1 || activity.value > 0
          ? starvable([
            (open, -Double(min(activity.minPeople, pairsOfActivity[place].count + 1)))
          ]) : nil)
    }
    rows.teams = Array(repeating: nil, count: problem.teams.count)
    for (place, activity) in problem.activities.enumerated() {
      guard let open = open[place] else { continue }
      for team in activity.teams {
        let need = problem.teams[team]
        rows.teams[team] = starvable([(open, -Double(min(need.people, need.holders.count + 1)))])
      }
    }
    for (place, course) in problem.courses.enumerated() {
      guard let held = sessions[place] else {
        rows.seatsMost.append(nil)
        rows.seatsLeast.append(nil)
        continue
      }
      let heads = seatsOfCourse[place].count
      rows.seatsMost.append(row(.atMost(0), [(held, -Double(min(course.maxSeats, heads)))]))
      rows.seatsLeast.append(
        course.minSeats > 1 || course.value > 0
          ? starvable([(held, -Double(min(max(course.minSeats, 1), heads + 1)))]) : nil)
    }
    for (place, group) in problem.groups.enumerated() {
      let beyond = artificial(.nonNegative)
      rows.posts.append(row(.atMost(Double(max(0, group.posts))), [(beyond, 1)]))
      rows.supervision.append(
        supervisors[place].map { row(.atMost(0), [($0, -Double(group.peoplePerSupervisor ?? 1))]) })
      rows.supervisionHulls.append(
        supervisionHulls[place].flatMap { hull in
          supervisors[place].map { row(.atMost(hull.limit), [($0, -hull.perSupervisor)]) }
        })
    }
    for need in openingNeeds {
      guard let open = open[need.activity], let held = sessions[need.course] else {
        rows.openingSessions.append(nil)
        rows.openingHeads.append(nil)
        continue
      }
      rows.openingSessions.append(
        row(.atMost(0), [(open, 1), (held, -1), (artificial(.nonNegative), -1)]))
      rows.openingHeads.append(
        need.people > 1
          ? starvable([(open, -Double(min(need.people, need.seats.count + 1)))]) : nil)
    }
    for (place, course) in problem.courses.enumerated() {
      rows.heads.append(
        course.isShared && sessions[place] != nil
          ? row(
            Bounds(0...Double(seatsOfCourse[place].count)), [(artificial(.nonNegative), 1)]) : nil)
    }
    for sum in sums.sums {
      rows.sums.append(row(Bounds(0...Double(sum.most)), [(artificial(.nonNegative), 1)]))
    }
    let hasBudget = problem.budget != nil || problem.groups.contains { $0.budget != nil }
    // People who must be hired need room, which so many activities give or a budget can pay for.
    let isScarce = hasBudget || problem.persons.contains(where: \.mustHire)
    for (group, opens) in openings().enumerated() {
      guard opens.count > 1, isScarce else {
        rows.openings.append(nil)
        continue
      }
      let (more, fewer) = (artificial(.nonNegative), artificial(.nonNegative))
      rows.openings.append(
        row(
          Bounds(0...Double(mostOpenings[group])), opens.map { ($0, 1) } + [(more, 1), (fewer, -1)])
      )
    }
    for (place, group) in problem.groups.enumerated() {
      rows.groupBudgets.append(
        group.budget.map { budget in
          row(
            Self.budgetBounds(budget), spending(in: place) + [(artificial(.nonNegative), -1)])
        })
    }
    rows.budget = problem.budget.map {
      row(Self.budgetBounds($0), spending(in: nil) + [(artificial(.nonNegative), -1)])
    }
    self.allArtificials = allArtificials
    modelRows = model.rows.count
    madeRows = modelRows
    rows.pairLinks = Array(repeating: nil, count: problem.pairs.count)
    rows.seatLinks = Array(repeating: nil, count: problem.seats.count)
    cutsOfPair = Array(repeating: [], count: problem.pairs.count)
    return model
  }

  /// Budgets in thousands of EUR, with what an allocation may exceed them by.
  static func budgetBounds(_ euros: Double) -> Bounds {
    .atMost((euros + 1.05 * AllocationValue.budgetTolerance) / 1000)
  }

  /// What openings, sessions and supervisors of a group, or of all, cost in thousands of EUR.
  private func spending(in group: Int?) -> [(LinearVariable, Double)] {
    var terms: [(LinearVariable, Double)] = []
    for (place, activity) in problem.activities.enumerated() {
      if let open = open[place], group == nil || activity.group == group {
        terms.append((open, activity.euros / 1000))
      }
    }
    for (place, course) in problem.courses.enumerated() {
      if let held = sessions[place], group == nil || course.group == group {
        terms.append((held, course.euros / 1000))
      }
    }
    for (place, carrier) in problem.groups.enumerated() {
      if let served = supervisors[place], group == nil || place == group {
        terms.append((served, carrier.supervisorEuros / 1000))
      }
    }
    return terms
  }

  /// By group, the openings of its activities.
  private func openings() -> [[LinearVariable]] {
    var result = Array(repeating: [LinearVariable](), count: problem.groups.count)
    for (place, activity) in problem.activities.enumerated() {
      if let open = open[place] { result[activity.group].append(open) }
    }
    return result
  }

  /// Adds columns for jobs of the pool that have none yet.
  mutating func addColumns(
    of pool: JobPool, pricing: JobPricing, under restrictions: JobRestrictions,
    to program: inout LinearProgram
  ) throws(SolverFault) {
    var added: [LinearProgram.NewVariable] = []
    for column in columns.count..<pool.count {
      let person = pool.persons[column]
      let job = pool.jobs[column]
      let allowed = restrictions.allows(job, of: problem.persons[person])
      isAllowed.append(allowed)
      added.append(
        LinearProgram.NewVariable(
          bounds: allowed ? .nonNegative : .fixed(0),
          objective: pricing.value(of: job, person: person), column: entries(of: job, person)))
    }
    guard !added.isEmpty else { return }
    columns.append(contentsOf: try program.addVariables(added))
  }

  private func entries(of job: Job, _ person: Int) -> [(LinearRow, Double)] {
    var entries: [(LinearRow, Double)] = []
    let group = problem.persons[person].group
    func add(_ row: LinearRow?, _ coefficient: Double) {
      if let row { entries.append((row, coefficient)) }
    }
    add(rows.persons[person], 1)
    add(rows.posts[group], 1)
    add(rows.supervision[group], 1)
    add(rows.supervisionHulls[group], 1)
    var euros = 0.0
    var counts: [(sum: Int, count: Int)] = []
    for slice in job.slices {
      let pair = problem.pairs[slice.pair]
      add(rows.demandMost[pair.activity], Double(slice.slots))
      add(rows.demandLeast[pair.activity], Double(slice.slots))
      for sum in sums.sumsOfActivity[pair.activity] {
        let count = sums.sums[sum].unit == .slots ? slice.slots : 1
        if let place = counts.firstIndex(where: { $0.sum == sum }) {
          counts[place].count += count
        } else {
          counts.append((sum, count))
        }
      }
      add(rows.crew[pair.activity], 1)
      for team in teamsOfPair[slice.pair] { add(rows.teams[team], 1) }
      add(rows.pairLinks[slice.pair], 1)
      for (cut, term) in cutsOfPair[slice.pair] {
        add(rows.crewCuts[cut].row, term.weight(slots: slice.slots, isSole: job.slices.count == 1))
      }
      euros += pair.eurosPerSlot * Double(slice.slots)
    }
    for (sum, count) in counts { add(rows.sums[sum], Double(count)) }
    for seat in job.seats {
      let course = problem.seats[seat].course
      add(rows.seatsMost[course], 1)
      add(rows.seatsLeast[course], 1)
      add(rows.heads[course], 1)
      add(rows.seatLinks[seat], 1)
      for need in needsOfSeat[seat] { add(rows.openingHeads[need], 1) }
      euros += problem.seats[seat].euros
    }
    add(rows.groupBudgets[group], euros / 1000)
    add(rows.budget, euros / 1000)
    return entries
  }

  /// Makes starving dearer, where a node prefers a little of it to what it would have to give up.
  ///
  /// - Returns: False where it is as dear as arithmetic bears.
  mutating func raisePenalty(in program: inout LinearProgram) throws(SolverFault) -> Bool {
    guard penalty < 1000 * range else { return false }
    try setPenalty(32 * penalty, in: &program)
    return true
  }

  /// Sets what a unit of a starved row costs.
  mutating func setPenalty(
    _ points: Double, in program: inout LinearProgram
  ) throws(SolverFault) {
    guard points != penalty else { return }
    penalty = points
    for artificial in allArtificials { try program.setObjective(-penalty, of: artificial) }
  }

  /// Allows and forbids columns of some people as the restrictions say.
  mutating func restrict(
    _ people: some Sequence<Int>, to restrictions: JobRestrictions, pool: JobPool,
    in program: inout LinearProgram
  ) throws(SolverFault) {
    for person in people {
      for column in pool.columnsOfPerson[person] where column < columns.count {
        let allowed = restrictions.allows(pool.jobs[column], of: problem.persons[person])
        guard allowed != isAllowed[column] else { continue }
        isAllowed[column] = allowed
        try program.setBounds(allowed ? .nonNegative : .fixed(0), of: columns[column])
      }
      guard let row = rows.persons[person], let artificial = artificials[person] else { continue }
      let must = restrictions.mustHire[person]
      try program.setBounds(must ? .fixed(1) : .atMost(1), of: row)
      try program.setBounds(must ? .binary : .fixed(0), of: artificial)
    }
  }
}
