public import Employment

extension Planner {
  /// Plans a dataset, and where territories are proven to have no plan, what is left without them.
  ///
  /// Territories are closed until the rest has a plan, or has none for a reason that is no single
  /// territory's, such as the budget or the sessions of a course that territories share: then there is no
  /// partial plan.
  ///
  /// - Parameters:
  ///   - dataset: What to plan.
  ///   - observer: Hears news, and may stop the search; the best plan so far is kept.
  /// - Returns: What `plan` returns; of a dataset without a plan, with all territories that are proven to
  ///   have none, and the plan of the others.
  /// - Throws: `PlanningFault` where the solver broke down, or the audit refused a plan.
  public func planPartially(
    _ dataset: Dataset, observer: PlanningObserver = PlanningObserver()
  ) throws(PlanningFault) -> PlanningResult {
    let first = try plan(dataset, observer: observer)
    guard case .infeasible(let conflict) = first.outcome, !conflict.territories.isEmpty else {
      return first
    }
    var closed = Set(conflict.territories)
    var timings = first.timings
    while true {
      let rest = dataset.closing(closed)
      let result = try plan(rest, observer: observer)
      timings += result.timings
      let all = dataset.territories.map(\.id).filter { closed.contains($0) }
      let known = PlanningConflict(sentences: conflict.sentences, territories: all)
      switch result.outcome {
      case .optimal, .feasible:
        return PlanningResult(
          .infeasible(known), first.pairs, PhaseTimings(joining: timings), method: result.method,
          partial: PartialPlan(
            territories: all, dataset: rest, outcome: result.outcome, pairs: result.pairs))
      case .infeasible(let more) where !closed.isSuperset(of: more.territories):
        closed.formUnion(more.territories)
      case .infeasible, .noPlanFound:
        return PlanningResult(
          .infeasible(known), first.pairs, PhaseTimings(joining: timings), method: result.method)
      }
    }
  }
}

extension PhaseTimings {
  /// The seconds of several runs, added up by phase.
  fileprivate init(joining phases: [(phase: String, seconds: Double)]) {
    self.init()
    for (phase, seconds) in phases { add(seconds, to: phase) }
  }
}
