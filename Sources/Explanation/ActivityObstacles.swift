public import Eligibility
public import Employment

/// Why no activity of the territory is left for a person.
public struct ActivityObstacles: Sendable {
  /// The territory.
  public let territory: Territory.ID
  /// By the first rule that refuses an activity to the person, how many it refuses, the most first.
  public let tally: [(rule: Rule, activities: Int)]
  /// The activities that the fewest rules refuse, nearer ones first, with every rule and its facts.
  public let nearest: [(activity: Activity.ID, reasons: [Reason])]

  /// The most activities whose facts are told.
  private static let mostNearest = 3

  /// What refuses each activity of a person's territory.
  ///
  /// Complexity: the rules once for each activity of the territory.
  ///
  /// - Parameters:
  ///   - person: The place of a person to whom screening leaves no activity.
  ///   - dataset: The dataset.
  init(of person: Int, in dataset: Dataset) {
    let screening = Screening(of: dataset)
    let someone = dataset.people[person]
    territory = dataset.territories[someone.territory].id
    let refused = dataset.activities.indices.filter {
      dataset.activities[$0].territory == someone.territory
    }.map { (place: $0, reasons: screening.refusals(person: person, activity: $0)) }
      .filter { !$0.reasons.isEmpty }
    var counts: [Rule: Int] = [:]
    for entry in refused { counts[entry.reasons[0].rule, default: 0] += 1 }
    let order = Rule.allCases
    tally = order.compactMap { rule in counts[rule].map { (rule, $0) } }
      .sorted { $0.1 > $1.1 }
    func distance(_ activity: Int) -> Double {
      guard let home = someone.location, let work = dataset.activities[activity].location else {
        return .infinity
      }
      return GreatCircle.distance(home, work).amount
    }
    let keyed = refused.map { (entry: $0, distance: distance($0.place)) }
    nearest = keyed.sorted {
      ($0.entry.reasons.count, $0.distance, $0.entry.place)
        < ($1.entry.reasons.count, $1.distance, $1.entry.place)
    }.prefix(Self.mostNearest).map { (dataset.activities[$0.entry.place].id, $0.entry.reasons) }
  }
}
