import Employment
import Explanation
import Foundation
import Planning
import Scenarios
import SyntheticProgrammes
import TestSupport
import Testing

/// What is said of random people of three programmes, against cold solves: of the other engine where
/// they are small, of a fresh planner with another seed else.
///
/// A few people here; more than 300 people and 100 why-nots with `MAILLAGE_VERIFY=full`.
@Suite("What explanations claim is what cold solves say")
struct ClaimTests {
  private static let isFull = ProcessInfo.processInfo.environment["MAILLAGE_VERIFY"] == "full"

  /// Where people are drawn from.
  enum Family: CaseIterable {
    case shared, ownBudgets, small

    /// The programme of a seed.
    func draft(seed: UInt64) -> DatasetDraft {
      switch self {
      case .small: return RandomSmallDataset(seed: seed).draft
      case .shared, .ownBudgets:
        var recipe = ProgrammeRecipe(seed: seed)
        recipe.territories = 2
        recipe.postsScale = 0.1
        if self == .ownBudgets {
          recipe.territoryBudgetFactor = 0.8
          recipe.programmeCourses = 2
        }
        return recipe.makeDraft()
      }
    }

    /// Programmes, and people and why-nots of each.
    var counts: (drafts: Int, people: Int, whyNots: Int) {
      switch self {
      case .small: isFull ? (40, 4, 2) : (4, 3, 1)
      case .shared, .ownBudgets: isFull ? (8, 25, 6) : (1, 3, 2)
      }
    }

    var parameters: PlanningParameters {
      var parameters = PlanningParameters()
      parameters.relativeGap = self == .small ? 0 : 1e-3
      parameters.seconds = nil
      parameters.work = self == .small ? nil : 20_000
      parameters.threads = 1
      return parameters
    }

    var coldParameters: PlanningParameters {
      var parameters = parameters
      parameters.seed = 99
      if self == .small {
        parameters.engine = .compact
        parameters.seconds = 20
      }
      return parameters
    }
  }

  @Test("of random people", arguments: Family.allCases)
  func claims(of family: Family) throws {
    var tally = ClaimTally()
    for seed in 0..<UInt64(family.counts.drafts) {
      let draft = family.draft(seed: 500 + seed)
      let planner = try ScenarioPlanner(name: "", baseline: draft, family.parameters)
      guard planner.plan.audited != nil else { continue }
      let check = try ClaimCheck(planner, family.coldParameters, "\(family) \(seed)")
      var generator = SeededGenerator(seed: seed, purpose: 302, place: 0)
      let dataset = planner.plan.dataset
      let drawn = generator.pick(family.counts.people, of: Array(dataset.people.indices))
      for person in drawn { try check.person(person, &tally) }
      for _ in 0..<family.counts.whyNots {
        let person = generator.draw(0...dataset.people.count - 1)
        // Of another territory nothing is to be solved.
        let near = dataset.activities.indices.filter {
          dataset.activities[$0].territory == dataset.people[person].territory
        }
        guard !near.isEmpty else { continue }
        try check.whyNot(person, generator.pick(near), &tally)
      }
    }
    print("\(family): \(tally)")
    #expect(tally.prices > 0)
  }
}

/// What was checked.
struct ClaimTally: CustomStringConvertible {
  var people = 0
  var waiting = 0
  var whyNots = 0
  var prices = 0
  var things = 0
  var description: String {
    "\(people) people (\(waiting) eligible without a job), \(whyNots) why-nots,"
      + " \(prices) prices, \(things) single things"
  }
}
