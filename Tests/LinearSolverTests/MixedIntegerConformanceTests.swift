import LinearSolver
import Testing

@Suite struct MixedIntegerConformanceTests {
  /// Plain branch and bound, the defaults, and everything that GLPK offers.
  static let parameterSets: [MixedIntegerSolver.Parameters] = {
    var plain = MixedIntegerSolver.Parameters()
    plain.intensiveUpToEntries = -1
    plain.rounding = false
    plain.scaling = false
    plain.branching = .mostFractional
    plain.backtracking = .depthFirst
    var everything = MixedIntegerSolver.Parameters()
    everything.feasibilityPump = true
    everything.branching = .pseudocost
    everything.backtracking = .bestProjection
    return [plain, MixedIntegerSolver.Parameters(), everything]
  }()

  @Test(arguments: KnownModel.mixedInteger + KnownModel.linear)
  func eachWayOfSearchingReachesTheKnownAnswer(known: KnownModel) throws {
    for parameters in Self.parameterSets {
      let (outcome, _) = try MixedIntegerSolver(parameters: parameters).solve(known.model)
      switch (known.answer, outcome) {
      case (.optimum(let value), .optimal(let solution, let bound)):
        #expect(abs(solution.objective - value) <= 1e-7 * (1 + abs(value)))
        #expect(known.model.violation(at: solution.values) <= 1e-7)
        #expect(known.model.sense == .maximise ? bound >= value - 1e-6 : bound <= value + 1e-6)
      case (.infeasible, .infeasible), (.unbounded, .unbounded): break
      default: Issue.record("\(outcome)")
      }
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func theTreeAgreesWithEnumeration(seed: UInt64) throws {
    let model = RandomModels.enumerable(seed: seed)
    let best = RandomModels.bestByEnumeration(model)
    for parameters in Self.parameterSets {
      let (outcome, _) = try MixedIntegerSolver(parameters: parameters).solve(model)
      // GLPK's presolver for mixed-integer models failed here on seed 18, so it is not offered.
      switch outcome {
      case .optimal(let solution, _):
        #expect(model.violation(at: solution.values) <= 1e-7)
        #expect(solution.objective == best)
      case .infeasible: #expect(best == nil)
      default: Issue.record("\(outcome)")
      }
    }
  }
}
