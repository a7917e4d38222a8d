import Foundation

extension AllocationProblem {
  /// The most points that one person can bring with one activity; at least 0.
  ///
  /// Complexity: linear in the pairs.
  package var mostOfOnePerson: Double {
    var most = 0.0
    for person in persons {
      for place in person.pairs {
        let pair = pairs[place]
        let slots = pair.valuePerSlot > 0 ? min(person.maxSlots, pair.maxSlots) : pair.minSlots
        most = max(most, person.value + pair.value + pair.valuePerSlot * Double(max(0, slots)))
      }
    }
    return most
  }

  /// Points of the most valuable or dearest job, all signs aside; of anything else where jobs bring
  /// none.
  private var magnitude: Double {
    var most = 0.0
    for person in persons {
      for place in person.pairs {
        let pair = pairs[place]
        let slots = Double(max(0, min(person.maxSlots, pair.maxSlots)))
        most = max(most, abs(person.value) + abs(pair.value) + abs(pair.valuePerSlot) * slots)
      }
    }
    guard most == 0 else { return most }
    most = activities.reduce(most) { max($0, abs($1.value)) }
    most = seats.reduce(most) { max($0, abs($1.value)) }
    most = courses.reduce(most) { max($0, abs($1.value)) }
    most = groups.reduce(most) { max($0, abs($1.supervisorValue)) }
    return keeps.reduce(most) { max($0, abs($1.value)) }
  }

  /// The power of two that brings the points of one person's job near `Tolerances.ordinaryPoints`.
  ///
  /// Weights that are all multiplied by a power of two so give the same normalised problem.
  var normalisingFactor: Double {
    let magnitude = magnitude
    guard magnitude.isNormal else { return 1 }
    let isUpper = magnitude.significand > 2.0.squareRoot()
    let exponent = Int(magnitude.exponent) + (isUpper ? 1 : 0)
    return scalbn(Tolerances.ordinaryPoints, -min(max(exponent, -500), 500))
  }

  /// The problem with other units of points: exact where the factor is a power of two.
  func scaled(by factor: Double) -> AllocationProblem {
    guard factor != 1 else { return self }
    var problem = self
    problem.constant *= factor
    for place in persons.indices { problem.persons[place].value *= factor }
    for place in pairs.indices {
      problem.pairs[place].value *= factor
      problem.pairs[place].valuePerSlot *= factor
    }
    for place in activities.indices { problem.activities[place].value *= factor }
    for place in seats.indices { problem.seats[place].value *= factor }
    for place in courses.indices { problem.courses[place].value *= factor }
    for place in groups.indices { problem.groups[place].supervisorValue *= factor }
    for place in keeps.indices { problem.keeps[place].value *= factor }
    return problem
  }
}

extension AllocationOutcome {
  /// The outcome of the same problem with other units of points.
  func scaled(by factor: Double) -> AllocationOutcome {
    guard factor != 1 else { return self }
    var outcome = self
    switch status {
    case .optimal(let allocation, let objective, let bound):
      outcome.status = .optimal(
        allocation, objective: objective * factor, bound: bound * factor)
    case .feasible(let allocation, let objective, let bound, let limit):
      outcome.status = .feasible(
        allocation, objective: objective * factor, bound: bound.map { $0 * factor },
        stoppedBy: limit)
    case .infeasible: break
    case .noAllocationFound(let bound, let limit):
      outcome.status = .noAllocationFound(bound: bound.map { $0 * factor }, stoppedBy: limit)
    }
    return outcome
  }
}

extension AllocationProgress {
  /// The same news in other units of points.
  func scaled(by factor: Double) -> AllocationProgress {
    AllocationProgress(
      incumbent: incumbent.map { $0 * factor }, bound: bound.map { $0 * factor })
  }
}

extension PlanningObserver {
  /// An observer of a search in other units of points; the factor brings them back.
  func scaled(by factor: Double) -> PlanningObserver {
    guard factor != 1, let report else { return self }
    return PlanningObserver(cancellation: cancellation) { progress in
      report(
        PlanningProgress(
          phase: progress.phase, incumbent: progress.incumbent.map { $0 * factor },
          bound: progress.bound.map { $0 * factor }))
    }
  }
}
