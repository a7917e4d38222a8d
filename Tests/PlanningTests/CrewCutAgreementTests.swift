import Foundation
import LinearSolver
import Planning
import SyntheticProgrammes
import Testing

/// Job generation where slots are scarce and hardly any crew fits exactly: crews are mixed up, trees
/// grow, and crew cuts, integer points and neighbourhoods come into play.
///
/// A sample here; 300 problems with `MAILLAGE_VERIFY=full`.
struct CrewCutAgreementTests {
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  @Test(arguments: 0..<10) func agreesWithTheCompactModelWhereSlotsAreScarce(tenth: Int) throws {
    let count = Self.isFull ? 30 : 4
    for seed in UInt64(tenth * 30)..<UInt64(tenth * 30 + count) {
      let problem = ScarceSlots(seed: seed).problem
      let patience = SearchLimits(deadline: .now + .seconds(10))
      let expected = try Compact().solve(problem, improving: nil, until: patience) { _ in }
      let outcome = try JobGeneration().solve(problem, improving: nil, until: SearchLimits()) { _ in
      }
      guard case .optimal(let found, let objective, let bound) = outcome.status else {
        Issue.record("problem \(seed): \(outcome.status)")
        continue
      }
      let tolerance = 1e-6 * max(1, abs(objective))
      #expect(problem.evaluate(found).isFeasible, "problem \(seed)")
      #expect(abs(problem.evaluate(found).objective - objective) <= tolerance, "problem \(seed)")
      switch expected.status {
      case .optimal(_, let value, _):
        #expect(abs(value - objective) <= tolerance, "problem \(seed)")
      case .feasible(_, let value, let otherBound, _):
        #expect(value <= bound + tolerance, "problem \(seed)")
        #expect(objective <= (otherBound ?? .infinity) + tolerance, "problem \(seed)")
      default: Issue.record("problem \(seed): \(expected.status) by the compact model")
      }
    }
  }
}

/// Random problems of one territory whose activities have room for some of the people only.
private struct ScarceSlots {
  var problem = AllocationProblem()

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let isWhole = seed.isMultiple(of: 3)
    let people = 12 + random.draw(0...10)
    let activities = 3 + random.draw(0...3)
    problem.groups = [
      AllocationProblem.Group(
        posts: people, peoplePerSupervisor: nil, supervisorValue: 0, supervisorEuros: 0,
        budget: nil)
    ]
    for _ in 0..<activities {
      let room = people * 7 / activities
      problem.activities.append(
        AllocationProblem.Activity(
          group: 0, minSlots: random.draw(0...8),
          maxSlots: random.draw(room / 2...room),
          minPeople: random.draw(1...2),
          value: seed.isMultiple(of: 2) ? -Double(random.draw(0...30)) : 0,
          euros: 0, teams: 0..<0))
    }
    for person in 0..<people {
      let first = problem.pairs.count
      let most = random.draw(5...12)
      let isFixed = random.chance(0.5)
      for activity in 0..<activities where random.draw(0...2) > 0 {
        let slots = random.draw(3...most)
        let value = Double(random.draw(1_000...4_000)) / 100
        problem.pairs.append(
          AllocationProblem.Pair(
            person: person, activity: activity, minSlots: isFixed ? slots : 2, maxSlots: slots,
            mustAssign: false, value: isWhole ? value.rounded() : value,
            valuePerSlot: isFixed ? 0 : (isWhole ? 2 : Double(random.draw(0...300)) / 100),
            eurosPerSlot: 0, requirements: 0..<0))
      }
      problem.persons.append(
        AllocationProblem.Person(
          group: 0, minSlots: isFixed ? 1 : min(3, most), maxSlots: most,
          maxActivities: isFixed ? 1 : 2, maxCourses: 0, mustHire: false, value: 0,
          pairs: first..<problem.pairs.count, seats: 0..<0))
    }
  }
}
