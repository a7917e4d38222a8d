public import Eligibility
public import Employment
import PlanAudit
public import Planning
import Scenarios

/// What is to be said of an activity.
public struct ActivityExplanation: Sendable {
  /// Which.
  public let activity: Activity.ID
  /// People who work on it; 0 where it is closed.
  public let workers: Int
  /// Half-days a week that are worked.
  public let slots: Int
  /// The fewest and the most half-days a week that it may have; the most may be less than the fewest.
  public let fewestSlots: Int
  /// The most half-days a week.
  public let mostSlots: Int
  /// People whom screening allows to work on it.
  public let candidates: Int
  /// The rule that keeps it closed; nil where it may open.
  public let refusal: Reason?
  /// The limits that bind where it is: its own hours, its territory's posts and budget, the programme's
  /// budget; each with what one more unit brings. Those with a dual price, and its hours in any case.
  public let prices: [CapacityPrice]
  /// Of a closed activity that may open: whose work on it costs the plan least, and the price.
  public let opening: (person: Person.ID, answer: WhyNot)?
  /// Of an open activity, what the plan would lose if it were closed, solved again.
  public let closing: WhyNot?
  /// Of a closed activity that may open, rows that whom screening allows cannot fill; any of them keeps it
  /// closed.
  public let obstacles: [OpeningObstacle]
  /// Of a closed activity that no plan opens though each row by itself can be filled, the demands and limits
  /// that together keep the person of `opening` from it, proven; none is needed less than another. Empty
  /// where limits left it open.
  public let blocking: [Demand]

  /// The limits that bind in the relaxation: one more unit of each has a dual price.
  public var binding: [Capacity] {
    prices.filter { $0.dual.amount > 1e-6 }.map(\.capacity)
  }
}

extension Explainer {
  /// Why an activity is open or closed, which limits bind, and what one more half-day brings.
  ///
  /// Complexity: one relaxation, one search for each limit that binds, and one without the activity where it
  /// is open, or one for each candidate where it is closed and its rows can be filled.
  ///
  /// - Parameters:
  ///   - place: The place of the activity in `Dataset.activities`.
  ///   - threads: Searches side by side at most.
  ///   - observer: May stop the search.
  /// - Returns: What is to be said.
  /// - Throws: `PlanningFault` where the solver broke down.
  public func explanation(
    ofActivity place: Int, threads: Int, observer: PlanningObserver = PlanningObserver()
  ) throws -> ActivityExplanation {
    let dataset = planner.plan.dataset
    let pairs = planner.plan.result.pairs
    let activity = dataset.activities[place]
    let report = planner.plan.audited?.report
    let refusal = Screening(of: dataset).refusal(ofActivity: place)
    let candidates = dataset.people.indices.filter { person in
      pairs.pairs(of: person).contains { Int(pairs.activities[$0]) == place }
    }
    let workers = report?.workers[place] ?? 0
    var prices: [CapacityPrice] = []
    if refusal == nil {
      let near = Capacity.all(of: dataset).filter { capacity in
        switch capacity.kind {
        case .hours: capacity.place == place
        case .posts, .territoryBudget: capacity.place == activity.territory
        case .programmeBudget: true
        case .seats: false
        }
      }
      if let duals = try planner.capacityPrices(observer: observer) {
        let binding = near.filter { $0.kind == .hours || duals[$0].amount > 1e-6 }
        prices = try self.prices(of: binding, at: duals, threads: threads, observer: observer)
      }
    }
    var opening: (person: Person.ID, answer: WhyNot)?
    var closing: WhyNot?
    var obstacles: [OpeningObstacle] = []
    if workers > 0 {
      let edit = ScenarioEdit(.closeActivity, ["activity": activity.id.text])
      let scenario = Scenario(name: "", baseline: "", edits: [edit])
      closing = answer(try planner.plan(scenario, observer: observer))
    } else if refusal == nil {
      obstacles = OpeningObstacles(place, candidates: candidates, pairs, dataset).found
    }
    if refusal == nil, workers == 0, obstacles.isEmpty {
      opening = try cheapestOpening(place, candidates, threads, observer)
    }
    var blocking: [Demand] = []
    if let opening, case .impossible = opening.answer {
      blocking = try rowsAgainst(opening.person, on: activity.id, threads, observer)
    }
    return ActivityExplanation(
      activity: activity.id, workers: workers, slots: report?.slots[place] ?? 0,
      fewestSlots: pairs.activitySlots[place].lowest, mostSlots: pairs.activitySlots[place].highest,
      candidates: candidates.count, refusal: refusal, prices: prices, opening: opening,
      closing: closing, obstacles: obstacles, blocking: blocking)
  }

  /// The limits that keep a person from an activity though screening allows it; empty where pins and answers
  /// of others are needed for it, or somebody or a limit of time left it open.
  private func rowsAgainst(
    _ person: Person.ID, on activity: Activity.ID, _ threads: Int, _ observer: PlanningObserver
  ) throws -> [Demand] {
    var draft = planner.baseline.draft
    let cells = ["person": person.text, "activity": activity.text, "rule": "assign"]
    var pins = draft.tables[.pins] ?? DraftTable(columns: ["person", "activity", "rule"])
    pins.append(
      pins.columns.map { cells[$0.lowercased()] ?? "" }, line: (pins.lines.last ?? 1) + 1)
    draft.tables[.pins] = pins
    var parameters = PlanningParameters()
    parameters.seconds = Self.conflictSeconds
    parameters.threads = threads
    let conflict = try ConflictSearch(draft, parameters, observer: observer).conflict(
      ofDemandsThat: { $0.subject == [person.text, activity.text] })
    return conflict.filter { $0.rule != .pinAssign }
  }

  /// Seconds for each single search that looks for what keeps an activity closed.
  private static let conflictSeconds = 5.0

  /// The candidate whose work on a closed activity costs least; nil where there is no candidate.
  private func cheapestOpening(
    _ activity: Int, _ candidates: [Int], _ threads: Int, _ observer: PlanningObserver
  ) throws -> (person: Person.ID, answer: WhyNot)? {
    let answers = try mapConcurrently(candidates, threads: threads) { person in
      try whyNot(person: person, activity: activity, isAlone: true, observer: observer)
    }
    var best: (person: Person.ID, answer: WhyNot)?
    for (person, answer) in zip(candidates, answers)
    where best.map({ answer.order < $0.answer.order }) ?? true {
      best = (planner.plan.dataset.people[person].id, answer)
    }
    return best
  }
}
