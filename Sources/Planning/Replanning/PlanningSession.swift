public import Employment
import LinearSolver

/// Plans one dataset after the other, each an edit of the one before.
///
/// The first call of `plan` is what `Planner` does. A later call keeps what the edit left alone: a
/// territory whose numbers are all the same keeps its designed jobs, its plans, the bases of its
/// relaxations, and the bound that was proven for it at the prices that join territories. So only
/// the territories that the edit touched are searched again, at those prices; the bound of the
/// whole is proven anew from both, and the search goes on as usual if it is too far from the plan.
///
///     var session = PlanningSession()
///     let plan = try session.plan(dataset)
///     let replan = try session.plan(edited)
///
/// Time that is left between edits can be spent on the same dataset with a smaller
/// `parameters.relativeGap`, so that an edit does not at once open the gap again.
///
/// Every result passes the same audit as a plan of `Planner` and carries a bound that holds for the
/// edited dataset by itself. What was kept changes only how soon it is found, and which of several
/// plans within the gap.
///
/// The bound at kept prices is a Lagrangian bound of the edited problem: any prices give one
/// (Geoffrion 1974, *Lagrangean relaxation for integer programming*).
public struct PlanningSession: Sendable {
  /// How plans are searched for, and when the search ends; they may change between calls.
  public var parameters: PlanningParameters
  private(set) var memory: SessionMemory?
  /// What planning edits left that are likely next.
  private var prepared: [SessionMemory] = []

  /// A session that knows nothing yet.
  public init(_ parameters: PlanningParameters = PlanningParameters()) {
    self.parameters = parameters
  }

  /// Plans a dataset, from what earlier calls left where that is of use.
  ///
  /// Complexity: screening, formulation and audit are done anew, linear in the dataset; the search
  /// depends on how many territories the edit touches.
  ///
  /// - Parameters:
  ///   - dataset: What to plan: any dataset, best one that differs little from the last.
  ///   - observer: Hears news, and may stop the search; the best plan so far is kept.
  /// - Returns: The best plan that was found and the best bound that was proven.
  /// - Throws: `PlanningFault` where the solver broke down, or the audit refused a plan. The session
  ///   then still knows what it knew before.
  public mutating func plan(
    _ dataset: Dataset, observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) -> PlanningResult {
    let planner = Planner(parameters)
    guard parameters.engine != .compact else {
      return try planner.plan(dataset, observer: observer)
    }
    var search = WarmSearch(
      planner: planner, memory: memory, prepared: prepared, dataset: dataset)
    if dataset.goals.areOrdered {
      var ordered = OrderedSearch(search, dataset)
      let result = try planner.plan(dataset, observer: observer, by: &ordered)
      memory = ordered.inner.memory
      return result
    }
    let result = try planner.plan(dataset, observer: observer, by: &search)
    memory = search.memory
    return result
  }

  /// Plans edits that are likely to be asked for, and keeps what helps to plan these and those
  /// between them: for the time that is left until the next edit.
  ///
  /// Of use where the edits differ in what joins territories alone, as their budget: with 95 and
  /// 105 % of the budget prepared, a budget between them is planned again in a fraction of the time,
  /// since plans and bounds on both sides are known; so is the end of a territory, whose money the
  /// others share. Other edits are planned as if nothing had been prepared: plans for other budgets
  /// would only have to be looked through. What was prepared before is forgotten.
  ///
  ///     try session.plan(dataset)
  ///     try session.prepare(for: budgets.map { dataset with that budget })
  ///
  /// - Parameters:
  ///   - likely: Edits of the dataset that was planned last.
  ///   - observer: Hears news, and may stop: what is planned by then is kept.
  /// - Throws: `PlanningFault` where the solver broke down, or the audit refused a plan.
  public mutating func prepare(
    for likely: [Dataset], observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) {
    var known: [SessionMemory] = []
    for dataset in likely where !observer.cancellation.isCancelled {
      var other = self
      other.prepared = known
      _ = try other.plan(dataset, observer: observer)
      if let memory = other.memory { known.append(memory) }
    }
    prepared = known
  }

  /// What is known between two sessions that planned the same dataset at other weights of its goals.
  ///
  /// - Parameters:
  ///   - own: How many times this session's weights count.
  ///   - other: The other session.
  ///   - others: How many times its weights count.
  /// - Returns: A session to plan the sum of the weights from.
  package func combined(
    _ own: Double, with other: PlanningSession, _ others: Double
  ) -> PlanningSession {
    guard let memory, let known = other.memory else { return memory == nil ? other : self }
    var sum = self
    sum.memory = memory.combined(own, with: known, others)
    return sum
  }

  /// Takes over what another session knows, where the datasets that they planned last differ in what
  /// joins territories alone, as their budget: plans, and what was proven at other prices.
  ///
  /// Then a budget between two that were planned is often planned without any search.
  ///
  /// - Parameter other: A session that planned another edit of the same dataset.
  public mutating func learn(from other: PlanningSession) {
    guard let known = other.memory else { return }
    memory?.learn(known)
  }
}
