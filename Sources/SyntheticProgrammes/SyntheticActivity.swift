/// An activity that a territory proposes.
struct SyntheticActivity: Sendable {
  /// A skill at a level, by its place in the catalogue.
  struct Need: Sendable {
    let skill: Int
    let level: Int
  }

  let id: String
  let name: String
  let theme: Int
  let status: String
  let approvedUntil: String
  /// Hours in tenths.
  let minHours: Int
  let maxHours: Int
  let approvedHours: Int?
  let minPeople: Int
  let openingCost: Int
  /// EUR an hour in tenths.
  let revenue: Int
  let socialValue: Int
  let latitude: Int
  let longitude: Int
  let demands: [String]
  let eachNeeds: [Need]
  let teamNeed: (need: Need, people: Int)?

  /// Whether it can open on the planning date.
  var canOpen: Bool { status == "approved" && approvedUntil != Self.pastDay }

  /// The end of the approvals that are over on the planning date.
  static let pastDay = "2025-06-30"

  /// What a territory proposes: about one activity for four posts, by ascending id.
  ///
  /// All of them together ask for `demandRatio` times the hours that the posts can give, so that
  /// some must stay closed; their sizes differ by a factor of about ten.
  static func all(
    in territory: SyntheticTerritory, of recipe: ProgrammeRecipe
  ) -> [SyntheticActivity] {
    var generator = SeededGenerator(
      seed: recipe.seed, purpose: Purpose.activities, place: territory.place)
    let usual = max(6, Double(territory.posts / 4))
    let count = max(1, Int((usual * recipe.activitiesScale).rounded()))
    let sizes = (0..<count).map { _ in
      generator.draw(10...60) + (generator.chance(1.0 / 6) ? generator.draw(0...100) : 0)
    }
    // Themes come in rounds of all sixteen, so that a small territory offers a choice.
    var themes: [Int] = []
    while themes.count < count {
      themes += generator.pick(WorkTheme.all.count, of: Array(WorkTheme.all.indices))
    }
    let tenthsOfHours = Double(territory.posts) * 320 * recipe.demandRatio
    let hoursPerSize = tenthsOfHours / Double(sizes.reduce(0, +))
    var used: Set<String> = []
    return sizes.indices.map { place in
      let hours = max(152, Int((Double(sizes[place]) * hoursPerSize).rounded()))
      return SyntheticActivity(
        place: place, theme: themes[place], maxHours: hours, territory: territory,
        generator: &generator, used: &used)
    }
  }

  private init(
    place: Int, theme: Int, maxHours: Int, territory: SyntheticTerritory,
    generator: inout SeededGenerator, used: inout Set<String>
  ) {
    self.theme = theme
    self.maxHours = maxHours
    id = "\(territory.id)-A\(paddedNumber(place + 1, width: 3))"
    name = Self.name(of: WorkTheme.all[theme], in: territory, generator: &generator, used: &used)
    // Eight in a hundred are not approved (or not yet), five were approved until a day that is
    // over, and a fifth have an end in sight.
    let decision = generator.draw(1...100)
    status = decision <= 4 ? "pending" : decision <= 8 ? "refused" : "approved"
    let end = generator.draw(1...100)
    approvedUntil = end <= 5 ? Self.pastDay : end <= 25 ? "2027-12-31" : ""
    minHours = maxHours * generator.draw(20...40) / 100
    let cappedHours = maxHours * generator.draw(60...97) / 100
    approvedHours = generator.chance(1.0 / 3) ? cappedHours : nil
    // A crew that the hours cannot feed (two half-days a head) would never open.
    minPeople = min(generator.pick([1, 2, 2, 3]), max(1, cappedHours / 114))
    openingCost = generator.draw(2...40) * 500
    revenue = generator.chance(1.0 / 3) ? generator.draw(3...12) * 5 : 0
    socialValue = generator.draw(1...5)
    latitude = territory.latitude + Place.offset(kilometres: 3, Place.latitude, &generator)
    longitude = territory.longitude + Place.offset(kilometres: 3, Place.longitude, &generator)
    demands = WorkTheme.all[theme].demands.filter { _ in generator.chance(0.5) }
    let wanted = generator.pick(4, of: WorkTheme.all[theme].skills)
    eachNeeds = wanted.prefix(generator.draw(0...3))
      .map { Need(skill: $0, level: generator.pick([1, 1, 2, 2, 3])) }
      .sorted { $0.skill < $1.skill }
    if generator.chance(1.0 / 3), let skill = wanted.last {
      teamNeed = (Need(skill: skill, level: generator.draw(1...3)), generator.draw(1...2))
    } else {
      teamNeed = nil
    }
  }

  /// A name of the theme with a locality of the territory; one that is new in the territory where
  /// twenty attempts find one.
  private static func name(
    of theme: WorkTheme, in territory: SyntheticTerritory, generator: inout SeededGenerator,
    used: inout Set<String>
  ) -> String {
    var name = ""
    for _ in 0..<20 {
      name = "\(generator.pick(theme.activities)) (\(generator.pick(territory.localities)))"
      if used.insert(name).inserted { break }
    }
    return name
  }

  /// The row of `activities.csv`.
  func row(in territory: SyntheticTerritory) -> [String] {
    [
      id, territory.id, name, WorkTheme.all[theme].word, status,
      approvedHours.map { decimalText($0, decimals: 1) } ?? "", approvedUntil,
      decimalText(minHours, decimals: 1), decimalText(maxHours, decimals: 1), String(minPeople),
      String(openingCost), decimalText(revenue, decimals: 1), String(socialValue),
      decimalText(latitude, decimals: 5), decimalText(longitude, decimals: 5),
      demands.joined(separator: "|"),
    ]
  }

  /// The rows of `activity_skills.csv`.
  var skillRows: [[String]] {
    var rows = eachNeeds.map {
      [id, SkillCatalogue.entries[$0.skill].code, String($0.level), "each", ""]
    }
    if let (need, people) = teamNeed {
      let code = SkillCatalogue.entries[need.skill].code
      rows.append([id, code, String(need.level), "team", String(people)])
    }
    return rows
  }
}

/// Distances on the ground in 1e-5 degrees, in the middle of Wallonia.
enum Place {
  /// 1e-5 degrees of latitude in a kilometre.
  static let latitude = 899
  /// 1e-5 degrees of longitude in a kilometre, at 50.4 degrees north.
  static let longitude = 1_410

  /// A random offset of at most so many kilometres, small ones being likelier (a triangle).
  static func offset(
    kilometres: Int, _ unit: Int, _ generator: inout SeededGenerator
  ) -> Int {
    let most = kilometres * unit / 2
    return generator.draw(-most...most) + generator.draw(-most...most)
  }
}
