import Planning

/// What an engine came to on one instance, in costs.
struct InstanceResult {
  /// The cost of the best solution; nil where none was found.
  var cost: Double?
  /// No solution costs less; nil where nothing was proven.
  var bound: Double?
  /// Seconds of the engine.
  let seconds: Double
  /// What is wrong with the answer; nil where nothing is.
  var fault: String?

  /// (cost - bound) / |cost|; nil unless both are known.
  var relativeGap: Double? {
    guard fault == nil, let cost, let bound else { return nil }
    return max(0, cost - bound) / max(1e-9, abs(cost))
  }

  /// Takes an outcome and checks it: against the instance, and against what others found.
  init(
    _ outcome: AllocationOutcome, of instance: PublicInstance, problem: AllocationProblem,
    seconds: Double, bestKnown: Double?
  ) {
    self.seconds = seconds
    switch outcome.status {
    case .optimal(let allocation, _, let proven):
      bound = -proven
      check(allocation, of: instance, problem)
    case .feasible(let allocation, _, let proven, _):
      bound = proven.map { -$0 }
      check(allocation, of: instance, problem)
    case .infeasible:
      fault = "called infeasible"
    case .noAllocationFound(let proven, _):
      bound = proven.map { -$0 }
    }
    if let bound, let bestKnown, bound > bestKnown + 1e-6 * abs(bestKnown) {
      fault = "the bound is above a known solution"
    }
  }

  /// An engine that broke down.
  init(seconds: Double, fault: String) {
    self.seconds = seconds
    self.fault = fault
  }

  private mutating func check(
    _ allocation: Allocation, of instance: PublicInstance, _ problem: AllocationProblem
  ) {
    cost = instance.cost(of: allocation, in: problem)
    if cost == nil { fault = "the answer is no solution" }
  }
}
