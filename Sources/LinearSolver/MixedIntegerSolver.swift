internal import GLPKShim

/// Branch and cut with GLPK's `glp_intopt`: the root relaxation first, then the tree, both under one stop
/// rule.
///
/// Source: GLPK 5.0 reference manual, section 2.10 and chapter 5.
///
/// ```swift
/// let solver = MixedIntegerSolver()
/// let (outcome, effort) = try solver.solve(model, until: StopRule(seconds: 10, relativeGap: 1e-3))
/// ```
public struct MixedIntegerSolver: Sendable {
  /// How to search.
  public var parameters: Parameters

  /// A solver with these parameters.
  public init(parameters: Parameters = Parameters()) { self.parameters = parameters }

  /// Solves a model. Any thread may call it, and several at once.
  ///
  /// - Parameters:
  ///   - model: The model; without integer variables it is solved as a linear program.
  ///   - rule: When to stop early; the best point and a valid bound are kept.
  ///   - observer: Called from a thread of its own some ten times a second while the solve runs, and once
  ///     on the caller's thread when it is over; not at all for a model without entries.
  /// - Returns: The outcome, and what it cost.
  /// - Throws: A `SolverFault` for a number that no solver can take, for a starting solution that does not
  ///   satisfy the model, and for faults of GLPK before the tree begins or, other than exhausted memory,
  ///   within it.
  public func solve<V, R>(
    _ model: LinearModel<V, R>, until rule: StopRule = StopRule(),
    observer: (@Sendable (SearchProgress) -> Void)? = nil
  ) throws(SolverFault) -> (outcome: MixedIntegerOutcome, effort: Effort) {
    try model.check()
    try parameters.check(against: model)
    guard model.entryCount > 0 else { return (model.optimumWithoutEntries(), Effort()) }
    return try BranchAndCut(model, parameters, rule, observer).run()
  }
}

extension LinearModel {
  /// Without entries each row's sum is nought and each variable goes where its cost draws it. GLPK's tree
  /// needs rows and columns.
  func optimumWithoutEntries() -> MixedIntegerOutcome {
    guard rowBounds.allSatisfy({ $0.violation(by: 0) == 0 }) else { return .infeasible }
    var values: [Double] = []
    var runsAway = false
    for offset in 0..<variableCount {
      let isInteger = domains[offset] == .integer
      let bounds = isInteger ? variableBounds[offset].ofWholeNumbers : variableBounds[offset]
      guard bounds.lower <= bounds.upper else { return .infeasible }
      let wantsUp = (costs[offset] > 0) == (sense == .maximise)
      let wanted = wantsUp ? bounds.upper : bounds.lower
      if costs[offset] != 0, !wanted.isFinite { runsAway = true }
      values.append(
        costs[offset] != 0 && wanted.isFinite ? wanted : min(max(0, bounds.lower), bounds.upper))
    }
    if runsAway { return .unbounded }
    let objective = objective(at: values)
    return .optimal(Solution(objective: objective, values: values), bound: objective)
  }
}
