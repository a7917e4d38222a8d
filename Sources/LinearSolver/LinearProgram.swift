internal import GLPKShim

/// A live linear program: it keeps its basis from one solve to the next while rows, columns, bounds and
/// costs change.
///
/// It lives inside `withLinearProgram` and on the thread that runs it, since all that GLPK makes belongs
/// to one thread. Domains are ignored: every variable is continuous here.
///
/// ```swift
/// try withLinearProgram(model) { program throws(SolverFault) in
///   guard case .optimal(let first) = try program.solve() else { return }
///   try program.addVariable(bounds: .nonNegative, objective: 7, column: [(row, 1)])
///   let second = try program.solve()   // goes on from the last basis
/// }
/// ```
///
/// After a fault from within GLPK the program is dead: each call throws a fault of kind `deadProblem`.
public struct LinearProgram: ~Copyable {
  /// A handle to one of the variables.
  public typealias Variable = LinearVariable
  /// A handle to one of the rows.
  public typealias Row = LinearRow

  let problem: OpaquePointer
  let maximises: Bool
  var rowPlaces = Places()
  var variablePlaces = Places()
  /// Entries of the matrix, deleted ones included: the size that sets the stretches between two looks at
  /// the limits.
  var entryCount = 0
  /// What the last change asks for when the caller leaves the choice: bounds and rows spoil primal
  /// feasibility only, columns and costs dual feasibility only.
  var suits: SimplexMethod = .primal
  /// Whether a basis was ever set or reached; before, an advanced one is built.
  var hasBasis = false

  /// Whether rows and reduced costs are met to 1e-9 instead of GLPK's usual 1e-7: slower, and for
  /// comparisons that rest on that.
  public var isPrecise = false

  /// What all solves of this program have cost so far.
  public internal(set) var effort = Effort()

  private init(problem: OpaquePointer, maximises: Bool) {
    self.problem = problem
    self.maximises = maximises
  }

  static func open<V, R>(
    _ model: LinearModel<V, R>, memoryLimit: Int?
  ) throws(SolverFault) -> LinearProgram {
    try model.check()
    if let memoryLimit, memoryLimit < 1 {
      throw .badArgument("a memory limit of \(memoryLimit) MB", call: "withLinearProgram")
    }
    var created: OpaquePointer?
    let maximises = model.sense == .maximise
    try SolverFault.check(
      shim_problem_create(&created, maximises, Int32(clamping: memoryLimit ?? 0)))
    guard let created else {
      throw SolverFault(kind: .memory, message: "no problem was made", call: "shim_problem_create")
    }
    var program = LinearProgram(problem: created, maximises: maximises)
    try program.load(model)
    return program
  }

  deinit { shim_problem_delete(problem) }

  private mutating func load<V, R>(_ model: LinearModel<V, R>) throws(SolverFault) {
    let columns = model.variableBounds
    try SolverFault.check(
      shim_add_columns(
        problem, Int32(columns.count), columns.map(\.lower), columns.map(\.upper), model.costs, nil,
        nil, nil))
    variablePlaces.append(columns.count)
    let rows = model.rowBounds
    try SolverFault.check(
      shim_add_rows(
        problem, Int32(rows.count), rows.map(\.lower), rows.map(\.upper), model.starts,
        model.entryVariables.map { $0 + 1 }, model.coefficients))
    rowPlaces.append(rows.count)
    entryCount = model.entryCount
    try SolverFault.check(shim_set_objective(problem, 0, model.objectiveConstant))
  }
}

/// Opens a model as a live linear program for the length of `body`, on this thread.
///
/// - Parameters:
///   - model: The model; its domains are ignored.
///   - memoryLimit: Megabytes that GLPK may take for this program, nil for no limit. Beyond it a call
///     throws a fault of kind `memory`.
///   - body: What to do with the program. It is synchronous, since GLPK is bound to its thread.
/// - Returns: What `body` returns.
/// - Throws: A `SolverFault`, of `body` or when the model holds a number that no solver can take.
public func withLinearProgram<V, R, Result>(
  _ model: LinearModel<V, R>, memoryLimit: Int? = nil,
  body: (inout LinearProgram) throws(SolverFault) -> Result
) throws(SolverFault) -> Result {
  var program = try LinearProgram.open(model, memoryLimit: memoryLimit)
  return try body(&program)
}
