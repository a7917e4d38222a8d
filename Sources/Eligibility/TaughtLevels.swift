package import Employment

/// The highest level to which courses teach each skill to the people of each territory.
///
/// A course is for one territory, for the territories of a province, or for all; kept in these
/// three layers the table grows with the courses, not with territories times skills.
package struct TaughtLevels: Sendable {
  private struct Local: Hashable, Sendable {
    let place: Int
    let skill: Int
  }

  private let provinces: [Int]
  private var everywhere: [Int]
  private var byProvince: [Local: Int] = [:]
  private var byTerritory: [Local: Int] = [:]

  /// What the courses of a dataset teach.
  package init(_ dataset: Dataset) {
    provinces = dataset.territories.map(\.province)
    everywhere = Array(repeating: 0, count: dataset.skills.count)
    for course in dataset.courses {
      let skill = course.teaches.skill
      let level = course.teaches.level
      switch course.place {
      case .wholeProgramme:
        everywhere[skill] = max(everywhere[skill], level)
      case .province(let province):
        byProvince[Local(place: province, skill: skill), default: 0].raise(to: level)
      case .territory(let territory):
        byTerritory[Local(place: territory, skill: skill), default: 0].raise(to: level)
      }
    }
  }

  /// The highest level taught to people of a territory; 0 where nobody teaches the skill.
  package func level(of skill: Int, in territory: Int) -> Int {
    let province = Local(place: provinces[territory], skill: skill)
    let local = Local(place: territory, skill: skill)
    return max(everywhere[skill], byProvince[province] ?? 0, byTerritory[local] ?? 0)
  }
}

extension Int {
  fileprivate mutating func raise(to level: Int) { self = Swift.max(self, level) }
}
