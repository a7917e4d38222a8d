internal import GLPKShim

/// The record that the branch-and-cut callback writes while other threads read it.
///
/// Its memory is plain C and atomic, not GLPK's, so it may be shared and it outlives a fault.
final class SearchRecord: Sendable {
  /// Written by `init` alone; what it points to is atomic.
  private nonisolated(unsafe) let search: OpaquePointer
  /// Kept alive as long as the callback may look at it.
  private let cancellation: CancellationFlag?
  let began = shim_now()

  init(
    _ parameters: MixedIntegerSolver.Parameters, _ rule: StopRule, deadline: Double, isSmall: Bool,
    offering values: [Double]?
  ) throws(SolverFault) {
    var options = shim_search_options()
    options.branching = parameters.branching.rawValue
    options.backtracking = parameters.backtracking.rawValue
    options.mir_cuts = isSmall && parameters.mixedIntegerRoundingCuts
    options.gomory_cuts = isSmall && parameters.gomoryCuts
    options.cover_cuts = isSmall && parameters.coverCuts
    options.clique_cuts = isSmall && parameters.cliqueCuts
    options.feasibility_pump = isSmall && parameters.feasibilityPump
    options.rounding = parameters.rounding
    options.deadline = deadline
    options.work_limit = rule.work.map { Int64(max($0, 0)) } ?? -1
    options.node_limit = rule.nodes.map { Int64(max($0, 0)) } ?? -1
    options.relative_gap = rule.relativeGap
    options.absolute_gap = rule.absoluteGap
    cancellation = rule.cancellation
    guard let created = shim_search_create(&options, rule.cancellation?.flag) else {
      throw SolverFault(kind: .memory, message: "no record was made", call: "shim_search_create")
    }
    search = created
    if let values, !shim_search_offer(search, Int32(values.count), values) {
      throw SolverFault(kind: .memory, message: "no room for a point", call: "shim_search_offer")
    }
  }

  deinit { shim_search_destroy(search) }

  /// Files what the root relaxation gave.
  func note(_ effort: Effort, bound: Double?) {
    shim_search_note(search, Int64(effort.simplexIterations), bound != nil, bound ?? 0)
  }

  /// Runs the tree on this thread.
  func run(_ problem: OpaquePointer) throws(SolverFault) -> Int32 {
    var code: Int32 = 0
    try SolverFault.check(shim_search_run(problem, search, &code))
    return code
  }

  var effort: Effort {
    let state = shim_search_read(search)
    return Effort(simplexIterations: Int(state.iterations), nodes: Int(state.nodes))
  }

  var bound: Double? {
    let state = shim_search_read(search)
    return state.has_bound ? state.bound : nil
  }

  var progress: SearchProgress {
    let state = shim_search_read(search)
    return SearchProgress(
      incumbent: state.has_incumbent ? state.incumbent : nil,
      bound: state.has_bound ? state.bound : nil,
      effort: Effort(simplexIterations: Int(state.iterations), nodes: Int(state.nodes)),
      seconds: shim_now() - began)
  }

  /// Why the callback ended the search.
  var limit: Limit {
    switch Int(shim_search_stop(search)) {
    case SHIM_STOP_GAP: .gap
    case SHIM_STOP_WORK: .work
    case SHIM_STOP_NODES: .nodes
    case SHIM_STOP_CANCELLED: .cancelled
    default: .time
    }
  }

  /// The best point that the callback copied; it is there after a fault, too.
  func incumbent(count: Int) -> [Double]? {
    var values = [Double](repeating: 0, count: count)
    return shim_search_incumbent(search, Int32(count), &values) ? values : nil
  }
}
