/// A problem whose people stand in an order that a seed draws.
///
/// An engine that meets two people of whom either would do takes one for no better reason than the
/// order in which they stand. Drawn by a seed that is published before the planning, that order
/// favours nobody whom anybody could name beforehand, and everybody can draw it again. The seed 0
/// leaves people in the order of their ids.
struct DrawnOrder: Sendable {
  /// The problem in that order.
  let problem: AllocationProblem
  /// Where everything stood before; nil where all is as it was.
  private let part: ProblemPart?
  private let whole: AllocationProblem

  /// Draws the order (Fisher and Yates 1938) with SplitMix64.
  ///
  /// Complexity: linear in the problem.
  init(_ whole: AllocationProblem, seed: UInt64) {
    self.whole = whole
    guard seed != 0 else {
      problem = whole
      part = nil
      return
    }
    var random = SearchRandom(seed: seed)
    var persons = whole.persons.indices.filter {
      !whole.persons[$0].pairs.isEmpty || whole.persons[$0].mustHire
    }
    for last in persons.indices.reversed() {
      persons.swapAt(last, random.index(below: last + 1))
    }
    var cut = ProblemCut(whole)
    let part = cut.part(of: Array(whole.groups.indices), inOrder: persons)
    var problem = part.problem
    problem.budget = whole.budget
    problem.constant = whole.constant
    self.problem = problem
    self.part = part
  }

  /// An outcome of the problem in that order as one of the problem as it was.
  func restored(_ outcome: AllocationOutcome) -> AllocationOutcome {
    guard let part else { return outcome }
    func restored(_ allocation: Allocation) -> Allocation {
      var result = Allocation(emptyFor: whole)
      part.write(allocation, into: &result)
      return result
    }
    var outcome = outcome
    switch outcome.status {
    case .optimal(let allocation, let objective, let bound):
      outcome.status = .optimal(restored(allocation), objective: objective, bound: bound)
    case .feasible(let allocation, let objective, let bound, let limit):
      outcome.status = .feasible(
        restored(allocation), objective: objective, bound: bound, stoppedBy: limit)
    case .infeasible, .noAllocationFound: break
    }
    return outcome
  }
}
