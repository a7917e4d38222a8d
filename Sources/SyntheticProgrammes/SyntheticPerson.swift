/// A volunteer, known by a pseudonym.
struct SyntheticPerson: Sendable {
  /// People who no longer volunteer but are still in the files.
  static let withdrawnShare = 0.05

  let id: String
  let isVolunteer: Bool
  let unemployedSince: String
  let residentSince: String
  let hasEquivalentStatus: Bool
  /// Whether the rules of the programme admit the person.
  let isEligible: Bool
  /// Hours in tenths.
  let hours: (least: Int, most: Int)
  let location: (latitude: Int, longitude: Int)?
  let reach: Int?
  let restrictions: [String]
  /// The two themes that the person is strong in.
  let themes: [Int]
  /// The level of each skill of the catalogue, 0 where the person lacks it.
  let levels: [Int]
  /// The interest in each theme, 0 where there is none.
  let interests: [Int]

  /// Windows of hours a week in tenths: half of the people part-time, whole half-days of 3.8
  /// hours in each, 32 hours at most on average.
  private static let windows = [
    (304, 380), (190, 380), (190, 240), (380, 380), (190, 285), (240, 304), (285, 380), (114, 190),
  ]
  private static let reaches = [3, 5, 8, 12, 20]

  /// The person of a place in a territory, from 0.
  init(place: Int, in territory: SyntheticTerritory, generator: inout SeededGenerator) {
    let width = String(territory.peopleCount).count
    id = "\(territory.id)-P\(paddedNumber(place + 1, width: max(4, width)))"
    themes = generator.pick(2, of: Array(WorkTheme.all.indices))
    hours = generator.pick(Self.windows)

    // About 22 in a hundred do not meet the rules: withdrawn, not yet two years without work
    // (and no equivalent status), not yet six months in the territory.
    isVolunteer = !generator.chance(Self.withdrawnShare)
    let isNewlyUnemployed = generator.chance(0.14)
    hasEquivalentStatus = generator.chance(isNewlyUnemployed ? 0.15 : 0.03)
    let isNewResident = generator.chance(0.06)
    isEligible =
      isVolunteer && !isNewResident && (!isNewlyUnemployed || hasEquivalentStatus)
    // Months count from January 2010; the planning date is in month 192.
    let unemployed = isNewlyUnemployed ? generator.draw(169...190) : generator.draw(0...168)
    let knowsMonth = !hasEquivalentStatus || generator.chance(0.5)
    unemployedSince = knowsMonth ? Self.month(unemployed) : ""
    residentSince = Self.month(
      isNewResident ? generator.draw(187...191) : generator.draw(-120...186))

    let latitude = territory.latitude + Place.offset(kilometres: 4, Place.latitude, &generator)
    let longitude = territory.longitude + Place.offset(kilometres: 4, Place.longitude, &generator)
    location = generator.chance(0.01) ? nil : (latitude, longitude)
    let distance = generator.pick(Self.reaches)
    reach = generator.chance(0.02) ? nil : distance
    restrictions = Self.restrictions(&generator)
    levels = Self.levels(of: themes, &generator)
    let strong = themes
    interests = WorkTheme.all.indices.map { theme in
      strong.contains(theme) || generator.chance(0.5) ? generator.draw(1...5) : 0
    }
  }

  private static func month(_ month: Int) -> String {
    let count = 2010 * 12 + month
    return "\(count / 12)-\(paddedNumber(count % 12 + 1, width: 2))"
  }

  /// None for half of the people, one or two for most of the others; one person in twenty can do
  /// little of what bodies are asked for.
  private static func restrictions(_ generator: inout SeededGenerator) -> [String] {
    let vocabulary = WorkTheme.restrictions
    let count: Int
    switch generator.draw(1...100) {
    case ...5: count = generator.draw(3...4)
    case ...17: count = 2
    case ...50: count = 1
    default: count = 0
    }
    let drawn = generator.pick(count, of: Array(vocabulary.indices)).sorted()
    return drawn.map { vocabulary[$0] }
  }

  /// Six in ten of the skills of the strong themes, and two to five others at random.
  private static func levels(
    of themes: [Int], _ generator: inout SeededGenerator
  ) -> [Int] {
    var levels = [Int](repeating: 0, count: SkillCatalogue.entries.count)
    let typical = Set(themes.flatMap { WorkTheme.all[$0].skills }).sorted()
    for skill in typical where generator.chance(0.6) { levels[skill] = generator.draw(1...4) }
    for _ in 0..<generator.draw(2...5) {
      let skill = generator.draw(0...levels.count - 1)
      let level = generator.draw(1...3)
      if levels[skill] == 0 { levels[skill] = level }
    }
    return levels
  }

  /// The row of `people.csv`.
  func row(in territory: SyntheticTerritory) -> [String] {
    [
      id, territory.id, unemployedSince, residentSince, hasEquivalentStatus ? "yes" : "no",
      isVolunteer ? "yes" : "no", decimalText(hours.least, decimals: 1),
      decimalText(hours.most, decimals: 1),
      location.map { decimalText($0.latitude, decimals: 5) } ?? "",
      location.map { decimalText($0.longitude, decimals: 5) } ?? "",
      reach.map { String($0) } ?? "", restrictions.joined(separator: "|"),
    ]
  }
}
