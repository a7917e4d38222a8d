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
}

extension Explainer {
  /// Why an activity is open or closed, which limits bind, and what one more half-day brings.
  ///
  /// Complexity: one relaxation, one search for each limit that binds, and of a closed activity one for
  /// each candidate.
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
    if refusal == nil, workers == 0 {
      opening = try cheapestOpening(place, candidates, threads, observer)
    }
    return ActivityExplanation(
      activity: activity.id, workers: workers, slots: report?.slots[place] ?? 0,
      fewestSlots: pairs.activitySlots[place].lowest, mostSlots: pairs.activitySlots[place].highest,
      candidates: candidates.count, refusal: refusal, prices: prices, opening: opening)
  }

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
