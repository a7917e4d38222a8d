import Employment
import PlanAudit
import Planning
import Scenarios

extension ConflictSearch {
  /// The most repairs that are listed, and the most sets that limits may leave open before the search ends.
  private static let mostRepairs = 12

  /// The smallest repairs.
  ///
  /// A smallest set that hits all conflicts found so far is tried; where it leaves no plan, what is left holds
  /// another conflict, which the next one must hit as well. The first that leaves a plan is a smallest repair,
  /// and others of its size follow. Then each number is bisected.
  ///
  /// Complexity: a search for a conflict for each set that does not repair, and for each number of a repair
  /// the logarithm of its range in searches for a plan.
  ///
  /// - Parameters:
  ///   - dataset: Has no plan.
  ///   - members: A conflict of it.
  /// - Returns: The repairs; empty where limits ended the search before one was found.
  /// - Throws: `PlanningFault` where the solver broke down.
  func repairs(of dataset: Dataset, from members: [Demand]) throws -> [Repair] {
    var conflicts = HittingSets<Demand>()
    conflicts.add(members)
    var tried: Set<Set<Demand>> = []
    var repairs: [Repair] = []
    var size = 1
    var leftOpen = 0
    while repairs.count < Self.mostRepairs, leftOpen < Self.mostRepairs {
      guard let given = conflicts.first(ofSize: size, except: tried) else {
        // Every larger set holds more than is needed.
        guard repairs.isEmpty, size < Demand.all(of: dataset).count else { break }
        size += 1
        continue
      }
      tried.insert(Set(given))
      let outcome = try outcome(of: given.flatMap(\.relaxation))
      switch outcome.answer {
      case .plan:
        if let report = outcome.report {
          repairs.append(try tightened(given, dataset, reaching: report))
        }
      case .none:
        let left = try reduced(dataset, givenUp: given).members
        guard !observer.isCancelled else { return repairs }
        conflicts.add(left)
      case .unknown: leftOpen += 1
      }
    }
    return repairs
  }

  /// A repair whose numbers are relaxed no further than they must be, one after the other.
  private func tightened(
    _ given: [Demand], _ dataset: Dataset, reaching report: AuditReport
  ) throws -> Repair {
    let scales = given.map { $0.scales(in: dataset, reaching: report) }
    var levels = scales.map { $0.map(\.top) }
    func edits(_ levels: [[Int]]) -> [[ScenarioEdit]] {
      zip(given, zip(scales, levels)).map { demand, own in
        own.0.isEmpty ? demand.relaxation : demand.edits(own.0, at: own.1)
      }
    }
    // The numbers of the plan that was found must do; where they do not, what is not numbered was needed.
    guard try outcome(of: edits(levels).flatMap(\.self)).answer == .plan else {
      return Repair(
        steps: given.map { Repair.Step(demand: $0, edits: $0.relaxation, isLeast: false) })
    }
    var isLeast = scales.map { !$0.isEmpty }
    for (place, own) in scales.enumerated() {
      for number in own.indices {
        // `low` leaves no plan, or is one below all.
        var (low, high) = (-1, levels[place][number])
        while high - low > 1 {
          // Whether the number must change at all is asked first.
          let middle = low < 0 ? 0 : (low + high) / 2
          var tried = levels
          tried[place][number] = middle
          switch try outcome(of: edits(tried).flatMap(\.self)).answer {
          case .plan: high = middle
          case .none: low = middle
          case .unknown:
            low = middle
            isLeast[place] = false
          }
        }
        levels[place][number] = high
      }
    }
    let least = edits(levels)
    return Repair(
      steps: given.indices.filter { !least[$0].isEmpty }.map {
        Repair.Step(demand: given[$0], edits: least[$0], isLeast: isLeast[$0])
      })
  }
}
