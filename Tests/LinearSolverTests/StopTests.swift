import Foundation
import LinearSolver
import Testing

@Suite struct StopTests {
  /// Nought is its bound for hours, and points are easy to find.
  static let endless = RandomModels.marketSplit(rows: 4, columns: 40, seed: 11)

  static func expectSound(
    _ outcome: MixedIntegerOutcome, of model: NamedModel, stoppedBy limits: Set<Limit>
  ) {
    switch outcome {
    case .feasible(let solution, let bound, let limit):
      #expect(limits.contains(limit))
      #expect(model.violation(at: solution.values) <= 1e-6)
      #expect(abs(model.objective(at: solution.values) - solution.objective) <= 1e-9)
      #expect(bound <= solution.objective)
      #expect(bound >= -1e-6)
    case .noSolutionFound(let bound, let limit):
      #expect(limits.contains(limit))
      #expect((bound ?? 0) <= 1e-6)
    default: Issue.record("\(outcome)")
    }
  }

  @Test(.timeLimit(.minutes(5))) func aTimeLimitIsKeptAndTheBestPointStays() throws {
    let outcome = try MixedIntegerSolver().solve(Self.endless, until: StopRule(seconds: 0.5))
      .outcome
    Self.expectSound(outcome, of: Self.endless, stoppedBy: [.time])
    #expect(outcome.solution != nil)
  }

  @Test(arguments: [0, 1, 50, 1000, 20_000])
  func aWorkLimitGivesTheSameInEachRun(work: Int) throws {
    let first = try MixedIntegerSolver().solve(Self.endless, until: StopRule(work: work))
    let second = try MixedIntegerSolver().solve(Self.endless, until: StopRule(work: work))
    #expect(first == second)
    Self.expectSound(first.outcome, of: Self.endless, stoppedBy: [.work])
    #expect(first.effort.work < work + 1000)
  }

  @Test(arguments: [0, 1, 10, 300])
  func aNodeLimitIsExact(nodes: Int) throws {
    let (outcome, effort) = try MixedIntegerSolver()
      .solve(Self.endless, until: StopRule(nodes: nodes))
    Self.expectSound(outcome, of: Self.endless, stoppedBy: [.nodes])
    #expect(effort.nodes == nodes)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func aGapThatIsReachedIsNotCalledOptimal(seed: UInt64) throws {
    let model = RandomModels.assignmentWithCapacities(seed: seed)
    let exact = try MixedIntegerSolver().solve(model).outcome
    guard case .optimal(let optimum, _) = exact else {
      #expect(exact == .infeasible)
      return
    }
    let (outcome, _) = try MixedIntegerSolver().solve(model, until: StopRule(relativeGap: 0.05))
    switch outcome {
    case .optimal(let solution, _):
      #expect(abs(solution.objective - optimum.objective) <= 1e-6 * optimum.objective)
    case .feasible(let solution, let bound, .gap):
      #expect(bound - solution.objective <= 0.05 * solution.objective + 1e-9)
      #expect(bound >= optimum.objective - 1e-6)
    default: Issue.record("\(outcome)")
    }
  }

  /// Bounds at whatever moment must hold against the optimum that the full search proves.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func aBoundIsValidWhereverTheSearchStops(seed: UInt64) throws {
    let model = RandomModels.assignmentWithCapacities(seed: seed)
    guard let best = try MixedIntegerSolver().solve(model).outcome.solution else { return }
    for work in [0, 3, 10, 25, 40, 60, 100, 200, 500] {
      let (outcome, _) = try MixedIntegerSolver().solve(model, until: StopRule(work: work))
      if let bound = outcome.bound { #expect(bound >= best.objective - 1e-6) }
      if let solution = outcome.solution {
        #expect(solution.objective <= best.objective + 1e-6)
        #expect(model.violation(at: solution.values) <= 1e-6)
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func aTreeIsCancelledAtARandomMoment(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let delay = Double.random(in: 0...0.25, using: &random)
    let flag = CancellationFlag()
    Thread {
      Thread.sleep(forTimeInterval: delay)
      flag.cancel()
    }.start()
    let outcome = try MixedIntegerSolver()
      .solve(Self.endless, until: StopRule(seconds: 30, cancellation: flag)).outcome
    Self.expectSound(outcome, of: Self.endless, stoppedBy: [.cancelled])
    #expect(flag.isCancelled)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func aLinearProgramIsCancelledAtARandomMomentAndGoesOnLater(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let delay = Double.random(in: 0...0.03, using: &random)
    let flag = CancellationFlag()
    Thread {
      Thread.sleep(forTimeInterval: delay)
      flag.cancel()
    }.start()
    try withLinearProgram(RandomModels.linear(seed: 2, rows: 150, columns: 250)) {
      program throws(SolverFault) in
      let stopped = try program.solve(.primal, until: StopRule(cancellation: flag))
      guard case .optimal(let optimum) = try program.solve() else {
        Issue.record("no optimum")
        return
      }
      switch stopped {
      case .optimal(let first):
        #expect(abs(first.objective - optimum.objective) <= 1e-6 * abs(optimum.objective))
      case .stopped(_, _, .cancelled): break
      default: Issue.record("\(stopped)")
      }
    }
  }

  @Test func aFlagRaisedBeforehandStopsAtOnce() throws {
    let flag = CancellationFlag()
    flag.cancel()
    let (outcome, effort) = try MixedIntegerSolver()
      .solve(Self.endless, until: StopRule(cancellation: flag))
    Self.expectSound(outcome, of: Self.endless, stoppedBy: [.cancelled])
    #expect(effort.work == 0)
  }

  @Test(arguments: [SimplexMethod.primal, .dual])
  func aLinearProgramStoppedByWorkHasAValidBoundAndGoesOn(method: SimplexMethod) throws {
    let model = RandomModels.linear(seed: 9, rows: 60, columns: 90)
    let optimum = try withLinearProgram(model) { program throws(SolverFault) in
      try program.solve()
    }.optimum?.objective
    let best = try #require(optimum)
    let sign: Double = model.sense == .maximise ? 1 : -1
    try withLinearProgram(model) { program throws(SolverFault) in
      var stops = 0
      while true {
        let outcome = try program.solve(method, until: StopRule(work: 7))
        if case .optimal(let solution) = outcome {
          #expect(abs(solution.objective - best) <= 1e-6 * abs(best))
          break
        }
        guard case .stopped(let bound, let point, .work) = outcome, stops < 1000 else {
          Issue.record("\(outcome)")
          break
        }
        stops += 1
        if let bound { #expect(sign * (bound - best) >= -1e-6 * abs(best)) }
        if let point { #expect(model.violation(at: point.values) <= 1e-6) }
      }
      #expect(stops > 0)
    }
  }

  @Test func progressIsToldWhileItRunsAndAtTheEnd() throws {
    let log = ProgressLog()
    let (outcome, effort) = try MixedIntegerSolver()
      .solve(Self.endless, until: StopRule(seconds: 0.6)) { log.append($0) }
    let entries = log.entries
    #expect(entries.count >= 3)
    for (before, after) in zip(entries, entries.dropFirst()) {
      #expect(before.seconds <= after.seconds)
      #expect(before.effort.nodes <= after.effort.nodes)
      if let one = before.incumbent, let other = after.incumbent { #expect(other <= one) }
      if let one = before.bound, let other = after.bound { #expect(other >= one) }
    }
    #expect(entries.last?.effort == effort)
    #expect(entries.last?.bound == outcome.bound)
    #expect(abs((entries.last?.incumbent ?? .nan) - (outcome.solution?.objective ?? 0)) < 1e-6)
  }

  @Test func aStartingSolutionIsTheFirstIncumbent() throws {
    var parameters = MixedIntegerSolver.Parameters()
    let good = try #require(
      try MixedIntegerSolver().solve(Self.endless, until: StopRule(work: 30_000)).outcome.solution)
    parameters.startingSolution = good.values
    parameters.rounding = false
    for rule in [StopRule(work: 0), StopRule(nodes: 1), StopRule(nodes: 40)] {
      let (outcome, _) = try MixedIntegerSolver(parameters: parameters)
        .solve(Self.endless, until: rule)
      #expect((outcome.solution?.objective ?? .infinity) <= good.objective)
      Self.expectSound(outcome, of: Self.endless, stoppedBy: [.work, .nodes])
    }
  }

  /// Jobs have no upper bound of their own; the persons' rows bound them, and so the prices of any moment
  /// prove something.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func rowsBoundWhatVariablesDoNot(seed: UInt64) throws {
    let model = RandomModels.jobsOfPersons(seed: seed)
    let optimum = try withLinearProgram(model) { program throws(SolverFault) in
      try program.solve()
    }.optimum?.objective
    let best = try #require(optimum)
    try withLinearProgram(model) { program throws(SolverFault) in
      for work in [0, 1, 3, 5, 10, 20, 1000] {
        _ = try program.solve(.primal, until: StopRule(work: work))
        let bound = try program.objectiveBound
        #expect((bound ?? -.infinity) >= best - 1e-7 * (1 + abs(best)))
      }
      let bound = try program.objectiveBound
      #expect(abs((bound ?? .infinity) - best) <= 1e-6 * (1 + abs(best)))
    }
  }
}
