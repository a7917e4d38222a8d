/// Sums over the people of activities that are branched on: what bounds on single people only move
/// from one to the next.
///
/// Workers of each activity. Where a budget is spent on slots, of which a relaxation buys a part with
/// the last euro, also slots: in a group with more than one activity those of all and those of
/// equal cost, and those of each activity.
struct JobSums: Sendable {
  /// What is counted.
  enum Unit: Sendable {
    case slots
    case workers
  }

  /// What is counted over which activities, and how much it can be at most.
  struct Sum: Sendable {
    var unit: Unit
    var activities: [Int]
    var most: Int
  }

  private(set) var sums: [Sum] = []
  /// By activity, its sums.
  private(set) var sumsOfActivity: [[Int]]
  /// Sums of a kind, which are branched on before the next, the widest first.
  private(set) var kinds: [Range<Int>] = []
  /// Whether what is known of costs decides between sums and single pairs: without a budget either
  /// may be what moves the bound.
  private(set) var rivalPairs = false
  /// The kinds that are not about single activities.
  private(set) var wideKinds = 0

  /// The sums of a problem.
  init(_ problem: AllocationProblem, pairsOfActivity: [[Int]]) {
    sumsOfActivity = Array(repeating: [], count: problem.activities.count)
    let able = problem.activities.indices.filter { !pairsOfActivity[$0].isEmpty }
    let hasBudget = problem.budget != nil || problem.groups.contains { $0.budget != nil }
    if hasBudget {
      var byGroup = Array(repeating: [Int](), count: problem.groups.count)
      for place in able { byGroup[problem.activities[place].group].append(place) }
      byGroup.removeAll { $0.count < 2 }
      var byCost: [[Int]] = []
      for group in byGroup {
        let costs = group.map { problem.pairs[pairsOfActivity[$0][0]].eurosPerSlot }
        for cost in Set(costs).sorted() {
          let equal = zip(group, costs).filter { $0.1 == cost }.map(\.0)
          if equal.count > 1 && equal.count < group.count { byCost.append(equal) }
        }
      }
      add(slotsOf: byGroup, problem)
      add(slotsOf: byCost, problem)
    }
    wideKinds = kinds.count
    rivalPairs = !hasBudget
    add(
      able.map { Sum(unit: .workers, activities: [$0], most: pairsOfActivity[$0].count) })
    if hasBudget { add(slotsOf: able.map { [$0] }, problem) }
    for (place, sum) in sums.enumerated() {
      for activity in sum.activities { sumsOfActivity[activity].append(place) }
    }
  }

  private mutating func add(slotsOf sets: [[Int]], _ problem: AllocationProblem) {
    add(
      sets.map { activities in
        Sum(
          unit: .slots, activities: activities,
          most: activities.reduce(0) { $0 + max(0, problem.activities[$1].maxSlots) })
      })
  }

  private mutating func add(_ new: [Sum]) {
    kinds.append(sums.count..<sums.count + new.count)
    sums.append(contentsOf: new)
  }
}
