import LinearSolver

/// Proves what GLPK's branch and cut says of a plan, without its tolerances.
///
/// GLPK leaves nodes whose relaxations its own tolerances put near the best point. Here a plain branch
/// and bound takes for a node's bound the Lagrangian value of its row prices, which no tolerance makes
/// wrong (Neumaier and Shcherbina 2004, *Safe bounds in linear and mixed-integer linear programming*).
/// Without cuts it is slow, and of use on small models alone. Where it ends early, open nodes count.
struct CompactProof {
  /// What no point of the model can exceed, or more than that.
  private(set) var bound = -Double.infinity
  /// Simplex iterations and nodes.
  private(set) var work = 0

  /// Nodes at most, in models of up to a thousand entries; fewer in larger ones.
  private static let mostNodes = 3000

  private struct Node {
    var decisions: [(variable: LinearVariable, bounds: Bounds)]
    var bound: Double
  }

  /// Searches a model.
  ///
  /// - Parameters:
  ///   - model: The compact model, whose variables are all whole and bounded.
  ///   - enough: Nodes are not searched further where their bound is no more.
  ///   - limits: Ends the search; its gap and work are not looked at.
  /// - Throws: `SolverFault` where the solver breaks down.
  init(
    _ model: CompactModel.Model, enough: Double, until limits: SearchLimits
  ) throws(SolverFault) {
    var proof = (bound: -Double.infinity, work: 0)
    try withLinearProgram(model) { program throws(SolverFault) in
      program.isPrecise = true
      var open = [Node(decisions: [], bound: .infinity)]
      var changed: [LinearVariable] = []
      var nodes = 0
      let mostNodes = max(1, Self.mostNodes * 1000 / max(1000, model.entryCount))
      while let node = open.popLast() {
        guard nodes < mostNodes, !limits.isOver else {
          open.append(node)
          break
        }
        nodes += 1
        for variable in changed { try program.setBounds(model.bounds(of: variable), of: variable) }
        changed = node.decisions.map(\.variable)
        for decision in node.decisions {
          try program.setBounds(decision.bounds, of: decision.variable)
        }
        // Rows of whole numbers are missed by one or not at all, money by a tenth of a cent.
        guard case .optimal(let solution) = try program.solve(.dual) else { continue }
        let bound = min(node.bound, try program.objectiveBound ?? .infinity)
        guard bound > enough,
          let variable = Self.undecided(solution, model, node.decisions)
        else {
          proof.bound = max(proof.bound, bound)
          continue
        }
        let bounds =
          node.decisions.last { $0.variable == variable }?.bounds
          ?? model.bounds(of: variable)
        let value = min(max(solution[variable], bounds.lower), bounds.upper)
        // A whole value goes with the side on which it has company, at the end of its range.
        let below = min(value.rounded(.down), bounds.upper - 1)
        let sides = [Bounds(bounds.lower...below), Bounds((below + 1)...bounds.upper)]
        let isUpNearer = value - below > 0.5
        for side in isUpNearer ? sides : sides.reversed() {
          open.append(Node(decisions: node.decisions + [(variable, side)], bound: bound))
        }
      }
      for node in open { proof.bound = max(proof.bound, node.bound) }
      proof.work = nodes + program.effort.simplexIterations
    }
    bound = proof.bound
    work = proof.work
  }

  /// The variable that is farthest from whole, else one that is not fixed yet; nil where all are.
  private static func undecided(
    _ solution: LinearSolution, _ model: CompactModel.Model,
    _ decisions: [(variable: LinearVariable, bounds: Bounds)]
  ) -> LinearVariable? {
    var best: (variable: LinearVariable, distance: Double)?
    var latest: [LinearVariable: Bounds] = [:]
    for decision in decisions { latest[decision.variable] = decision.bounds }
    for variable in model.variables {
      let bounds = latest[variable] ?? model.bounds(of: variable)
      guard bounds.lower < bounds.upper else { continue }
      let distance = solution[variable].distanceToWhole
      if distance > best?.distance ?? -1 { best = (variable, distance) }
    }
    return best?.variable
  }
}
