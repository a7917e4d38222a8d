import Employment

/// What each item of a plan brings in points and costs in EUR a year.
struct ItemPrices {
  private let dataset: Dataset
  private let pointsPerEuro: Double
  private let slots: Double
  private let interest: Double
  private let skill: Double
  private let need: Double

  /// Points for a hired person.
  let pointsPerHire: Double

  init(_ dataset: Dataset, weighing goals: Goals) {
    self.dataset = dataset
    pointsPerEuro = -goals.weight(of: .cost) / 1000
    slots = goals.weight(of: .slots)
    interest = goals.weight(of: .interest)
    skill = goals.weight(of: .skill)
    need = goals.weight(of: .need)
    pointsPerHire = goals.weight(of: .hire)
  }

  /// Points for spending so many EUR: at most 0 for a positive amount.
  func points(spending euros: Double) -> Double { pointsPerEuro * euros }

  /// Net yearly cost of one slot a week on an activity.
  func eurosPerSlot(of activity: Int) -> Double {
    let programme = dataset.programme
    return programme.hoursPerSlotYear
      * (programme.wagePerHour - dataset.activities[activity].revenuePerHour)
  }

  /// Points for one slot a week of a person on an activity, its cost counted in.
  func pointsPerSlot(of person: Person, on activity: Int) -> Double {
    slots + interest * interestShare(of: person, in: dataset.activities[activity])
      + skill * skillShare(of: person, for: dataset.activities[activity])
      + need * Double(dataset.activities[activity].socialValue) / 5
      + points(spending: eurosPerSlot(of: activity))
  }

  private func interestShare(of person: Person, in activity: Activity) -> Double {
    let strength = person.interests.first { $0.theme == activity.theme }?.strength ?? 0
    return Double(strength) / 5
  }

  private func skillShare(of person: Person, for activity: Activity) -> Double {
    guard !activity.eachNeeds.isEmpty else { return 1 }
    var held = 0
    var needed = 0
    for need in activity.eachNeeds {
      let level = person.skills.first { $0.skill == need.skill }?.level ?? 0
      held += min(level, need.level)
      needed += need.level
    }
    return Double(held) / Double(needed)
  }
}
