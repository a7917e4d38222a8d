/// An activity that cannot open without workers who attend a course.
///
/// Let N be the activity's pairs that can do without the course, L those that need a seat in it. The
/// fewest workers of L that an opening takes: those whom N is short of the crew, of a team, or of the
/// fewest slots, filled by the longest pairs of L. Where that is at least one, the activity opens only
/// where a session is held (y <= z); from two on, so many of L attend.
struct OpeningNeed: Sendable {
  var activity: Int
  var course: Int
  /// People of L at least, where the activity opens.
  var people: Int
  /// The seats of L in the course.
  var seats: [Int]

  /// All such activities and courses of a problem. Complexity: linear in pairs, requirements and
  /// seats, but for sorting the slots of L.
  static func all(in problem: AllocationProblem, pairsOfActivity: [[Int]]) -> [OpeningNeed] {
    // By pair, the courses that it needs, with the seat.
    var needed: [[(course: Int, seat: Int)]] = []
    for pair in problem.pairs {
      var own: [(course: Int, seat: Int)] = []
      for requirement in problem.requirements[pair.requirements] where requirement.seats.count == 1
      {
        let seat = problem.requirementSeats[requirement.seats.lowerBound]
        let course = problem.seats[seat].course
        if !own.contains(where: { $0.course == course }) { own.append((course, seat)) }
      }
      needed.append(own)
    }
    var needs: [OpeningNeed] = []
    for (place, activity) in problem.activities.enumerated() {
      let pairs = pairsOfActivity[place]
      // An opening without workers is no opening; where it costs nothing, the master has it open.
      guard !pairs.isEmpty else { continue }
      let courses = Set(pairs.flatMap { needed[$0].map(\.course) }).sorted()
      for course in courses {
        let lacking = pairs.filter { needed[$0].contains { $0.course == course } }
        let isLacking = Set(lacking)
        let others = pairs.filter { !isLacking.contains($0) }
        var people = max(1, activity.minPeople) - others.count
        var slots =
          activity.minSlots
          - others.reduce(0) { $0 + min(problem.pairs[$1].maxSlots, activity.maxSlots) }
        var byLength = 0
        for length in lacking.map({ problem.pairs[$0].maxSlots }).sorted(by: >) where slots > 0 {
          slots -= length
          byLength += 1
        }
        if slots > 0 { byLength += 1 }
        people = max(people, byLength)
        for team in problem.teams[activity.teams] {
          let able = problem.teamPairs[team.holders].count { !isLacking.contains($0) }
          people = max(people, team.people - able)
        }
        guard people >= 1 else { continue }
        let seats = lacking.compactMap { pair in
          needed[pair].first { $0.course == course }?.seat
        }
        needs.append(
          OpeningNeed(activity: place, course: course, people: people, seats: seats))
      }
    }
    return needs
  }
}
