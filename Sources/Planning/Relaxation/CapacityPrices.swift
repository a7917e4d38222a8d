public import Employment
import LinearSolver

/// What one more unit of each capacity is worth in the relaxation of a dataset: the dual prices of the
/// rows that limit it.
///
/// Points for a unit, at least 0, and 0 where the limit does not bind. A dual price holds for the
/// relaxation and for small changes; what a whole unit brings a whole plan can differ.
public struct CapacityPrices: Sendable {
  /// The relaxation's bound: no plan has more points. With one more unit of posts or money none has more
  /// than that and the unit's price (weak duality).
  public let bound: Points
  /// By place in `Dataset.territories`: one more post.
  public let posts: [Points]
  /// By place in `Dataset.activities`: one more half-day a week.
  public let slots: [Points]
  /// By place in `Dataset.courses`: one more seat in each session.
  public let seats: [Points]
  /// By place in `Dataset.territories`: a thousand EUR more in the territory's own budget.
  public let territoryBudgets: [Points]
  /// A thousand EUR more in the programme's budget.
  public let programmeBudget: Points

  /// The prices of a master's rows in a solution.
  init(_ solution: LinearSolution, _ master: JobMaster, bound: Double) {
    self.bound = Points(bound)
    let problem = master.problem
    let rows = master.rows
    func price(_ row: LinearRow?) -> Double { row.map { max(0, solution[price: $0]) } ?? 0 }
    func value(_ variable: LinearVariable?) -> Double { variable.map { max(0, solution[$0]) } ?? 0 }
    var people = Array(repeating: 0, count: problem.groups.count)
    for person in problem.persons where !person.pairs.isEmpty { people[person.group] += 1 }
    posts = problem.groups.enumerated().map { place, group in
      guard group.posts < people[place] else { return Points(0) }
      // The master has no more supervisors than the posts can ask for. The price of that limit is as
      // well the posts': heads pay the same to both rows.
      let supervisor = master.supervisors[place].map { max(0, solution[reducedCost: $0]) } ?? 0
      let each = Double(group.peoplePerSupervisor ?? 1)
      return Points(price(rows.posts[place]) + supervisor / each)
    }
    slots = problem.activities.enumerated().map { place, activity in
      let room = master.pairsOfActivity[place].reduce(0) { $0 + problem.pairs[$1].maxSlots }
      // Beyond what all candidates can work, the limit means nothing.
      guard activity.maxSlots < room else { return Points(0) }
      return Points(price(rows.demandMost[place]) * value(master.open[place]))
    }
    seats = problem.courses.enumerated().map { place, course in
      guard course.maxSeats < master.seatsOfCourse[place].count else { return Points(0) }
      return Points(price(rows.seatsMost[place]) * value(master.sessions[place]))
    }
    territoryBudgets = problem.groups.indices.map { Points(price(rows.groupBudgets[$0])) }
    programmeBudget = Points(price(rows.budget))
  }

  private init(_ other: Self, factor: Double) {
    func scaled(_ points: Points) -> Points { Points(points.amount * factor) }
    bound = scaled(other.bound)
    posts = other.posts.map(scaled)
    slots = other.slots.map(scaled)
    seats = other.seats.map(scaled)
    territoryBudgets = other.territoryBudgets.map(scaled)
    programmeBudget = scaled(other.programmeBudget)
  }

  /// The prices in other units of points.
  func scaled(by factor: Double) -> Self { CapacityPrices(self, factor: factor) }
}
