import LinearSolver

/// The prices of a master's rows with the right signs, and the bound that they prove.
///
/// For any such prices the Lagrangian value is a bound (Geoffrion 1974): the rows' limits at their
/// prices, plus for each person the best job at these prices or none, plus the best of each opening,
/// session count and number of supervisors. Tolerances of the simplex method cannot make it wrong.
struct MasterPrices: Sendable {
  /// What jobs are worth.
  private(set) var jobs: JobPrices
  /// Reduced worth of opening each activity.
  private(set) var open: [Double]
  /// Reduced worth of a session of each course.
  private(set) var sessions: [Double]
  /// Reduced worth of a supervisor of each group.
  private(set) var supervisors: [Double]
  /// The price of a hire in each group: negative only where a branch asks for more hires.
  private(set) var hired: [Double]
  /// The price of an open activity in each group, of either sign: of the row that branches bound.
  private(set) var openings: [Double]
  /// The price of a unit of each sum, of either sign: of the row that branches bound.
  private(set) var sums: [Double]
  /// The price of a head of each shared course, of either sign: of the row that quotas bound.
  private(set) var heads: [Double]
  /// The limits of the rows at their prices, posts, openings and sums aside.
  private(set) var limits: Double
  /// By person, the price of the person's row in the master.
  private(set) var personRows: [Double]
  /// What binary64 may take from the Lagrangian value at these prices.
  private(set) var rounding = 0.0

  init(_ solution: LinearSolution, _ master: JobMaster) {
    let problem = master.problem
    let rows = master.rows
    // The greatest price of a slot, and of a row of other units, those of money and of persons aside.
    var greatest = 0.0
    var greatestOfSlots = 0.0
    func noted(_ price: Double) -> Double {
      greatest = max(greatest, abs(price))
      return price
    }
    func ofSlots(_ price: Double) -> Double {
      greatestOfSlots = max(greatestOfSlots, abs(price))
      return price
    }
    func upper(_ row: LinearRow?) -> Double { row.map { max(0, solution[price: $0]) } ?? 0 }
    func lower(_ row: LinearRow?) -> Double {
      row.map { max(-master.penalty, min(0, solution[price: $0])) } ?? 0
    }
    func most(_ row: LinearRow?) -> Double { noted(upper(row)) }
    func money(_ row: LinearRow?) -> Double {
      row.map { min(master.penalty, max(0, solution[price: $0])) } ?? 0
    }
    func least(_ row: LinearRow?) -> Double { noted(lower(row)) }
    limits = problem.constant
    // Of limits that may be of either sign.
    var magnitude = abs(problem.constant)
    let budgetPrice = money(rows.budget)
    if let budget = problem.budget {
      limits += budgetPrice * JobMaster.budgetBounds(budget).upper
    }
    var euro = Array(repeating: budgetPrice, count: problem.groups.count)
    var hire = Array(repeating: 0.0, count: problem.groups.count)
    supervisors = Array(repeating: 0, count: problem.groups.count)
    hired = supervisors
    for (place, group) in problem.groups.enumerated() {
      let posts = noted(rows.posts[place].map { max(-master.penalty, solution[price: $0]) } ?? 0)
      let supervision = most(rows.supervision[place])
      let hull = most(rows.supervisionHulls[place])
      hired[place] = posts
      hire[place] = posts + supervision + hull
      if let budget = group.budget {
        let price = money(rows.groupBudgets[place])
        limits += price * JobMaster.budgetBounds(budget).upper
        euro[place] += price
      }
      supervisors[place] =
        group.supervisorValue - euro[place] * group.supervisorEuros / 1000
        + Double(group.peoplePerSupervisor ?? 1) * supervision
      if let terms = master.supervisionHulls[place], hull > 0 {
        supervisors[place] += terms.perSupervisor * hull
        limits += terms.limit * hull
        magnitude += abs(terms.limit) * hull
      }
    }
    sums = zip(rows.sums, master.sums.sums).map { row, sum in
      let price = solution[price: row]
      return sum.unit == .slots ? ofSlots(price) : noted(price)
    }
    openings = rows.openings.map { noted($0.map { solution[price: $0] } ?? 0) }
    open = Array(repeating: 0, count: problem.activities.count)
    var slotPrice = open
    var headPrice = open
    for (place, activity) in problem.activities.enumerated() where master.open[place] != nil {
      let upper = ofSlots(upper(rows.demandMost[place]))
      let lower = ofSlots(lower(rows.demandLeast[place]))
      let crew = least(rows.crew[place])
      let pairs = master.pairsOfActivity[place]
      let room = pairs.reduce(0) { $0 + problem.pairs[$1].maxSlots }
      slotPrice[place] = upper + lower
      headPrice[place] = crew
      for sum in master.sums.sumsOfActivity[place] {
        switch master.sums.sums[sum].unit {
        case .slots: slotPrice[place] += sums[sum]
        case .workers: headPrice[place] += sums[sum]
        }
      }
      open[place] =
        activity.value - euro[activity.group] * activity.euros / 1000
        + Double(min(activity.maxSlots, max(1, room))) * upper
        + Double(min(activity.minSlots, room + 1)) * lower
        + Double(min(activity.minPeople, pairs.count + 1)) * crew - openings[activity.group]
      for team in activity.teams {
        let need = problem.teams[team]
        open[place] +=
          Double(min(need.people, need.holders.count + 1)) * least(rows.teams[team])
      }
    }
    sessions = Array(repeating: 0, count: problem.courses.count)
    var seatPrice = sessions
    heads = rows.heads.map { noted($0.map { solution[price: $0] } ?? 0) }
    for (place, course) in problem.courses.enumerated() where master.sessions[place] != nil {
      let upper = most(rows.seatsMost[place])
      let lower = least(rows.seatsLeast[place])
      let heads = master.seatsOfCourse[place].count
      seatPrice[place] = upper + lower + self.heads[place]
      sessions[place] =
        course.value - (course.group.map { euro[$0] } ?? budgetPrice) * course.euros / 1000
        + Double(min(course.maxSeats, heads)) * upper
        + Double(min(max(course.minSeats, 1), heads + 1)) * lower
    }
    jobs = JobPrices(
      persons: problem.persons.map { $0.value - hire[$0.group] },
      pairs: problem.pairs.map { $0.value - headPrice[$0.activity] },
      slots: problem.pairs.map {
        $0.valuePerSlot - slotPrice[$0.activity]
          - euro[problem.persons[$0.person].group] * $0.eurosPerSlot / 1000
      },
      seats: problem.seats.map {
        $0.value - seatPrice[$0.course]
          - euro[problem.persons[$0.person].group] * $0.euros / 1000
      })
    for (place, need) in master.openingNeeds.enumerated() {
      let session = most(rows.openingSessions[place])
      open[need.activity] -= session
      sessions[need.course] += session
      let heads = least(rows.openingHeads[place])
      guard heads != 0 else { continue }
      open[need.activity] += Double(min(need.people, need.seats.count + 1)) * heads
      for seat in need.seats { jobs.seats[seat] -= heads }
    }
    for (team, need) in problem.teams.enumerated() {
      let price = least(rows.teams[team])
      guard price != 0 else { continue }
      for holder in need.holders { jobs.pairs[problem.teamPairs[holder]] -= price }
    }
    for pair in problem.pairs.indices {
      let price = most(rows.pairLinks[pair])
      guard price > 0 else { continue }
      jobs.pairs[pair] -= price
      open[problem.pairs[pair].activity] += price
    }
    for seat in problem.seats.indices {
      let price = most(rows.seatLinks[seat])
      guard price > 0 else { continue }
      jobs.seats[seat] -= price
      sessions[problem.seats[seat].course] += price
    }
    var cutLoad = (head: 0.0, slot: 0.0, open: 0.0)
    for (cut, row) in rows.crewCuts {
      let price = most(row)
      guard price > 0 else { continue }
      open[cut.activity] += price * cut.limit
      cutLoad.open += price * abs(cut.limit)
      cutLoad.head +=
        price * cut.terms.reduce(0) { max($0, abs($1.perHead) + abs($1.perSole)) }
      cutLoad.slot += price * cut.terms.reduce(0) { max($0, abs($1.perSlot)) }
      for term in cut.terms {
        jobs.pairs[term.pair] -= price * term.perHead
        jobs.slots[term.pair] -= price * term.perSlot
        if term.perSole != 0 { jobs.addSole(-price * term.perSole, of: term.pair) }
      }
    }
    personRows = rows.persons.map { $0.map { solution[price: $0] } ?? 0 }
    rounding = PriceRounding(
      greatest: greatest, greatestOfSlots: greatestOfSlots, greatestOfEuros: euro.max() ?? 0,
      cutLoad: cutLoad
    ).allowance(of: master, limits: abs(limits) + magnitude)
  }
}
