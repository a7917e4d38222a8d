public import Employment
public import Planning
import Scenarios

/// What one more unit of a capacity brings: as the relaxation says, and as solving again says.
public struct CapacityPrice: Sendable {
  /// The capacity.
  public let capacity: Capacity
  /// The dual price in the relaxation, in points for a unit.
  public let dual: Points
  /// Points that a plan with one more unit has more than the plan as it is; nil where no such plan was
  /// found within the limits.
  public let gain: Points?
  /// The least and the most that best plans can differ by, from the two proven bounds.
  public let range: ClosedRange<Points>?

  /// Whether the dual price lies in the proven range; nil where there is none.
  ///
  /// Where it does not, a whole unit brings more or less than the relaxation says: half a job is none.
  public var agrees: Bool? {
    range.map {
      $0.lowerBound.amount - 1e-6 <= dual.amount && dual.amount <= $0.upperBound.amount + 1e-6
    }
  }

  init(_ capacity: Capacity, dual: Points, price: PlanPrice?) {
    self.capacity = capacity
    self.dual = dual
    gain = price.map { Points.zero - $0.difference }
    range = price.map { (.zero - $0.most)...max(.zero - $0.most, .zero - $0.least) }
  }
}

extension Explainer {
  /// What one more unit of some capacities brings; each is solved again, side by side.
  ///
  /// Complexity: one relaxation of the whole, and one search a capacity from what the plan left.
  ///
  /// - Parameters:
  ///   - capacities: Which, of the planned dataset.
  ///   - threads: Searches side by side at most; each is done by one thread, so the prices do not
  ///     depend on it.
  ///   - observer: May stop the search.
  /// - Returns: The prices, in the order of the capacities; empty where the relaxation was stopped.
  /// - Throws: `PlanningFault` where the solver broke down.
  public func prices(
    of capacities: [Capacity], threads: Int, observer: PlanningObserver = PlanningObserver()
  ) throws -> [CapacityPrice] {
    guard let duals = try planner.capacityPrices(observer: observer) else { return [] }
    return try prices(of: capacities, at: duals, threads: threads, observer: observer)
  }

  /// The same where the dual prices are known already.
  ///
  /// - Parameters:
  ///   - capacities: Which, of the planned dataset.
  ///   - duals: The dual prices of the planned dataset.
  ///   - threads: Searches side by side at most.
  ///   - observer: May stop the search.
  /// - Returns: The prices, in the order of the capacities.
  /// - Throws: `PlanningFault` where the solver broke down.
  public func prices(
    of capacities: [Capacity], at duals: CapacityPrices, threads: Int,
    observer: PlanningObserver = PlanningObserver()
  ) throws -> [CapacityPrice] {
    return try mapConcurrently(capacities, threads: threads) { capacity in
      let scenario = Scenario(name: "", baseline: "", edits: [capacity.edit])
      let plan = try planner.planAlone(scenario, observer: observer)
      return CapacityPrice(
        capacity, dual: duals[capacity], price: PlanPrice(from: planner.plan, to: plan))
    }
  }
}

extension CapacityPrices {
  /// The price of a capacity.
  public subscript(capacity: Capacity) -> Points {
    switch capacity.kind {
    case .posts: posts[capacity.place]
    case .hours: slots[capacity.place]
    case .seats: seats[capacity.place]
    case .territoryBudget: territoryBudgets[capacity.place]
    case .programmeBudget: programmeBudget
    }
  }
}
