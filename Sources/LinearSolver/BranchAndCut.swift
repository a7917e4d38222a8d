internal import GLPKShim

/// One run of `MixedIntegerSolver`, from the root relaxation to the outcome.
struct BranchAndCut<V: ModelMeaning, R: ModelMeaning> {
  let model: LinearModel<V, R>
  let parameters: MixedIntegerSolver.Parameters
  let rule: StopRule
  let observer: (@Sendable (SearchProgress) -> Void)?
  let budget: Budget
  /// The relaxation's model: bounds of integer variables moved to whole numbers, as GLPK's tree demands.
  private var relaxation: LinearModel<V, R>
  private var hasEmptyDomain = false

  init(
    _ model: LinearModel<V, R>, _ parameters: MixedIntegerSolver.Parameters, _ rule: StopRule,
    _ observer: (@Sendable (SearchProgress) -> Void)?
  ) {
    self.model = model
    self.parameters = parameters
    self.rule = rule
    self.observer = observer
    budget = Budget(rule)
    relaxation = model
    for variable in model.variables where model.domain(of: variable) == .integer {
      let bounds = model.bounds(of: variable).ofWholeNumbers
      if bounds.lower > bounds.upper { hasEmptyDomain = true }
      relaxation.setBounds(bounds, of: variable)
    }
  }

  func run() throws(SolverFault) -> (outcome: MixedIntegerOutcome, effort: Effort) {
    if hasEmptyDomain { return (.infeasible, Effort()) }
    do {
      return try attempt(parameters)
    } catch {
      guard error.kind == .assertion || error.kind == .badArgument else { throw error }
      // The model was checked, so this is an error in one of GLPK's cut generators or heuristics; the tree
      // does without them.
      return try attempt(parameters.plain)
    }
  }

  private func attempt(
    _ parameters: MixedIntegerSolver.Parameters
  ) throws(SolverFault) -> (outcome: MixedIntegerOutcome, effort: Effort) {
    let search = try SearchRecord(
      parameters, rule, deadline: budget.deadline,
      isSmall: model.entryCount <= parameters.intensiveUpToEntries,
      offering: parameters.startingSolution.map(rounded))
    let watch = observer.map { SearchWatch(search, $0) }
    defer { watch?.end() }

    var program = try LinearProgram.open(relaxation, memoryLimit: parameters.memoryLimit)
    if parameters.scaling { try program.scale() }
    let root = try program.solve(parameters.rootMethod, until: rule)
    switch root {
    case .infeasible: return (withoutPoint, program.effort)
    case .unbounded:
      let (outcome, effort) = try runWithoutObjective()
      return (outcome, program.effort + effort)
    case .stopped(let bound, _, let limit):
      search.note(program.effort, bound: bound)
      return (outcome(values: nil, bound: bound, stoppedBy: limit), program.effort)
    case .optimal:
      search.note(program.effort, bound: try program.objectiveBound)
    }
    return try grow(&program, search)
  }

  private func grow(
    _ program: inout LinearProgram, _ search: SearchRecord
  ) throws(SolverFault) -> (outcome: MixedIntegerOutcome, effort: Effort) {
    let integers = model.variables.filter { model.domain(of: $0) == .integer }
      .map { Int32($0.offset + 1) }
    try SolverFault.check(shim_set_integer(program.problem, Int32(integers.count), integers))
    var code: Int
    do {
      code = Int(try search.run(program.problem))
    } catch {
      guard error.kind == .memory else { throw error }
      let point = try polished(search.incumbent(count: model.variableCount))
      return (outcome(values: point, bound: search.bound, stoppedBy: .memory), search.effort)
    }
    let point = try polished(search.incumbent(count: model.variableCount))
    if code == SHIM_DONE, let proven = search.progress.incumbent {
      // What GLPK proved is that nothing beats its own incumbent by its own count. A point that whole
      // numbers cost more than the tolerance is not that one.
      let reached = point.map { model.objective(at: $0) } ?? .infinity
      if !(abs(proven - reached) <= 1e-6 * (1 + abs(proven))) {
        search.note(search.effort, bound: proven)
        code = SHIM_FAILED
      }
    }
    return (outcome(code: code, point: point, search), search.effort)
  }

  /// The point with its integer variables made whole. GLPK takes 1e-5 beside a whole number for whole; where
  /// a row notices, the continuous variables are solved for again, and where that fails there is no point.
  private func polished(_ values: [Double]?) throws(SolverFault) -> [Double]? {
    guard let whole = values.map(rounded) else { return nil }
    guard model.violation(at: whole) > 1e-6 else { return whole }
    var rest = model
    for variable in model.variables where model.domain(of: variable) == .integer {
      rest.setBounds(.fixed(whole[variable.offset]), of: variable)
    }
    let outcome = try withLinearProgram(rest) { program throws(SolverFault) in
      try program.solve(until: StopRule(work: 100_000))
    }
    return outcome.optimum.map { rounded($0.values) }
  }

  /// What a proof of infeasibility comes to: a starting solution that was checked contradicts it.
  private var withoutPoint: MixedIntegerOutcome {
    parameters.startingSolution == nil
      ? .infeasible : outcome(values: nil, bound: nil, stoppedBy: .numerics)
  }

  private func outcome(
    code: Int, point: [Double]?, _ search: SearchRecord
  ) -> MixedIntegerOutcome {
    switch code {
    case SHIM_DONE:
      guard point != nil, let best = best(of: point) else { return withoutPoint }
      return .optimal(best, bound: best.objective)
    case SHIM_STOPPED:
      return outcome(values: point, bound: search.bound, stoppedBy: search.limit)
    case SHIM_TIME_LIMIT:
      return outcome(values: point, bound: search.bound, stoppedBy: .time)
    case SHIM_GAP_REACHED:
      return outcome(values: point, bound: search.bound, stoppedBy: .gap)
    default:
      return outcome(values: point, bound: search.bound, stoppedBy: .numerics)
    }
  }

  private func outcome(
    values: [Double]?, bound: Double?, stoppedBy limit: Limit
  ) -> MixedIntegerOutcome {
    guard let best = best(of: values) else {
      return .noSolutionFound(bound: bound, stoppedBy: limit)
    }
    guard model.sense == .maximise else {
      return .feasible(best, bound: min(bound ?? -.infinity, best.objective), stoppedBy: limit)
    }
    return .feasible(best, bound: max(bound ?? .infinity, best.objective), stoppedBy: limit)
  }

  /// The better of a point and the starting solution.
  private func best(of values: [Double]?) -> Solution? {
    let candidates = [values, parameters.startingSolution].compactMap { values in
      values.map { (values: [Double]) -> Solution in
        let whole = rounded(values)
        return Solution(objective: model.objective(at: whole), values: whole)
      }
    }
    let maximises = model.sense == .maximise
    return candidates.max { maximises ? $0.objective < $1.objective : $0.objective > $1.objective }
  }

  private func rounded(_ values: [Double]) -> [Double] {
    values.enumerated().map { offset, value in
      model.domains[offset] == .integer ? value.rounded() + 0 : value
    }
  }

  /// An unbounded relaxation says nothing of whole points. With rational numbers the model is unbounded as
  /// soon as one exists (Meyer, 1974), so one is looked for without objective.
  private func runWithoutObjective() throws(SolverFault) -> (MixedIntegerOutcome, Effort) {
    var pointless = model
    for variable in model.variables { pointless.setObjective(0, of: variable) }
    var rest = rule
    if budget.deadline.isFinite { rest.seconds = max(budget.deadline - shim_now(), 0) }
    let (outcome, effort) = try BranchAndCut(pointless, parameters, rest, nil).run()
    switch outcome {
    case .optimal, .feasible, .unbounded: return (.unbounded, effort)
    case .infeasible: return (.infeasible, effort)
    case .noSolutionFound(_, let limit):
      return (.noSolutionFound(bound: nil, stoppedBy: limit), effort)
    }
  }
}
