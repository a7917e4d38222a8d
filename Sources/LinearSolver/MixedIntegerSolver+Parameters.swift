extension MixedIntegerSolver {
  /// Which fractional variable to branch on.
  public enum Branching: Int32, Hashable, Sendable {
    /// The first one.
    case firstFractional = 0
    /// The last one.
    case lastFractional = 1
    /// The one closest to a half.
    case mostFractional = 2
    /// The heuristic of Driebeck and Tomlin, GLPK's own default.
    case driebeckTomlin = 3
    /// Pseudocosts, gathered as the tree grows.
    case pseudocost = 4
  }

  /// Which open subproblem to go on with after a branch is closed.
  public enum Backtracking: Int32, Hashable, Sendable {
    /// The last one made.
    case depthFirst = 0
    /// The first one made.
    case breadthFirst = 1
    /// The one with the best local bound, GLPK's own default.
    case bestLocalBound = 2
    /// The best projection.
    case bestProjection = 3
  }

  /// How to search.
  ///
  /// GLPK's own presolver for mixed-integer models is not offered: on a small model with a two-sided row
  /// it fixed a variable wrongly and declared a point optimal that violates the row.
  public struct Parameters: Sendable {
    /// Mixed-integer rounding cuts.
    public var mixedIntegerRoundingCuts = true
    /// Gomory's mixed-integer cuts.
    public var gomoryCuts = true
    /// Mixed cover cuts.
    public var coverCuts = true
    /// Clique cuts.
    public var cliqueCuts = true
    /// The feasibility pump at the root, for a first point.
    public var feasibilityPump = false
    /// Trying the rounded relaxation of each node.
    public var rounding = true
    /// Cuts and feasibility pump are switched off for models with more entries than this: they do not look
    /// at the clock, and a limit must be a limit.
    public var intensiveUpToEntries = 100_000
    /// Whether rows and columns are scaled first.
    public var scaling = true
    /// The simplex method of the root relaxation. On a model of 4,000 linking rows the dual one was three
    /// times as fast.
    public var rootMethod: SimplexMethod = .dual
    /// Which variable to branch on.
    public var branching: Branching = .driebeckTomlin
    /// Which subproblem to go on with.
    public var backtracking: Backtracking = .bestLocalBound
    /// Megabytes that GLPK may take; nil for no limit.
    public var memoryLimit: Int?
    /// A point that satisfies the model, one value for each variable: offered to the tree as its first
    /// incumbent, and returned if nothing better is found.
    public var startingSolution: [Double]?

    /// The defaults: all cuts, rounding, scaling.
    public init() {}

    /// Branch and bound without what GLPK adds to it, for a second try after one of these failed.
    package var plain: Parameters {
      var plain = self
      plain.intensiveUpToEntries = -1
      plain.rounding = false
      return plain
    }

    func check<V, R>(against model: LinearModel<V, R>) throws(SolverFault) {
      if let memoryLimit, memoryLimit < 1 {
        throw .badArgument("a memory limit of \(memoryLimit) MB", call: "MixedIntegerSolver.solve")
      }
      guard let startingSolution else { return }
      guard startingSolution.count == model.variableCount else {
        throw .badArgument(
          "the starting solution has \(startingSolution.count) values for \(model.variableCount) "
            + "variables", call: "MixedIntegerSolver.solve")
      }
      let violation = model.violation(at: startingSolution)
      guard violation <= 1e-6 else {
        throw .badArgument(
          "the starting solution violates the model by \(violation)",
          call: "MixedIntegerSolver.solve")
      }
    }
  }
}
