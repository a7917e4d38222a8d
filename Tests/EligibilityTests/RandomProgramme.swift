import Employment

import Eligibility

/// A dataset in which every feature that screening reads occurs for some seed.
struct RandomProgramme {
  private var random: SplitMix64
  private let territories: Int
  private let vocabulary: Int
  private let skills: Int
  private let spread: Double
  private let centre: (latitude: Double, longitude: Double)
  private let isCrowded: Bool

  /// Crowded is one territory or two with hundreds of people each and courses in nearly every skill,
  /// so that blocks of people are full and the limit of courses binds.
  init(seed: UInt64, isCrowded: Bool = false) {
    random = SplitMix64(seed: seed)
    self.isCrowded = isCrowded
    territories = Int.random(in: isCrowded ? 1...2 : 1...6, using: &random)
    vocabulary = [0, 5, 70, 200].randomElement(using: &random) ?? 0
    skills = Int.random(in: 1...40, using: &random)
    spread = [0.0, 0.1, 2, 180].randomElement(using: &random) ?? 0
    centre =
      [(50.6, 5.5), (89.95, 10), (-12, 179.99), (0, 0)].randomElement(using: &random) ?? (0, 0)
  }

  /// Makes the dataset; people and activities lie in any territory, whatever their ids.
  mutating func make() -> Dataset {
    let minSlots = Int.random(in: 1...4, using: &random)
    let maxCourses = Int.random(in: 0...3, using: &random)
    let activityCount = (isCrowded ? [31, 40, 70] : [3, 40, 150, 400]).randomElement(using: &random)
    let activities = (0..<(activityCount ?? 3)).map { activity($0) }
    let peopleCount = Int.random(in: isCrowded ? 100...1100 : 0...60, using: &random)
    let people = (0..<peopleCount).map { person($0, activities) }
    var pins: [Pin] = []
    for person in people.indices {
      if random.chance(5) { pins.append(Pin(person: person, decision: .exclude, line: 1)) }
      for activity in random.some(of: activities.count, atMost: 2) where random.chance(50) {
        pins.append(Pin(person: person, decision: .forbid(activity: activity), line: 2))
      }
    }
    return TestDataset.make(
      programme: TestDataset.programme(minSlots: minSlots, maxCourses: maxCourses),
      territories: (0..<territories).map {
        TestDataset.territory($0, province: $0 % 2, isOpen: $0 == 0 || random.chance(80))
      },
      skills: skills, restrictions: vocabulary, people: people, activities: activities,
      courses: courses(), pins: pins)
  }

  private mutating func courses() -> [Course] {
    if isCrowded {
      return (0..<skills).filter { _ in random.chance(90) }.map { skill in
        let level = Int.random(in: 2...4, using: &random)
        return TestDataset.course(skill, teaches: SkillLevel(skill: skill, level: level))
      }
    }
    let count = [0, 5, 30].randomElement(using: &random) ?? 0
    return (0..<count).map { number in
      let place: Course.Place =
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .wholeProgramme
        case 1: .province(Int.random(in: 0..<min(2, territories), using: &random))
        default: .territory(Int.random(in: 0..<territories, using: &random))
        }
      return TestDataset.course(number, teaches: skillLevel(), at: place)
    }
  }

  private mutating func skillLevel() -> SkillLevel {
    SkillLevel(
      skill: Int.random(in: 0..<skills, using: &random),
      level: Int.random(in: 1...4, using: &random))
  }

  private mutating func levels(atMost most: Int) -> [SkillLevel] {
    random.some(of: skills, atMost: most).map {
      SkillLevel(skill: $0, level: Int.random(in: 1...4, using: &random))
    }
  }

  private mutating func location() -> Coordinates? {
    if random.chance(15) { return nil }
    let latitude = centre.latitude + Double.random(in: -1...1, using: &random) * spread
    var longitude = centre.longitude + Double.random(in: -1...1, using: &random) * spread
    if longitude > 180 { longitude -= 360 }
    return Coordinates(latitude: max(-90, min(90, latitude)), longitude: max(-180, longitude))
  }

  private mutating func activity(_ number: Int) -> Activity {
    TestDataset.activity(
      number, territory: Int.random(in: 0..<territories, using: &random),
      status: random.chance(90) ? .approved : .pending,
      approvedHours: random.chance(10) ? Double.random(in: 0...30, using: &random) : nil,
      approvedUntil: random.chance(10) ? CalendarDay(year: 2025, month: 12, day: 31) : nil,
      minHours: Double.random(in: 0...20, using: &random),
      maxHours: [4, 12, 40, 1e300].randomElement(using: &random) ?? 40,
      location: location(), demands: random.some(of: vocabulary, atMost: 3),
      eachNeeds: random.chance(60) ? levels(atMost: 2) : levels(atMost: 9))
  }

  private mutating func person(_ number: Int, _ activities: [Activity]) -> Person {
    let home = location()
    return TestDataset.person(
      number, territory: Int.random(in: 0..<territories, using: &random),
      unemployedMonths: Int.random(in: 20...90, using: &random),
      hasEquivalentStatus: random.chance(10), isVolunteer: random.chance(95),
      minHours: Double.random(in: 0...8, using: &random),
      maxHours: Double.random(in: 3...40, using: &random),
      location: home, maxTravel: travel(from: home, activities),
      restrictions: random.some(of: vocabulary, atMost: 4), skills: levels(atMost: 8),
      choices: random.some(of: activities.count, atMost: 3).map {
        PersonChoice(
          activity: $0,
          answer: PersonChoice.Answer.allCases.randomElement(using: &random) ?? .wished,
          line: 1)
      })
  }

  /// Often a limit at the exact distance of some activity, or the next number on either side.
  private mutating func travel(from home: Coordinates?, _ activities: [Activity]) -> Double? {
    if random.chance(10) { return nil }
    if random.chance(10) { return 0 }
    guard let home, let work = activities.randomElement(using: &random)?.location else { return 5 }
    let distance = GreatCircle.distance(home, work).amount
    return [distance, distance.nextUp, max(0, distance.nextDown), distance * 1.001]
      .randomElement(using: &random)
  }
}
