/// Sets of activities whose slots in all are branched on: where a budget is spent on slots, a
/// relaxation spends its last euro on a part of one, and bounds on single people only move that part.
///
/// In a group with more than one activity: all of these, and those of equal cost; and each alone.
struct JobLoads: Sendable {
  /// By load, its activities.
  private(set) var activities: [[Int]] = []
  /// By load, slots that its activities can take at most.
  private(set) var most: [Int] = []
  /// By activity, its loads.
  private(set) var loadsOfActivity: [[Int]]
  /// Loads of a kind, which are branched on before the next: of groups, of costs, of activities.
  private(set) var kinds: [Range<Int>] = []

  /// The loads of a problem, none where nothing limits what is spent.
  init(_ problem: AllocationProblem, pairsOfActivity: [[Int]]) {
    loadsOfActivity = Array(repeating: [], count: problem.activities.count)
    guard problem.budget != nil || problem.groups.contains(where: { $0.budget != nil }) else {
      return
    }
    let able = problem.activities.indices.filter { !pairsOfActivity[$0].isEmpty }
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
    for kind in [byGroup, byCost, able.map { [$0] }] {
      kinds.append(activities.count..<activities.count + kind.count)
      activities.append(contentsOf: kind)
    }
    for (load, members) in activities.enumerated() {
      most.append(members.reduce(0) { $0 + max(0, problem.activities[$1].maxSlots) })
      for activity in members { loadsOfActivity[activity].append(load) }
    }
  }
}
