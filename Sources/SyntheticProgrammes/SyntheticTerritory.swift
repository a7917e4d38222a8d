/// A territory of the recipe: a real one, or a later round's namesake of it.
struct SyntheticTerritory: Sendable {
  let id: String
  let name: String
  let province: SyntheticProvince
  let posts: Int
  let population: Int
  /// The centre, in 1e-5 degrees.
  let latitude: Int
  let longitude: Int
  let localities: [String]
  /// Rows of `people.csv`, one in twenty of which no longer volunteers.
  let peopleCount: Int
  /// The place in the order of the rounds, which names its streams.
  let place: Int

  /// Territories by ascending id.
  static func all(of recipe: ProgrammeRecipe) -> [SyntheticTerritory] {
    (0..<max(1, recipe.territories)).map { SyntheticTerritory(place: $0, recipe: recipe) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private init(place: Int, recipe: ProgrammeRecipe) {
    let reference = ReferenceTerritory.all[place % ReferenceTerritory.all.count]
    let round = place / ReferenceTerritory.all.count
    var generator = SeededGenerator(
      seed: recipe.seed, purpose: Purpose.territory, place: place)
    self.place = place
    id = reference.code + SyntheticTerritory.suffix(ofRound: round)
    name = reference.name + (round == 0 ? "" : " \(round + 1)")
    province = SyntheticProvince(reference: reference.province, round: round)
    posts = max(1, Int((Double(reference.posts) * recipe.postsScale).rounded()))
    // The call for projects asked for at most 15,000 inhabitants.
    population = generator.draw(48...149) * 100
    // A later round lies some ten kilometres beside the first, so that maps stay readable.
    latitude = reference.latitude + (round == 0 ? 0 : generator.draw(-9_000...9_000))
    longitude = reference.longitude + (round == 0 ? 0 : generator.draw(-14_000...14_000))
    localities = reference.localities
    let factor =
      Double(
        Self.volunteerPercentages(ofRound: round, recipe)[place % ReferenceTerritory.all.count])
      / 100
    let volunteers = Double(posts) * max(0, recipe.volunteersPerPost) * factor
    peopleCount = Int((volunteers / (1 - SyntheticPerson.withdrawnShare)).rounded())
  }

  /// How eager each territory of a round is: 70 to 130 % of the usual volunteers, evenly spread and
  /// dealt out at random, so that the whole keeps near the usual number.
  private static func volunteerPercentages(ofRound round: Int, _ recipe: ProgrammeRecipe) -> [Int] {
    var generator = SeededGenerator(seed: recipe.seed, purpose: Purpose.eagerness, place: round)
    let count = ReferenceTerritory.all.count
    return generator.pick(count, of: (0..<count).map { 70 + 60 * $0 / (count - 1) })
  }

  /// What ids of a later round carry: three digits, so that byte order is the order of rounds.
  static func suffix(ofRound round: Int) -> String {
    round == 0 ? "" : paddedNumber(round + 1, width: 3)
  }

  /// The row of `territories.csv`.
  func row(budgetFactor: Double?) -> [String] {
    [
      id, name, province.name, String(posts),
      Amounts.budgetText(posts: posts, factor: budgetFactor),
      decimalText(latitude, decimals: 5), decimalText(longitude, decimals: 5),
      String(population), "open",
    ]
  }
}

/// A province of one round.
struct SyntheticProvince: Hashable, Sendable {
  let reference: ReferenceProvince
  let round: Int

  /// The name in the files; each round has provinces of its own, so that shared courses grow in
  /// proportion to the territories that share them.
  var name: String { reference.rawValue + (round == 0 ? "" : " \(round + 1)") }

  /// The beginning of the ids of its courses.
  var code: String { reference.code + SyntheticTerritory.suffix(ofRound: round) }

  /// The place that names its stream.
  var place: Int {
    round * ReferenceProvince.allCases.count
      + (ReferenceProvince.allCases.firstIndex(of: reference) ?? 0)
  }
}

/// What a stream of random numbers is for.
enum Purpose {
  static let territory: UInt64 = 1
  static let activities: UInt64 = 2
  static let territoryCourses: UInt64 = 3
  static let provinceCourses: UInt64 = 4
  static let programmeCourses: UInt64 = 5
  static let people: UInt64 = 6
  static let statements: UInt64 = 7
  static let eagerness: UInt64 = 8
}

/// Money of the recipe.
enum Amounts {
  /// What a full-time year costs the employer (HIVA).
  static let fullTimeYear = 40_500.0
  /// The mean week of 32 hours, as a share of the full one of 38.
  static let meanWeek = 0.84

  /// The yearly budget of so many posts in whole euros, or an empty cell without a limit.
  static func budgetText(posts: Int, factor: Double?) -> String {
    guard let factor else { return "" }
    return String(Int((factor * Double(posts) * meanWeek * fullTimeYear).rounded()))
  }
}
