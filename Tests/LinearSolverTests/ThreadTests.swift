import Foundation
import LinearSolver
import Testing

@Suite struct ThreadTests {
  /// A lock guards all that changes.
  private final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var gathered: [String] = []
    func append(_ text: String) { lock.withLock { gathered.append(text) } }
    var all: [String] { lock.withLock { gathered } }
  }

  private static let enumerated = (0..<16 as Range<UInt64>).map { seed in
    let model = RandomModels.enumerable(seed: seed)
    return (model: model, best: RandomModels.bestByEnumeration(model))
  }

  /// Eight threads of their own, each with 600 rounds of create, solve and drop, faults among them.
  @Test func thousandsOfRoundsOnEightThreadsAtOnce() {
    let failures = Failures()
    let group = DispatchGroup()
    for thread in 0..<8 {
      group.enter()
      Thread {
        for round in 0..<600 {
          do {
            try Self.round(seed: UInt64(thread * 600 + round), failures)
          } catch {
            failures.append("thread \(thread), round \(round): \(error)")
          }
        }
        group.leave()
      }.start()
    }
    group.wait()
    #expect(failures.all == [])
  }

  private static func round(seed: UInt64, _ failures: Failures) throws(SolverFault) {
    switch seed % 4 {
    case 0:
      let known = Self.enumerated[Int(seed / 4) % Self.enumerated.count]
      let (outcome, _) = try MixedIntegerSolver().solve(known.model)
      if outcome.solution?.objective != known.best { failures.append("\(seed): \(outcome)") }
    case 1, 2:
      let outcome = try withLinearProgram(RandomModels.linear(seed: seed)) {
        program throws(SolverFault) in try program.solve(seed % 3 == 0 ? .dual : .primal)
      }
      if outcome.optimum == nil { failures.append("seed \(seed): \(outcome)") }
    default:
      let kind = FaultTests.kind { () throws(SolverFault) in
        try withLinearProgram(FaultTests.products) { program throws(SolverFault) in
          _ = try program.solve()
          try program.provoke(seed % 8 == 3 ? .assertion : .badArgument)
        }
      }
      if kind != (seed % 8 == 3 ? .assertion : .badArgument) {
        failures.append("seed \(seed): \(String(describing: kind))")
      }
    }
  }

  @Test func concurrentTreesDoNotDisturbEachOther() throws {
    let model = RandomModels.assignmentWithCapacities(seed: 1)
    let alone = try MixedIntegerSolver().solve(model)
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      do {
        let result = try MixedIntegerSolver().solve(model)
        if result != alone { failures.append("\(result)") }
      } catch { failures.append("\(error)") }
    }
    #expect(failures.all == [])
  }
}
